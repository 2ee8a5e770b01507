import { setTimeout as wait } from "node:timers/promises";
import { type Clock, systemClock } from "../../playground/fake-slack/clock.ts";
import type { FakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { type Asked, type Ledger, personOf } from "./questions.ts";
import { marked } from "./running-app.ts";

const everyMs = 15;
const minute = 60_000;

/** Slack repeats an event after one minute and after five; here after 1.5 and 7.5 seconds. */
export const hastyClock: Clock = {
  now: () => systemClock.now(),
  after: (milliseconds, run) =>
    systemClock.after(milliseconds < minute ? milliseconds : milliseconds / 40, run),
};

/**
 * Questions at a steady pace, each of another person, in turn by command and by direct message.
 * @param from the number of the first person
 */
export async function askSteadily(
  ledger: Ledger,
  questions: number,
  from = 0,
): Promise<readonly Asked[]> {
  const asking: Promise<Asked>[] = [];
  for (let index = from; index < from + questions; index += 1) {
    const by = index % 2 === 0 ? "command" : "direct-message";
    asking.push(ledger.ask(by, personOf(index), `${marked}${index}x`));
    await wait(everyMs);
  }
  return Promise.all(asking);
}

/** Whether the app has acknowledged it, at the first attempt or at a later one. */
export function acknowledged(slack: FakeSlack, { mark, outcome }: Asked): boolean {
  if (outcome.kind === "acknowledged") return true;
  return slack.deliveries.some(
    ({ answer, payload }) =>
      answer?.kind === "acknowledged" && JSON.stringify(payload).includes(mark),
  );
}

/**
 * Once a third of the questions has been answered, lets Slack tell the app for so many answers to
 * wait so long, so that work is under way whatever happens next.
 */
export async function untilSomeWait(
  slack: FakeSlack,
  questions: number,
  { answers, seconds }: { readonly answers: number; readonly seconds: number },
): Promise<void> {
  const limits = { timeoutMs: 30_000 + questions * everyMs };
  let answered = 0;
  const close = slack.workspace.subscribe((change) => {
    if (change.kind === "message-posted" && change.message.author.kind === "app") answered += 1;
  });
  await slack.waitFor(() => answered >= questions / 3, limits);
  close();
  const fault = { kind: "rate-limited", retryAfterSeconds: seconds } as const;
  slack.faults.onCall("chat.postMessage", fault, answers);
  const told = (): number => slack.requests.filter((one) => one.fault === fault.kind).length;
  await slack.waitFor(() => told() === answers, limits);
}
