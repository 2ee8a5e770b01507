import type { Entry as Given } from "../fake-slack/blocks/inputs.ts";
import type { Outcome } from "../fake-slack/delivery/delivery.ts";
import type { FakeSlack } from "../fake-slack/fake-slack.ts";
import { objectAt, stringAt } from "../fake-slack/json.ts";
import type { JsonObject } from "../fake-slack/json.ts";
import type { Actor } from "../fake-slack/people/actor.ts";
import type { ActResult } from "../fake-slack/people/parts.ts";
import type { Message } from "../fake-slack/workspace/model.ts";
import type { View } from "../fake-slack/workspace/views.ts";
import type { Entry, GroupedOption } from "../page/types.ts";
import { withMentions } from "./mentions.ts";
import type { Act, ActReply, ActRequest, Place } from "./protocol.ts";

/** Does in the fake workspace what a person did on the page. */
export async function perform(fake: FakeSlack, { as, act }: ActRequest): Promise<ActReply> {
  try {
    return await done(fake, fake.user(as), act);
  } catch (error) {
    // What the page showed is out of date: a message was deleted, or a modal replaced.
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function done(fake: FakeSlack, actor: Actor, act: Act): Promise<ActReply> {
  switch (act.kind) {
    case "write":
      return write(fake, actor, act);
    case "press":
      return told(await actor.press(shown(fake, act.on), act.actionId, act.value));
    case "enter":
      return told(await actor.choose(shown(fake, act.on), act.actionId, given(act.entry)));
    case "suggest":
      return suggested(fake, actor, act);
    case "submit": {
      const entries = Object.entries(act.entries).map(([id, entry]) => [id, given(entry)] as const);
      return told(await actor.submit(viewOf(fake, act.view), Object.fromEntries(entries)));
    }
    case "close":
      return told(await actor.close(viewOf(fake, act.view)));
    case "open-app":
      await actor.openHome(act.tab);
      return { kind: "done" };
    case "add-app":
      fake.workspace.join(act.channel, fake.workspace.app.botUserId);
      return { kind: "done" };
    case "shortcut":
      return told(await actor.shortcut(act.callbackId, { channel: act.channel }));
    case "message-shortcut": {
      const message = messageOf(fake, act.channel, act.ts);
      return told(await actor.messageShortcut(act.callbackId, message));
    }
  }
}

async function write(
  fake: FakeSlack,
  actor: Actor,
  { channel, text, thread }: Extract<Act, { kind: "write" }>,
): Promise<ActReply> {
  const command = /^(?<name>\/\S+)\s*(?<rest>[\s\S]*)$/.exec(text)?.groups;
  if (command === undefined) {
    const words = withMentions(text, fake.workspace);
    // Slack shows nothing if an event is lost; the traffic does.
    const { message } = await actor.post(channel, words, thread === undefined ? {} : { thread });
    return { kind: "posted", channel, ts: message.ts, ...missed(fake, message) };
  }
  const { name = "", rest = "" } = command;
  if (thread !== undefined)
    return { kind: "failed", reason: `${name} is not supported in threads.` };
  const result = await actor.command(name, rest, { channel });
  return result.problems.length === 0 ? { kind: "done" } : refused(result.problems);
}

/** What Slack says to a person who mentions someone who is not in the channel. */
function missed({ workspace }: FakeSlack, message: Message): { readonly notice?: string } {
  const channel = workspace.channel(message.channel);
  const mentioned = message.text.includes(`<@${workspace.app.botUserId}>`);
  if (!mentioned || channel === undefined || workspace.hasApp(channel)) return {};
  return {
    notice: `@${workspace.app.name} is not in this channel and cannot see this. Add it first.`,
  };
}

async function suggested(
  fake: FakeSlack,
  actor: Actor,
  { on, actionId, query }: Extract<Act, { kind: "suggest" }>,
): Promise<ActReply> {
  const result = await actor.typeahead(shown(fake, on), actionId, query);
  const failure = told(result);
  if (failure.kind === "failed") return failure;
  return { kind: "options", options: result.options.map(asOption) };
}

function asOption(option: JsonObject): GroupedOption {
  const words = stringAt(objectAt(option, "text") ?? {}, "text") ?? "";
  return { option: { ...option, text: { type: "plain_text", text: words } } };
}

// To the workspace, an option is an ordinary JSON object.
function given(entry: Entry): Given {
  return entry as Given;
}

function shown(fake: FakeSlack, place: Place): Message | View {
  switch (place.kind) {
    case "message":
      return messageOf(fake, place.channel, place.ts);
    case "view":
      return viewOf(fake, place.id);
  }
}

function messageOf(fake: FakeSlack, channel: string, ts: string): Message {
  const message = fake.workspace.message(channel, ts);
  if (message === undefined) throw new Error("This message no longer exists.");
  return message;
}

function viewOf(fake: FakeSlack, id: string): View {
  const view = fake.views.find(id);
  if (view === undefined) throw new Error("This view is no longer open.");
  return view;
}

function refused(problems: readonly string[]): ActReply {
  return { kind: "failed", reason: `Slack would refuse the app's answer: ${problems.join("; ")}` };
}

/** What the person is told about an act's outcome, as Slack shows it next to the element. */
function told({ outcome, problems }: ActResult): ActReply {
  if (problems.length > 0) return refused(problems);
  const reason = failureOf(outcome);
  return reason === undefined ? { kind: "done" } : { kind: "failed", reason };
}

function failureOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case "acknowledged":
    case "not-sent":
      return undefined;
    case "timed-out":
      return "The app did not answer within 3 seconds (operation_timeout). Try again.";
    case "refused":
      return `The app answered with an error (${outcome.status}).`;
    case "unreachable":
      return `The app could not be reached: ${outcome.reason}.`;
  }
}
