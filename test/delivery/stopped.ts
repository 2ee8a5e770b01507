import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { askSteadily, hastyClock, untilSomeWait } from "./load.ts";
import { openLedger, startCrowd, tally } from "./questions.ts";
import { deliverTo, type Mode, startCompiled } from "./running-app.ts";

/** How often a load balancer asks whether a replica is ready. */
const probedEveryMs = 1000;

/**
 * Of two replicas under load one is told to stop, as in every rolling update: it ends with
 * everything answered, and over HTTP not one request is turned away.
 */
export async function stopped(mode: Mode, questions: number): Promise<void> {
  const slack = await startCrowd(questions, { clock: hastyClock });
  const leaving = await startCompiled(slack, mode);
  const staying = await startCompiled(slack, mode);
  deliverTo(slack, mode, [leaving, staying]);
  const ledger = openLedger(slack);
  const asking = askSteadily(ledger, questions);
  await untilSomeWait(slack, questions, { answers: 5, seconds: 2 });
  leaving.signal("SIGTERM");
  while ((await leaving.readiness()) === 200) await wait(probedEveryMs);
  deliverTo(slack, mode, [staying]);
  const status = await leaving.ended;
  const asked = await asking;
  await slack.settled({ timeoutMs: 10_000 });
  await staying.idle();
  staying.signal("SIGTERM");
  await staying.ended;
  await slack.stop();

  const { answered, refused, lost, doubled } = tally(asked.map((one) => ledger.seen(one)));
  const turnedAway = asked.filter(({ outcome }) => outcome.kind !== "acknowledged");
  for (const { mark, outcome } of turnedAway) {
    process.stderr.write(`${mode}, ${mark}: ${JSON.stringify(outcome)}\n`);
  }
  process.stdout.write(
    `${mode}, stopped under load: ${questions} questions, ${answered} answered, ${refused} commands that Slack said had failed, lost ${lost}, doubled ${doubled}\n`,
  );
  assert.deepEqual({ lost, doubled, status }, { lost: 0, doubled: 0, status: 0 });
  assert.deepEqual([...leaving.leaks(), ...staying.leaks()], []);
  if (mode === "http") assert.equal(answered, questions);
}
