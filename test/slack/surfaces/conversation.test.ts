import { afterEach, describe, expect, test } from "vitest";
import type { Doubt, Understanding } from "../../../src/question/understanding.ts";
import { onMessage } from "../../../src/slack/surfaces/conversation.ts";
import { bot } from "../bot.ts";
import { plainSlack, dependencies } from "../dependencies.ts";
import { button, labels, menu, modes, open, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

function texts(channel: string, thread?: string, user = "U1"): readonly string[] {
  return workspace.slack
    .user(user)
    .sees(channel, thread)
    .map(({ text }) => text);
}

describe.each(modes)("in %s mode", (mode) => {
  test("a mention and its buttons are answered in its thread", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const { message } = await priya.mention("C2", "what's practitioner incident management?");
    const answer = await slack.waitFor(() => slack.workspace.replies("C2", message.ts)[0]);
    expect(answer.text).toMatch(/^Incident management: practitioner/);
    expect(labels(answer)).not.toContain("Post to channel");
    await slack.user("U2").press(answer, button(answer, "Working"));
    await workspace.settled();
    expect(texts("C2", message.ts)).toEqual([
      expect.stringContaining("what's practitioner"),
      expect.stringMatching(/^Incident management: practitioner/),
      expect.stringMatching(/^Incident management: working/),
    ]);
  });

  test("a direct message is answered in place and can be followed up", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    await priya.directMessage("what's working incident management?");
    await slack.waitFor(() => texts("D1").length === 2);
    await priya.directMessage("and at practitioner?");
    await slack.waitFor(() => texts("D1").length === 4);
    expect(texts("D1")[3]).toMatch(/^Incident management: practitioner/);
  });

  test("what is chosen from an answer's menu continues the conversation", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    await priya.directMessage("lead app ops");
    await slack.waitFor(() => texts("D1").length === 2);
    const answer = priya.lastSeen("D1")!;
    await priya.choose(answer, menu(answer), "Training (11)");
    await slack.waitFor(() => texts("D1").length === 3);
    expect(texts("D1")[2]).toMatch(/^Lead application operations engineer: training/);
    await priya.directMessage("and its qualifications?");
    await slack.waitFor(() => texts("D1").length === 5);
    expect(texts("D1")[4]).toMatch(/^Lead application operations engineer: qualifications/);
  });

  test("who leaves the team that a thread is about is asked in a reply", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const { message } = await priya.directMessage("a team of 2 senior app ops and a lead app ops");
    await slack.waitFor(() => texts("D1").length === 2);
    await priya.directMessage("what do we lose if the lead leaves?", { thread: message.ts });
    const [, answer] = await slack.waitFor(() => {
      const replies = slack.workspace.replies("D1", message.ts);
      return replies.length === 2 && replies;
    });
    expect(answer?.text).toMatch(
      /^If one lead application operations engineer leaves, 7 skills fall/,
    );
  });

  test("a follow-up in a thread continues that thread's question", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const { message } = await priya.directMessage("what's working incident management?");
    await slack.waitFor(() => texts("D1").length === 2);
    await priya.directMessage("senior app ops");
    await slack.waitFor(() => texts("D1").length === 4);
    await priya.directMessage("and at practitioner?", { thread: message.ts });
    const [, answer] = await slack.waitFor(() => {
      const replies = slack.workspace.replies("D1", message.ts);
      return replies.length === 2 && replies;
    });
    expect(answer?.text).toMatch(/^Incident management: practitioner/);
    await priya.directMessage("and at awareness?", { thread: message.ts });
    await slack.waitFor(() => slack.workspace.replies("D1", message.ts).length === 4);
    expect(slack.workspace.replies("D1", message.ts)[3]?.text).toMatch(
      /^Incident management: awareness/,
    );
  });

  test.each([
    ["and the next level?", ""],
    ["unicorn wrangler", "Nothing here is called"],
  ])("it asks back about “%s” if it cannot read the earlier messages", async (text, then) => {
    workspace = await open(mode);
    const { slack } = workspace;
    const priya = slack.user("U1");
    const { message } = await priya.post("C2", "who remembers the handbook?");
    await priya.mention("C2", text, { thread: message.ts });
    const answer = await slack.waitFor(() => slack.workspace.replies("C2", message.ts)[1]);
    expect(answer.text).toMatch(/^I cannot read the rest of this thread\. Please name the role/);
    expect(answer.text).toContain(then);
    expect(slack.requests.map(({ method }) => method)).not.toContain("conversations.replies");
  });

  test("one message is answered once, however often and in whichever events it arrives", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    slack.faults.onDelivery("event", { kind: "duplicated", copies: 3 });
    const { message } = await slack.user("U1").mention("C2", "senior app ops");
    await workspace.settled();
    expect(slack.workspace.replies("C2", message.ts)).toHaveLength(1);
    expect(workspace.deliveries.filter(({ what }) => what === "a repetition")).not.toEqual([]);
  });

  test("a message that arrives both as a message and as a mention is answered once", async () => {
    workspace = await open(mode, {
      slack: { subscriptions: ["message.channels", "app_mention", "message.im"] },
    });
    const { slack } = workspace;
    const { message } = await slack.user("U1").mention("C2", "senior app ops");
    await workspace.settled();
    expect(workspace.deliveries).toHaveLength(2);
    expect(slack.workspace.replies("C2", message.ts)).toHaveLength(1);
  });

  test("edits, other bots and its own messages are not answered", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    const { message } = await slack.user("U1").directMessage("senior app ops");
    await slack.waitFor(() => texts("D1").length === 2);
    await slack.user("U1").edit(message, "lead app ops");
    await slack.otherBotPosts("D1", "senior app ops");
    await workspace.settled();
    expect(texts("D1")).toHaveLength(3);
  });

  test("without the scope to read messages, it answers questions that need no context", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    slack.faults.removeScope("im:history");
    await slack.user("U1").directMessage("senior app ops");
    await slack.waitFor(() => texts("D1").length === 2);
    expect(texts("D1")[1]).toMatch(/^Senior application operations engineer/);
  });

  test("without the scope to write, it logs the cause", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    slack.faults.removeScope("chat:write");
    await slack.user("U1").directMessage("senior app ops");
    await slack.waitFor(() => workspace.deliveries.length > 0);
    expect(workspace.deliveries).toMatchObject([
      { outcome: "failed", fault: "setup", error: "missing_scope", told: false },
    ]);
    expect(workspace.log()).toContain("the app's setup, or a rule of the workspace");
  });

  test("a refused answer leads to a private apology", async () => {
    workspace = await open(mode);
    const { slack } = workspace;
    slack.faults.onCall("chat.postMessage", { kind: "error", error: "is_archived" });
    const { message } = await slack.user("U1").mention("C2", "senior app ops");
    await workspace.settled();
    expect(texts("C2").at(-1)).toMatch(/^I could not answer there/);
    expect(texts("C2", undefined, "U2").at(-1)).toMatch(/senior app ops$/);
    expect(texts("C2", message.ts)).toHaveLength(1);
  });
});

