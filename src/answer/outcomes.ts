import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Understanding } from "../question/understanding.ts";
import type {
  AmbiguousAnswer,
  HelpAnswer,
  NotFoundAnswer,
  NotUnderstoodAnswer,
} from "./outcome-answer.ts";
import { choiceOf } from "./choice.ts";
import { exampleQuestions, holdingsOf } from "./examples.ts";
import { citesOf } from "./fact.ts";
import type { Offer } from "./offer.ts";

type Outcome<Kind extends Understanding["kind"]> = Extract<Understanding, { kind: Kind }>;

const nothingCited = citesOf([]);
const examplesOnMiss = 3;

function typed(catalogue: Catalogue): readonly Offer[] {
  return exampleQuestions(catalogue).map((question) => ({ as: "typed", question }));
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
  { words, choices, more = false }: Outcome<"ambiguous">,
  catalogue: Catalogue,
): AmbiguousAnswer {
  return {
    kind: "ambiguous",
    words,
    choices: choices.map((question) => choiceOf(question, catalogue)),
    more,
    defined: false,
    next: [],
    cites: nothingCited,
  };
}

export function answerNotFound(
  { sought, words, nearest }: Outcome<"not-found">,
  catalogue: Catalogue,
): NotFoundAnswer {
  const of =
    sought === "skill" ? "skills" : sought === "qualification" ? "qualifications" : "roles";
  return {
    kind: "not-found",
    sought,
    words,
    nearest: nearest.map((question) => choiceOf(question, catalogue)),
    holdings: holdingsOf(catalogue),
    defined: false,
    next: [{ as: "list", of, question: { kind: "list", of } }],
    cites: nothingCited,
  };
}

export function answerNotUnderstood(catalogue: Catalogue): NotUnderstoodAnswer {
  return {
    kind: "not-understood",
    examples: typed(catalogue).slice(0, examplesOnMiss),
    defined: false,
    next: [],
    cites: nothingCited,
  };
}
