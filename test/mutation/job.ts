import { z } from "zod";

export const job = z.object({
  file: z.string(),
  code: z.string(),
  /** In the order in which they are run; the first that fails ends it. */
  tests: z.array(z.string()),
});

export const verdict = z.object({
  /** The first test that failed, or what failed outside of a test. */
  killedBy: z.string().optional(),
});
export type Job = z.infer<typeof job>;
export type Verdict = z.infer<typeof verdict>;

/** It did not answer, or its process ended. */
export const noEnd = "no end";
/** Vitest left tests out because one had failed, perhaps one of the run before, and did not say which. */
export const givenUp = "tests left out";
