import { z } from "zod";
import { type Rating, ratings } from "../../render/wording-slack.ts";

export interface Feedback {
  readonly rating: Rating;
  /** A text that asks again what the answer was to. */
  readonly ask: string;
}

const rating = z.enum(ratings);

/** As the value of a button, "helpful: senior app ops". */
export function feedbackValue({ rating: given, ask }: Feedback): string {
  return `${given}: ${ask}`;
}

/** Undefined for what no button of ours has. */
export function readFeedbackValue(value: string): Feedback | undefined {
  const at = value.indexOf(": ");
  const { data } = rating.safeParse(value.slice(0, at));
  return at < 0 || data === undefined ? undefined : { rating: data, ask: value.slice(at + 2) };
}
