import { afterEach, expect, test } from "vitest";
import { type FakeSlack, startFakeSlack } from "../playground/fake-slack/fake-slack.ts";
import type { Message } from "../playground/fake-slack/workspace/model.ts";
import { type Run, ready, startApp } from "./running-app.ts";

// The app itself, while Slack answers some of its calls and others not at all.

let slack: FakeSlack;
let run: Run | undefined;
afterEach(async () => {
  run?.process.kill("SIGKILL");
  await slack.stop();
});

const modes = {
  socket: (fake: FakeSlack) => ({ SLACK_APP_TOKEN: fake.appToken }),
  http: (fake: FakeSlack) => ({ SLACK_SIGNING_SECRET: fake.signingSecret }),
};
type Mode = keyof typeof modes;

async function start(mode: Mode): Promise<void> {
  slack = await startFakeSlack();
  run = startApp({
    ...modes[mode](slack),
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    PORT: "0",
  });
  const port = await ready(slack, run);
  if (mode === "http") slack.deliverByHttp({ urls: [`http://127.0.0.1:${port}/slack/events`] });
}

/** More than all calls of a kind that may be under way at once were ever allowed to be. */
const many = Array.from({ length: 110 }, (_, at) => at);

/** Long before a call that has no answer is given up. */
const soon = { timeoutMs: 7000 };

const fromApp = ({ author }: Message): boolean => author.kind === "app";

test.each(["socket", "http"] as const)(
  "in %s mode earlier messages that cannot be read delay no answer",
  async (mode) => {
    await start(mode);
    slack.faults.onCall("conversations.history", { kind: "hanging" }, many.length);
    await Promise.all(many.map(async () => slack.user("U1").directMessage("and at working?")));
    const { outcome } = await slack.user("U2").directMessage("senior app ops");
    expect(outcome.kind).toBe("acknowledged");
    await slack.waitFor(() => slack.user("U2").sees("D2").some(fromApp), soon);
    const answers = () => slack.user("U1").sees("D1").filter(fromApp).length;
    await slack.waitFor(() => answers() === many.length, soon);
  },
);

test.each(["socket", "http"] as const)(
  "in %s mode a response_url that does not answer delays no other",
  async (mode) => {
    await start(mode);
    slack.faults.onCall("response_url", { kind: "hanging" }, many.length);
    await Promise.all(
      many.map(async () => slack.user("U1").command("/role", "senior app ops", { channel: "C1" })),
    );
    const hanging = () => slack.requests.filter(({ method }) => method === "response_url").length;
    await slack.waitFor(() => hanging() === many.length, soon);
    await slack.user("U2").command("/role", "lead app ops", { channel: "C1" });
    await slack.waitFor(() => slack.user("U2").sees("C1").some(fromApp), soon);
    expect(slack.user("U1").sees("C1").some(fromApp)).toBe(false);
  },
);
