import { compact } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Author, Channel, Message } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The attachment that holds a forwarded message. */
export function forwardedMessage(
  message: Message,
  channel: Channel,
  workspace: Workspace,
): JsonObject {
  const { domain } = workspace.team;
  const url = `https://${domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}`;
  const [authorId, author] = authorOf(message.author, workspace);
  return compact({
    id: 1,
    ts: message.ts,
    author_id: authorId,
    author_subname: author,
    author_name: author,
    author_link: `https://${domain}.slack.com/team/${authorId}`,
    author_icon: "https://avatars.slack-edge.com/48.png",
    channel_id: channel.id,
    channel_team: workspace.team.id,
    channel_name: channel.kind === "im" ? "Direct Message" : channel.name,
    is_msg_unfurl: true,
    is_share: true,
    message_blocks:
      message.blocks.length === 0
        ? undefined
        : [
            {
              team: workspace.team.id,
              channel: channel.id,
              ts: message.ts,
              message: { blocks: message.blocks },
            },
          ],
    from_url: url,
    original_url: url,
    fallback: `[${message.ts}] ${author}: ${message.text}`,
    text: message.text,
    mrkdwn_in: ["text"],
    footer: channel.kind === "public" ? `Posted in #${channel.name}` : "Slack Conversation",
    files: message.files,
  });
}

function authorOf(author: Author, workspace: Workspace): readonly [id: string, name: string] {
  const { app } = workspace;
  switch (author.kind) {
    case "person":
      return [author.user, workspace.person(author.user)?.realName ?? author.user];
    case "app":
      return [app.botUserId, app.name];
    case "other-bot":
      return [author.user ?? author.bot, author.name];
    case "slackbot":
      return ["USLACKBOT", "Slackbot"];
  }
}

/** What Slack shows of a page to which a message links. */
export interface PagePreview {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

export function linkPreview({ url, title, text }: PagePreview, id: number): JsonObject {
  return {
    id,
    from_url: url,
    original_url: url,
    service_name: new URL(url).hostname,
    fallback: title,
    title,
    title_link: url,
    text,
  };
}
