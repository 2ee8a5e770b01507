import assert from "node:assert/strict";
import type { CallFault, DeliveryFault } from "../../playground/fake-slack/faults.ts";
import type { FakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { arrivesUnknown, callFaults, deliveryFaults, faultyCalls, forgeries } from "./faults.ts";
import { hastyClock } from "./load.ts";
import {
  openLedger,
  personOf,
  startCrowd,
  type Tally,
  tally,
  total,
  type Way,
  ways,
} from "./questions.ts";
import {
  deliverTo,
  marked,
  type Memory,
  type Mode,
  type RunningApp,
  startCompiled,
} from "./running-app.ts";

const inWave = 20;
/** Of those, so many meet a fault on the way to the app, and as many more calls one on the way back. */
const onTheWay = 6;
/** So often the memory is looked at. */
const looks = 10;

/** The ways of asking that nothing else comes before. */
const atOnce: readonly Way[] = ["command", "mention", "direct-message"];

function nth<Item>(items: readonly Item[], n: number): Item {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("There is nothing to take in turn.");
  return item;
}

/** Those that the app gives up after a moment, so that every wave may have some of them. */
const quickCallFaults = callFaults.filter(({ kind }) => kind !== "hanging");

/**
 * What goes wrong with calls in one wave: one fault in each place, so that of the three ways to reach
 * a person one is left.
 */
function faultsBack(number: number): readonly (readonly [string, CallFault])[] {
  return faultyCalls.map((place, at) => [
    place,
    at === number % faultyCalls.length
      ? nth(callFaults, number)
      : nth(quickCallFaults, number * faultyCalls.length + at),
  ]);
}

/** What goes wrong with deliveries in one wave, by the number of the question. */
function faultsOnTheWay(mode: Mode, number: number): ReadonlyMap<number, DeliveryFault> {
  const kinds = mode === "http" ? [...deliveryFaults, ...forgeries] : deliveryFaults;
  return new Map(
    Array.from({ length: onTheWay }, (_, at) => [
      (number + 3 * at) % inWave,
      nth(kinds, number * onTheWay + at),
    ]),
  );
}

/** Apologies for answers that Slack had confirmed. */
function needless({ uncertain }: Tally, back: readonly CallFault[]): number {
  return Math.max(0, uncertain - back.filter(arrivesUnknown).length);
}

/** Twenty questions at once, of which half meet a fault. */
async function wave(slack: FakeSlack, app: RunningApp, mode: Mode, number: number): Promise<Tally> {
  const hit = faultsOnTheWay(mode, number);
  const back = faultsBack(number);
  const ledger = openLedger(slack);
  for (const [place, fault] of back) slack.faults.onCall(place, fault);
  const asking = Array.from({ length: inWave }, async (_, index) => {
    const fault = hit.get(index);
    if (fault !== undefined) slack.faults.onDelivery("*", fault);
    // What is sent at once takes the fault.
    const by = fault === undefined ? nth(ways, index) : nth(atOnce, number + index);
    return ledger.ask(by, personOf(index), `${marked}${number}x${index}x`);
  });
  const asked = await Promise.all(asking);
  const isForged = (_: unknown, index: number): boolean =>
    forgeries.some((one) => one === hit.get(index));
  const genuine = asked.filter((one, index) => !isForged(one, index));
  await slack
    .waitFor(() => genuine.every((one) => tally([ledger.seen(one)]).lost === 0), {
      timeoutMs: 20_000,
    })
    .catch(() => undefined);
  // Whoever has the answer may yet get an apology, where the app cannot know that they have it.
  await slack.settled({ timeoutMs: 10_000 });
  await app.idle();
  slack.faults.clear();
  ledger.close();

  const faults = back.map(([, fault]) => fault);
  const result = tally(genuine.map((one) => ledger.seen(one)));
  const wrong = result.lost + result.doubled + needless(result, faults);
  if (wrong > 0) {
    const seen = genuine.map((one) => ({ ...one, ...ledger.seen(one) }));
    const odd = seen.filter(({ answers, apologies }) => answers !== 1 || apologies !== 0);
    const found = JSON.stringify({ mode, number, onTheWay: [...hit], back, odd });
    process.stderr.write([found, ...app.troubles().slice(-6), ""].join("\n"));
  }
  const forged = asked.filter(isForged).map((one) => ledger.seen(one));
  const replies = forged.reduce((sum, { answers, apologies }) => sum + answers + apologies, 0);
  assert.equal(replies, 0, "a forgery had a reply");
  assert.equal(needless(result, faults), 0, "an apology where the answer was taken");
  return result;
}

/**
 * The growth of what is alive between the second and the last third of a run, in MB. Repetitions
 * are known by keys that are kept for ten minutes, half a kilobyte for each question, so a little
 * growth is right.
 */
function growth(memories: readonly Memory[]): number {
  // The least of each third, because what a look finds besides is what is being worked on.
  const least = (from: number, to: number): number =>
    Math.min(...memories.slice(from, to).map(({ alive }) => alive));
  const third = Math.floor(memories.length / 3);
  return least(-third, memories.length) - least(-2 * third, -third);
}

/** Half of the questions with a fault, every kind in turn: none is lost, none answered twice. */
export async function faulty(mode: Mode, questions: number): Promise<void> {
  // On a busy machine an acknowledgement may be late, and Slack's repetition is then waited for.
  const slack = await startCrowd(inWave, { clock: hastyClock });
  const app: RunningApp = await startCompiled(slack, mode);
  deliverTo(slack, mode, [app]);
  const waves = Math.max(looks, Math.ceil(questions / inWave));
  const tallies: Tally[] = [];
  const memories: Memory[] = [];
  for (let number = 0; number < waves; number += 1) {
    tallies.push(await wave(slack, app, mode, number));
    const due = Math.floor(((number + 1) * looks) / waves) > memories.length;
    if (due) memories.push(await app.memory());
  }
  app.signal("SIGTERM");
  const status = await app.ended;
  await slack.stop();
  const { questions: asked, answered, apologised, lost, doubled } = total(tallies);
  const peak = Math.max(...memories.map(({ resident }) => resident));
  const grown = growth(memories);
  process.stdout.write(
    [
      `${mode}, faults: ${asked} questions, ${answered} answered, ${apologised} apologies, lost ${lost}, doubled ${doubled}`,
      `  memory: ${peak.toFixed()} MB at most; alive after each tenth: ${memories.map(({ alive }) => alive.toFixed(1)).join(" ")} MB`,
      "",
    ].join("\n"),
  );
  assert.deepEqual({ lost, doubled, status }, { lost: 0, doubled: 0, status: 0 });
  assert.deepEqual(app.leaks(), []);
  assert.ok(
    grown < 2 + questions / 3000,
    `the app's memory grows: ${grown.toFixed(1)} MB in the last third`,
  );
}
