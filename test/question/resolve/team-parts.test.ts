import { describe, expect, test } from "vitest";
import { splitCommand } from "../../../src/question/commands.ts";
import type { Question } from "../../../src/question/question.ts";
import { verbs } from "../../../src/question/resolve/team-moves.ts";
import { partRules } from "../../../src/question/resolve/team-parts.ts";
import { partName } from "../../../src/question/resolve/team-text.ts";
import type { TracedUnderstanding, Understander } from "../../../src/question/understand.ts";
import type { Trace } from "../../../src/question/trace.ts";
import { everything } from "../../../src/question/tools.ts";
import { operationsTeams } from "../sets/operations-teams.ts";

function read(understander: Understander, typed: string, previous?: Question): TracedUnderstanding {
  const { command, text } = splitCommand(typed);
  return understander.read(text, { ...(command && { command }), ...(previous && { previous }) });
}

/** The positions of the last text, after the earlier ones of the conversation. */
function positionsIn(
  understander: Understander,
  texts: readonly string[],
): Trace["positions"][number] {
  const [text = "", ...earlier] = texts.toReversed();
  const previous = earlier.reduceRight<Question | undefined>((before, one) => {
    const { understanding } = read(understander, one, before);
    return understanding.kind === "question" ? understanding.question : before;
  }, undefined);
  return read(understander, text, previous).trace().positions.flat();
}

/** "a lead: stays" for each position. */
function parts(understander: Understander, texts: readonly string[]): readonly string[] {
  return positionsIn(understander, texts).map(
    ({ typed, told }) => `${typed}: ${told?.part ?? "no part"}`,
  );
}

type Row = readonly [text: string | readonly string[], ...parts: readonly string[]];

/** "We have 2 senior app ops and a lead. …": the parts of what follows. */
function ofTeam(text: string, ...more: readonly string[]): Row {
  return [
    `We have 2 senior app ops and a lead. ${text}`,
    "2 senior app ops: stays",
    "a lead: stays",
    ...more,
  ];
}

const rows: readonly Row[] = [
  // Verbs
  ofTeam("What if the lead leaves?", "lead: leaves"),
  ofTeam("What do we lose without the lead?", "lead: leaves"),
  ofTeam("What if an associate joins?", "an associate: joins"),
  ofTeam("What if we hire an associate?", "an associate: joins"),
  ofTeam("Replace the lead with an associate", "lead: leaves", "an associate: joins"),
  ofTeam("A principal instead of the lead", "A principal: joins", "lead: leaves"),
  ofTeam("Instead of the lead we want a principal", "lead: leaves", "a principal: joins"),
  ofTeam("What if the lead is replaced by an associate?", "lead: leaves", "an associate: joins"),
  // Who is kept, and who leaves unless a verb is negated.
  ofTeam("What do we lose if the lead stays?", "lead: no part"),
  ofTeam("What if the lead doesn't leave?", "lead: no part"),
  ofTeam("What if we can't keep the lead?", "lead: leaves"),
  ofTeam("What do we cover unless the lead leaves?", "lead: no part"),
  ofTeam("What if a principal doesn't join?", "a principal: unclear"),
  ofTeam("Don't we lose the lead?", "lead: leaves"),
  ["/team keep 2 senior app ops, lose a lead", "2 senior app ops: stays", "a lead: leaves"],
  // One or the other
  ofTeam("What if the lead or a senior leaves?", "lead: leaves", "a senior: or-leaves"),
  ofTeam("Is losing the lead worse than losing a senior?", "lead: leaves", "a senior: or-leaves"),
  // A number alone
  ofTeam("What if one of the two leaves?", "one of the two: leaves"),
  ofTeam("What if both leave?", "both: leaves"),
  // Those listed beside who moves move with them.
  ofTeam("What if the lead and a senior leave?", "lead: leaves", "a senior: leaves"),
  ofTeam("What if we lose the lead and a senior?", "lead: leaves", "a senior: leaves"),
  ofTeam(
    "Replace the lead and a senior with an associate",
    "lead: leaves",
    "a senior: leaves",
    "an associate: joins",
  ),
  // No verb reaches beyond another one, or beyond its sentence.
  ofTeam("What do we gain if we drop a senior?", "a senior: leaves"),
  ofTeam("If the lead leaves a principal joins", "lead: leaves", "a principal: joins"),
  ofTeam("If the lead goes we hire an associate", "lead: leaves", "an associate: joins"),
  [
    "What would we gain? We have 2 senior app ops and a lead",
    "2 senior app ops: stays",
    "a lead: stays",
  ],
  // What is gained or lost, where no verb tells of whom.
  ofTeam("Would an associate widen what we cover?", "an associate: joins"),
  [["payments", "what is exposed with one principal app ops?"], "one principal app ops: leaves"],
  [["payments", "what if the lead disappears?"], "lead: leaves"],
  // Two that are set against each other.
  [
    "payments: would a lead or another senior app ops add more?",
    "lead: joins",
    "senior app ops: or-joins",
  ],
  [
    "for payments, who adds more between a lead and a senior app ops?",
    "lead: joins",
    "senior app ops: or-joins",
  ],
  [
    "/team 2 senior app ops and a lead, or 2 leads",
    "2 senior app ops: stays",
    "a lead: stays",
    "2 leads: second",
  ],
  [
    "Two senior app ops + a lead and two leads, which team covers more?",
    "Two senior app ops: stays",
    "a lead: stays",
    "two leads: second",
  ],
  [
    "compare a team of 2 senior app ops and a lead with payments",
    "2 senior app ops: stays",
    "a lead: stays",
  ],
  [
    "compare payments with a team of 2 senior app ops and a lead",
    "2 senior app ops: second",
    "a lead: second",
  ],
  [
    "London has 2 senior app ops and a lead; Leeds has 3 associate app ops and a lead",
    "2 senior app ops: stays",
    "a lead: stays",
    "3 associate app ops: second",
    "a lead: second",
  ],
  // The rest
  [["/team payments", "/team 1 lead app ops"], "1 lead app ops: stays"],
  [
    "what is a senior app ops to a team of two lead app ops?",
    "a senior app ops: joins",
    "two lead app ops: stays",
  ],
  ofTeam("And there's an associate", "an associate: stays"),
  ofTeam("And there's another lead", "another lead: unclear"),
  // Whoever is known is not counted again.
  ofTeam("What does the lead cover?", "lead: no part"),
  ["/team app ops: 2 seniors, 1 lead", "app ops: no part", "2 seniors: stays", "1 lead: stays"],
];

function textsOf([text]: Row): readonly string[] {
  return typeof text === "string" ? [text] : text;
}

const understander = operationsTeams();

describe("What each position is to the team", () => {
  test.each(rows.map((row) => [textsOf(row).join(" > "), row] as const))("%s", (_, row) => {
    const [, ...expected] = row;
    expect(parts(understander, textsOf(row))).toEqual(expected);
  });
});

describe("Each rule decides a row", () => {
  // Only the rows that it tells of can change without it.
  const told = rows.map((row) => ({
    row,
    rules: new Set(positionsIn(understander, textsOf(row)).map((position) => position.told?.rule)),
  }));
  test.each([...verbs.map(([verb]) => `verb ${verb}`), ...partRules.map(([name]) => name)])(
    "%s",
    (rule) => {
      const without = operationsTeams({ ...everything, without: new Set([partName(rule)]) });
      const decided = told.find(
        ({ row, rules }) =>
          rules.has(rule) && parts(without, textsOf(row)).join() !== row.slice(1).join(),
      );
      expect(decided).toBeDefined();
    },
  );
});
