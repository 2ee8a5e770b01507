import type { JsonObject } from "../json.ts";
import { describeMessage } from "../payloads/message.ts";
import type { Channel, ChannelKind, Message } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { needs, ok, refused } from "./call.ts";
import type { Arguments, Method, Reply, Services } from "./call.ts";

const families: Readonly<Record<ChannelKind, string>> = {
  public: "channels",
  private: "groups",
  mpim: "mpim",
  im: "im",
};

/** "channels:history", "groups:history" or "im:history", depending on the channel in the call. */
function scopeByKind(right: "read" | "history"): Method["scopes"] {
  return (call, { workspace }) => {
    const kind = workspace.channel(call.text("channel") ?? "")?.kind ?? "public";
    return [`${families[kind]}:${right}`];
  };
}

/** The app sees public channels and those it is a member of. */
function visible(call: Arguments, workspace: Workspace): Channel | undefined {
  const channel = workspace.channel(call.text("channel") ?? "");
  if (channel === undefined) return undefined;
  return channel.kind === "public" || workspace.hasApp(channel) ? channel : undefined;
}

function describeChannel(channel: Channel, workspace: Workspace): JsonObject {
  const direct = channel.kind === "im";
  return {
    id: channel.id,
    ...(direct
      ? { user: channel.members.find((member) => member !== workspace.app.botUserId) }
      : { name: channel.name, num_members: channel.members.length }),
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private" || channel.kind === "mpim",
    is_im: direct,
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "public",
    is_archived: false,
    is_ext_shared: workspace.isShared(channel),
    is_member: workspace.hasApp(channel),
  };
}

function open(call: Arguments, { workspace }: Services): Reply {
  const user = call.text("users") ?? "";
  if (workspace.person(user) === undefined) return refused("user_not_found");
  return ok({ channel: describeChannel(workspace.directMessage(user), workspace) });
}

function info(call: Arguments, { workspace }: Services): Reply {
  const channel = visible(call, workspace);
  if (channel === undefined) return refused("channel_not_found");
  return ok({ channel: describeChannel(channel, workspace) });
}

function list(call: Arguments, { workspace }: Services): Reply {
  const wanted = (call.text("types") ?? "public_channel").split(",");
  const types: Readonly<Record<ChannelKind, string>> = {
    public: "public_channel",
    private: "private_channel",
    mpim: "mpim",
    im: "im",
  };
  const channels = workspace.channels.filter(
    (channel) =>
      wanted.includes(types[channel.kind]) &&
      (channel.kind === "public" || workspace.hasApp(channel)),
  );
  return page(
    call,
    "channels",
    channels.map((channel) => describeChannel(channel, workspace)),
  );
}

function members(call: Arguments, { workspace }: Services): Reply {
  const channel = visible(call, workspace);
  if (channel === undefined) return refused("channel_not_found");
  return page(call, "members", channel.members);
}

function history(call: Arguments, { workspace }: Services): Reply {
  const channel = visible(call, workspace);
  if (channel === undefined) return refused("channel_not_found");
  if (!workspace.hasApp(channel)) return refused("not_in_channel");
  const found = inRange(call, workspace.messages(channel.id)).filter(
    ({ thread, subtype }) => thread === undefined || subtype === "thread_broadcast",
  );
  return messagePage(call, found.toReversed(), workspace);
}

function replies(call: Arguments, { workspace }: Services): Reply {
  const channel = visible(call, workspace);
  if (channel === undefined) return refused("channel_not_found");
  if (!workspace.hasApp(channel)) return refused("not_in_channel");
  const named = workspace.message(channel.id, call.text("ts") ?? "");
  if (named === undefined || named.visibleTo !== undefined) return refused("thread_not_found");
  const parent = workspace.message(channel.id, named.thread ?? named.ts) ?? named;
  const answers = inRange(call, workspace.replies(channel.id, parent.ts));
  return messagePage(call, [parent, ...answers], workspace);
}

function inRange(call: Arguments, messages: readonly Message[]): readonly Message[] {
  const oldest = Number(call.text("oldest") ?? 0);
  const latest = Number(call.text("latest") ?? Number.MAX_SAFE_INTEGER);
  const inclusive = call.flag("inclusive");
  return messages
    .filter((message) => message.visibleTo === undefined)
    .filter(({ ts }) =>
      inclusive
        ? Number(ts) >= oldest && Number(ts) <= latest
        : Number(ts) > oldest && Number(ts) < latest,
    );
}

function messagePage(call: Arguments, messages: readonly Message[], workspace: Workspace): Reply {
  const withMetadata = call.flag("include_all_metadata");
  const described = messages.map((message) => describeMessage(message, workspace, withMetadata));
  return page(call, "messages", described);
}

/** The cursor is the index of the next item. */
function page(call: Arguments, field: string, items: readonly unknown[]): Reply {
  const start = call.count("cursor", 0, items.length);
  const end = start + call.count("limit", 100, 1000);
  const more = end < items.length;
  return ok({
    [field]: items.slice(start, end),
    has_more: more,
    response_metadata: { next_cursor: more ? String(end) : "" },
  });
}

export const conversationMethods: Readonly<Record<string, Method>> = {
  "conversations.open": { token: "bot", scopes: needs("im:write"), run: open },
  "conversations.info": { token: "bot", scopes: scopeByKind("read"), run: info },
  "conversations.list": { token: "bot", scopes: needs("channels:read"), run: list },
  "conversations.members": { token: "bot", scopes: scopeByKind("read"), run: members },
  "conversations.history": { token: "bot", scopes: scopeByKind("history"), run: history },
  "conversations.replies": { token: "bot", scopes: scopeByKind("history"), run: replies },
};
