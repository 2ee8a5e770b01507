import { describe, test, type TestContext } from "vitest";
import { type Clock, systemClock } from "../../../playground/fake-slack/clock.ts";
import type { FakeSlack } from "../../../playground/fake-slack/fake-slack.ts";
import type { CallFault } from "../../../playground/fake-slack/faults.ts";
import { waits } from "../../../playground/fake-slack/limits.ts";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import { limit } from "../../running-app.ts";
import { open, overHttp, type Workspace } from "../workspace.ts";

// The app asks for another connection within a second, which these tests hold up to ask meanwhile;
// so they wait side by side.

interface Interrupted extends Workspace {
  /** Lets Slack repeat what it has no acknowledgement for, as it does after a minute. */
  readonly aMinuteLater: () => void;
}

/** In Socket Mode, with Slack's minutes in the test's hands. */
async function opened(
  { onTestFinished }: TestContext,
  given: Parameters<typeof open>[1] = {},
): Promise<Interrupted> {
  let due: (() => void)[] = [];
  const clock: Clock = {
    now: () => systemClock.now(),
    after: (milliseconds, run) => {
      // A busy machine may acknowledge later than within Slack's three seconds.
      if (milliseconds === waits.acknowledgement) return systemClock.after(10 * milliseconds, run);
      if (milliseconds < 60_000) return systemClock.after(milliseconds, run);
      due.push(run);
      return () => undefined;
    },
  };
  const workspace = await open("socket", { ...given, slack: { clock } });
  onTestFinished(workspace.stop);
  return {
    ...workspace,
    aMinuteLater: () => {
      const now = due;
      due = [];
      for (const run of now) run();
    },
  };
}

async function gone({ slack }: Workspace): Promise<void> {
  await slack.waitFor(() => slack.sockets.connections === 0, limit);
}

async function back({ slack, app }: Workspace): Promise<void> {
  const connected = () => slack.sockets.connections === 1 && app.condition === "connected";
  await slack.waitFor(connected, limit);
}

const fromApp = ({ author }: Message): boolean => author.kind === "app";

function answers({ slack }: Workspace, channel: "C1" | "D1"): number {
  return slack.user("U1").sees(channel).filter(fromApp).length;
}

async function ask({ slack }: Workspace): Promise<string> {
  return (await slack.user("U1").directMessage("senior app ops")).outcome.kind;
}

async function command({ slack }: Workspace): Promise<string> {
  return (await slack.user("U1").command("/role", "senior app ops", { channel: "C1" })).outcome
    .kind;
}

/** So that there is time to ask while there is no connection. */
function holdUp({ faults }: FakeSlack): void {
  faults.onCall("apps.connections.open", { kind: "slow", milliseconds: 2500 });
}

const failing =
  (fault: CallFault, times = 1) =>
  (slack: FakeSlack): void => {
    slack.faults.onCall("apps.connections.open", fault, times);
    slack.sockets.drop();
  };

const interruptions: Readonly<Record<string, (slack: FakeSlack) => void>> = {
  "Slack says warning": ({ sockets }) => sockets.disconnect("warning"),
  "Slack says refresh_requested": ({ sockets }) => sockets.disconnect("refresh_requested"),
  "Slack says link_disabled": ({ sockets }) => sockets.disconnect("link_disabled"),
  "it breaks without notice": ({ sockets }) => sockets.drop(),
  "the next one is closed before its hello": ({ faults, sockets }) => {
    faults.onSocket("closed-before-hello");
    sockets.drop();
  },
  "the next one is refused": ({ faults, sockets }) => {
    faults.onSocket("refused");
    sockets.drop();
  },
  "Slack rate-limits the request for another": failing({
    kind: "rate-limited",
    retryAfterSeconds: 1,
  }),
  "Slack cannot open another": failing({ kind: "http-error", status: 500 }, 2),
  "Slack refuses another for a while": failing({ kind: "error", error: "internal_error" }),
  "Slack's response breaks off": failing({ kind: "dropped" }),
  "Slack does not answer in time": failing({ kind: "slow", milliseconds: 10_500 }),
};

describe.concurrent("when the connection ends", () => {
  for (const [name, interrupt] of Object.entries(interruptions)) {
    test(`${name}: questions meanwhile and afterwards are answered once`, async (context) => {
      const { expect } = context;
      const workspace = await opened(context);
      holdUp(workspace.slack);
      interrupt(workspace.slack);
      await gone(workspace);
      expect(await ask(workspace)).toBe("unreachable");
      // A command is not repeated; Slack itself tells the person.
      expect(await command(workspace)).toBe("unreachable");
      expect(
        workspace.slack
          .user("U1")
          .sees("C1")
          .map(({ author }) => author.kind),
      ).toEqual(["slackbot"]);
      await back(workspace);
      workspace.aMinuteLater();
      expect(await command(workspace)).toBe("acknowledged");
      await workspace.settled();
      expect([answers(workspace, "D1"), answers(workspace, "C1")]).toEqual([1, 1]);
    });
  }
});

describe.concurrent("one delivery is answered once if the connection ends", () => {
  test("before the app starts to listen", async (context) => {
    const { expect } = context;
    const workspace = await opened(context, {
      prepare: ({ faults }) => faults.onSocket("closed-before-hello"),
    });
    await back(workspace);
    expect(await ask(workspace)).toBe("acknowledged");
    await workspace.settled();
    expect(answers(workspace, "D1")).toBe(1);
  });

  test("with the envelope, so that its acknowledgement is lost", async (context) => {
    const { expect } = context;
    const workspace = await opened(context);
    workspace.slack.faults.onSocket("broken-with-envelope");
    expect(await ask(workspace)).toBe("unreachable");
    await back(workspace);
    workspace.aMinuteLater();
    await workspace.slack.waitFor(() => answers(workspace, "D1") > 0, limit);
    await workspace.settled();
    expect(answers(workspace, "D1")).toBe(1);
  });

  test("between the acknowledgement and the answer", async (context) => {
    const { expect } = context;
    const workspace = await opened(context);
    workspace.slack.faults.onSocket("broken-after-acknowledgement");
    expect(await ask(workspace)).toBe("acknowledged");
    await workspace.settled();
    expect(answers(workspace, "D1")).toBe(1);
    await back(workspace);
    workspace.aMinuteLater();
    await workspace.settled();
    expect(answers(workspace, "D1")).toBe(1);
  });

  test("during the answer", async (context) => {
    const { expect } = context;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const workspace = await opened(context, {
      app: {
        fetch: async (kind, ...call) => {
          if (kind === "response_url") await held;
          return overHttp()(kind, ...call);
        },
      },
    });
    expect(await command(workspace)).toBe("acknowledged");
    workspace.slack.sockets.drop();
    await gone(workspace);
    release();
    await workspace.settled();
    expect(answers(workspace, "C1")).toBe(1);
  });

  test("just as Slack sends it, after asking for a new connection", async (context) => {
    const { expect } = context;
    const workspace = await opened(context);
    holdUp(workspace.slack);
    workspace.slack.sockets.disconnect("refresh_requested");
    const outcome = await ask(workspace);
    await gone(workspace);
    await back(workspace);
    workspace.aMinuteLater();
    await workspace.slack.waitFor(() => answers(workspace, "D1") > 0, limit);
    await workspace.settled();
    expect([outcome, answers(workspace, "D1")]).toEqual(["unreachable", 1]);
  });
});
