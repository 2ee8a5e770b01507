import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { startFakeRedis } from "../operations/fake-redis.ts";
import { askSteadily, hastyClock } from "./load.ts";
import { openLedger, startCrowd, type Tally, tally, total } from "./questions.ts";
import { deliverTo, type Mode, type RunningApp, startCompiled } from "./running-app.ts";

async function untilStoreIs(up: 0 | 1, apps: readonly RunningApp[]): Promise<void> {
  for (const app of apps) {
    while ((await app.metric("rolecall_deduplication_store_up")) !== up) await wait(20);
  }
}

/** What they could not ask Redis so far. */
async function unasked(apps: readonly RunningApp[]): Promise<number> {
  const counts = await Promise.all(
    apps.map(async (app) => app.metric("rolecall_deduplication_fallbacks_total")),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/**
 * Two replicas whose Redis stops to answer in the middle of their load and comes back: nobody is
 * forgotten, and while it works a delivery that comes to both is answered once.
 */
export async function withoutRedis(mode: Mode, questions: number): Promise<void> {
  const slack = await startCrowd(questions, { clock: hastyClock });
  const redis = await startFakeRedis();
  const replicas = [
    await startCompiled(slack, mode, { redis: redis.url }),
    await startCompiled(slack, mode, { redis: redis.url }),
  ];
  deliverTo(slack, mode, replicas);
  const ledger = openLedger(slack);
  const third = Math.ceil(questions / 3);
  const ask = async (from: number, to: number): Promise<Tally> => {
    const asked = await askSteadily(ledger, to - from, from);
    await slack.settled({ timeoutMs: 10_000 });
    for (const replica of replicas) await replica.idle();
    return tally(asked.map((one) => ledger.seen(one)));
  };
  /** Each comes three times, in turn to one replica and the other. */
  const askRepeated = async (from: number, to: number) => {
    await untilStoreIs(1, replicas);
    const before = await unasked(replicas);
    slack.faults.onDelivery("*", { kind: "duplicated", copies: 2 }, to - from);
    const result = await ask(from, to);
    slack.faults.clear();
    // Redis is slow where the machine is busy with other work.
    return { result, slow: (await unasked(replicas)) - before };
  };
  const before = await askRepeated(0, third);
  redis.condition = "silent";
  const meanwhile = await ask(third, 2 * third);
  await untilStoreIs(0, replicas);
  redis.condition = "well";
  const afterwards = await askRepeated(2 * third, questions);
  for (const replica of replicas) replica.signal("SIGTERM");
  const statuses = await Promise.all(replicas.map(async ({ ended }) => ended));
  await slack.stop();
  await redis.leave();

  const { answered, lost, doubled } = total([before.result, meanwhile, afterwards.result]);
  const slow = before.slow + afterwards.slow;
  process.stdout.write(
    `${mode}, two replicas whose Redis hangs for a third of the time: ${questions} questions, ${answered} answered, lost ${lost}, doubled ${doubled}; while it works it was too slow ${slow} times\n`,
  );
  assert.deepEqual(
    { answered, lost, statuses },
    { answered: questions, lost: 0, statuses: [0, 0] },
  );
  assert.ok(doubled <= slow, `${doubled} questions have two answers`);
  assert.equal(meanwhile.doubled, 0);
  assert.deepEqual(
    replicas.flatMap((replica) => replica.leaks()),
    [],
  );
}