test("a bug leads to an apology, and the log has its location but nobody's words", async () => {
  workspace = await open("http", {
    app: {
      edition: () => {
        throw new Error("senior app ops broke it");
      },
    },
  });
  const { slack } = workspace;
  await slack.user("U1").directMessage("senior app ops");
  await slack.waitFor(() => texts("D1").length === 2);
  expect(texts("D1")[1]).toMatch(/^Something went wrong on my side/);
  await slack.waitFor(() => workspace.deliveries.length > 0);
  expect(workspace.deliveries).toMatchObject([{ fault: "rolecall", told: true }]);
  expect(workspace.log()).not.toContain("senior");
  expect(workspace.log()).toContain("conversation.test.ts");
});

test("another page replaces the answer in a direct message, and is private in a thread", async () => {
  workspace = await open("socket");
  const { slack } = workspace;
  const priya = slack.user("U1");
  await priya.directMessage("compare senior and lead app ops");
  const answer = await slack.waitFor(() => texts("D1").length === 2 && priya.lastSeen("D1"));
  await priya.press(answer, button(answer, "Chart"));
  await workspace.settled();
  expect(texts("D1")).toHaveLength(2);
  expect(JSON.stringify(priya.lastSeen("D1")?.blocks)).toContain("data_visualization");

  const { message } = await priya.mention("C2", "compare senior and lead app ops");
  const inThread = await slack.waitFor(() => slack.workspace.replies("C2", message.ts)[0]);
  await slack.user("U2").press(inThread, button(inThread, "Chart"));
  await workspace.settled();
  expect(texts("C2", message.ts, "U2")).toHaveLength(3);
  expect(texts("C2", message.ts, "U1")).toHaveLength(2);
});

/** Whether a mention in a thread that the app cannot read is asked for the name it may mean. */
async function asksForName(understanding: Understanding): Promise<boolean> {
  const slack = plainSlack();
  const rolecall = { ...bot(), reply: () => ({ ...bot().reply("senior app ops"), understanding }) };
  const needs = {
    ...dependencies({ slack, edition: () => ({ rolecall }) }),
    showStatus: async () => Promise.resolve(),
  };
  const event = { type: "app_mention", channel: "C1", user: "U1", text: "?", ts: "2.0" } as const;
  await onMessage(needs, {
    event_id: "E1",
    is_ext_shared_channel: false,
    event: { ...event, hidden: false, thread_ts: "1.0" },
  });
  return JSON.stringify(slack.calls).includes("Please name the role or the skill");
}

test("in a thread that it cannot read, it asks for a name only if one is missing", async () => {
  const choices = [{ kind: "list", of: "roles" }] as const;
  const [unclear, pay] = [{ reason: "unclear" }, { reason: "matter", matter: "pay" }] as const;
  const inDoubt = (doubt: Doubt, offered: typeof choices | readonly [] = []): Understanding => ({
    kind: "not-understood",
    doubt,
    choices: offered,
  });
  expect(await asksForName(inDoubt(unclear))).toBe(true);
  expect(await asksForName(inDoubt(unclear, choices))).toBe(false);
  expect(await asksForName(inDoubt(pay))).toBe(false);
  const [question] = choices;
  expect(await asksForName({ kind: "question", question, leftOut: ["please"] })).toBe(false);
});

test("what Slack has lost of an answer's metadata is read from its heading", async () => {
  const answer = (ts: string, text: string) => ({ ts, text, byApp: true, remembered: undefined });
  const slack = {
    ...plainSlack(),
    recent: async () =>
      Promise.resolve([
        answer("1.0", "Incident management: working\n\n“You can diagnose …”"),
        answer("2.0", "Slack is too busy to accept my answer. Please ask again in a minute."),
      ]),
  };
  const event = {
    type: "message",
    channel: "D1",
    channel_type: "im",
    user: "U1",
    text: "and at practitioner?",
    ts: "3.0",
  } as const;
  await onMessage(dependencies({ slack }), {
    event_id: "E1",
    is_ext_shared_channel: false,
    event: { ...event, hidden: false },
  });
  expect(JSON.stringify(slack.calls)).toContain("Incident management: practitioner");
});
