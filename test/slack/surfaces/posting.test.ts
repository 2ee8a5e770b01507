import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../playground/fake-slack/workspace/model.ts";
import type { View } from "../../../playground/fake-slack/workspace/views.ts";
import { toMessages } from "../../../src/render/slack/message.ts";
import type { Rolecall } from "../../../src/slack/rolecall.ts";
import { wordingSlack } from "../../../src/render/wording-slack.ts";
import { bot } from "../bot.ts";
import { button, elsewhereMenu, labels, modes, open, shown, type Workspace } from "../workspace.ts";

// The app is a member of #operations (C2), and none of #general (C1).

let workspace: Workspace;
afterEach(async () => workspace.stop());

const priya = () => workspace.slack.user("U1");
const tom = () => workspace.slack.user("U2");
const senior = "Senior application operations engineer";
const lead = "Lead application operations engineer";
const comparison = "compare senior and lead application operations engineer";

/** The pages of that comparison, by what they say they are. */
function pagesOf(text = comparison): readonly string[] {
  const pages = toMessages(bot().reply(text).page);
  expect(pages.length).toBeGreaterThan(1);
  return pages.map((_, at) => `Page ${at + 1} of ${pages.length}`);
}

async function answered(channel: string, text = "senior-app-ops lead-app-ops"): Promise<Message> {
  await priya().command("/compare", text, { channel });
  await workspace.settled();
  return last(channel);
}

/** What Priya alone sees there, at the end. */
function last(channel: string): Message {
  const found = priya()
    .sees(channel)
    .findLast(({ visibleTo }) => visibleTo === "U1");
  if (found === undefined) throw new Error(`Nothing is private in ${channel}.`);
  return found;
}

async function press(by: ReturnType<typeof priya>, on: Message, label: string | RegExp) {
  await by.press(on, button(on, label));
  await workspace.settled();
}

/** Everything for everyone: in the channel itself and, where they are named, in threads. */
function posts(channel: string): readonly Message[] {
  return workspace.slack.workspace
    .messages(channel)
    .filter(({ visibleTo, author }) => visibleTo === undefined && author.kind === "app");
}

function firstPost(channel: string): Message {
  const [first] = posts(channel);
  if (first === undefined) throw new Error(`Nothing was posted in ${channel}.`);
  return first;
}

/** What the app has told a person alone in a channel or its direct message with them. */
function told(user: string, channel: string): readonly string[] {
  return workspace.slack.workspace
    .messages(channel)
    .filter(({ visibleTo, author }) => visibleTo === user && author.kind === "app")
    .map(({ text }) => text);
}

async function posted(channel: string): Promise<Message> {
  await press(priya(), await answered(channel), "Post to channel");
  return firstPost(channel);
}

type Kind = "block_actions" | "view_submission";

/** To be sent once more with other values. */
function lastPayload(of: Kind) {
  const { payload } = workspace.slack.deliveries.findLast(({ kind }) => kind === of) ?? {};
  if (payload === undefined) throw new Error("Nothing was sent.");
  return payload;
}

let forgeries = 0;
async function deliverOnceMore(fields: object, kind: Kind) {
  forgeries += 1;
  const payload = { ...lastPayload(kind), trigger_id: `forged ${forgeries}`, ...fields };
  await workspace.slack.deliver({ kind, payload });
  await workspace.settled();
}

/** By the menu of a message, or the button of the Home. */
async function chooseElsewhere(from: Message | View) {
  if ("hash" in from) await priya().press(from, button(from, "Post to channel"));
  else await priya().choose(from, elsewhereMenu(from), "Post elsewhere");
  await workspace.settled();
}

async function postElsewhere(from: Message | View, to: string) {
  await chooseElsewhere(from);
  await priya().submit(priya().modal()!, { "post:conversation": to });
  await workspace.settled();
}

/** The bot whose comparison, read in part, is asked again by a text of that length. */
function withLongAsk(length: number): { readonly rolecall: Rolecall } {
  const ask = "compare ".padEnd(length, "x");
  const reply: Rolecall["reply"] = (text, context) => {
    const found = bot().reply(text === ask ? comparison : text, context);
    return { ...found, page: { ...found.page, ask, reading: "Read as: a comparison." } };
  };
  return { rolecall: { ...bot(), reply } };
}

