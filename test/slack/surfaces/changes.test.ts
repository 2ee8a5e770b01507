import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { checkVocabulary } from "../../../src/question/parse-vocabulary.ts";
import { createReply } from "../../../src/reply.ts";
import { littleChanged, muchChanged } from "../../changed-catalogue.ts";
import { english, vocabularyFile } from "../../question/understandings.ts";
import {
  button,
  labels,
  menu,
  modes,
  open,
  shown,
  type Mode,
  type Workspace,
} from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

function rolecallOf(catalogue: Catalogue) {
  return createReply(catalogue, checkVocabulary(vocabularyFile(), catalogue).vocabulary, english());
}

const little = rolecallOf(littleChanged());
const much = rolecallOf(muchChanged());
const bare = rolecallOf(openCatalogue(littleChanged()));

async function start(mode: Mode, rolecall: typeof little): Promise<void> {
  workspace = await open(mode, {
    app: { edition: () => ({ rolecall, date: "2026-11-23" }) },
  });
}

async function ask(name: string, text: string): Promise<Message> {
  const { slack } = workspace;
  const priya = slack.user("U1");
  await priya.command(name, text, { channel: "C1" });
  return slack.waitFor(() => priya.lastSeen("C1"));
}

describe.each(modes)("in %s mode", (mode) => {
  test("/role on a changed role level leads to its changes, which can be posted", async () => {
    await start(mode, little);
    const priya = workspace.slack.user("U1");
    const roleLevel = await ask("/role", "app ops engineer level");
    await priya.choose(roleLevel, menu(roleLevel), "What changed");
    await workspace.settled();
    const answer = priya.lastSeen("C1")!;
    expect(answer.text).toMatch(/^What changed in Application operations engineer\n/u);
    expect(shown(answer)).toContain("raised from awareness to working");
    expect(shown(answer)).toContain("watch applications and are accountable");
    await priya.press(answer, button(answer, "Post to channel"));
    await workspace.settled();
    expect(workspace.slack.user("U2").sees("C1")[0]?.text).toMatch(
      /^What changed in Application operations engineer[^]*Asked by <@U1>/u,
    );
  });

  test("if there are many changes, a button for each role level shows its own", async () => {
    await start(mode, much);
    const priya = workspace.slack.user("U1");
    const answer = await ask("/role", "what changed?");
    expect(answer.text).toMatch(/^What changed\nImport of 23 November 2026: \d+ texts reworded/u);
    const senior = /^Senior application operations engineer: \d+ changes$/u;
    expect(labels(answer).some((label) => senior.test(label))).toBe(true);
    await priya.press(answer, button(answer, senior));
    await workspace.settled();
    expect(priya.lastSeen("C1")?.text).toMatch(/^What changed in Senior application/u);
  });

  test("a bare 'what changed' follows up on the question before it in a direct message", async () => {
    await start(mode, little);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const texts = () => priya.sees("D1").map(({ text }) => text);
    await priya.directMessage("service focus");
    await slack.waitFor(() => texts().length === 2);
    await priya.directMessage("and what changed there?");
    await slack.waitFor(() => texts().length === 4);
    expect(texts()[3]).toMatch(/^What changed in Service focus\n/u);
    await priya.directMessage("what's new?");
    await slack.waitFor(() => texts().length === 6);
    expect(texts()[5]).toMatch(/^What changed\n/u);
  });

  test("the Home offers the changes if there is a record", async () => {
    await start(mode, little);
    const { slack } = workspace;
    const priya = slack.user("U1");
    await priya.openHome();
    const home = await slack.waitFor(() => priya.home());
    await priya.press(home, button(home, "What changed"));
    await workspace.settled();
    expect(shown(priya.home()!)).toContain("Import of 23 November 2026");
  });
});

test("without a record the answer says so, and the Home does not offer it", async () => {
  await start("http", bare);
  const { slack } = workspace;
  expect((await ask("/skill", "what changed")).text).toContain("No changes have been recorded yet");
  const priya = slack.user("U1");
  await priya.openHome();
  expect(labels(await slack.waitFor(() => priya.home()))).not.toContain("What changed");
});
