import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { roleLevelId } from "../../../src/catalogue/ids.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { wordingTeamForm } from "../../../src/render/wording-team-form.ts";
import { createReply, type Rolecall } from "../../../src/reply.ts";
import {
  highest,
  plannedTeam,
  type Row,
  rowsIn,
  rowsOf,
  withoutRow,
  withRow,
} from "../../../src/slack/surfaces/planned-team.ts";
import { generatedFramework } from "../../generated-framework.ts";
import { english } from "../../question/understandings.ts";
import { bot } from "../bot.ts";

/** The state of a form with such rows, as Slack sends it. */
function stateOf(rows: readonly Row[]) {
  const values = Object.fromEntries(
    rows.flatMap(({ number, text, count }) => [
      [
        `team:who:${number}`,
        {
          [`team:role-level:${number}`]:
            text === undefined ? {} : { selected_option: { value: text } },
        },
      ],
      [
        `team:how-many:${number}`,
        { [`team:count:${number}`]: { selected_option: { value: String(count) } } },
      ],
    ]),
  );
  return { state: { values } };
}

const counts = fc.integer({ min: 1, max: 30 });

test("the rows of a form are read as they were sent, whatever the order", () => {
  const row = fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    text: fc.option(fc.string(), { nil: undefined }),
    count: counts,
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { maxLength: 12, selector: ({ number }) => number }),
      (rows) => {
        expect(rowsIn(stateOf(rows))).toEqual(rows.toSorted((a, b) => a.number - b.number));
      },
    ),
  );
});

test("a count that no form offers is one", () => {
  const values = (count: string) => ({
    "team:how-many:1": { "team:count:1": { selected_option: { value: count } } },
  });
  for (const count of ["0", "-1", "31", "1.5", "", "many"]) {
    expect(rowsIn({ state: { values: values(count) } })).toMatchObject([{ count: 1 }]);
  }
});

test("a row whose count is not entered yet has one position", () => {
  const values = { "team:who:3": { "team:role-level:3": { selected_option: { value: "csi" } } } };
  expect(rowsIn({ state: { values } })).toEqual([{ number: 3, text: "csi", count: 1 }]);
});

test("rows are added up to twelve, and there is always one", () => {
  let rows = withRow([]);
  for (let more = 0; more < 20; more += 1) rows = withRow(rows);
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  for (const { number } of rows) rows = withoutRow(rows, number);
  expect(rows).toEqual([{ number: 13, text: undefined, count: 1 }]);
});

test("a new row has a number that no row had before", () => {
  const rows = [
    { number: 2, text: undefined, count: 1 },
    { number: 5, text: undefined, count: 1 },
  ];
  expect([highest([]), highest(rows), highest(rows, 9)]).toEqual([0, 5, 9]);
  expect(withRow(rows).map(({ number }) => number)).toEqual([2, 5, 6]);
  expect(withRow(rows, 9).map(({ number }) => number)).toEqual([2, 5, 10]);
  expect(withoutRow(rows, 5, 9).map(({ number }) => number)).toEqual([2]);
  expect(withoutRow(rows.slice(0, 1), 2, 9).map(({ number }) => number)).toEqual([10]);
});

test("a form has twelve rows at most, and one for no team at all", () => {
  const position = { roleLevel: roleLevelId("lead application operations engineer"), count: 2 };
  const { rows } = rowsOf(
    bot(),
    Array.from({ length: 13 }, () => position),
  );
  const [row, ...others] = rows;
  expect(row).toEqual({ number: 1, text: "lead application operations engineer", count: 2 });
  expect(others.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(rowsOf(bot(), [position]).rows).toEqual([row]);
  expect(rowsOf(bot(), []).rows).toEqual([{ number: 1, text: undefined, count: 1 }]);
  const many = Array.from({ length: 13 }, (_, at) => ({ number: at, text: "csi", count: 1 }));
  expect(rowsIn(stateOf(many))).toHaveLength(12);
});

describe("the rows of a form come to", () => {
  const lead = "lead application operations engineer";
  const senior = "senior application operations engineer";
  const planned = (...all: readonly (readonly [string | undefined, number])[]) =>
    plannedTeam(
      bot(),
      all.map(([text, count], at) => ({ number: at + 1, text, count })),
    );

  test("nothing, as long as no role level is chosen", () => {
    expect(planned()).toEqual({ kind: "nothing" });
    expect(planned([undefined, 3])).toEqual({ kind: "nothing" });
  });

  test("a team, in which the same role levels are added up", () => {
    const text = `team of 5 senior + 1 ${lead}`;
    expect(planned([senior, 2], [undefined, 9], [lead, 1], [senior, 3])).toEqual({
      kind: "team",
      isNamed: false,
      text,
      addedUp: [roleLevelId(senior)],
    });
  });

  test("a problem of the row whose role level the catalogue has no more", () => {
    const problem = wordingTeamForm.gone;
    expect(planned([lead, 1], ["wizard", 1])).toEqual({ kind: "problem", row: 2, problem });
    expect(planned([`${lead} for wizards`, 1])).toEqual({ kind: "problem", row: 1, problem });
  });

  test("a problem of the row that makes them too many, and of none before", () => {
    expect(planned([lead, 15], [senior, 15])).toMatchObject({ kind: "team" });
    expect(planned([lead, 15], [senior, 16], [lead, 1])).toEqual({
      kind: "problem",
      row: 2,
      problem: wordingTeamForm.tooMany(31, 30),
    });
  });

  test("a problem of the first row, where nothing can ask about the team", () => {
    const { reply } = bot();
    const rolecall = { reply, phrase: () => "" };
    const rows = [{ number: 7, text: lead, count: 1 }];
    const problem = wordingTeamForm.unaskable;
    expect(plannedTeam(rolecall, rows)).toEqual({ kind: "problem", row: 7, problem });
  });
});

describe.each([
  ["the five documents", () => bot()],
  [
    "a framework of 52 roles",
    () => createReply(openCatalogue(generatedFramework()), emptyVocabulary, english()),
  ],
])("a team of %s", (_, make) => {
  test("comes out of the form as it went in", () => {
    const rolecall = make();
    const roleLevel = fc.constantFrom(...rolecall.catalogue.roleLevels.map(({ id }) => id));
    const position = fc.record({ roleLevel, count: fc.integer({ min: 1, max: 2 }) });
    const positions = fc.uniqueArray(position, {
      minLength: 1,
      maxLength: 12,
      selector: (one) => one.roleLevel,
    });
    fc.assert(
      fc.property(positions, (team) => {
        const text = rolecall.phrase({ kind: "team", positions: team });
        const rows = rowsIn(stateOf(rowsOf(rolecall, team).rows));
        const planned = plannedTeam(rolecall, rows);
        expect(planned).toEqual({ kind: "team", text, addedUp: [], isNamed: false });
      }),
      { numRuns: 40 },
    );
  });
});

test("a role level whose name is too long for a menu is left out, and named", () => {
  const [short, long] = bot().catalogue.roleLevels;
  if (short === undefined || long === undefined) throw new Error("There are no role levels.");
  const phrase: Rolecall["phrase"] = (question) =>
    question.kind === "role-level" && question.roleLevel === long.id
      ? "x".repeat(151)
      : bot().phrase(question);
  const positions = [long, short].map(({ id }) => ({ roleLevel: id, count: 2 }));
  expect(rowsOf({ phrase }, positions)).toEqual({
    rows: [{ number: 1, text: phrase({ kind: "role-level", roleLevel: short.id }), count: 2 }],
    leftOut: [long.id],
  });
});
