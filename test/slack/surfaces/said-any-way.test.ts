import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import { defaultSeed } from "../../../playground/fake-slack/workspace/seed.ts";
import { type Mode, modes, open, type Workspace } from "../workspace.ts";

// However a person says it, and whatever Slack makes of what they typed, it is answered once.

let workspace: Workspace;
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const lead = /^Lead application operations engineer/;

async function opened(mode: Mode): Promise<void> {
  workspace = await open(mode, {
    slack: {
      workspace: {
        ...defaultSeed,
        channels: [
          ...defaultSeed.channels,
          {
            id: "G1",
            name: "mpdm-priya--tom--rolecall-1",
            kind: "mpim",
            members: ["U1", "U2", "U0ROLECALL"],
          },
        ],
      },
    },
  });
}

/** What the app has posted in a conversation, wherever in it. */
function answers(channel: string): readonly Message[] {
  const { workspace: all } = workspace.slack;
  return all.messages(channel).filter(({ author }) => author.kind === "app");
}

async function thread(): Promise<string> {
  const { message } = await workspace.slack.user("U2").post("C2", "who knows the handbook?");
  await workspace.slack.user("U2").post("C2", "I do not", { thread: message.ts });
  return message.ts;
}

const ways: Readonly<
  Record<string, { readonly channel: string; readonly say: () => Promise<unknown> }>
> = {
  "a reply that also goes to the channel": {
    channel: "C2",
    say: async () =>
      priya().mention("C2", "lead app ops", { thread: await thread(), alsoToChannel: true }),
  },
  "a mention with a file": {
    channel: "C2",
    say: async () => priya().mention("C2", "lead app ops", { files: ["advert.pdf"] }),
  },
  "a mention in the third person": {
    channel: "C2",
    say: async () => priya().mention("C2", "lead app ops", { me: true }),
  },
  "a mention that an edit adds": {
    channel: "C2",
    say: async () => {
      const { message } = await priya().post("C2", "lead app ops");
      await priya().edit(message, "<@U0ROLECALL> lead app ops");
    },
  },
  "a mention in a direct message of several people": {
    channel: "G1",
    say: async () => priya().mention("G1", "lead app ops"),
  },
  "a direct message with a file": {
    channel: "D1",
    say: async () => priya().directMessage("lead app ops", { files: ["advert.pdf"] }),
  },
  "a direct message in the third person": {
    channel: "D1",
    say: async () => priya().directMessage("lead app ops", { me: true }),
  },
  "a direct message with an emoji and an address": {
    channel: "D1",
    say: async () => priya().directMessage("👋 lead app ops :smile: https://example.com/advert"),
  },
  "a message forwarded to the app without a word": {
    channel: "D1",
    say: async () => {
      const { message } = await workspace.slack
        .user("U2")
        .post("C1", "what does a lead app ops engineer do?");
      await priya().forward(message, "D1");
    },
  },
  "a message longer than Slack lets people send": {
    channel: "D1",
    say: async () => priya().directMessage(`lead app ops${" ".repeat(60_000)}`),
  },
};

describe.each(modes)("in %s mode", (mode) => {
  test.each(Object.entries(ways))("%s is answered, once", async (_, { channel, say }) => {
    await opened(mode);
    await say();
    await workspace.settled();
    expect(answers(channel).map(({ text }) => text)).toEqual([expect.stringMatching(lead)]);
    expect(workspace.deliveries.filter(({ outcome }) => outcome === "done")).toHaveLength(1);
  });

  test("a mention is answered once, however often it is edited", async () => {
    await opened(mode);
    const { message } = await priya().mention("C2", "lead app ops");
    await workspace.settled();
    await priya().edit(message, "<@U0ROLECALL> lead app ops please");
    await priya().edit(message, "<@U0ROLECALL> senior app ops");
    await workspace.settled();
    expect(answers("C2")).toHaveLength(1);
  });

  test("what Slack tells of a conversation, what bots say and what is taken back is no question", async () => {
    await opened(mode);
    await workspace.slack.otherBotPosts("D1", "lead app ops");
    await workspace.slack.otherBotPosts("D1", { text: "lead app ops", old: true });
    await workspace.slack.otherBotPosts("C2", "<@U0ROLECALL> lead app ops");
    const { message } = await priya().post("D3", "lead app ops");
    await priya().delete(message);
    await workspace.settled();
    const { payload } = workspace.slack.deliveries[0] ?? {};
    const event = {
      type: "message",
      channel: "D1",
      channel_type: "im",
      user: "U1",
      ts: "1.2",
      text: "lead app ops",
    };
    const news = [
      "pinned_item",
      "channel_topic",
      "reminder_add",
      "huddle_thread",
      "bot_add",
      "tombstone",
      "message_replied",
    ];
    for (const subtype of news) {
      await workspace.slack.deliver({
        kind: "event",
        payload: { ...payload, event_id: `Ev${subtype}`, event: { ...event, subtype } },
      });
    }
    await workspace.settled();
    expect([...answers("D1"), ...answers("C2")]).toEqual([]);
    expect(new Set(workspace.deliveries.map(({ outcome }) => outcome))).toEqual(
      new Set(["ignored"]),
    );
  });

  test("a way of saying something that Slack adds later is answered", async () => {
    await opened(mode);
    await priya().directMessage("help");
    await workspace.settled();
    const { payload = {} } = workspace.slack.deliveries.at(-1) ?? {};
    const event = {
      type: "message",
      subtype: "voice_note",
      channel: "D1",
      channel_type: "im",
      user: "U1",
      ts: "9999999999.000001",
      team: "T0PLAYGROUND",
      text: "lead app ops",
    };
    await workspace.slack.deliver({
      kind: "event",
      payload: { ...payload, event_id: "Ev9", event },
    });
    await workspace.settled();
    expect(answers("D1").at(-1)?.text).toMatch(lead);
  });

  test("a private word about a mention that begins no thread is seen in the channel", async () => {
    await opened(mode);
    workspace.slack.faults.onCall("chat.postMessage", { kind: "error", error: "is_archived" });
    await priya().mention("C2", "lead app ops");
    await workspace.settled();
    expect(priya().lastSeen("C2")).toMatchObject({
      visibleTo: "U1",
      text: expect.stringMatching(/^I could not answer there/) as unknown,
    });
  });

  test("a private word about a mention in a thread is seen in that thread", async () => {
    await opened(mode);
    const ts = await thread();
    workspace.slack.faults.onCall("chat.postMessage", { kind: "error", error: "is_archived" });
    await priya().mention("C2", "lead app ops", { thread: ts });
    await workspace.settled();
    expect(priya().lastSeen("C2", ts)).toMatchObject({ visibleTo: "U1", thread: ts });
  });
});
