import type { Question } from "./question.ts";

/** As many buttons as a person looks through. */
export const mostChoices = 5;
export const mostNearest = 3;

/** What kind of thing a name was looked for as, when it was not found. */
export type Sought =
  | "role"
  | "skill"
  | "qualification"
  | "topic"
  | "anything"
  /** To compare, where a role has none. */
  | "levels";

/** What people ask about roles and skills that no document of a profession answers. */
export const matters = ["pay", "people", "vacancies", "working time", "negation"] as const;
export type Matter = (typeof matters)[number];

/** Why a text is not answered, though it may name something. */
export type Doubt =
  /** Words beside the names may change what is asked. */
  | { readonly reason: "partly"; readonly words: string }
  /** It tells something, or asks for something to be done. */
  | { readonly reason: "statement" }
  | { readonly reason: "matter"; readonly matter: Matter }
  | { readonly reason: "unclear" };

/**
 * What became of a text. Only "question" has one meaning; the others are expected outcomes that
 * the answer explains.
 */
export type Understanding =
  | {
      readonly kind: "question";
      readonly question: Question;
      /** The words that the reading does without, as typed, in their order; absent where all counts. */
      readonly leftOut?: readonly string[];
    }
  | {
      readonly kind: "ambiguous";
      /** The words with more than one reading, as typed. */
      readonly words: string;
      /** The readings, best first, at least two. */
      readonly choices: readonly Question[];
      /** Whether there are other readings beside them. */
      readonly more?: boolean;
    }
  | {
      readonly kind: "not-found";
      readonly sought: Sought;
      /** The words that name nothing in the catalogue, as typed where they stand together. */
      readonly words: string;
      /** Questions about the nearest names, best first; empty if nothing is near. */
      readonly choices: readonly Question[];
    }
  | {
      readonly kind: "not-understood";
      readonly doubt: Doubt;
      /** What it may ask, the reading of all that was understood first; empty if nothing was. */
      readonly choices: readonly Question[];
    };

/** What nothing can be made of. */
export const unclear: Understanding = {
  kind: "not-understood",
  doubt: { reason: "unclear" },
  choices: [],
};

/** How far a text was understood. */
export type Confidence = "sure" | "likely" | "unsure" | "miss";

export function confidenceOf(understanding: Understanding): Confidence {
  switch (understanding.kind) {
    case "question":
      return understanding.leftOut === undefined ? "sure" : "likely";
    case "ambiguous":
      return "unsure";
    case "not-understood":
      return understanding.choices.length > 0 ? "unsure" : "miss";
    case "not-found":
      return "miss";
  }
}

export type Command = "role" | "skill" | "compare";

/** What is known beside the text. */
export interface Context {
  /** The slash command, which restricts what the text can be about. */
  readonly command?: Command;
  /** The question answered last in this conversation: "and at expert?" continues it. */
  readonly previous?: Question;
}
