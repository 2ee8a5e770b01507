import { setTimeout as wait } from "node:timers/promises";
import { type Clock, systemClock } from "../../playground/fake-slack/clock.ts";
import type { FakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { type Asked, type Ledger, personOf } from "./questions.ts";

const everyMs = 15;
const minute = 60_000;

/** Slack repeats an event after one minute and after five; here after 1.5 and 7.5 seconds. */
export const hastyClock: Clock = {
  now: () => systemClock.now(),
  after: (milliseconds, run) =>
    systemClock.after(milliseconds < minute ? milliseconds : milliseconds / 40, run),
};

/** Questions at a steady pace, each of another person, in turn by command and by mention. */
export async function askSteadily(ledger: Ledger, questions: number): Promise<readonly Asked[]> {
  const asking: Promise<Asked>[] = [];
  for (let index = 0; index < questions; index += 1) {
    const by = index % 2 === 0 ? "command" : "mention";
    asking.push(ledger.ask(by, personOf(index), `zzq${index}x`));
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
