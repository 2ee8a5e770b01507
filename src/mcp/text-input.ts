import { z } from "zod";

/**
 * A text as an argument: trimmed, and not empty.
 * @param longest in characters
 * @param problem a sentence for whoever gave something else
 */
export function textInput(longest: number, problem: string) {
  return z.string(problem).trim().min(1, problem).max(longest, problem);
}
