import { afterEach, describe, expect, test } from "vitest";
import type { BotMessage } from "../../../playground/fake-slack/fake-slack.ts";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { createReply } from "../../../src/reply.ts";
import { composeExplained } from "../../../src/render/compose/explained.ts";
import { shownLength } from "../../../src/render/slack/shown-length.ts";
import { generatedFramework } from "../../generated-framework.ts";
import { adverts } from "../../question/adverts.ts";
import { english } from "../../question/understandings.ts";
import { bot } from "../bot.ts";
import { explanation } from "../../../src/slack/surfaces/explain.ts";
import { button, modes, open, type Workspace } from "../workspace.ts";

describe("in a workspace", () => {
  let workspace: Workspace;
  afterEach(async () => workspace.stop());

  test.each(modes)(
    "only the person sees the explanation of a message's role levels and skills, in %s mode",
    async (mode) => {
      workspace = await open(mode);
      const { slack } = workspace;
      const advert =
        "We seek a Lead application operations engineer, strong in incident management and problem management.";
      const { message } = await slack.user("U2").post("C1", advert);
      const priya = slack.user("U1");
      await priya.messageShortcut("explain_roles_and_skills", message);
      const answer = await slack.waitFor(() => priya.sees("C1")[1]);
      expect(answer.visibleTo).toBe("U1");
      expect(answer.text).toMatch(/^The message names 3 things/);
      await priya.press(answer, button(answer, "Problem management"));
      await workspace.settled();
      expect(priya.sees("C1")[1]?.text).toMatch(/^Problem management/);
    },
  );

  test.each(modes)(
    "in %s mode a message that has replies is explained where the person sees it",
    async (mode) => {
      workspace = await open(mode);
      const { slack } = workspace;
      const { message } = await slack.user("U2").post("C1", advert);
      const { message: reply } = await slack.user("U2").post("C1", advert, { thread: message.ts });
      await slack.user("U1").messageShortcut("explain_roles_and_skills", message);
      await workspace.settled();
      expect(slack.user("U1").lastSeen("C1")?.text).toMatch(/^The message names 2 things/);
      await slack.user("U1").messageShortcut("explain_roles_and_skills", reply);
      await workspace.settled();
      expect(slack.user("U1").lastSeen("C1", message.ts)?.text).toMatch(/^The message names/);
    },
  );

  const advert = "Lead application operations engineer, incident management";
  const section = { type: "section", text: { type: "mrkdwn", text: advert } };
  const richText = {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [{ type: "text", text: advert }] }],
  };
  const page = { title: advert, text: "Apply by Friday", url: "https://example.com/jobs/1" };

  const seen: Readonly<Record<string, () => Promise<Message>>> = {
    "a forwarded message": async () => {
      const { message } = await workspace.slack.user("U2").post("C2", advert);
      return (await workspace.slack.user("U2").forward(message, "C1")).message;
    },
    "a link that Slack shows a preview of": async () => {
      const { message } = await workspace.slack.user("U2").post("C1", page.url);
      await workspace.slack.unfurl(message, page);
      return message;
    },
    "another app's section": async () => byBot({ blocks: [section] }),
    "another app's rich text": async () => byBot({ text: "A new advert", blocks: [richText] }),
    "another app's header": async () =>
      byBot({ blocks: [{ type: "header", text: { type: "plain_text", text: advert } }] }),
    "an old integration's attachment": async () =>
      byBot({ old: true, attachments: [{ fallback: "New", pretext: "New:", text: advert }] }),
    "the name of a file": async () =>
      (await workspace.slack.user("U2").post("C1", "", { files: [`${advert}.pdf`] })).message,
  };

  async function byBot(said: BotMessage): Promise<Message> {
    await workspace.slack.otherBotPosts("C1", said);
    const message = workspace.slack.user("U1").lastSeen("C1");
    if (message === undefined) throw new Error("The bot has posted nothing.");
    return message;
  }

  test.each(modes.flatMap((mode) => Object.entries(seen).map((one) => [mode, ...one] as const)))(
    "in %s mode %s is read as the person sees it",
    async (mode, _, post) => {
      workspace = await open(mode);
      const message = await post();
      await workspace.slack.user("U1").messageShortcut("explain_roles_and_skills", message);
      await workspace.settled();
      const answer = workspace.slack.user("U1").lastSeen("C1");
      expect(answer?.text).toMatch(/^The message names 2 things/);
    },
  );

  test("the person is told if a message names nothing", async () => {
    workspace = await open("http");
    const { slack } = workspace;
    const { message } = await slack.user("U2").post("C1", "lunch?");
    await slack.user("U1").messageShortcut("explain_roles_and_skills", message);
    const answer = await slack.waitFor(() => slack.user("U1").sees("C1")[1]);
    expect(answer.text).toMatch(/^That message names no role level, skill or qualification/);
  });
});

const atOnce = async (): Promise<void> => Promise.resolve();

test("a message that names everything is explained completely in one message", async () => {
  const { skills, roleLevels } = bot().catalogue;
  const everything = [...roleLevels, ...skills].map(({ title }) => title).join(", ");
  const { blocks } = await explanation(bot(), everything, atOnce);
  const shown = JSON.stringify(blocks);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(shown.length).toBeLessThan(13_000);
  const titles = [...bot().explain(everything)]
    .flat()
    .map((question) => bot().reply(bot().phrase(question)).page.title);
  expect(titles.length).toBeGreaterThan(15);
  for (const title of titles) expect(shown).toContain(title);
});

