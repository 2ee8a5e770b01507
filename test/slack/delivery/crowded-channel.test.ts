import { afterEach, describe, expect, test } from "vitest";
import { type ManualClock, manualClock } from "../../../playground/fake-slack/clock.ts";
import { apology } from "../../../src/render/wording-slack.ts";
import { modes, open, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

/** Lets time pass for Slack and the app, whose work of each second is done within it. */
async function pass({ slack, app }: Workspace, clock: ManualClock): Promise<void> {
  for (let second = 0; second < 100 && app.underWay > 0; second += 1) {
    await clock.advance(1000);
    await slack.settled({ quietMs: 4, timeoutMs: 60_000 });
  }
}

/** So many ask at once in one channel, which takes ten messages at once and then one a second. */
async function crowd(mode: (typeof modes)[number], mentions: number) {
  const clock = manualClock();
  workspace = await open(mode, {
    slack: { clock, postsAtOnce: 10 },
    app: {
      now: () => clock.now(),
      wait: async (milliseconds) =>
        new Promise((resolve) => {
          clock.after(milliseconds, resolve);
        }),
    },
  });
  const { slack } = workspace;
  const priya = slack.user("U1");
  const asked = Array.from({ length: mentions }, async () =>
    priya.mention("C2", "what is a practitioner in incident management?"),
  );
  const elsewhere = priya.directMessage("senior app ops");
  await Promise.all([...asked, elsewhere]);
  // Before any time has passed.
  await slack.waitFor(() => priya.sees("D1").length === 2, { timeoutMs: 60_000 });
  await slack.settled({ timeoutMs: 60_000 });
  await pass(workspace, clock);
  const posted = slack.requests.filter(
    ({ method, status }) => method === "chat.postMessage" && status === 200,
  );
  const limited = slack.requests.filter(({ status }) => status === 429);
  const told = priya.sees("C2").filter(({ visibleTo }) => visibleTo !== undefined);
  return { posted: posted.length, limited: limited.length, told };
}

describe.each(modes)("in %s mode", (mode) => {
  test("sixty questions at once in a channel are all answered, and nobody waits elsewhere", async () => {
    const { posted, limited, told } = await crowd(mode, 60);
    expect(posted).toBe(61);
    expect(told).toEqual([]);
    // Those that were sent before Slack said so, and then hardly any.
    expect(limited).toBeLessThan(60);
  });
});

test("those that would wait for more than a minute and a half are told so", async () => {
  const { posted, told } = await crowd("http", 150);
  expect(posted).toBeGreaterThan(90);
  expect(told.length).toBe(151 - posted);
  expect(new Set(told.map(({ text }) => text))).toEqual(new Set([apology("answer", "busy")]));
});
