/** @import { ShownMessage, Snapshot } from "../../serve-page/protocol.ts" */
/** @import { Channel } from "../../fake-slack/workspace/model.ts" */
/** @import { Directory } from "../types.ts" */

/** The id of Slackbot, who is none of the people. */
const slackbot = "USLACKBOT";

/** Whether it is a person's conversation with Slackbot. @param {Channel} channel */
export function isWithSlackbot(channel) {
  return channel.members.includes(slackbot);
}

/**
 * @param {Snapshot} workspace
 * @param {Channel} channel
 */
export function channelName(workspace, channel) {
  if (channel.kind === "public" || channel.kind === "private") return channel.name;
  if (channel.id === workspace.appChannel) return workspace.app.title;
  const others = channel.members.filter((member) => member !== workspace.me);
  const names = (others.length > 0 ? others : [workspace.me]).flatMap(
    (member) => personName(workspace, member) ?? [],
  );
  return names.length > 0 ? names.join(", ") : channel.name;
}

/** "#operations", or people's names. @param {Snapshot} workspace @param {Channel} channel */
export function channelTitle(workspace, channel) {
  const name = channelName(workspace, channel);
  return channel.kind === "public" || channel.kind === "private" ? `#${name}` : name;
}

/**
 * @param {Snapshot} workspace
 * @param {string} id
 */
function personName(workspace, id) {
  if (id === workspace.app.botUserId) return workspace.app.title;
  if (id === slackbot) return "Slackbot";
  return workspace.people.find((person) => person.id === id)?.realName;
}

/**
 * @param {Snapshot} workspace
 * @param {ShownMessage} message
 */
export function authorName(workspace, { author }) {
  switch (author.kind) {
    case "person":
      return personName(workspace, author.user) ?? author.user;
    case "app":
      return workspace.app.title;
    case "other-bot":
      return author.name;
    case "slackbot":
      return "Workspace";
  }
}

/**
 * @param {Snapshot} workspace
 * @returns {Directory}
 */
export function directoryOf(workspace) {
  return {
    person: (id) => personName(workspace, id),
    channel: (id) => workspace.channels.find((channel) => channel.id === id)?.name,
    people: workspace.people.map(({ id, realName }) => ({ option: option(realName, id) })),
    channels: workspace.channels.map((channel) => ({
      option: option(channelTitle(workspace, channel), channel.id),
    })),
  };
}

/**
 * @param {string} text
 * @param {string} value
 */
function option(text, value) {
  return { text: { type: /** @type {const} */ ("plain_text"), text }, value };
}
