import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import type { Question } from "../../src/question/question.ts";
import { type Confidence, type Understanding, unclear } from "../../src/question/understanding.ts";
import { compose } from "../../src/render/compose.ts";
import { answerJson, type JsonAnswer } from "../../src/render/json.ts";
import { withReading } from "../../src/render/reading.ts";
import { toMessage } from "../../src/render/slack/message.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { toText } from "../../src/render/text.ts";
import { catalogue } from "../answer/real-catalogue.ts";

const question: Question = {
  kind: "role-level",
  roleLevel: roleLevelId("Senior application operations engineer"),
  section: "skills",
};
const title = "Senior application operations engineer: skills";
const noun = "skills of Senior application operations engineer";
const phrase = (asked: Question): string => `a ${asked.kind}`;

interface Expected {
  readonly understanding: Understanding;
  /** What every surface says, in this order. */
  readonly lines: readonly string[];
  readonly json: Partial<JsonAnswer>;
}

const expectations: Readonly<Record<Confidence, Expected>> = {
  sure: {
    understanding: { kind: "question", question },
    lines: [title],
    json: { kind: "role-level", readAs: noun, leftOut: [], choices: [] },
  },
  likely: {
    understanding: { kind: "question", question, leftOut: ["for our vacancy notice"] },
    lines: [title, `Read as: ${noun}. Left out: "for our vacancy notice".`],
    json: { kind: "role-level", readAs: noun, leftOut: ["for our vacancy notice"], choices: [] },
  },
  unsure: {
    understanding: {
      kind: "not-understood",
      doubt: { reason: "partly", words: "kubernetes" },
      choices: [question],
    },
    lines: ["Did you mean this?", 'I am not sure what you mean by "kubernetes".', title],
    json: { kind: "not-understood", readAs: null, leftOut: [] },
  },
  miss: {
    understanding: unclear,
    lines: [
      "I didn't follow that.",
      "I answer questions about roles, skills and qualifications. Try:",
      "a compare-role-levels",
    ],
    json: { kind: "not-understood", readAs: null, leftOut: [], choices: [] },
  },
};

/** The lines that a surface shows, in the order it shows them. */
function shownOf(lines: readonly string[], surface: string): readonly string[] {
  const flat = surface.replace(/\s+/gu, " ");
  return lines
    .filter((line) => flat.includes(line))
    .toSorted((a, b) => flat.indexOf(a) - flat.indexOf(b));
}

describe.each(Object.entries(expectations))(
  "a reading that is %s",
  (confidence, { understanding, lines, json: fields }) => {
    const given = answer(understanding, catalogue);
    const composed = compose(given, phrase, "again");
    const leftOut = understanding.kind === "question" ? understanding.leftOut : undefined;
    const page = leftOut === undefined ? composed : withReading(composed, given, leftOut);
    const { blocks, text: notified } = toMessage(page);
    const json = answerJson("what was typed", { understanding, answer: given, page }, phrase);

    test("is recognisable in Slack's blocks", () => {
      const quoted = lines.map((line) => JSON.stringify(line).slice(1, -1));
      expect(shownOf(quoted, JSON.stringify(blocks))).toEqual(quoted);
    });

    test("is recognisable in plain text and in a notification", () => {
      expect(shownOf(lines, toText(page))).toEqual(lines);
      expect(shownOf(lines, notified)).toEqual(lines);
    });

    test("is recognisable in the terminal", () => {
      expect(shownOf(lines, toTerminal(page, { width: 200, colour: false }))).toEqual(lines);
    });

    test("is recognisable in JSON", () => {
      expect(json).toMatchObject({ ...fields, confidence });
      expect(shownOf(lines, json.text)).toEqual(lines);
    });

    test('has a "Read as" line only if words were left out', () => {
      const told = blocks.filter((block) => JSON.stringify(block).includes("Read as"));
      expect(told.map(({ type }) => type)).toEqual(confidence === "likely" ? ["context"] : []);
      expect(toText(page).includes("Read as")).toBe(confidence === "likely");
    });
  },
);

test("Unsure readings are offered in JSON as on the buttons.", () => {
  const { understanding } = expectations.unsure;
  const given = answer(understanding, catalogue);
  const page = compose(given, phrase, "again");
  expect(answerJson("", { understanding, answer: given, page }, phrase).choices).toMatchObject([
    { query: "a role-level", kind: "role-level", section: "skills" },
  ]);
  expect(JSON.stringify(toMessage(page).blocks)).toContain('"value":"a role-level"');
});
