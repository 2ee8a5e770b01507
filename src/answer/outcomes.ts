import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question } from "../question/question.ts";
import type { Understanding } from "../question/understanding.ts";
import type {
  AmbiguousAnswer,
  Choices,
  HelpAnswer,
  NotFoundAnswer,
  NotUnderstoodAnswer,
} from "./outcome-answer.ts";
import { choiceOf } from "./choice.ts";
import { exampleQuestions, holdingsOf } from "./examples.ts";
import { citesOf } from "./fact.ts";
import { goneOf } from "./gone.ts";
import type { Offer } from "./offer.ts";

type Outcome<Kind extends Understanding["kind"]> = Extract<Understanding, { kind: Kind }>;

const nothingCited = citesOf([]);
const examplesOnMiss = 3;
/** More than five buttons take longer to read than asking again. */
const mostOffered = 5;

function typed(catalogue: Catalogue): readonly Offer[] {
  return exampleQuestions(catalogue).map((question) => ({ as: "typed", question }));
}

function choicesOf(questions: readonly Question[], catalogue: Catalogue, more = false): Choices {
  return {
    choices: questions.slice(0, mostOffered).map((question) => choiceOf(question, catalogue)),
    more: more || questions.length > mostOffered,
  };
}

export function answerHelp(catalogue: Catalogue): HelpAnswer {
  return {
    kind: "help",
    holdings: holdingsOf(catalogue),
    examples: typed(catalogue),
    defined: true,
    next: [],
    cites: nothingCited,
  };
}

export function answerAmbiguous(
  { words, choices, more }: Outcome<"ambiguous">,
  catalogue: Catalogue,
): AmbiguousAnswer {
  return {
    kind: "ambiguous",
    words,
    ...choicesOf(choices, catalogue, more),
    defined: false,
    next: [],
    cites: nothingCited,
  };
}

export function answerNotFound(
  { sought, words, choices, gone }: Outcome<"not-found">,
  catalogue: Catalogue,
): NotFoundAnswer {
  const of =
    sought === "skill" ? "skills" : sought === "qualification" ? "qualifications" : "roles";
  return {
    kind: "not-found",
    sought,
    words,
    ...choicesOf(choices, catalogue),
    holdings: holdingsOf(catalogue),
    gone: gone && goneOf(gone, catalogue),
    defined: false,
    next: [{ as: "list", of, question: { kind: "list", of } }],
    cites: nothingCited,
  };
}

export function answerNotUnderstood(
  { doubt, choices }: Outcome<"not-understood">,
  catalogue: Catalogue,
): NotUnderstoodAnswer {
  return {
    kind: "not-understood",
    doubt,
    ...choicesOf(choices, catalogue),
    examples: choices.length > 0 ? [] : typed(catalogue).slice(0, examplesOnMiss),
    defined: false,
    next: [],
    cites: nothingCited,
  };
}
