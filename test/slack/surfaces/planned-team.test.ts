import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.ts";
import { emptyVocabulary } from "../../../src/question/vocabulary.ts";
import { createReply, type Rolecall } from "../../../src/reply.ts";
import {
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

test("rows are added up to twelve, and there is always one", () => {
  let rows = withRow([]);
  for (let more = 0; more < 20; more += 1) rows = withRow(rows);
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  for (const { number } of rows) rows = withoutRow(rows, number);
  expect(rows).toEqual([{ number: 13, text: undefined, count: 1 }]);
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
