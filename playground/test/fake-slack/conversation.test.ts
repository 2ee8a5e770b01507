import { afterEach, describe, expect, test } from "vitest";
import type { App } from "@slack/bolt";
import type { FakeSlackOptions } from "../../fake-slack/options.ts";
import { manualClock } from "../../fake-slack/clock.ts";
import { connect, modes } from "./bolt-app.ts";
import type { Connected, Mode } from "./bolt-app.ts";
import { plain, section, withButton } from "./samples.ts";

let connected: Connected | undefined;

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

async function start(
  mode: Mode,
  register: (app: App) => void,
  options?: Partial<FakeSlackOptions>,
): Promise<Connected> {
  connected = await connect(mode, register, options);
  return connected;
}

describe.each(modes)("in %s mode", (mode) => {
  test("only the person who typed a command sees its acknowledgement", async () => {
    const { slack } = await start(mode, (app) => {
      app.command("/role", async ({ ack, command }) => {
        await ack(`You asked: ${command.text}`);
      });
    });
    const { outcome, message } = await slack.user("U1").command("/role", "senior app ops", {
      channel: "C1",
    });
    expect(outcome.kind).toBe("acknowledged");
    expect(message).toMatchObject({ text: "You asked: senior app ops", visibleTo: "U1" });
    expect(slack.user("U1").sees("C1")).toHaveLength(1);
    expect(slack.user("U2").sees("C1")).toHaveLength(0);
  });

  test("a command's text is escaped as Slack does", async () => {
    const { slack } = await start(mode, (app) => {
      app.command("/role", async ({ ack, command }) => {
        await ack({ response_type: "in_channel", text: command.text });
      });
    });
    await slack.user("U1").command("/role", "R&D <b> <!channel>", { channel: "C1" });
    expect(slack.user("U2").lastSeen("C1")?.text).toBe("R&amp;D &lt;b&gt; &lt;!channel&gt;");
  });

  test("a command that is not acknowledged within three seconds fails with operation_timeout", async () => {
    const clock = manualClock();
    const { slack } = await start(mode, () => undefined, { clock });
    const typed = slack.user("U1").command("/role", "", { channel: "C1" });
    await slack.waitFor(() => slack.deliveries.length === 1);
    await clock.advance(2999);
    expect(slack.user("U1").sees("C1")).toEqual([]);
    await clock.advance(1);
    expect((await typed).outcome).toEqual({ kind: "timed-out" });
    expect(slack.user("U1").lastSeen("C1")).toMatchObject({
      author: { kind: "slackbot" },
      text: '/role failed with the error "operation_timeout".',
      visibleTo: "U1",
    });
  });

  test("respond posts to everyone or to one person, even where the app is not a member", async () => {
    const { slack } = await start(mode, (app) => {
      app.command("/role", async ({ ack, respond }) => {
        await ack();
        await respond({ text: "For you", blocks: withButton("post") });
      });
      app.action("post", async ({ ack, respond }) => {
        await ack();
        await respond({ response_type: "in_channel", text: "For all" });
        await respond({ replace_original: true, text: "Posted" });
      });
    });
    const priya = slack.user("U1");
    await priya.command("/role", "", { channel: "C1" });
    const answer = await slack.waitFor(() => priya.lastSeen("C1"));
    expect(slack.user("U2").sees("C1")).toEqual([]);
    await priya.press(answer, "post");
    await slack.waitFor(() => priya.sees("C1").some(({ text }) => text === "Posted"));
    expect(
      slack
        .user("U2")
        .sees("C1")
        .map(({ text }) => text),
    ).toEqual(["For all"]);
    expect(priya.sees("C1").map(({ text, blocks }) => [text, blocks.length])).toEqual([
      ["Posted", 0],
      ["For all", 0],
    ]);
  });

  test("a mention reaches the app in its own channels, and is answered in the thread", async () => {
    const { slack } = await start(mode, (app) => {
      app.event("app_mention", async ({ event, say }) => {
        await say({ text: `Heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const { outcome, message } = await slack.user("U1").mention("C2", "what is CSI?");
    expect(outcome.kind).toBe("acknowledged");
    const reply = await slack.waitFor(() => slack.workspace.replies("C2", message.ts)[0]);
    expect(reply.text).toBe("Heard: <@U0ROLECALL> what is CSI?");
    const elsewhere = await slack.user("U1").mention("C1", "and here?");
    expect(elsewhere.outcome.kind).toBe("not-sent");
    expect(slack.user("U1").lastSeen("C1")).toMatchObject({
      author: { kind: "slackbot" },
      text: "You mentioned @rolecall, but it is not in this channel.",
    });
  });

  test("a direct message reaches the app as message.im and never as a mention", async () => {
    const heard: string[] = [];
    const { slack } = await start(mode, (app) => {
      app.event("app_mention", async () => {
        heard.push("mention");
        await Promise.resolve();
      });
      app.message(async ({ message, say }) => {
        if (message.subtype !== undefined) return;
        heard.push(`${message.channel_type}: ${message.text ?? ""}`);
        await say("Answer");
      });
    });
    await slack.user("U1").directMessage("<@U0ROLECALL> hello");
    await slack.waitFor(() => slack.user("U1").lastSeen("D1")?.author.kind === "app");
    await slack.settled();
    expect(heard).toEqual(["im: <@U0ROLECALL> hello"]);
    // Its own message came back to the app, which ignored it.
    const events = slack.deliveries.map(({ payload }) => payload["event"]);
    expect(events[1]).toMatchObject({ bot_id: "B0ROLECALL", text: "Answer" });
  });

  test("edits and messages by old integrations are sent with their subtype", async () => {
    const { slack } = await start(mode, () => undefined);
    const { message } = await slack.user("U1").directMessage("first");
    await slack.user("U1").edit(message, "second");
    await slack.otherBotPosts("D1", { text: "beep", old: true });
    const events = slack.deliveries.map(({ payload }) => payload["event"]);
    expect(events).toMatchObject([
      { text: "first" },
      { subtype: "message_changed", message: { text: "second" } },
      { subtype: "bot_message", bot_id: "B0OTHER" },
    ]);
  });

  test("people's text is escaped except for mentions; ephemeral messages cause no event", async () => {
    const { slack, app } = await start(mode, () => undefined);
    await slack.user("U1").directMessage("<@U2> R&D <!channel>");
    expect(slack.deliveries.at(-1)?.payload["event"]).toMatchObject({
      text: "<@U2> R&amp;D &lt;!channel&gt;",
      channel_type: "im",
    });
    await app.client.chat.postEphemeral({ channel: "D1", user: "U1", text: "For you" });
    expect(slack.deliveries).toHaveLength(1);
  });

  test("settled waits for the app's calls to end", async () => {
    const { slack } = await start(mode, (app) => {
      app.message(async ({ say }) => {
        await say("Answer");
      });
    });
    slack.faults.onCall("chat.postMessage", { kind: "slow", milliseconds: 120 });
    await slack.user("U1").directMessage("hello");
    await slack.settled();
    expect(slack.user("U1").lastSeen("D1")?.text).toBe("Answer");
    const numbers = [...slack.requests, ...slack.deliveries].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("menus, feedback buttons and the Home's buttons send what was chosen", async () => {
    const { slack, app } = await start(mode, (app) => {
      app.action(/./, async ({ ack }) => {
        await ack();
      });
    });
    const priya = slack.user("U1");
    const options = [{ text: plain("Training"), value: "training" }];
    const posted = await app.client.chat.postMessage({
      channel: "C2",
      text: "Answer",
      blocks: [
        {
          type: "actions",
          block_id: "menus",
          elements: [
            { type: "static_select", action_id: "section", options },
            { type: "overflow", action_id: "more", options },
          ],
        },
        {
          type: "context_actions",
          elements: [
            {
              type: "feedback_buttons",
              action_id: "rate",
              positive_button: { text: plain("Good"), value: "good" },
              negative_button: { text: plain("Bad"), value: "bad" },
            },
          ],
        },
      ],
    });
    const message = slack.workspace.message("C2", posted.ts ?? "")!;
    const acted = (): unknown => slack.deliveries.at(-1)?.payload;
    await priya.choose(message, "section", "training");
    const selected = { selected_option: { value: "training" } };
    expect(acted()).toMatchObject({
      actions: [{ block_id: "menus", action_id: "section", ...selected }],
      state: { values: { menus: { section: selected } } },
    });
    await priya.choose(message, "more", "Training");
    expect(acted()).toMatchObject({ actions: [{ type: "overflow", ...selected }] });
    await priya.press(message, "rate", "bad");
    expect(acted()).toMatchObject({ actions: [{ value: "bad", text: plain("Bad") }] });

    const view = { type: "home", blocks: withButton("compare") } as const;
    await app.client.views.publish({ user_id: "U1", view });
    await priya.press(priya.home()!, "compare");
    expect(acted()).toMatchObject({ container: { type: "view" }, view: { type: "home" } });
    expect(acted()).not.toHaveProperty("response_url");
  });

  test("pressing a missing button throws an error that lists the buttons there are", async () => {
    const { slack, app } = await start(mode, () => undefined);
    const { ts = "" } = await app.client.chat.postMessage({
      channel: "C2",
      text: "Answer",
      blocks: withButton("next"),
    });
    const message = slack.workspace.message("C2", ts)!;
    await expect(slack.user("U1").press(message, "previous")).rejects.toThrow("There are: next.");
  });

  test("a button sends its message with the metadata, but not an ephemeral message", async () => {
    const { slack } = await start(mode, (app) => {
      app.event("app_mention", async ({ event, client }) => {
        const metadata = { event_type: "question", event_payload: { text: "csi" } };
        const common = {
          channel: event.channel,
          text: "Answer",
          blocks: withButton("next"),
          metadata,
        };
        await client.chat.postMessage(common);
        await client.chat.postEphemeral({ ...common, user: event.user ?? "" });
      });
      app.action("next", async ({ ack }) => {
        await ack();
      });
    });
    const priya = slack.user("U1");
    await priya.mention("C2", "csi");
    await slack.waitFor(() => priya.sees("C2").length === 3);
    const [, open, ephemeral] = priya.sees("C2");
    await priya.press(open!, "next");
    await priya.press(ephemeral!, "next");
    const [first, second] = slack.deliveries
      .filter(({ kind }) => kind === "block_actions")
      .map(({ payload }) => payload);
    expect(first).toMatchObject({
      actions: [{ action_id: "next", value: "a value", type: "button" }],
      container: { is_ephemeral: false },
      message: { metadata: { event_payload: { text: "csi" } } },
    });
    expect(second).toMatchObject({ container: { is_ephemeral: true } });
    expect(second).not.toHaveProperty("message");
  });

  test("a message shortcut sends the message and a response_url", async () => {
    const { slack } = await start(mode, (app) => {
      app.shortcut("explain", async ({ ack, shortcut, respond }) => {
        await ack();
        if (shortcut.type === "message_action") await respond(`On: ${shortcut.message.text ?? ""}`);
      });
    });
    const { message } = await slack.user("U2").post("C1", "Senior engineer wanted");
    await slack.user("U1").messageShortcut("explain", message);
    const answer = await slack.waitFor(() =>
      slack
        .user("U1")
        .sees("C1")
        .find((one) => one.visibleTo === "U1"),
    );
    expect(answer.text).toBe("On: Senior engineer wanted");
  });

  test("opening the Home sends an event, and what the app publishes is kept for that person", async () => {
    const { slack } = await start(mode, (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        await client.views.publish({
          user_id: event.user,
          view: { type: "home", blocks: [section(`Tab ${event.tab}`)] },
        });
      });
    });
    await slack.user("U1").openHome();
    const home = await slack.waitFor(() => slack.user("U1").home());
    expect(home.blocks).toMatchObject([{ text: { text: "Tab home" } }]);
    expect(slack.user("U2").home()).toBeUndefined();
    await slack.user("U1").openHome();
    expect(slack.deliveries.at(-1)?.payload["event"]).toMatchObject({ view: { id: home.id } });
  });
});
