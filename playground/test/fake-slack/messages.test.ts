import type { App } from "@slack/bolt";
import { afterEach, describe, expect, test } from "vitest";
import type { FakeSlack } from "../../fake-slack/fake-slack.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import { defaultSeed } from "../../fake-slack/workspace/seed.ts";
import { connect, modes } from "./bolt-app.ts";
import type { Connected, Mode } from "./bolt-app.ts";
import { plain } from "./samples.ts";

// What people and other apps write, as the app gets it, and who sees what the app says.

let connected: Connected | undefined;

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

const workspace = {
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
} as const;

async function start(
  mode: Mode,
  register: (app: App) => void = () => undefined,
): Promise<Connected> {
  connected = await connect(mode, register, {
    workspace,
    subscriptions: ["app_mention", "message.channels", "message.im", "message.mpim"],
    scopes: ["chat:write", "channels:history", "channels:read", "mpim:read"],
  });
  return connected;
}

function events(slack: FakeSlack): readonly unknown[] {
  return slack.deliveries.map(({ payload }) => payload["event"]);
}

describe.each(modes)("in %s mode", (mode) => {
  test("a reply can go to the channel too, with the message that it answers", async () => {
    const { slack } = await start(mode);
    const priya = slack.user("U1");
    const { message: first } = await priya.post("C2", "first");
    const manner = { thread: first.ts, alsoToChannel: true };
    const { message } = await slack.user("U2").mention("C2", "and CSI?", manner);
    const told = {
      subtype: "thread_broadcast",
      thread_ts: first.ts,
      parent_user_id: "U1",
      root: { ts: first.ts, text: "first", reply_count: 1, reply_users: ["U2"] },
    };
    expect(events(slack).slice(1)).toMatchObject([
      { type: "app_mention", ...told },
      { type: "message", ...told },
    ]);
    expect(priya.lastSeen("C2")?.ts).toBe(message.ts);
    expect(priya.lastSeen("C2", first.ts)?.ts).toBe(message.ts);
  });

  test("files come with their message, or without one", async () => {
    const { slack } = await start(mode);
    await slack.user("U1").directMessage("our roles", { files: ["roles.csv"] });
    await slack.user("U1").directMessage("", { files: ["roles.csv", "levels.csv"] });
    const told = { subtype: "file_share", upload: false, user: "U1" };
    expect(events(slack)).toMatchObject([
      { ...told, text: "our roles", files: [{ name: "roles.csv", filetype: "csv" }] },
      { ...told, text: "", files: [{ name: "roles.csv" }, { name: "levels.csv" }] },
    ]);
    expect(events(slack)[1]).not.toHaveProperty("blocks");
  });

  test("what is written with /me has no blocks", async () => {
    const { slack } = await start(mode);
    await slack.user("U1").directMessage("wonders what CSI is", { me: true });
    expect(events(slack)).toMatchObject([{ subtype: "me_message", user: "U1" }]);
    expect(events(slack)[0]).not.toHaveProperty("blocks");
  });

  test("a forwarded message stands in an attachment", async () => {
    const { slack } = await start(mode);
    const { message } = await slack.user("U2").post("C1", "We seek a lead");
    await slack.user("U1").forward(message, "D1");
    await slack.user("U1").forward(message, "D1", "what is that?");
    const forwarded = {
      is_share: true,
      is_msg_unfurl: true,
      text: "We seek a lead",
      author_id: "U2",
      author_name: "Tom Evans",
      message_blocks: [{ channel: "C1", ts: message.ts, message: { blocks: message.blocks } }],
    };
    expect(events(slack)).toMatchObject([
      { text: "", attachments: [forwarded] },
      { text: "what is that?", attachments: [forwarded], blocks: [{ type: "rich_text" }] },
    ]);
  });

  test("the preview of a link comes later, and is neither an edit nor a mention", async () => {
    const { slack } = await start(mode);
    const { message } = await slack.user("U1").mention("C2", "see https://example.org/roles");
    const page = { url: "https://example.org/roles", title: "Roles", text: "A lead leads." };
    await slack.unfurl(message, page);
    expect(events(slack)).toMatchObject([
      { type: "app_mention" },
      { type: "message", text: "<@U0ROLECALL> see <https://example.org/roles>" },
      {
        subtype: "message_changed",
        message: { ts: message.ts, attachments: [{ title: "Roles", text: "A lead leads." }] },
      },
    ]);
    expect(events(slack)[2]).not.toHaveProperty("message.edited");
  });

  test("other apps speak in blocks or attachments as well as in text", async () => {
    const { slack } = await start(mode);
    await slack.otherBotPosts("C2", { blocks: [{ type: "header", text: plain("A vacancy") }] });
    await slack.otherBotPosts("C2", { attachments: [{ text: "A vacancy" }], old: true });
    expect(events(slack)).toMatchObject([
      { text: "", user: "U0OTHERBOT", bot_id: "B0OTHER", bot_profile: { name: "another bot" } },
      { text: "", subtype: "bot_message", attachments: [{ text: "A vacancy" }] },
    ]);
    expect(events(slack)[0]).not.toHaveProperty("subtype");
  });

  test("an edit with a mention of the app is a mention, whether or not it was one", async () => {
    const { slack } = await start(mode);
    const { message } = await slack.user("U1").post("C2", "what is CSI?");
    await slack.user("U1").edit(message, "<@U0ROLECALL> what is CSI?");
    await slack.user("U1").edit(message, "<@U0ROLECALL> and ITIL?");
    const mention = { type: "app_mention", ts: message.ts, edited: { user: "U1" } };
    expect(events(slack)).toMatchObject([
      { type: "message" },
      { ...mention, text: "<@U0ROLECALL> what is CSI?" },
      { subtype: "message_changed", previous_message: { text: "what is CSI?" } },
      { ...mention, text: "<@U0ROLECALL> and ITIL?" },
      { subtype: "message_changed" },
    ]);
    const ids = slack.deliveries.map(({ payload }) => payload["event_id"]);
    expect(new Set(ids).size).toBe(5);
  });

  test("what a person deletes is told as hidden", async () => {
    const { slack } = await start(mode);
    const { message } = await slack.user("U1").directMessage("oh");
    await slack.user("U1").delete(message);
    expect(events(slack)[1]).toMatchObject({
      subtype: "message_deleted",
      hidden: true,
      deleted_ts: message.ts,
      previous_message: { text: "oh" },
    });
    expect(slack.user("U1").sees("D1")).toEqual([]);
  });

  test("the app can be in a direct message of several people, and be mentioned there", async () => {
    const { slack, app } = await start(mode);
    const { message } = await slack.user("U2").mention("G1", "what is CSI?");
    expect(events(slack)).toMatchObject([
      { type: "app_mention", channel: "G1" },
      { type: "message", channel_type: "mpim" },
    ]);
    const { channel } = await app.client.conversations.info({ channel: "G1" });
    expect(channel).toMatchObject({ is_mpim: true, is_private: true, is_im: false });
    await app.client.chat.postMessage({ channel: "G1", text: "It is", thread_ts: message.ts });
    expect(slack.user("U1").lastSeen("G1", message.ts)?.text).toBe("It is");
  });

  test("nobody sees an ephemeral message in a thread that has no reply", async () => {
    const { slack, app } = await start(mode);
    const priya = slack.user("U1");
    const { message } = await priya.post("C2", "hello");
    const said = { channel: "C2", user: "U1", text: "For you", thread_ts: message.ts };
    expect(await app.client.chat.postEphemeral(said)).toMatchObject({ ok: true });
    expect(priya.sees("C2", message.ts)).toMatchObject([{ ts: message.ts }]);
    const unseen = slack.workspace.messages("C2").at(-1)!;
    expect(unseen).toMatchObject({ text: "For you", unseen: true });
    await expect(priya.press(unseen, "any")).rejects.toThrow("does not see");

    await slack.user("U2").post("C2", "a reply", { thread: message.ts });
    expect(priya.sees("C2", message.ts)).toHaveLength(2);
    await app.client.chat.postEphemeral(said);
    expect(priya.lastSeen("C2", message.ts)?.text).toBe("For you");
    expect(slack.user("U2").lastSeen("C2", message.ts)?.text).toBe("a reply");
  });

  test("a response_url does no better in such a thread", async () => {
    const { slack } = await start(mode, (app) => {
      app.shortcut("explain", async ({ ack }) => {
        await ack();
      });
    });
    const priya = slack.user("U1");
    const { message } = await priya.post("C2", "hello");
    await priya.messageShortcut("explain", message);
    const url = String(slack.deliveries.at(-1)?.payload["response_url"]);
    const body = JSON.stringify({ text: "For you", thread_ts: message.ts });
    expect((await fetch(url, { method: "POST", body })).status).toBe(200);
    expect(priya.lastSeen("C2", message.ts)?.ts).toBe(message.ts);
  });

  test("an ephemeral message for somebody outside the channel is refused", async () => {
    const { slack, app } = await start(mode);
    slack.workspace.leave("C2", "U2");
    const said = { channel: "C2", user: "U2", text: "For you" };
    await expect(app.client.chat.postEphemeral(said)).rejects.toMatchObject({
      data: { error: "user_not_in_channel" },
    });
  });
});

