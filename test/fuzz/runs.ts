import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";

/**
 * How many cases a property tries: a few with `npm test`, many with `npm run test:fuzz`. The seed is
 * fixed, so that a failure comes again; another one is given as FUZZ_SEED. What a run finds stays as a case
 * among the tests of what it broke.
 */
export const fuzzing = {
  numRuns: Number(process.env["FUZZ_RUNS"] ?? 20),
  seed: Number(process.env["FUZZ_SEED"] ?? 20261122),
  // Shrinking is for people; it stops when it has had long enough.
  interruptAfterTimeLimit: Number(process.env["FUZZ_SECONDS"] ?? 60) * 1000,
} as const;

/** How many deliveries are on their way together: what nothing listens to waits for seconds. */
const together = Math.min(1000, Math.max(40, Math.ceil(fuzzing.numRuns / 20)));
const aMoment = { deliveries: 20, milliseconds: 80 } as const;

/**
 * Tries that many of a kind of delivery, a batch after the other. Those of a batch are sent at a pace
 * that an app keeps up with.
 */
export async function fuzzDeliveries<Sent, Answer>(
  sent: fc.Arbitrary<Sent>,
  send: (one: Sent) => Promise<Answer>,
  check: (answers: readonly Answer[]) => void,
): Promise<void> {
  const batches = fc.array(sent, { minLength: together, maxLength: together });
  const sendAll = async (batch: readonly Sent[]): Promise<void> => {
    const answers = batch.map(async (one, index) => {
      await wait(Math.floor(index / aMoment.deliveries) * aMoment.milliseconds);
      return send(one);
    });
    check(await Promise.all(answers));
  };
  let latest: Promise<void> | undefined;
  const property = fc.asyncProperty(batches, async (batch) => {
    latest = sendAll(batch);
    return latest;
  });
  const numRuns = Math.ceil(fuzzing.numRuns / together);
  await fc.assert(property, { ...fuzzing, numRuns });
  // The time limit ends the trying in the middle of a batch, which is on its way all the same.
  await latest;
}
