import { afterEach, expect, test } from "vitest";
import { type FakeSlack, startFakeSlack } from "../playground/fake-slack/fake-slack.ts";
import type { Message } from "../playground/fake-slack/workspace/model.ts";
import { limit, type Run, ready, startApp } from "./running-app.ts";

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

/** More than all calls together may be under way where calls are not told apart: Slack's client allows 100. */
const many = Array.from({ length: 110 }, (_, at) => at);

const fromApp = ({ author }: Message): boolean => author.kind === "app";

const callsOf = (method: string): number =>
  slack.requests.filter((request) => request.method === method).length;

// The calls are the same in each mode, so one is enough.
test.each(["socket"] as const)(
  "in %s mode earlier messages that cannot be read delay no answer",
  async (mode) => {
    await start(mode);
    slack.faults.onCall("conversations.history", { kind: "hanging" }, many.length);
    await Promise.all(many.map(async () => slack.user("U1").directMessage("and at working?")));
    await slack.user("U2").directMessage("senior app ops");
    await slack.waitFor(() => slack.user("U2").sees("D2").some(fromApp), limit);
    // They did not take all that the answer needs.
    expect(callsOf("conversations.history")).toBeLessThan(100);
    const answers = () => slack.user("U1").sees("D1").filter(fromApp).length;
    await slack.waitFor(() => answers() === many.length, limit);
  },
);

test.each(["http"] as const)(
  "in %s mode a response_url that does not answer delays no other",
  async (mode) => {
    await start(mode);
    slack.faults.onCall("response_url", { kind: "hanging" }, many.length);
    await Promise.all(
      many.map(async () => slack.user("U1").command("/role", "senior app ops", { channel: "C1" })),
    );
    // They have taken the faults.
    await slack.waitFor(() => callsOf("response_url") === many.length, limit);
    const { outcome } = await slack.user("U2").command("/role", "lead app ops", { channel: "C1" });
    expect(outcome.kind).toBe("acknowledged");
    const seen = await slack.waitFor(() => slack.user("U2").sees("C1").find(fromApp), limit);
    expect(seen.text).toMatch(/^Lead application operations engineer/);
  },
);
