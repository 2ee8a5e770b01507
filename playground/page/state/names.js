/** @import { ShownMessage, Snapshot } from "../../serve-page/protocol.ts" */
/** @import { Channel } from "../../fake-slack/workspace/model.ts" */
/** @import { Directory } from "../types.ts" */

/**
 * @param {Snapshot} workspace
 * @param {Channel} channel
 */
export function channelName(workspace, channel) {
  if (channel.kind !== "im") return channel.name;
  if (channel.id === workspace.appChannel) return workspace.app.title;
  const other = channel.members.find((member) => member !== workspace.me);
  return personName(workspace, other ?? workspace.me) ?? channel.name;
}

/** "#operations", or a person's name. @param {Snapshot} workspace @param {Channel} channel */
export function channelTitle(workspace, channel) {
  const name = channelName(workspace, channel);
  return channel.kind === "im" ? name : `#${name}`;
}

/**
 * @param {Snapshot} workspace
 * @param {string} id
 */
function personName(workspace, id) {
  if (id === workspace.app.botUserId) return workspace.app.title;
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
