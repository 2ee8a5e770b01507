import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { CallFault, DeliveryFault } from "../../../playground/fake-slack/faults.ts";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { Fault } from "../../../src/render/wording-slack.ts";
import type { DeliveryOutcome } from "../../../src/slack/delivery/handle-delivery.ts";
import { inMemoryDeduplication } from "../../../src/slack/delivery/deduplication.ts";
import { button, type Mode, modes, open, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

/** One place to ask, up to the moment before the question itself. */
interface Surface {
  /** What the answer is sent with. */
  readonly method: string;
  readonly delivery: "command" | "event" | "block_actions";
  /** Gives what asks the question, and then what the person sees of it. */
  readonly prepare: () => Promise<() => Promise<() => readonly Message[]>>;
}

const earlier = /^Senior application operations engineer/;
const asked = /^Lead application operations engineer/;
const person = () => workspace.slack.user("U1");

async function command(text: string): Promise<void> {
  await person().command("/role", text, { channel: "C1" });
}

const surfaces: Readonly<Record<string, Surface>> = {
  command: {
    method: "response_url",
    delivery: "command",
    prepare: async () =>
      Promise.resolve(async () => {
        await command("lead app ops");
        return () => person().sees("C1");
      }),
  },
  mention: {
    method: "chat.postMessage",
    delivery: "event",
    prepare: async () =>
      Promise.resolve(async () => {
        const { message } = await person().mention("C2", "lead app ops");
        // A word for one person is not in the thread, which nobody has begun.
        return () => [
          ...person().sees("C2", message.ts).slice(1),
          ...person()
            .sees("C2")
            .filter(({ visibleTo }) => visibleTo !== undefined),
        ];
      }),
  },
  button: {
    method: "response_url",
    delivery: "block_actions",
    prepare: async () => {
      await command("senior app ops");
      const senior = await workspace.slack.waitFor(() => person().lastSeen("C1"));
      await workspace.settled();
      return async () => {
        await person().press(senior, button(senior, "Lead ›"));
        return () => person().sees("C1");
      };
    },
  },
};

interface Outcome {
  readonly answers: number;
  readonly apologies: readonly RegExp[];
  readonly delivery: Partial<DeliveryOutcome>;
}

const answered: Outcome = { answers: 1, apologies: [], delivery: { outcome: "done" } };

/** @param answers 1 where Slack took the answer and the app cannot know it */
function apologised(fault: Fault, apology: RegExp, answers = 0): Outcome {
  return { answers, apologies: [apology], delivery: { outcome: "failed", fault, told: true } };
}

const unconfirmed = /^Slack did not confirm that it received my answer/;

const callFaults: readonly (readonly [CallFault, Outcome])[] = [
  [{ kind: "rate-limited", retryAfterSeconds: 1 }, answered],
  [{ kind: "rate-limited", retryAfterSeconds: 3600 }, apologised("busy", /Slack is too busy/)],
  [{ kind: "slow", milliseconds: 50 }, answered],
  [{ kind: "http-error", status: 500 }, apologised("slack", unconfirmed)],
  [{ kind: "http-error", status: 502, applied: true }, apologised("slack", unconfirmed, 1)],
  [{ kind: "dropped" }, apologised("slack", unconfirmed)],
  [{ kind: "dropped", applied: true }, apologised("slack", unconfirmed, 1)],
  [{ kind: "rate-limited" }, answered],
  [{ kind: "html" }, apologised("slack", unconfirmed)],
  [{ kind: "html", applied: true }, apologised("slack", unconfirmed, 1)],
  [{ kind: "unending", body: "endless" }, apologised("slack", unconfirmed)],
  [{ kind: "error", error: "constructor" }, apologised("unknown", /I do not know why/)],
  [{ kind: "error", error: "__proto__" }, apologised("unknown", /I do not know why/)],
  [{ kind: "error", error: "toString" }, apologised("slack", unconfirmed)],
  [{ kind: "error", error: "internal_error" }, apologised("slack", unconfirmed)],
  [
    { kind: "error", error: "missing_scope" },
    apologised("setup", /this workspace is set up in Slack/),
  ],
  [{ kind: "error", error: "is_archived" }, apologised("place", /^I could not answer there/)],
  [{ kind: "error", error: "expired_url" }, apologised("late", /came too late/)],
  [{ kind: "error", error: "invalid_arguments" }, apologised("rolecall", /^Something went wrong/)],
  [{ kind: "error", error: "something_new" }, apologised("unknown", /I do not know why/)],
];

const deliveryFaults: readonly DeliveryFault[] = [
  { kind: "duplicated", copies: 2 },
  { kind: "late", milliseconds: 30 },
  { kind: "acknowledgement-lost" },
];

const forgeries: readonly DeliveryFault[] = [{ kind: "forged" }, { kind: "replayed" }];

async function opened(mode: Mode): Promise<void> {
  // Nobody waits for a limit to pass; the app's end is waited for.
  const wait = async (milliseconds: number): Promise<void> =>
    pause(milliseconds > 500 ? 0 : milliseconds);
  workspace = await open(mode, { app: { wait } });
}

/** What became of the last question: in the conversation, in what was observed, in the log. */
function becameOf(seen: readonly Message[], before: number) {
  const byApp = seen.filter(({ author, text }) => author.kind === "app" && !earlier.test(text));
  const others = byApp.filter(({ text }) => !asked.test(text));
  return {
    answers: byApp.length - others.length,
    apologies: others.map(({ text }) => text),
    apologisedTo: others.map(({ visibleTo }) => visibleTo),
    delivery: workspace.deliveries.slice(before).filter(({ what }) => what !== "a repetition"),
    blamed: workspace.log().split('"fault"').length - 1,
  };
}

/** As `becameOf` finds it: an apology is for the person alone, and has one line in the log. */
function wholly({ answers, apologies, delivery }: Outcome) {
  return {
    answers,
    apologies: apologies.map((apology): unknown => expect.stringMatching(apology)),
    apologisedTo: apologies.map(() => "U1"),
    delivery: [delivery],
    blamed: apologies.length,
  };
}

describe.each(modes)("in %s mode", (mode) => {
  describe.each(Object.entries(surfaces))("a %s", (_, { method, delivery, prepare }) => {
    test.each(callFaults)("whose answer meets %j", async (fault, expected) => {
      await opened(mode);
      const ask = await prepare();
      const before = workspace.deliveries.length;
      workspace.slack.faults.onCall(method, fault);
      const sees = await ask();
      await workspace.settled();
      expect(becameOf(sees(), before)).toMatchObject(wholly(expected));
    });

    test("apologises in another way if the answer and the first apology fail", async () => {
      await opened(mode);
      const ask = await prepare();
      const nearest = method === "response_url" ? method : "chat.postEphemeral";
      workspace.slack.faults.onCall(method, { kind: "dropped" });
      workspace.slack.faults.onCall(nearest, { kind: "http-error", status: 500 });
      await ask();
      await workspace.settled();
      expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "failed", told: true });
      // In a channel where the app is no member, and past a closed door, there is still this way.
      expect(
        person()
          .sees("D1")
          .map(({ text }) => text),
      ).toEqual([expect.stringMatching(unconfirmed)]);
    });

    test.each(deliveryFaults)("that comes %j is answered once", async (fault) => {
      await opened(mode);
      const ask = await prepare();
      const before = workspace.deliveries.length;
      workspace.slack.faults.onDelivery(delivery, fault);
      const sees = await ask();
      await workspace.settled();
      expect(becameOf(sees(), before)).toMatchObject(wholly(answered));
    });

    test.each(mode === "http" ? forgeries : [])("that is %j is not answered", async (fault) => {
      await opened(mode);
      const ask = await prepare();
      const before = workspace.deliveries.length;
      workspace.slack.faults.onDelivery(delivery, fault);
      const sees = await ask();
      await workspace.settled();
      expect(workspace.deliveries).toHaveLength(before);
      expect(sees().filter(({ text }) => asked.test(text))).toEqual([]);
    });
  });

  test("a rate limit in one conversation does not delay others", async () => {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    workspace = await open(mode, {
      app: {
        wait: async (milliseconds) => (milliseconds > 5000 ? until : pause(milliseconds)),
      },
    });
    const { slack } = workspace;
    slack.faults.onCall("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 7 });
    const { message: first } = await person().mention("C2", "lead app ops");
    await slack.waitFor(() => slack.requests.some(({ fault }) => fault === "rate-limited"));
    await person().directMessage("lead app ops");
    await slack.waitFor(() => person().sees("D1").length === 2);
    await command("lead app ops");
    await slack.waitFor(() => person().sees("C1").length === 1);
    expect(slack.workspace.replies("C2", first.ts)).toEqual([]);
    release();
    await slack.waitFor(() => slack.workspace.replies("C2", first.ts).length === 1);
  });

  test("a repetition answers where neither an answer nor an apology could be sent", async () => {
    await opened(mode);
    const { slack } = workspace;
    slack.faults.onDelivery("event", { kind: "acknowledgement-lost" });
    // The answer, and each way of an apology.
    slack.faults.onCall("*", { kind: "http-error", status: 503 }, 3);
    const { message } = await person().mention("C2", "lead app ops");
    await slack.waitFor(() => slack.workspace.replies("C2", message.ts).length > 0);
    await workspace.settled();
    expect(slack.workspace.replies("C2", message.ts)).toHaveLength(1);
    expect(workspace.deliveries).toMatchObject([
      { outcome: "failed", told: false },
      { outcome: "done" },
    ]);
  });

  test("a repetition is recognised one and five minutes later, when Slack sends its last", async () => {
    let now = 0;
    workspace = await open(mode, {
      app: { deduplication: inMemoryDeduplication(() => now) },
    });
    const { slack } = workspace;
    const { message } = await person().mention("C2", "lead app ops");
    await workspace.settled();
    const payload = slack.deliveries[0]?.payload ?? {};
    const answersAfter = async (minutes: number): Promise<number> => {
      now = minutes * 60_000;
      await slack.deliver({ kind: "event", payload });
      await workspace.settled();
      return slack.workspace.replies("C2", message.ts).length;
    };
    expect([await answersAfter(1), await answersAfter(6)]).toEqual([1, 1]);
    // So late it is no repetition, but an edit of the message would come like this.
    expect(await answersAfter(11)).toBe(1);
    expect(await answersAfter(25 * 60)).toBe(2);
  });
});
