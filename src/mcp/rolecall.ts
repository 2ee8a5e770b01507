import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question } from "../question/question.ts";
import type { Context, Understanding } from "../question/understanding.ts";
import type { Page } from "../render/page.ts";

/** What the tools need of the bot itself. */
export interface Rolecall {
  readonly catalogue: Catalogue;
  readonly reply: (text: string, context?: Context) => Reply;
  /** The text that a person could type for a question. */
  readonly phrase: (question: Question) => string;
  /** What a person who has typed that much may mean, best first. */
  readonly suggest: (
    typed: string,
    of: "role-levels" | "skills",
    limit: number,
  ) => readonly { readonly label: string; readonly text: string }[];
}

export interface Reply {
  readonly understanding: Understanding;
  readonly page: Page;
}
