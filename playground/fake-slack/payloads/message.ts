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
  const replies = workspace.replies(message.channel, message.ts);
  return compact({
    type: "message",
    ...authorFields(message.author, workspace),
    text: message.text,
    ts: message.ts,
    team: workspace.team.id,
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    thread_ts: message.thread ?? (replies.length > 0 ? message.ts : undefined),
    parent_user_id: parentUser(message, workspace),
    ...(replies.length > 0
      ? { reply_count: replies.length, latest_reply: replies.at(-1)?.ts, is_locked: false }
      : {}),
    edited:
      message.edited === undefined
        ? undefined
        : { user: userOf(message.author, workspace), ts: message.edited },
    metadata: withMetadata ? message.metadata : undefined,
  });
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
      return undefined;
  }
}

function authorFields(author: Author, workspace: Workspace): JsonObject {
  const user = userOf(author, workspace);
  switch (author.kind) {
    case "person":
    case "slackbot":
      return { user };
    case "app":
      return { user, bot_id: workspace.app.botId, app_id: workspace.app.id };
    case "other-bot":
      return { subtype: "bot_message", bot_id: author.bot, username: author.name };
  }
}

function parentUser(message: Message, workspace: Workspace): string | undefined {
  if (message.thread === undefined) return undefined;
  const parent = workspace.message(message.channel, message.thread);
  return parent === undefined ? undefined : userOf(parent.author, workspace);
}

/** Text that people typed, as Slack stores it. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
