import { readContent } from "../message-content.ts";
import { isObject, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Outcome } from "../delivery/delivery.ts";
import { commandPayload } from "../payloads/command.ts";
import { forwardedMessage } from "../payloads/attachment.ts";
import { describeFile } from "../payloads/file.ts";
import { messageActionPayload, shortcutPayload } from "../payloads/interactions.ts";
import { escapeText } from "../payloads/message.ts";
import type { Channel, Message } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { acknowledged } from "./parts.ts";
import type { ActorParts, ActResult, CommandResult, PostResult } from "./parts.ts";
import { typed } from "./typed-text.ts";

/** How a person writes a message, beside its text. */
export interface Manner {
  /** The ts of the thread's first message. */
  readonly thread?: string;
  /** Sends the reply to the channel too. */
  readonly alsoToChannel?: boolean;
  /** The names of files that go with it. */
  readonly files?: readonly string[];
  /** Written with `/me`. */
  readonly me?: boolean;
}

/** What a person types, or picks from one of Slack's own menus. */
export interface Writing {
  /** @param name with its slash; commands cannot be typed in a thread */
  command(name: string, text: string, where: { readonly channel: string }): Promise<CommandResult>;
  post(channel: string, text: string, manner?: Manner): Promise<PostResult>;
  /** Posts the text after a mention of the app. */
  mention(channel: string, text: string, manner?: Manner): Promise<PostResult>;
  directMessage(text: string, manner?: Manner): Promise<PostResult>;
  /** Forwards a message to another conversation, with or without words of their own. */
  forward(message: Message, channel: string, comment?: string): Promise<PostResult>;
  edit(message: Message, text: string): Promise<ActResult>;
  delete(message: Message): Promise<ActResult>;
  /** A global shortcut. */
  shortcut(callbackId: string, where?: { readonly channel?: string }): Promise<ActResult>;
  messageShortcut(callbackId: string, message: Message): Promise<ActResult>;
  openHome(tab?: "home" | "messages"): Promise<ActResult>;
}

export function writing(parts: ActorParts): Writing {
  const { person, workspace, events, mint } = parts;

  const send = async (
    channelId: string,
    content: Omit<Parameters<Workspace["post"]>[0], "channel" | "author">,
  ): Promise<PostResult> => {
    const channel = joined(parts, channelId);
    let message: Message | undefined;
    const outcome = await events.causedBy(() => {
      const author = { kind: "person", user: person.id } as const;
      message = workspace.post({ channel: channel.id, author, ...content });
    });
    if (message === undefined) throw new Error("The workspace kept no message.");
    const app = workspace.app;
    const absent = channel.kind !== "im" && !workspace.hasApp(channel);
    if (absent && content.text.includes(app.botUserId)) {
      slackSays(parts, channel.id, `You mentioned @${app.name}, but it is not in this channel.`);
    }
    return { outcome, message, problems: [] };
  };
  const post: Writing["post"] = async (channel, text, manner = {}) =>
    send(channel, written(parts, text, manner));

  return {
    post,
    command: async (name, text, where) => runCommand(parts, name, text, where.channel),
    mention: async (channel, text, manner) =>
      post(channel, `<@${workspace.app.botUserId}> ${text}`, manner),
    directMessage: async (text, manner) =>
      post(workspace.directMessage(person.id).id, text, manner),
    async forward(message, channel, comment = "") {
      const current = workspace.message(message.channel, message.ts) ?? message;
      const forwarded = forwardedMessage(current, joined(parts, message.channel), workspace);
      const own = comment === "" ? { text: "", blocks: [] } : typed(comment, mint.id("b"));
      return send(channel, { ...own, clientMessageId: mint.secret(), attachments: [forwarded] });
    },
    async edit(message, text) {
      const current = workspace.message(message.channel, message.ts) ?? message;
      const content = typed(text, mint.id("b"));
      return {
        outcome: await events.causedBy(() => workspace.change(current, content)),
        problems: [],
      };
    },
    async delete(message) {
      const current = workspace.message(message.channel, message.ts) ?? message;
      return { outcome: await events.causedBy(() => workspace.remove(current)), problems: [] };
    },
    shortcut: async (callbackId, where) => runShortcut(parts, callbackId, where?.channel),
    messageShortcut: async (callbackId, message) => runMessageShortcut(parts, callbackId, message),
    async openHome(tab = "home") {
      return { outcome: await events.homeOpened(person.id, tab), problems: [] };
    },
  };
}

function joined(parts: ActorParts, channelId: string): Channel {
  const channel = parts.workspace.channel(channelId);
  if (channel === undefined) throw new Error(`There is no channel ${channelId}.`);
  if (!channel.members.includes(parts.person.id)) {
    throw new Error(`${parts.person.id} is no member of ${channelId}.`);
  }
  return channel;
}

