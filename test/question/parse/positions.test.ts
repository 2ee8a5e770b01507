import { expect, test } from "vitest";
import { splitCommand } from "../../../src/question/commands.ts";
import type { TracePosition } from "../../../src/question/trace.ts";
import { operationsTeams } from "../sets/operations-teams.ts";

const { read } = operationsTeams();

/** '2 "two seniors" known': its count, its words, and whether somebody is meant who is there. */
function told({ count, typed, isKnown }: TracePosition): string {
  return [
    ...(count === undefined ? [] : [count]),
    `"${typed}"`,
    ...(isKnown ? ["known"] : []),
  ].join(" ");
}

/** Each list of positions that a text names. */
function lists(typed: string): readonly string[] {
  const { command, text } = splitCommand(typed);
  const { positions } = read(text, command && { command }).trace();
  return positions.map((list) => list.map(told).join(", "));
}

test.each<readonly [text: string, ...lists: readonly string[]]>([
  // What a position is made of.
  ["/team senior app ops", '"senior app ops"'],
  ["/team app ops lead", '"app ops lead"'],
  ["/team 2 seniors and a lead in app ops", '2 "2 seniors", 1 "a lead in app ops"'],
  ["/team plain app ops + senior", '"plain app ops", "senior"'],
  ["/team senior, app ops", '"senior", "app ops"'],
  ["/team lead\nsenior app ops", '"lead", "senior app ops"'],
  ["/team lead who knows app ops", '"lead"', '"app ops"'],
  // Its count.
  ["/team 2 x senior app ops", '2 "2 x senior app ops"'],
  ["/team a couple of senior app ops", '2 "a couple of senior app ops"'],
  ["/team senior x2, lead (1)", '2 "senior x2", 1 "lead (1"'],
  ["/team senior: 2, lead: 1", '2 "senior: 2", 1 "lead: 1"'],
  ["/team senior 2, lead 1", '2 "senior 2", 1 "lead 1"'],
  ["/team lead x2 app ops", '2 "lead x2", "app ops"'],
  ["/team 1.5 seniors", '"seniors"'],
  ["/team a lead on the app ops side", '1 "a lead on the app ops"'],
  ["/team a lead. It needs testing at expert x2", '1 "a lead"'],
  ["/team one infra ops out of 5 leaves", '1 "one infra ops out of 5" known'],
  // A number that only counts up.
  ["/team (1) 2 seniors (2) 3 leads", '2 "2 seniors"', '3 "3 leads"'],
  ["/team lead (1) senior (2)", '1 "lead (1", 2 "senior (2"'],
  // A number alone.
  ["/team 5 seniors, two leaving", '5 "5 seniors"', '2 "two"'],
  // Somebody who is there already.
  ["/team the lead", '"lead" known'],
  ["/team my lead and a senior", '"lead" known, 1 "a senior"'],
  ["/team those two seniors", '2 "two seniors" known'],
  ["/team both seniors", '2 "both seniors" known'],
  ["/team both the lead and the senior", '"both the lead" known, "senior" known'],
  ["payments: senior vs lead app ops, who adds more?", '"senior" known', '"lead app ops"'],
  ["/team two of the seniors", '2 "two of the seniors" known'],
  ["/team one of my three seniors", '1 "one of my three seniors" known'],
  ["/team one, three seniors", '3 "three seniors"'],
  // Where a list ends.
  [
    "/team 2 seniors, a lead and another associate",
    '2 "2 seniors", 1 "a lead", 1 "another associate"',
  ],
  [
    "/team 2 seniors plus a lead as well as the associate",
    '2 "2 seniors", 1 "a lead", "associate" known',
  ],
  ["/team 2 seniors. A lead", '2 "2 seniors"', '1 "A lead"'],
  ["/team 2 seniors: a lead", '2 "2 seniors"', '1 "a lead"'],
  ["/team 2 seniors or a lead", '2 "2 seniors"', '1 "a lead"'],
  ["/team 2 seniors with a lead", '2 "2 seniors"', '1 "a lead"'],
  ["/team 2 seniors | a lead", '2 "2 seniors"', '1 "a lead"'],
  ["/team (2 seniors, a lead) + an associate", '2 "2 seniors", 1 "a lead"', '1 "an associate"'],
  // None of a team.
  ["what does a lead app ops do?"],
])("%s", (text, ...expected) => {
  expect(lists(text)).toEqual(expected);
});
