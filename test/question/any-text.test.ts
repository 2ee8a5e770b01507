import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "../../src/question/text/clean.ts";
import type { Position } from "../../src/catalogue/teams.ts";
import type { Question } from "../../src/question/question.ts";
import type { Command, Understanding } from "../../src/question/understanding.ts";
import { theFiveDocuments } from "./understandings.ts";
import { anyCharacter } from "../any-character.ts";

const { catalogue, read, understand, phrase } = theFiveDocuments();

const words = [
  ...catalogue.roleLevels.flatMap(({ title }) => title.split(" ")),
  ...catalogue.skills.flatMap(({ title }) => title.split(" ")),
  ..."compare from to vs and who needs what is practitioner expert level 3 level 4 / , - it".split(
    " ",
  ),
];
const scrambled = fc
  .array(fc.constantFrom(...words), { maxLength: 40 })
  .map((some) => some.join(" "));
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 500 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  scrambled,
);
const anyCommand = fc.constantFrom<Command | undefined>("role", "skill", "compare", undefined);
const previous: readonly (Question | undefined)[] = [
  undefined,
  { kind: "help" },
  { kind: "level", level: "expert" },
  ...catalogue.roleLevels
    .slice(0, 2)
    .map(({ id }): Question => ({ kind: "role-level", roleLevel: id })),
  ...catalogue.skills.slice(0, 2).map(({ id }): Question => ({ kind: "skill", skill: id })),
];

/**
 * What is wrong with a question, if anything. Lookups throw for ids that the catalogue lacks, and
 * phrase for questions that cannot be asked.
 */
function faultsOf(question: Question): readonly string[] {
  phrase(question);
  if ("role" in question) catalogue.role(question.role);
  if ("roleLevel" in question) catalogue.roleLevel(question.roleLevel);
  if ("skill" in question) catalogue.skill(question.skill);
  switch (question.kind) {
    case "compare-skills":
      return faultsOfList(question.skills.map((id) => catalogue.skill(id).id));
    case "compare-role-levels":
      return faultsOfList(question.roleLevels.map((id) => catalogue.roleLevel(id).id));
    case "compare-skill-levels":
      return question.levels.length < 2 ? ["too few levels"] : [];
    case "team":
    case "team-skill":
      return faultsOfTeam(question.positions);
    case "compare-teams":
      return question.teams.flatMap(({ positions }) => faultsOfTeam(positions));
    case "role":
    case "role-level":
    case "skill":
    case "skill-level":
    case "skill-in-role-level":
    case "roles-with-skill":
    case "teams-with-skill":
    case "roles-with-qualification":
    case "topic":
    case "level":
    case "list":
    case "changes":
    case "similar-roles":
    case "career-path":
    case "help":
      return [];
  }
}

function faultsOfTeam(positions: readonly Position[]): readonly string[] {
  return faultsOfList([
    ...positions.map(({ roleLevel }) => catalogue.roleLevel(roleLevel).id),
    "",
  ]).slice(0, 1);
}

function faultsOfList(ids: readonly string[]): readonly string[] {
  return [
    ...(new Set(ids).size === ids.length ? [] : ["one of them twice"]),
    ...(ids.length >= 2 && ids.length <= 5 ? [] : [`${ids.length} of them`]),
  ];
}

function faultsOfUnderstanding(understanding: Understanding): readonly string[] {
  switch (understanding.kind) {
    case "question":
      return faultsOf(understanding.question);
    case "ambiguous":
      return [
        ...understanding.choices.flatMap(faultsOf),
        ...(understanding.choices.length < 2 ? ["no choice"] : []),
      ];
    case "not-found":
    case "not-understood":
      return understanding.choices.flatMap(faultsOf);
  }
}

test("any text is understood or refused, and whatever it is understood as is in the catalogue", () => {
  const property = fc.property(
    anyText,
    anyCommand,
    fc.constantFrom(...previous),
    (text, command, before) => {
      const { understanding, trace } = read(text, {
        ...(command === undefined ? {} : { command }),
        ...(before === undefined ? {} : { previous: before }),
      });
      expect(faultsOfUnderstanding(understanding)).toEqual([]);
      const { spans, clauses } = trace();
      for (const { typed, start, end } of [...spans, ...clauses]) {
        expect(clean(text).slice(start, end)).toBe(typed);
      }
    },
  );
  fc.assert(property, { numRuns: 400, seed: 1 });
});

test.each([
  ["100 kB of a name", "incident management ".repeat(5000)],
  ["100 kB of one word", "a".repeat(100_000)],
  ["one word of marks", `e${"\u0301".repeat(5000)}`],
  ["lone surrogates", "\uD800".repeat(300)],
  ["control characters", "\u0000\u0007\u001B[31m\u202E"],
  ["names of JavaScript", "__proto__ constructor hasOwnProperty toString valueOf"],
  ["a letter that is many", "ﷺ".repeat(400)],
  ["words that go on and on", "and of the ".repeat(200)],
  ["all numbers", "1 2 3 4 5 6 7 ".repeat(30)],
])("%s is read without harm", (_, text) => {
  expect(read(text).trace().normalised.length).toBeLessThan(8000);
});

test("a text without words is not a question, but an empty one asks for help", () => {
  expect(understand("???").kind).toBe("not-understood");
  expect(understand("   ")).toEqual({ kind: "question", question: { kind: "help" } });
  expect(understand("?", { command: "role" })).toEqual({
    kind: "question",
    question: { kind: "help" },
  });
});

test("the question in a long text is read, wherever it is", () => {
  const chatter = "The meeting was moved again and nobody was told why it had to be. ".repeat(20);
  const text = `${chatter}What is practitioner incident management? ${chatter}`;
  expect(understand(text)).toMatchObject({
    kind: "question",
    question: { kind: "skill-level", skill: "incident-management", level: "practitioner" },
  });
});
