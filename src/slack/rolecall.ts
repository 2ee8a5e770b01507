import type { Answer } from "../answer/answer.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question } from "../question/question.ts";
import type { Context, Understanding } from "../question/understanding.ts";
import type { Page } from "../render/page.ts";

/** What the Slack part needs of the bot itself. */
export interface Rolecall {
  readonly catalogue: Catalogue;
  reply(text: string, context?: Context): Reply;
  /** Whether a question asked before it might change what a text means. */
  mayContinue(text: string): boolean;
  /** The text that a person could type for a question. */
  phrase(question: Question): string;
  /** What a person who has typed that much may mean, best first. */
  suggest(text: string, of: "role-levels" | "skills", limit: number): readonly Suggestion[];
  /** Questions about everything that a long text names, in its order: of one piece after the other. */
  explain(text: string): Iterable<readonly Question[]>;
}

export interface Reply {
  readonly understanding: Understanding;
  readonly answer: Answer;
  readonly page: Page;
}

export interface Suggestion {
  readonly label: string;
  /** Names the thing when it is asked for. */
  readonly text: string;
}

/** The bot with the catalogue in use, which may be replaced while the app runs. */
export interface Edition {
  readonly rolecall: Rolecall;
}