describe.each(modes)("in %s mode", (mode) => {
  test("the answer to a long question keeps its buttons, which post it here and elsewhere", async () => {
    const app = { edition: () => withLongAsk(600), feedbackChannel: "C2" };
    workspace = await open(mode, { app });
    await priya().directMessage(comparison);
    await workspace.settled();
    expect(shown(priya().lastSeen("D1")!)).toContain("feedback_buttons");
    const answer = await answered("C1");
    expect(shown(answer)).not.toContain("too long");
    await press(priya(), answer, "Post elsewhere");
    await priya().submit(priya().modal()!, { "post:conversation": "C2" });
    await workspace.settled();
    expect(firstPost("C2").text).toContain("Page 1 of");
    await press(priya(), answer, "Post to channel");
    expect(firstPost("C1").text).toContain("Asked by <@U1>");
  });

  test("an answer whose question is too long for buttons says so", async () => {
    workspace = await open(mode, { app: { edition: () => withLongAsk(601) } });
    await priya().directMessage(comparison);
    await workspace.settled();
    const answer = priya().lastSeen("D1")!;
    expect(answer.text).toContain(wordingSlack.tooLongForButtons);
    expect(labels(answer)).not.toContain("Post to channel");
  });

  test("the whole answer is posted from any page: the first, and the rest in its thread", async () => {
    workspace = await open(mode);
    const pages = pagesOf();
    await press(priya(), await answered("C2"), /^More/);
    expect(last("C2").text).toContain(pages[1]);
    await press(priya(), last("C2"), "Post to channel");
    const [first, ...rest] = posts("C2");
    expect(first?.thread).toBeUndefined();
    expect(rest.map(({ thread }) => thread)).toEqual(rest.map(() => first?.ts));
    expect(rest.flatMap((message) => labels(message))).toEqual([]);
    expect([first, ...rest].map((message) => message?.text)).toEqual(
      pages.map((page) => expect.stringContaining(page) as unknown),
    );
    expect(first?.text).toMatch(/Asked by <@U1>: .* · catalogue of 22 November 2026/);
    expect(first?.text).toContain("The rest is in the thread.");
    expect(told("U1", "C2")).toEqual([expect.stringContaining("Posted to this conversation.")]);
    expect(told("U1", "C2")[0]).toContain(pages[1]);
    expect(labels(last("C2"))).not.toContain("Post to channel");
  });

  test("the chart is posted with all of its words in the thread", async () => {
    workspace = await open(mode);
    await press(priya(), await answered("C2"), "Chart");
    await press(priya(), last("C2"), "Post to channel");
    const [first, ...rest] = posts("C2");
    expect(first === undefined ? "" : shown(first)).toContain("data_visualization");
    expect(rest.map(({ text }) => text)).toEqual(
      pagesOf().map((page) => expect.stringContaining(page) as unknown),
    );
  });

  test("where the app is no member the first message is posted, and leads whoever presses to the rest", async () => {
    workspace = await open(mode);
    const pages = pagesOf();
    const post = await posted("C1");
    expect(posts("C1")).toHaveLength(1);
    expect(post.text).toContain(pages[0]);
    expect(post.text).not.toContain("in the thread");
    await press(tom(), post, /^More/);
    expect(told("U2", "C1")).toEqual([expect.stringContaining(pages[1] ?? "")]);
    expect(told("U1", "C1")).toHaveLength(1);
  });

  test("what was asked in a thread is posted there, all of it", async () => {
    workspace = await open(mode);
    const { message } = await tom().post("C2", "Who knows the levels?");
    const { message: reply } = await tom().post("C2", `We seek a ${lead}.`, { thread: message.ts });
    await priya().messageShortcut("explain_roles_and_skills", reply);
    await workspace.settled();
    const explained = workspace.slack.workspace.messages("C2").at(-1);
    if (explained === undefined) throw new Error("Nothing was explained.");
    await press(priya(), explained, lead);
    const answer = workspace.slack.workspace.messages("C2").at(-1);
    if (answer === undefined) throw new Error("There is no answer.");
    await press(priya(), answer, "Post to channel");
    expect(posts("C2").length).toBeGreaterThan(0);
    expect(new Set(posts("C2").map(({ thread }) => thread))).toEqual(new Set([message.ts]));
    expect(firstPost("C2").text).not.toContain("in the thread");
  });

  test("where nobody knows whether it was posted, it is not posted in another way", async () => {
    workspace = await open(mode);
    const answer = await answered("C2");
    workspace.slack.faults.onCall("chat.postMessage", { kind: "dropped", applied: true });
    await press(priya(), answer, "Post to channel");
    expect(posts("C2")).toHaveLength(1);
    expect(told("U1", "C2")[1]).toMatch(/^Slack did not confirm the post/);
  });

  test.each([
    ["is_archived", 1],
    ["restricted_action", 1],
    ["channel_not_found", 1],
    ["missing_scope", 0],
    ["something_new", 0],
    ["fatal_error", 0],
  ])("a refusal with %s leads to %i posts by the response_url", async (error, count) => {
    workspace = await open(mode);
    const answer = await answered("C2");
    workspace.slack.faults.onCall("chat.postMessage", { kind: "error", error });
    await press(priya(), answer, "Post to channel");
    expect(posts("C2")).toHaveLength(count);
    expect(workspace.deliveries.at(-1)?.outcome).toBe(count === 1 ? "done" : "failed");
  });

  test("where Slack stops in the middle, the person is told where the rest is", async () => {
    workspace = await open(mode);
    const answer = await answered("C2");
    workspace.slack.faults.onCall("chat.postMessage", { kind: "slow", milliseconds: 0 });
    workspace.slack.faults.onCall("chat.postMessage", { kind: "error", error: "fatal_error" }, 99);
    await press(priya(), answer, "Post to channel");
    expect(posts("C2")).toHaveLength(1);
    expect(told("U1", "C2")).toEqual([expect.stringContaining(wordingSlack.postedInPart)]);
    expect(labels(firstPost("C2")).join()).toMatch(/More/);
    expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "done" });
  });

  test("one private message may post one answer after the other", async () => {
    workspace = await open(mode);
    await priya().command("/role", "senior app ops", { channel: "C1" });
    await workspace.settled();
    await press(priya(), last("C1"), "Post to channel");
    await press(priya(), last("C1"), "Lead ›");
    await press(priya(), last("C1"), "Post to channel");
    expect(posts("C1").map(({ text }) => text.split("\n")[0])).toEqual([senior, lead]);
  });

  test("an answer posted as a chart may be posted as words, too", async () => {
    workspace = await open(mode);
    await answered("C1");
    await press(priya(), last("C1"), "Chart");
    await press(priya(), last("C1"), "Post to channel");
    await press(priya(), last("C1"), "Text instead of the chart");
    await press(priya(), last("C1"), "Post to channel");
    expect(posts("C1")).toHaveLength(2);
  });

  test("the rest is taken back where the first message cannot lead to it", async () => {
    workspace = await open(mode);
    const answer = await answered("C2");
    workspace.slack.faults.onCall("chat.update", { kind: "error", error: "fatal_error" }, 99);
    await press(priya(), answer, "Post to channel");
    expect(posts("C2")).toHaveLength(1);
    expect(told("U1", "C2")).toEqual([expect.stringContaining(wordingSlack.postedInPart)]);
  });

  describe("elsewhere", () => {
    test("the person chooses where it is posted, whole, and is told in the form", async () => {
      workspace = await open(mode);
      const answer = await answered("C1");
      await postElsewhere(answer, "C2");
      expect(posts("C1")).toEqual([]);
      expect(posts("C2").map(({ text }) => text)).toEqual(
        pagesOf().map((page) => expect.stringContaining(page) as unknown),
      );
      expect(firstPost("C2").text).toContain("Asked by <@U1> with /compare senior-app-ops");
      expect(shown(priya().modal()!)).toContain("Posted to the conversation that you chose.");
      expect(labels(last("C1"))).toContain("Post to channel");
    });

    test("an answer in the Home is posted where the person chooses", async () => {
      workspace = await open(mode);
      await priya().openHome();
      const home = await workspace.slack.waitFor(() => priya().home());
      await priya().enter(home, "home:ask", comparison);
      await workspace.settled();
      const answer = priya().home();
      if (answer === undefined) throw new Error("There is no Home.");
      await postElsewhere(answer, "C1");
      expect(firstPost("C1").text).toContain(pagesOf()[0]);
      expect(firstPost("C1").text).toContain("Asked by <@U1>");
    });

    test("two people's direct message is reached by its response_url alone", async () => {
      workspace = await open(mode);
      await postElsewhere(await answered("C1"), "D3");
      expect(posts("D3")).toHaveLength(1);
      expect(posts("D2")).toEqual([]);
    });

    test("a person's id is no place to post to by the app itself", async () => {
      workspace = await open(mode);
      await postElsewhere(await answered("C1"), "D3");
      const { view: submitted, response_urls: urls } = lastPayload("view_submission");
      const [url] = urls as readonly object[];
      const view = { ...(submitted as object), id: "V0" };
      await deliverOnceMore(
        { view, response_urls: [{ ...url, channel_id: "U2" }] },
        "view_submission",
      );
      expect(posts("D2")).toEqual([]);
      expect(posts("D3")).toHaveLength(2);
    });

    test("nothing is posted to a conversation for which Slack gives no response_url", async () => {
      workspace = await open(mode);
      await postElsewhere(await answered("C1"), "C2");
      const before = posts("C2").length;
      const view = { ...(lastPayload("view_submission")["view"] as object), id: "V0" };
      await deliverOnceMore({ view, response_urls: [] }, "view_submission");
      expect(posts("C2")).toHaveLength(before);
      expect(workspace.deliveries.at(-1)).toMatchObject({
        outcome: "failed",
        error: "channel_not_found",
        told: true,
      });
    });

    test("a refusal is told in the form, or in a direct message where the form is closed", async () => {
      workspace = await open(mode);
      const { faults } = workspace.slack;
      const answer = await answered("C1");
      faults.onCall("response_url", { kind: "error", error: "restricted_action" });
      await postElsewhere(answer, "C3");
      expect(shown(priya().modal()!)).toMatch(/I could not post that, because Slack does not let/);
      await priya().close(priya().modal()!);
      const another = await answered("C1", "lead-app-ops principal-app-ops");
      faults.onCall("response_url", { kind: "error", error: "restricted_action" });
      faults.onCall("views.update", { kind: "error", error: "not_found" });
      await postElsewhere(another, "C3");
      expect(posts("D1").map(({ text }) => text)).toEqual([
        expect.stringMatching(/^I could not post that/),
      ]);
      expect(posts("C3")).toEqual([]);
    });

    test("a form whose trigger has expired is apologised for", async () => {
      workspace = await open(mode);
      const answer = await answered("C1");
      workspace.slack.faults.onCall("views.open", { kind: "error", error: "expired_trigger_id" });
      await chooseElsewhere(answer);
      expect(told("U1", "C1")[1]).toMatch(/three seconds/);
    });
  });

  describe("Remove", () => {
    test("who asked can remove the post, with the rest in its thread", async () => {
      workspace = await open(mode);
      const post = await posted("C2");
      expect(posts("C2").length).toBeGreaterThan(1);
      await press(priya(), post, "Remove");
      expect(workspace.slack.workspace.messages("C2")).toMatchObject([{ visibleTo: "U1" }]);
      expect(told("U1", "C2")).toHaveLength(1);
      expect(workspace.deliveries.at(-1)).toMatchObject({ surface: "post", outcome: "done" });
    });

    test("a post by a response_url is removed by one", async () => {
      workspace = await open(mode);
      await press(priya(), await posted("C1"), "Remove");
      expect(posts("C1")).toEqual([]);
      expect(told("U1", "C1")).toHaveLength(1);
    });

    test("others are told that they cannot, even with a forged value", async () => {
      workspace = await open(mode);
      const post = await posted("C2");
      const count = posts("C2").length;
      await press(tom(), post, "Remove");
      expect(told("U2", "C2")).toEqual([wordingSlack.notTheAsker]);
      const [action] = lastPayload("block_actions")["actions"] as readonly object[];
      await deliverOnceMore({ actions: [{ ...action, value: "U2" }] }, "block_actions");
      expect(told("U2", "C2")).toEqual([wordingSlack.notTheAsker, wordingSlack.notTheAsker]);
      expect(posts("C2")).toHaveLength(count);
      expect(told("U1", "C2")).toHaveLength(1);
    });

    test("a message that does not say who asked is not removed", async () => {
      workspace = await open(mode);
      const post = await posted("C2");
      await press(tom(), post, "Remove");
      const [action] = lastPayload("block_actions")["actions"] as readonly object[];
      const fields = { message: { ts: post.ts }, actions: [{ ...action, value: "U2" }] };
      await deliverOnceMore(fields, "block_actions");
      expect(told("U2", "C2").at(-1)).toBe(wordingSlack.unknownAsker);
      expect(firstPost("C2").ts).toBe(post.ts);
    });

    test("what others have said in the thread stays", async () => {
      workspace = await open(mode);
      const post = await posted("C2");
      await tom().post("C2", "Interesting!", { thread: post.ts });
      await workspace.settled();
      await press(priya(), firstPost("C2"), "Remove");
      expect(posts("C2")).toEqual([]);
      expect(workspace.slack.workspace.replies("C2", post.ts)).toMatchObject([
        { text: "Interesting!" },
      ]);
    });

    test.each(["C1", "C2"])("what is gone from %s already is told", async (channel) => {
      workspace = await open(mode);
      const post = await posted(channel);
      const busy = { kind: "error", error: "fatal_error" } as const;
      workspace.slack.faults.onCall(channel === "C1" ? "response_url" : "chat.delete", busy);
      await press(priya(), post, "Remove");
      for (const one of posts(channel)) workspace.slack.workspace.remove(one);
      await deliverOnceMore({}, "block_actions");
      expect(told("U1", channel).at(-1)).toBe(wordingSlack.goneAlready);
      expect(workspace.deliveries.at(-1)).toMatchObject({ outcome: "done" });
    });

    test("where Slack refuses, the person is told, and can press again", async () => {
      workspace = await open(mode);
      const { faults } = workspace.slack;
      const post = await posted("C1");
      faults.onCall("response_url", { kind: "error", error: "expired_url" });
      await press(priya(), post, "Remove");
      expect(posts("C1")).toHaveLength(1);
      expect(told("U1", "C1").at(-1)).toMatch(/^I could not remove that.*Press Remove again/);
      faults.onCall("chat.delete", { kind: "error", error: "cant_delete_message" });
      faults.onCall("response_url", { kind: "error", error: "restricted_action" });
      await press(priya(), post, "Remove");
      expect(told("U1", "C1").at(-1)).toMatch(/^I could not remove that.*administrator/);
    });

    test("while the rest may yet be removed, the post keeps its button", async () => {
      workspace = await open(mode);
      await press(priya(), await answered("C2"), "Chart");
      await press(priya(), last("C2"), "Post to channel");
      const [post, ...rest] = posts("C2");
      if (post === undefined) throw new Error("Nothing was posted.");
      workspace.slack.faults.onCall("chat.delete", { kind: "http-error", status: 503 });
      await press(priya(), post, "Remove");
      expect(posts("C2").map(({ ts }) => ts)).toEqual([post.ts, rest.at(-1)?.ts]);
      expect(told("U1", "C2").at(-1)).toMatch(/^Slack did not confirm that all of it was removed/);
    });

    test("where the app has left the channel, the post goes, and what stays is told", async () => {
      workspace = await open(mode);
      const post = await posted("C2");
      const count = posts("C2").length;
      workspace.slack.workspace.leave("C2", "U0ROLECALL");
      await press(priya(), post, "Remove");
      expect(posts("C2")).toHaveLength(count - 1);
      expect(told("U1", "C2").at(-1)).toBe(wordingSlack.restStays);
    });

    test("what is still being posted goes with a post that was removed meanwhile", async () => {
      workspace = await open(mode);
      const answer = await answered("C2");
      const gone = { kind: "error", error: "message_not_found" } as const;
      workspace.slack.faults.onCall("chat.update", gone);
      await press(priya(), answer, "Post to channel");
      expect(posts("C2")).toHaveLength(1);
      expect(firstPost("C2").thread).toBeUndefined();
    });

    test("a removal that nobody knows the outcome of is tried in the other way", async () => {
      workspace = await open(mode);
      await priya().command("/role", "senior app ops", { channel: "C2" });
      await workspace.settled();
      await press(priya(), last("C2"), "Post to channel");
      const call = { kind: "dropped", applied: true } as const;
      workspace.slack.faults.onCall("chat.delete", call, posts("C2").length);
      await press(priya(), firstPost("C2"), "Remove");
      expect(posts("C2")).toEqual([]);
      expect(told("U1", "C2")).toHaveLength(1);
    });
  });
});
