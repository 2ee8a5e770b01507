import { afterEach, describe, expect, test } from "vitest";
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

  test("the person is told if a message names nothing", async () => {
    workspace = await open("http");
    const { slack } = workspace;
    const { message } = await slack.user("U2").post("C1", "lunch?");
    await slack.user("U1").messageShortcut("explain_roles_and_skills", message);
    const answer = await slack.waitFor(() => slack.user("U1").sees("C1")[1]);
    expect(answer.text).toMatch(/^That message names no role level, skill or qualification/);
  });
});

test("a message that names everything is explained completely in one message", () => {
  const { skills, roleLevels } = bot().catalogue;
  const everything = [...roleLevels, ...skills].map(({ title }) => title).join(", ");
  const { blocks } = explanation(bot(), everything);
  const shown = JSON.stringify(blocks);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(shown.length).toBeLessThan(13_000);
  const titles = bot()
    .explain(everything)
    .map((question) => bot().reply(bot().phrase(question)).page.title);
  expect(titles.length).toBeGreaterThan(15);
  for (const title of titles) expect(shown).toContain(title);
});
