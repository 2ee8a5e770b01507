import { expect, test } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { botWithTeams } from "../five-documents/named-teams.ts";
import { bot } from "../slack/bot.ts";

const anyTeam = "team of 1 senior + 1 lead + 1 principal application operations engineer";

test.each([
  "what is the payments team short of?",
  "how do I get help from the payments team",
  "/team payments",
])("Where no team has been set up, the answer says so and shows how to ask: %s", (text) => {
  const [, command] = /^\/(team) /u.exec(text) ?? [];
  const { understanding, page } = bot().reply(
    text.replace(/^\/team /u, ""),
    command === undefined ? {} : { command: "team" },
  );
  expect(["not-found", "not-understood"]).toContain(understanding.kind);
  const told = toMarkdown(page);
  expect(told).toContain("No teams have been set up here.");
  expect(told).toContain(anyTeam);
  expect(told).not.toContain("The catalogue holds");
});

test("Where teams have been set up, a miss names them.", () => {
  expect(toMarkdown(botWithTeams().reply("what is the checkout team short of?").page)).toContain(
    "These teams have been set up here: Payments team, Infrastructure team and Night shift crew.",
  );
});

test.each(["team lead", "how do I get help", "who needs skiing"])(
  "A miss that is about no team says nothing of teams: %s",
  (text) => {
    expect(toMarkdown(bot().reply(text).page)).not.toContain("have been set up");
  },
);

test("Help shows how to ask about a team and a career path, and where to check yourself.", () => {
  const told = toMarkdown(bot().reply("help").page);
  expect(told).toContain(anyTeam);
  expect(told).toContain("career path of application operations engineer");
  expect(told).toContain('press "Check yourself"');
});