describe("typed text", () => {
  const text = (words: string): JsonObject => ({ type: "text", text: words });
  const url = "https://a.org/?q=1&r=2";

  test.each<[typed: string, stored: string, elements: readonly JsonObject[]]>([
    ["R&D <b>", "R&amp;D &lt;b&gt;", [text("R&D <b>")]],
    ["hi <@U2>", "hi <@U2>", [text("hi "), { type: "user", user_id: "U2" }]],
    ["in <#C1>", "in <#C1|>", [text("in "), { type: "channel", channel_id: "C1" }]],
    [
      `see ${url}.`,
      "see <https://a.org/?q=1&amp;r=2>.",
      [text("see "), { type: "link", url }, text(".")],
    ],
    [
      "Node.js?",
      "<http://Node.js|Node.js>?",
      [{ type: "link", url: "http://Node.js", text: "Node.js" }, text("?")],
    ],
    [
      "a@b.org",
      "<mailto:a@b.org|a@b.org>",
      [{ type: "link", url: "mailto:a@b.org", text: "a@b.org" }],
    ],
    ["👋", ":wave:", [{ type: "emoji", name: "wave", unicode: "1f44b" }]],
    [
      "thanks👍🏽",
      "thanks:+1::skin-tone-4:",
      [text("thanks"), { type: "emoji", name: "+1", unicode: "1f44d", skin_tone: 4 }],
    ],
    [
      ":wave: at 10:30:15",
      ":wave: at 10:30:15",
      [{ type: "emoji", name: "wave" }, text(" at 10:30:15")],
    ],
    ["e.g. version 1.2.", "e.g. version 1.2.", [text("e.g. version 1.2.")]],
    ["line\nnext", "line\nnext", [text("line\nnext")]],
  ])("%j is stored as %j", async (typed, stored, elements) => {
    const { slack } = await start("http");
    const { message } = await slack.user("U1").directMessage(typed);
    expect(message.text).toBe(stored);
    expect(message.blocks).toMatchObject([
      { type: "rich_text", elements: [{ type: "rich_text_section", elements }] },
    ]);
  });

  test("a command's text is only escaped", async () => {
    const { slack } = await start("http");
    slack.deliverByHttp({ urls: ["http://127.0.0.1:9/"] });
    await slack.user("U1").command("/role", "👋 R&D https://a.org Node.js", { channel: "C2" });
    expect(slack.deliveries[0]?.payload["text"]).toBe("👋 R&amp;D https://a.org Node.js");
  });
});