describe("a message that names role levels and skills", () => {
  const advert =
    "a lead app ops engineer for incident mgmt (working), user focus (practitioner) and scripting";

  type Content = Awaited<ReturnType<typeof explanation>>;

  async function explained(text: string): Promise<Content> {
    return explanation(bot(), text, atOnce);
  }

  /** The cells of its table, row by row. */
  function tableOf({ blocks }: Content): readonly (readonly string[])[] {
    const table = blocks.find(({ type }) => type === "table");
    if (table?.type !== "table") return [];
    return table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : "")));
  }

  test("shows first the levels that the role level asks for", async () => {
    const content = await explained(advert);
    expect(tableOf(content)).toEqual([
      ["Skill", "Level"],
      ["Incident management (the message says working)", "●●●○ practitioner"],
      ["User focus", "●●●○ practitioner"],
      ["Coding and scripting", "not listed"],
    ]);
    const { skills } = contentOfLead();
    expect(skills).toBeGreaterThan(2);
    expect(content.text).toContain(
      `It names 2 of the ${skills} skills that Lead application operations engineer asks for.`,
    );
    expect(content.text).toContain(
      `${skills - 2} skills that Lead application operations engineer asks for and the message does not name`,
    );
    expect(content.text).toMatch(/Sources:[^]*Application operations engineer, 7 January 2020/);
  });

  function contentOfLead(): { readonly skills: number } {
    const lead = bot().catalogue.roleLevels.find(
      ({ title }) => title === "Lead application operations engineer",
    );
    return { skills: lead?.requirements.length ?? 0 };
  }

  test("names the document behind the levels, even if it is quoted nowhere", () => {
    const lead = bot().reply("lead app ops engineer");
    const named = [lead, bot().reply("incident management")];
    const roleLevels = lead.answer.kind === "role-level" ? [lead.answer] : [];
    const { sources } = composeExplained({ named, roleLevels, leftOut: 0 }, 0);
    expect(sources.map(({ text }) => text).join()).toMatch(/Application operations engineer, 7 J/);
  });

  test("shows the first two role levels beside each other", async () => {
    const text = "Associate, senior or lead app ops engineer, for change management";
    expect(tableOf(await explained(text))).toEqual([
      ["Skill", "Associate", "Senior"],
      ["Change management", "not listed", "●●○○ working"],
    ]);
  });

  test("says if it names all skills", async () => {
    const { catalogue } = bot();
    const skills = catalogue.skills.map(({ title }) => title).join(", ");
    const { text } = await explained(`Senior application operations engineer: ${skills}`);
    expect(text).toContain(
      "It names all of the 13 skills that Senior application operations engineer asks for.",
    );
  });

  test("takes a role for the level of that title if no role level is named", async () => {
    expect(tableOf(await explained("App ops engineer, testing and user focus"))).toEqual([
      ["Skill", "Level"],
      ["Testing", "●○○○ awareness"],
      ["User focus", "●●○○ working"],
    ]);
  });

  test.each(["a lead app ops engineer", "incident management and user focus"])(
    "has no table for %j, which has nothing to put in one",
    async (text) => {
      expect(tableOf(await explained(text))).toEqual([]);
    },
  );

  test("names a skill once, at the level that the message gives it", async () => {
    const { text } = await explained("Testing, user focus. User focus at practitioner level.");
    expect(text).toMatch(/^The message names 2 things/);
  });

  test("repeats nothing of the message", async () => {
    const { text, blocks } = await explained(`${advert}, call Zebedee`);
    expect(JSON.stringify({ text, blocks })).not.toMatch(/Zebedee|mgmt|app ops/);
  });
});

test.each(adverts())("the first look at an explanation is short: $text", async ({ text }) => {
  const { blocks } = await explanation(bot(), text, atOnce);
  const pressable = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
  expect(pressable.length).toBeLessThanOrEqual(6);
  expect(blocks.reduce((sum, block) => sum + shownLength(block), 0)).toBeLessThanOrEqual(3000);
});

describe("a message that names more than one message can hold", () => {
  const framework = createReply(openCatalogue(generatedFramework()), emptyVocabulary, english());
  const titles = [...framework.catalogue.roleLevels, ...framework.catalogue.skills].map(
    ({ title }) => title,
  );

  test("says how many things are left out", async () => {
    const { text, blocks } = await explanation(framework, titles.join(", "), atOnce);
    const named = Number(/names (\d+) things/.exec(text)?.[1]);
    const left = Number(/It names (\d+) more things/.exec(text)?.[1]);
    expect(named).toBeGreaterThan(100);
    expect(left).toBeGreaterThan(named - 100);
    const listed = JSON.stringify(blocks).split('"value":').length - 1;
    expect(listed).toBeGreaterThanOrEqual(named - left);
    expect(blocks.length).toBeLessThanOrEqual(50);
  });

  test.each([
    ["one acronym", "ITOP ".repeat(8000)],
    ["all titles", titles.join(" ")],
    ["all titles, again and again", Array(9).fill(titles.join(", ")).join(", ").slice(0, 40_000)],
    ["all titles, a line each", titles.join("\n")],
    ["words of titles", "senior lead working practitioner ".repeat(1200)],
  ])("lets others go first many times: %s", async (_, text) => {
    let pauses = 0;
    const giveWay = async (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    await explanation(framework, text, giveWay);
    const pieces = [...framework.explain(text)].length;
    expect(pauses).toBeGreaterThanOrEqual(pieces);
  });
});

test("a text that repeats itself is read once", () => {
  expect([...bot().explain("ITOP ".repeat(8000))].length).toBeLessThan(5);
});
