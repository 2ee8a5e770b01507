import { compact } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Author, Message } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * A message as Slack describes it.
 * @param withMetadata Slack leaves metadata out of histories unless asked for it
 */
export function describeMessage(
  message: Message,
  workspace: Workspace,
  withMetadata: boolean,
): JsonObject {
  const { subtype, attachments, files, blocks } = message;
  return compact({
    type: "message",
    subtype,
    hidden: subtype === "tombstone" ? true : undefined,
    ...authorFields(message.author, workspace),
    client_msg_id: message.clientMessageId,
    text: message.text,
    ts: message.ts,
    team: teamField(message, workspace),
    blocks: blocks.length > 0 ? blocks : undefined,
    attachments,
    ...(files === undefined ? {} : { files, upload: false, display_as_bot: false }),
    ...threadFields(message, workspace),
    edited:
      message.edited === undefined
        ? undefined
        : { user: editorOf(message.author, workspace), ts: message.edited },
    metadata: withMetadata ? message.metadata : undefined,
  });
}

/** Slack names no team in messages of old integrations, of `/me` and in what goes to both places. */
function teamField({ author, subtype }: Message, workspace: Workspace): string | undefined {
  if (subtype === "me_message" || subtype === "thread_broadcast") return undefined;
  switch (author.kind) {
    case "person":
      return workspace.teamOf(author.user).id;
    case "app":
    case "slackbot":
      return workspace.team.id;
    case "other-bot":
      return author.user === undefined ? undefined : workspace.team.id;
  }
}

function threadFields(message: Message, workspace: Workspace): JsonObject {
  const { channel, thread, ts, subtype } = message;
  if (thread === undefined) return replyFields(message, workspace);
  const parent = workspace.message(channel, thread);
  const broadcast = subtype === "thread_broadcast" && parent !== undefined;
  return {
    thread_ts: thread,
    ...(parent === undefined || ts === thread
      ? {}
      : { parent_user_id: userOf(parent.author, workspace) }),
    ...(broadcast ? { root: describeMessage(parent, workspace, false) } : {}),
  };
}

/** What the first message of a thread says about its replies. */
function replyFields(message: Message, workspace: Workspace): JsonObject {
  const replies = workspace.replies(message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = new Set(replies.map(({ author }) => editorOf(author, workspace)));
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.size,
    reply_users: [...users],
    latest_reply: replies.at(-1)?.ts,
    is_locked: false,
    subscribed: false,
  };
}

/** The user id that Slack gives for a message's author. */
function userOf(author: Author, workspace: Workspace): string | undefined {
  switch (author.kind) {
    case "person":
      return author.user;
    case "app":
      return workspace.app.botUserId;
    case "slackbot":
      return "USLACKBOT";
    case "other-bot":
      return author.user;
  }
}

function editorOf(author: Author, workspace: Workspace): string | undefined {
  return author.kind === "other-bot" ? author.bot : userOf(author, workspace);
}

function authorFields(author: Author, workspace: Workspace): JsonObject {
  const user = userOf(author, workspace);
  const { app, team } = workspace;
  switch (author.kind) {
    case "person":
    case "slackbot":
      return { user };
    case "app":
      return {
        user,
        bot_id: app.botId,
        app_id: app.id,
        bot_profile: botProfile({ id: app.botId, name: app.name, appId: app.id }, team.id),
      };
    case "other-bot":
      return user === undefined
        ? { subtype: "bot_message", bot_id: author.bot, username: author.name }
        : {
            user,
            bot_id: author.bot,
            bot_profile: botProfile(
              { id: author.bot, name: author.name, appId: `A${author.bot.slice(1)}` },
              team.id,
            ),
          };
  }
}

interface Bot {
  readonly id: string;
  readonly name: string;
  readonly appId: string;
}

function botProfile({ id, name, appId }: Bot, team: string): JsonObject {
  const image = (size: number): string => `https://a.slack-edge.com/plugins/app/bot_${size}.png`;
  return {
    id,
    deleted: false,
    name,
    updated: 1_700_000_000,
    app_id: appId,
    icons: { image_36: image(36), image_48: image(48), image_72: image(72) },
    team_id: team,
  };
}

/** Text that people typed, as Slack stores it. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
