import { compact } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Mint } from "../workspace/mint.ts";
import type { Channel, Message } from "../workspace/model.ts";
import type { View } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { describeMessage } from "./message.ts";
import { verificationToken } from "./parties.ts";
import { describeView } from "./view.ts";

/** The envelope of an event; `seconds` is when it happened. */
export function eventPayload(
  event: JsonObject,
  workspace: Workspace,
  mint: Mint,
  seconds: number,
  shared: boolean,
): JsonObject {
  const { team, app } = workspace;
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: "event_callback",
    event_id: mint.id("Ev"),
    event_time: seconds,
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: shared,
    event_context: mint.id("4-"),
  };
}

const channelTypes = { public: "channel", private: "group", im: "im" } as const;

function placed(channel: Channel, ts: string): JsonObject {
  return { channel: channel.id, channel_type: channelTypes[channel.kind], event_ts: ts };
}

function foreign(message: Message, workspace: Workspace): JsonObject {
  const person =
    message.author.kind === "person" ? workspace.person(message.author.user) : undefined;
  return compact({ user_team: person?.team, source_team: person?.team });
}

export function messageEvent(message: Message, channel: Channel, workspace: Workspace): JsonObject {
  return {
    ...describeMessage(message, workspace, true),
    ...foreign(message, workspace),
    ...placed(channel, message.ts),
  };
}

export function mentionEvent(message: Message, channel: Channel, workspace: Workspace): JsonObject {
  return {
    ...describeMessage(message, workspace, false),
    ...foreign(message, workspace),
    type: "app_mention",
    channel: channel.id,
    event_ts: message.ts,
  };
}

export function changedEvent(
  message: Message,
  before: Message,
  channel: Channel,
  workspace: Workspace,
): JsonObject {
  const ts = message.edited ?? message.ts;
  return {
    type: "message",
    subtype: "message_changed",
    hidden: true,
    message: describeMessage(message, workspace, true),
    previous_message: describeMessage(before, workspace, true),
    ts,
    ...placed(channel, ts),
  };
}

export function deletedEvent(
  message: Message,
  channel: Channel,
  workspace: Workspace,
  ts: string,
): JsonObject {
  return {
    type: "message",
    subtype: "message_deleted",
    hidden: true,
    deleted_ts: message.ts,
    previous_message: describeMessage(message, workspace, true),
    ts,
    ...placed(channel, ts),
  };
}

export function homeOpenedEvent(
  user: string,
  tab: "home" | "messages",
  home: View | undefined,
  workspace: Workspace,
  ts: string,
): JsonObject {
  return compact({
    type: "app_home_opened",
    user,
    channel: workspace.directMessage(user).id,
    tab,
    view: tab === "home" && home !== undefined ? describeView(home, workspace) : undefined,
    event_ts: ts,
  });
}
