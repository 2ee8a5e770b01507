import assert from "node:assert/strict";
import { type FakeSlack, startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { arrivesUnknown, callFaults, deliveryFaults, forgeries } from "./faults.ts";
import { startCompiled } from "./running-app.ts";

// Questions by the hundred, one in ten with a fault of every kind in turn, to the compiled app:
// npm run test:delivery -- 10000, or -- 10000 http for one mode alone.

const [count = "200", onlyMode] = process.argv.slice(2);
const questions = Number(count);
const inWave = 20;
const channel = "C2";

interface Tally {
  readonly lost: number;
  readonly doubled: number;
  readonly apologies: number;
}

function nth<Item>(items: readonly Item[], n: number): Item {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("There is nothing to take in turn.");
  return item;
}

/** What the app has said there since, in threads too, to everyone or to the person alone. */
function said(slack: FakeSlack, since: number): readonly string[] {
  const messages = slack.workspace.messages(channel).slice(since);
  return messages.filter(({ author }) => author.kind === "app").map(({ text }) => text);
}

/** A name that no catalogue holds, because the answer then repeats it, so that it can be found. */
async function ask(slack: FakeSlack, mark: string, by: "command" | "mention"): Promise<void> {
  const priya = slack.user("U1");
  if (by === "command") await priya.command("/role", mark, { channel });
  else await priya.mention(channel, `what is the role ${mark}?`);
}

/** Asks twenty questions at once. One of them gets a fault, and one of the app's calls another. */
async function wave(slack: FakeSlack, mode: "socket" | "http", number: number): Promise<Tally> {
  const start = slack.workspace.messages(channel).length;
  const onTheWay = nth(
    mode === "http" ? [...deliveryFaults, ...forgeries] : deliveryFaults,
    number,
  );
  const onTheWayBack = nth(callFaults, number);
  const forged = forgeries.includes(onTheWay);
  slack.faults.onCall(number % 2 === 0 ? "chat.postMessage" : "response_url", onTheWayBack);
  const marks = Array.from({ length: inWave }, (_, index) => `zzq${number}x${index}x`);
  const asked = marks.map(async (mark, index) => {
    // Which is sent at once, and so takes the fault.
    if (index === number % inWave) slack.faults.onDelivery("*", onTheWay);
    return ask(slack, mark, index % 2 === 0 ? "command" : "mention");
  });
  await Promise.all(asked);

  const expected = forged ? inWave - 1 : inWave;
  await slack
    .waitFor(() => said(slack, start).length >= expected, { timeoutMs: 10_000 })
    .catch(() => undefined);
  await slack.settled({ quietMs: 60, timeoutMs: 10_000 });
  slack.faults.clear();

  const texts = said(slack, start);
  const timesAnswered = marks.map((mark) => texts.filter((text) => text.includes(mark)).length);
  const unanswered = timesAnswered.filter((times) => times === 0).length - (forged ? 1 : 0);
  const apologies = texts.filter((text) => !text.includes("zzq")).length;
  const needless = Math.min(apologies, arrivesUnknown(onTheWayBack) ? 1 : 0);
  return {
    // More apologies than that are no loss: a connection that broke, and nobody knows of the answer.
    lost: Math.max(0, unanswered - (apologies - needless)),
    doubled: timesAnswered.filter((times) => times > 1).length,
    apologies,
  };
}

async function run(mode: "socket" | "http"): Promise<void> {
  const slack = await startFakeSlack();
  const app = await startCompiled(slack, mode);
  let [lost, doubled, apologies, peak] = [0, 0, 0, 0];
  const waves = Math.ceil(questions / inWave);
  for (let number = 0; number < waves; number += 1) {
    const tally = await wave(slack, mode, number);
    lost += tally.lost;
    doubled += tally.doubled;
    apologies += tally.apologies;
    if (tally.lost + tally.doubled > 0) {
      process.stderr.write(`${mode}, wave ${number}: ${JSON.stringify(tally)}\n`);
    }
    peak = Math.max(peak, await app.memory());
  }
  const last = await app.memory();
  const status = await app.stop();
  await slack.stop();
  process.stdout.write(
    `${mode}: ${waves * inWave} questions, lost ${lost}, doubled ${doubled}, ${apologies} apologies; memory ${peak} MB at most, ${last} MB at the end\n`,
  );
  assert.deepEqual({ lost, doubled, status }, { lost: 0, doubled: 0, status: 0 });
}

for (const mode of ["socket", "http"] as const) {
  if (onlyMode === undefined || onlyMode === mode) await run(mode);
}