/** The content of a message that a person writes, as Slack stores it. */
function written(
  { person, workspace, mint, clock }: ActorParts,
  text: string,
  { thread, alsoToChannel = false, files, me = false }: Manner,
): Omit<Parameters<Workspace["post"]>[0], "channel" | "author"> {
  const { text: stored, blocks } = typed(text, mint.id("b"));
  const place = thread === undefined ? {} : { thread };
  if (me) return { text: stored, blocks: [], subtype: "me_message", ...place };
  const team = workspace.teamOf(person.id);
  const seconds = Math.floor(clock.now() / 1000);
  const sent = files?.map((name) => describeFile(name, person.id, team, mint, seconds));
  const subtype = alsoToChannel
    ? "thread_broadcast"
    : sent === undefined
      ? undefined
      : "file_share";
  return {
    text: stored,
    // A file needs no words.
    blocks: text === "" ? [] : blocks,
    clientMessageId: mint.secret(),
    ...place,
    ...(sent === undefined ? {} : { files: sent }),
    ...(subtype === undefined ? {} : { subtype }),
  };
}

async function runCommand(
  parts: ActorParts,
  name: string,
  text: string,
  channelId: string,
): Promise<CommandResult> {
  const { person, device, workspace, triggers, responseUrls, deliverer, commands } = parts;
  const channel = joined(parts, channelId);
  if (commands !== undefined && !commands.includes(name)) {
    const message = slackSays(parts, channelId, `${name} is not a valid command.`);
    return { outcome: { kind: "not-sent", reason: "no such command" }, problems: [], message };
  }
  const payload = commandPayload(
    {
      name,
      // Slack escapes a command's text like a message's.
      text: escapeText(text),
      person,
      channel,
      triggerId: triggers.issue({ user: person.id, device, channel: channelId }),
      responseUrl: responseUrls.issue({ channel: channelId, user: person.id }),
    },
    workspace,
  );
  const outcome = await deliverer.deliver({ kind: "command", payload });
  const error = commandError(outcome);
  if (error !== undefined) {
    const message = slackSays(parts, channelId, `${name} failed with the error "${error}".`);
    return { outcome, problems: [], message };
  }
  return { outcome, ...shown(parts, channelId, acknowledged(outcome)) };
}

function commandError(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case "timed-out":
      return "operation_timeout";
    case "refused":
    case "unreachable":
      return "dispatch_failed";
    case "acknowledged":
    case "not-sent":
      return undefined;
  }
}

function slackSays(parts: ActorParts, channel: string, text: string): Message {
  const author = { kind: "slackbot" } as const;
  return parts.workspace.post({ channel, author, text, blocks: [], visibleTo: parts.person.id });
}

/** The message in an acknowledgement, visible only to the person unless it says otherwise. */
function shown(
  parts: ActorParts,
  channel: string,
  body: unknown,
): Pick<CommandResult, "message" | "problems"> {
  if (body === undefined || body === "") return { problems: [] };
  const fields: JsonObject = isObject(body)
    ? body
    : { text: typeof body === "string" ? body : JSON.stringify(body) };
  const read = readContent(fields, parts.faults.refusedBlocks, () => parts.mint.id("b"));
  if (read.kind === "refused") {
    return { problems: [JSON.stringify(read.reply["errors"] ?? read.reply["error"])] };
  }
  const message = parts.workspace.post({
    channel,
    author: { kind: "app" },
    text: "",
    blocks: [],
    ...read.content,
    ...(stringAt(fields, "response_type") === "in_channel" ? {} : { visibleTo: parts.person.id }),
  });
  return { problems: [], message };
}

async function runShortcut(
  parts: ActorParts,
  callbackId: string,
  channel: string | undefined,
): Promise<ActResult> {
  const { person, device, workspace, triggers, mint, deliverer } = parts;
  const place = channel === undefined ? {} : { channel };
  const triggerId = triggers.issue({ user: person.id, device, ...place });
  const payload = shortcutPayload(person, callbackId, triggerId, mint.ts(), workspace);
  return { outcome: await deliverer.deliver({ kind: "shortcut", payload }), problems: [] };
}

async function runMessageShortcut(
  parts: ActorParts,
  callbackId: string,
  message: Message,
): Promise<ActResult> {
  const { person, device, workspace, triggers, responseUrls, mint, deliverer } = parts;
  const channel = joined(parts, message.channel);
  const payload = messageActionPayload(
    {
      person,
      message: workspace.message(channel.id, message.ts) ?? message,
      channel,
      callbackId,
      triggerId: triggers.issue({ user: person.id, device, channel: channel.id }),
      responseUrl: responseUrls.issue({
        channel: channel.id,
        user: person.id,
        source: message.ts,
        ...(message.thread === undefined ? {} : { thread: message.thread }),
      }),
      actionTs: mint.ts(),
    },
    workspace,
  );
  return { outcome: await deliverer.deliver({ kind: "message_action", payload }), problems: [] };
}
