import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { acknowledged, askSteadily, hastyClock, untilSomeWait } from "./load.ts";
import { openLedger, startCrowd, tally } from "./questions.ts";
import { deliverTo, type Mode, startCompiled } from "./running-app.ts";

/** Answers that wait at the end, as Slack has told them: they cannot but be cut off. */
const waiting = 3;
/** Others may be between their acknowledgement and their answer at that moment. */
const mostUnderWay = 10;
/** Longer than the last of Slack's repetitions takes to come. */
const untilAllIsSaidMs = 20_000;

/**
 * The process is killed in the middle of its load and started again. Slack repeats the events that
 * it has no acknowledgement for, and tells people of their commands. What was acknowledged and not
 * yet answered is cut off, for nobody else knows of it: these are counted, and are few.
 */
export async function killed(mode: Mode, questions: number): Promise<void> {
  const slack = await startCrowd(questions, { clock: hastyClock });
  const first = await startCompiled(slack, mode);
  deliverTo(slack, mode, [first]);
  const ledger = openLedger(slack);
  const asking = askSteadily(ledger, questions);
  await untilSomeWait(slack, questions, { answers: waiting, seconds: 30 });
  first.signal("SIGKILL");
  await first.ended;
  const second = await startCompiled(slack, mode, { port: Number(new URL(first.address).port) });
  const asked = await asking;
  const silent = () => {
    const open = asked.filter((one) => tally([ledger.seen(one)]).lost > 0);
    return { cutOff: open.filter((one) => acknowledged(slack, one)), open };
  };
  await slack
    .waitFor(() => silent().open.length === silent().cutOff.length, { timeoutMs: untilAllIsSaidMs })
    .catch(() => undefined);
  await wait(100);
  await second.idle();
  await slack.settled({ timeoutMs: 10_000 });
  second.signal("SIGTERM");
  const status = await second.ended;
  await slack.stop();

  const { answered, refused, doubled } = tally(asked.map((one) => ledger.seen(one)));
  const { open, cutOff } = silent();
  const lost = open.length - cutOff.length;
  process.stdout.write(
    `${mode}, killed under load: ${questions} questions, ${answered} answered, ${refused} commands that Slack said had failed, ${cutOff.length} cut off after their acknowledgement, lost ${lost}, doubled ${doubled}\n`,
  );
  assert.deepEqual({ lost, doubled, status }, { lost: 0, doubled: 0, status: 0 });
  assert.deepEqual([...first.leaks(), ...second.leaks()], []);
  assert.ok(cutOff.length >= waiting && cutOff.length <= waiting + mostUnderWay);
}
