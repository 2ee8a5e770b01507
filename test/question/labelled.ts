import { readFileSync } from "node:fs";
import { splitCommand } from "../../src/question/commands.ts";
import type { Question } from "../../src/question/question.ts";
import type { Understander } from "../../src/question/understand.ts";
import type { Understanding } from "../../src/question/understanding.ts";

/**
 * One line of a file of labelled questions. A Question is what the text means; "outside" means that
 * the catalogue has no answer; `after` lists the earlier texts of the same conversation.
 */
export interface Row {
  readonly after?: readonly string[];
  readonly text: string;
  readonly expect:
    | Question
    | "outside"
    | { readonly kind: "ambiguous"; readonly choices: readonly Question[] }
    | { readonly kind: "not-found"; readonly nearest: readonly Question[] }
    /** Not answered, though it names something; what it may ask is offered, likeliest first. */
    | { readonly kind: "offered"; readonly choices: readonly Question[] };
  /** Whether it is known to be read otherwise. */
  readonly misread?: true;
}

export function labelledQuestions(file: string): readonly Row[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

/** Those that are read as labelled. */
export function readRightIn(file: string): readonly Row[] {
  return labelledQuestions(file).filter(({ misread }) => !misread);
}

function ask(
  { understand }: Pick<Understander, "understand">,
  typed: string,
  previous: Question | undefined,
): Understanding {
  const { command, text } = splitCommand(typed);
  return understand(text, {
    ...(command === undefined ? {} : { command }),
    ...(previous === undefined ? {} : { previous }),
  });
}

function summaryOf(understanding: Understanding): Row["expect"] {
  switch (understanding.kind) {
    case "question":
      return understanding.question;
    case "ambiguous":
      return { kind: "ambiguous", choices: understanding.choices };
    case "not-found":
      return understanding.choices.length === 0
        ? "outside"
        : { kind: "not-found", nearest: understanding.choices };
    case "not-understood":
      return understanding.choices.length === 0
        ? "outside"
        : { kind: "offered", choices: understanding.choices };
  }
}

/** The outcome for a text after the earlier ones, in the form of a label. */
export function outcomeOf(
  understander: Pick<Understander, "understand">,
  { after = [], text }: Pick<Row, "after" | "text">,
): Row["expect"] {
  const previous = after.reduce<Question | undefined>((before, one) => {
    const understanding = ask(understander, one, before);
    return understanding.kind === "question" ? understanding.question : before;
  }, undefined);
  return summaryOf(ask(understander, text, previous));
}
