import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { CallFault } from "../../../playground/fake-slack/faults.ts";
import { type Mode, modes, open, type Workspace } from "../workspace.ts";

// What people do not miss never delays an answer: what was said before, prompts.

let workspace: Workspace;
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const calls = (): readonly string[] => workspace.slack.requests.map(({ method }) => method);

/** Opens the app with a clock that stands still for whoever waits a second or longer. */
async function opened(mode: Mode): Promise<void> {
  const never = new Promise<void>(() => {
    // It ends with the test.
  });
  const wait = async (milliseconds: number): Promise<void> => {
    await (milliseconds >= 1000 ? never : pause(milliseconds));
  };
  workspace = await open(mode, { app: { wait } });
}

async function answerTo(text: string, thread?: string): Promise<string> {
  const { message } = await priya().directMessage(text, thread === undefined ? {} : { thread });
  const isAnswer = ({ ts, author }: { readonly ts: string; readonly author: { kind: string } }) =>
    author.kind === "app" && Number(ts) > Number(message.ts);
  const answer = await workspace.slack.waitFor(
    () => priya().sees("D1", thread).find(isAnswer),
    // Long before the stand-in or the client gives up.
    { timeoutMs: 5000 },
  );
  return JSON.stringify(answer.blocks);
}

const faults: readonly CallFault[] = [
  { kind: "rate-limited", retryAfterSeconds: 20 },
  { kind: "slow", milliseconds: 8000 },
  { kind: "http-error", status: 503 },
  { kind: "error", error: "missing_scope" },
];

describe.each(modes)("in %s mode", (mode) => {
  test("a question that stands by itself asks nothing of Slack but to post the answer", async () => {
    await opened(mode);
    const before = calls().length;
    expect(await answerTo("what's practitioner incident management?")).toContain("practitioner");
    const { message } = await priya().directMessage("senior app ops");
    await workspace.settled();
    await answerTo("lead app ops", message.ts);
    await workspace.settled();
    expect(calls().slice(before)).toEqual([
      "chat.postMessage",
      "chat.postMessage",
      "chat.postMessage",
    ]);
  });

  test.each(faults)(
    "where earlier messages cannot be read (%j), it says so at once",
    async (fault) => {
      await opened(mode);
      await answerTo("practitioner incident management");
      workspace.slack.faults.onCall("conversations.history", fault);
      const answer = await answerTo("and at working?");
      expect(answer).toContain("Please name the role or the skill");
      workspace.slack.faults.clear();
      expect(await answerTo("practitioner incident management")).toContain("practitioner");
      expect(await answerTo("and at working?")).toContain("Incident management: working");
    },
  );

  test("prompts that Slack limits are not sent again", async () => {
    await opened(mode);
    workspace.slack.faults.onCall("*", { kind: "rate-limited", retryAfterSeconds: 1 }, 5);
    await priya().openHome("messages");
    await workspace.slack.waitFor(() => workspace.deliveries.length === 1);
    expect(workspace.deliveries).toMatchObject([{ outcome: "ignored", what: "no agent view" }]);
  });

  test.each([
    ["internal_error", "done"],
    ["feature_disabled", "ignored"],
  ])("after prompts were refused (%s), the next ones are %s", async (error, outcome) => {
    await opened(mode);
    const method = "assistant.threads.setSuggestedPrompts";
    workspace.slack.faults.onCall(method, { kind: "error", error });
    await priya().openHome("messages");
    await workspace.settled();
    await priya().openHome("messages");
    await workspace.settled();
    expect(workspace.deliveries.at(-1)?.outcome).toBe(outcome);
  });

  test("a modal is not opened again after its trigger has ended, and the person is told", async () => {
    await opened(mode);
    workspace.slack.faults.onCall("views.open", { kind: "rate-limited", retryAfterSeconds: 3 });
    await priya().shortcut("compare_role_levels");
    await workspace.slack.waitFor(() => workspace.deliveries.length === 1);
    expect(calls().filter((method) => method === "views.open")).toHaveLength(1);
    expect(workspace.deliveries).toMatchObject([{ fault: "busy", told: true }]);
    expect(priya().lastSeen("D1")?.text).toMatch(/^I could not open the window/);
  });
});
