import type { Facts } from "./facts.ts";
import type { PreviousSubject } from "./previous.ts";
import type { Question } from "../question.ts";

/** What a text that continues the question before it asks; undefined leaves it to the next one. */
export type Continuation = (
  facts: Facts,
  previous: PreviousSubject,
) => readonly Question[] | undefined;
