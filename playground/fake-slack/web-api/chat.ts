import { readContent } from "../message-content.ts";
import type { ReadContent } from "../message-content.ts";
import { describeMessage } from "../payloads/message.ts";
import type { Channel, Message } from "../workspace/model.ts";
import { needs, ok, refused } from "./call.ts";
import type { Arguments, Method, Reply, Services } from "./call.ts";

type Found<T> =
  | { readonly kind: "found"; readonly found: T }
  | { readonly kind: "refused"; readonly reply: Reply };

function refusal(error: string): { readonly kind: "refused"; readonly reply: Reply } {
  return { kind: "refused", reply: refused(error) };
}

/** Where the app may post: channels it is a member of, and direct messages by user or channel. */
function postable(call: Arguments, services: Services): Found<Channel> {
  const { workspace, scopes, faults } = services;
  const id = call.text("channel") ?? "";
  if (workspace.person(id) !== undefined) {
    return { kind: "found", found: workspace.directMessage(id) };
  }
  const channel = workspace.channels.find(
    (one) => one.id === id || (one.kind === "public" && `#${one.name}` === id),
  );
  if (channel === undefined) return refusal("channel_not_found");
  if (workspace.hasApp(channel)) return { kind: "found", found: channel };
  const anywhere = scopes.has("chat:write.public") && faults.grants("chat:write.public");
  if (channel.kind !== "public") return refusal("channel_not_found");
  return anywhere ? { kind: "found", found: channel } : refusal("not_in_channel");
}

function content(call: Arguments, services: Services): ReadContent {
  return readContent(call.fields, services.faults.refusedBlocks, services.blockId);
}

/** The thread to post in; undefined if the call names none. */
function thread(call: Arguments, channel: Channel, services: Services): Found<string | undefined> {
  const ts = call.text("thread_ts");
  if (ts === undefined) return { kind: "found", found: undefined };
  if (!/^\d+\.\d+$/.test(ts)) return refusal("invalid_thread_ts");
  const parent = services.workspace.message(channel.id, ts);
  if (parent === undefined) return refusal("thread_not_found");
  if (parent.visibleTo !== undefined) return refusal("cannot_reply_to_message");
  return { kind: "found", found: parent.thread ?? parent.ts };
}

function send(call: Arguments, services: Services, visibleTo: string | undefined): Found<Message> {
  const channel = postable(call, services);
  if (channel.kind === "refused") return channel;
  if (visibleTo !== undefined && !channel.found.members.includes(visibleTo)) {
    return refusal("user_not_in_channel");
  }
  const read = content(call, services);
  if (read.kind === "refused") return read;
  const inThread = thread(call, channel.found, services);
  if (inThread.kind === "refused") return inThread;
  const found = services.workspace.post({
    channel: channel.found.id,
    author: { kind: "app" },
    text: "",
    blocks: [],
    ...read.content,
    ...(inThread.found === undefined ? {} : { thread: inThread.found }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
  });
  endStatus(services, found.channel);
  return { kind: "found", found };
}

/** "is looking …" disappears once the app has answered. */
function endStatus({ workspace }: Services, channel: string): void {
  const state = workspace.assistant(channel);
  if ((state.status ?? "") !== "") workspace.setAssistant(channel, { ...state, status: "" });
}

function postMessage(call: Arguments, services: Services): Reply {
  const sent = send(call, services, undefined);
  if (sent.kind === "refused") return sent.reply;
  const { channel, ts } = sent.found;
  return ok({ channel, ts, message: describeMessage(sent.found, services.workspace, true) });
}

function postEphemeral(call: Arguments, services: Services): Reply {
  const user = call.text("user");
  if (user === undefined || services.workspace.person(user) === undefined) {
    return refused("user_not_found");
  }
  const sent = send(call, services, user);
  return sent.kind === "refused" ? sent.reply : ok({ message_ts: sent.found.ts });
}

/**
 * One of the app's own messages, where the app is a member. Ephemeral ones, and what is left of
 * deleted ones, cannot be retrieved this way.
 */
function ownMessage(call: Arguments, services: Services, notOwn: string): Found<Message> {
  const { workspace } = services;
  const channel = workspace.channel(call.text("channel") ?? "");
  if (channel === undefined || !workspace.hasApp(channel)) return refusal("channel_not_found");
  const message = workspace.message(channel.id, call.text("ts") ?? "");
  const isThere = message?.visibleTo === undefined && message?.subtype !== "tombstone";
  if (message === undefined || !isThere) return refusal("message_not_found");
  return message.author.kind === "app" ? { kind: "found", found: message } : refusal(notOwn);
}

function update(call: Arguments, services: Services): Reply {
  const message = ownMessage(call, services, "cant_update_message");
  if (message.kind === "refused") return message.reply;
  const read = content(call, services);
  if (read.kind === "refused") return read.reply;
  // Fields that are not given stay as they are, including blocks and metadata.
  const changed = services.workspace.change(message.found, read.content);
  return ok({
    channel: changed.channel,
    ts: changed.ts,
    text: changed.text,
    message: describeMessage(changed, services.workspace, true),
  });
}

function remove(call: Arguments, services: Services): Reply {
  const message = ownMessage(call, services, "cant_delete_message");
  if (message.kind === "refused") return message.reply;
  services.workspace.remove(message.found);
  return ok({ channel: message.found.channel, ts: message.found.ts });
}

function getPermalink(call: Arguments, services: Services): Reply {
  const channel = call.text("channel") ?? "";
  const message = services.workspace.message(channel, call.text("message_ts") ?? "");
  if (message === undefined) return refused("message_not_found");
  const { domain } = services.workspace.team;
  const place = `archives/${channel}/p${message.ts.replace(".", "")}`;
  return ok({ channel, permalink: `https://${domain}.slack.com/${place}` });
}

export const chatMethods: Readonly<Record<string, Method>> = {
  "chat.postMessage": { token: "bot", scopes: needs("chat:write"), run: postMessage },
  "chat.postEphemeral": { token: "bot", scopes: needs("chat:write"), run: postEphemeral },
  "chat.update": { token: "bot", scopes: needs("chat:write"), run: update },
  "chat.delete": { token: "bot", scopes: needs("chat:write"), run: remove },
  "chat.getPermalink": { token: "bot", scopes: needs(), run: getPermalink },
};
