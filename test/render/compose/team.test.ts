import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../../src/render/markdown.ts";
import { toText } from "../../../src/render/text.ts";
import { wordingTeam } from "../../../src/render/wording-team.ts";
import { botWithTeams } from "../../five-documents/named-teams.ts";
import { bot } from "../../slack/bot.ts";

const page = (text: string) => bot().reply(text).page;
const team = "team of 2 senior app ops + 1 lead app ops";
const notPeople = "This shows what role levels ask for, not what people can do.";

test("A team begins with what rests on one position.", () => {
  const { title, context, parts } = page(team);
  expect(title).toBe("Team of 3: 2 senior, 1 lead application operations engineer");
  expect(context).toBe("13 skills · 7 rest on one position · none at expert");
  expect(parts[0]).toEqual({ kind: "heading", text: "Rests on one position (7)" });
  const [, list] = parts;
  expect(list?.kind === "list" && list.items).toContainEqual({
    lead: { mark: "●●●○", text: "Testing" },
    text: "practitioner, only the lead",
  });
});

test("It says first how many skills of higher levels no position asks for, if there are any.", () => {
  expect(page("team of 5 associate app ops").parts[0]).toEqual({
    kind: "paragraph",
    text: "No position asks for 9 of the 13 skills that higher levels of the role ask for.",
  });
  expect(toText(page("team of 1 associate app ops + 1 principal infra ops"))).not.toContain(
    "higher levels",
  );
});

test.each([
  { of: [1, 13, 2], words: "1 of the 13 skills that higher levels of the roles ask for" },
  { of: [13, 13, 1], words: "any of the 13 skills that higher levels of the role ask for" },
  { of: [1, 1, 1], words: "the one skill that higher levels of the role ask for" },
] as const)(
  "Of $of skills, all skills and roles: $words",
  ({ of: [unasked, all, roles], words }) => {
    expect(wordingTeam.unaskedAbove(unasked, all, roles)).toBe(`No position asks for ${words}.`);
  },
);

test("Its table has the number of positions at each level or a higher one, up to the highest asked for.", () => {
  const table = page(team).parts.find((part) => part.kind === "table");
  expect(table?.columns).toEqual(["Skill", "Awareness", "Working", "Practitioner"]);
  expect(table?.rows).toContainEqual(["Testing", "3", "3", "1"]);
});

test("A larger team has its role levels in a paragraph, and the only holder is said to be one.", () => {
  const text = toText(
    page("team of 1 senior app ops + 1 associate app ops + 1 principal infra ops"),
  );
  expect(text).toMatch(/^Team of 3 in 3 role levels/);
  expect(text).toContain("1 associate application operations engineer and 1 principal");
  expect(text).toMatch(
    /Coding and scripting: working, only the principal infrastructure operations engineer; no other/,
  );
});

test.each([
  [`${team}, the lead leaves`, "If one lead application operations engineer leaves, 7 skills fall"],
  [
    `${team}, a senior leaves`,
    "If one senior application operations engineer leaves, nothing falls",
  ],
  [
    `what would an associate add to a ${team}?`,
    "One more associate application operations engineer adds and raises no skill",
  ],
  [
    `what would a principal infra ops add to a ${team}?`,
    "One more principal infrastructure operations engineer adds 1 skill, raises 10 and backs up 3",
  ],
  [
    `what if a principal app ops leaves a ${team}`,
    "The team has no principal application operations engineer",
  ],
])("“%s” is answered by its title", (text, title) => {
  expect(page(text).title).toBe(title);
});

describe.each([team, `${team}, the lead leaves`, `what would an associate add to a ${team}?`])(
  "“%s”",
  (text) => {
    test("says in every form that it tells of role levels, not people", () => {
      expect(toText(page(text))).toContain(notPeople);
      expect(toMarkdown(page(text))).toContain(notPeople);
    });

    test("names its sources", () => {
      expect(page(text).sources.length).toBeGreaterThan(0);
    });
  },
);

test("What is offered next leads to the words of the skills, at the level they are asked for.", () => {
  const asks = page(team).next.map(({ ask }) => ask);
  expect(asks).toContain("practitioner testing");
  expect(asks.filter((ask) => ask.startsWith("team of"))).toHaveLength(2);
});

test("Too large a team is refused with the limits.", () => {
  expect(page("team of 31 senior app ops").title).toBe(
    "A team can have up to 30 positions of up to 12 role levels.",
  );
});

describe("What a change means for a team's needs comes before what changes", () => {
  const named = (text: string) => toText(botWithTeams().reply(text).page).split("\n\n");
  const headings = (text: string) => named(text).filter((line) => /^[^-\n]* \(\d+\)$/.test(line));

  test("when somebody leaves", () => {
    const text = "what do we lose in payments if the lead leaves?";
    expect(named(text)[1]).toBe("Needs met: 3 of 5 before, 0 of 5 after.");
    expect(headings(text)).toEqual(["No longer met (3)", "Still not met (2)"]);
  });

  test("when somebody joins", () => {
    const text = "what if we hire another lead in payments?";
    expect(named(text)[1]).toBe("Needs met: 3 of 5 before, 4 of 5 after.");
    expect(headings(text).slice(0, 3)).toEqual([
      "Still not met (1)",
      "Now met (1)",
      "Still met (3)",
    ]);
  });

  test("when they were asked of a team without a name", () => {
    expect(toText(page(`${team}, the lead leaves. do we still have testing at expert?`))).toContain(
      "Needs met: 0 of 1 before and after.",
    );
  });

  test("unless the team does not have who leaves", () => {
    const [title, ...rest] = named("what if an associate leaves payments?");
    expect(title).toMatch(/^The team has no associate/);
    expect(rest.join()).not.toContain("Needs met");
  });
});

test.each([
  [
    "which teams ask for incident management at practitioner?",
    "Teams that do not ask for it: Night",
  ],
  [
    "which teams ask for coding at expert?",
    "No team asks for Coding and scripting at expert\n\nThis",
  ],
])("“%s” names the teams that do not ask for it beside those that do", (text, told) => {
  expect(toText(botWithTeams().reply(text).page)).toContain(told);
});
