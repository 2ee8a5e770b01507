import type { Question } from "../question/question.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Cites } from "./fact.ts";
import type { Offer } from "./offer.ts";

/** What every answer has. */
export interface Common {
  /**
   * False if the sources do not say what was asked; the answer then shows the nearest thing they
   * say.
   */
  readonly defined: boolean;
  /** Follow-up questions, most useful first. */
  readonly next: readonly Offer[];
  readonly cites: Cites;
}

export type QuestionOf<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

export type UnderstandingOf<Kind extends Understanding["kind"]> = Extract<
  Understanding,
  { kind: Kind }
>;
