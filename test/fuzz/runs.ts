/**
 * How many cases a property tries: a few with `npm test`, many with `npm run test:fuzz`. The seed is
 * fixed, so that a failure comes again; another one is given as FUZZ_SEED.
 */
export const fuzzing = {
  numRuns: Number(process.env["FUZZ_RUNS"] ?? 40),
  seed: Number(process.env["FUZZ_SEED"] ?? 20261122),
  // Shrinking is for people; it stops when it has had long enough.
  interruptAfterTimeLimit: Number(process.env["FUZZ_SECONDS"] ?? 60) * 1000,
} as const;
