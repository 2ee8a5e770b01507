import type { Question } from "./question.ts";

/** As many buttons as a person looks through. */
export const mostChoices = 8;
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

/**
 * What became of a text. Only "question" has one meaning; the others are expected outcomes that
 * the answer explains.
 */
export type Understanding =
  | { readonly kind: "question"; readonly question: Question }
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
      readonly nearest: readonly Question[];
    }
  | { readonly kind: "not-understood" };

export type Command = "role" | "skill" | "compare";

/** What is known beside the text. */
export interface Context {
  /** The slash command, which restricts what the text can be about. */
  readonly command?: Command;
  /** The question answered last in this conversation: "and at expert?" continues it. */
  readonly previous?: Question;
}
