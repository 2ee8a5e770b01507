import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { splitCommand } from "../../src/question/commands.ts";
import type { Question } from "../../src/question/question.ts";
import type { Understanding } from "../../src/question/understanding.ts";
import { ownDocuments } from "./understandings.ts";

/**
 * One line of questions.jsonl. A Question is what the text means, "outside" that it is none of the
 * catalogue's business; `after` are the texts before it in the same conversation.
 */
interface Row {
  readonly after?: readonly string[];
  readonly text: string;
  readonly expect:
    | Question
    | "outside"
    | { readonly kind: "ambiguous"; readonly choices: readonly Question[] }
    | { readonly kind: "not-found"; readonly nearest: readonly Question[] };
}

const file = new URL("questions.jsonl", import.meta.url);
const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

const { understand } = ownDocuments();

function ask(typed: string, previous: Question | undefined): Understanding {
  const { command, text } = splitCommand(typed);
  return understand(text, {
    ...(command === undefined ? {} : { command }),
    ...(previous === undefined ? {} : { previous }),
  });
}

function converse(texts: readonly string[]): Question | undefined {
  return texts.reduce<Question | undefined>((previous, text) => {
    const understanding = ask(text, previous);
    return understanding.kind === "question" ? understanding.question : previous;
  }, undefined);
}

function summaryOf(understanding: Understanding): Row["expect"] {
  switch (understanding.kind) {
    case "question":
      return understanding.question;
    case "ambiguous":
      return { kind: "ambiguous", choices: understanding.choices };
    case "not-found":
      return understanding.nearest.length === 0
        ? "outside"
        : { kind: "not-found", nearest: understanding.nearest };
    case "not-understood":
      return "outside";
  }
}

test.each(rows)("$text (after $after)", ({ after = [], text, expect: expected }) => {
  expect(summaryOf(ask(text, converse(after)))).toEqual(expected);
});
