/** @import { ShownMessage, Snapshot, TrafficEntry, Update } from "../../serve-page/protocol.ts" */

const mostTraffic = 200;

/**
 * What one person sees, after an update.
 * @param {Snapshot | undefined} before
 * @param {Update} update
 * @returns {Snapshot | undefined}
 */
export function updated(before, update) {
  if (update.kind === "start") return update.workspace;
  if (before === undefined) return undefined;
  switch (update.kind) {
    case "message":
      return { ...before, messages: withMessage(before.messages, update.message) };
    case "message-deleted":
      return {
        ...before,
        messages: before.messages.filter(
          ({ channel, ts }) => channel !== update.channel || ts !== update.ts,
        ),
      };
    case "channels":
      return { ...before, channels: update.channels };
    case "assistant":
      return { ...before, assistant: { ...before.assistant, [update.channel]: update.assistant } };
    case "modals":
      return { ...before, modals: update.views };
    case "home":
      return { ...before, home: update.view };
    case "traffic":
      return { ...before, traffic: withTraffic(before.traffic, update.entries) };
    case "app":
      return { ...before, connected: update.connected };
  }
}

/**
 * @param {readonly ShownMessage[]} messages
 * @param {ShownMessage} message new, or in place of the one with its channel and ts
 */
function withMessage(messages, message) {
  const known = messages.some((other) => isSame(other, message));
  return known
    ? messages.map((other) => (isSame(other, message) ? message : other))
    : [...messages, message];
}

/**
 * @param {ShownMessage} one
 * @param {ShownMessage} other
 */
function isSame(one, other) {
  return one.channel === other.channel && one.ts === other.ts;
}

/**
 * @param {readonly TrafficEntry[]} entries
 * @param {readonly TrafficEntry[]} news
 */
function withTraffic(entries, news) {
  const numbers = new Set(news.map(({ number }) => number));
  return [...entries.filter(({ number }) => !numbers.has(number)), ...news]
    .toSorted((one, other) => one.number - other.number)
    .slice(-mostTraffic);
}

/**
 * The messages of a channel itself, oldest first.
 * @param {Snapshot} workspace
 * @param {string} channel
 */
export function inChannel(workspace, channel) {
  return workspace.messages.filter(
    (message) => message.channel === channel && message.thread === undefined,
  );
}

/**
 * A thread's first message and its replies, oldest first.
 * @param {Snapshot} workspace
 * @param {string} channel
 * @param {string} thread
 */
export function inThread(workspace, channel, thread) {
  return workspace.messages.filter(
    (message) =>
      message.channel === channel && (message.ts === thread || message.thread === thread),
  );
}

/**
 * @param {Snapshot} workspace
 * @param {ShownMessage} message
 */
export function repliesTo(workspace, message) {
  return workspace.messages.filter(
    ({ channel, thread }) => channel === message.channel && thread === message.ts,
  );
}

/**
 * How many messages of others came to a channel after a time.
 * @param {Snapshot} workspace
 * @param {string} channel
 * @param {string} since a ts
 */
export function unreadSince(workspace, channel, since) {
  return inChannel(workspace, channel).filter(
    ({ author, ts }) =>
      Number(ts) > Number(since) && !(author.kind === "person" && author.user === workspace.me),
  ).length;
}
