/** @import { Snapshot } from "../../serve-page/protocol.ts" */
import { useEffect, useRef } from "preact/hooks";
import { unreadSince } from "../state/workspace.js";

/**
 * Counts what each person has not seen yet, from the moment the page opened.
 * @param {Snapshot} workspace
 * @param {string} open the channel that is before the person
 * @returns {(channel: string) => number}
 */
export function useReadMarks(workspace, open) {
  const opened = useRef(String(Date.now() / 1000));
  const marks = useRef(/** @type {Map<string, string>} */ (new Map()));
  /** @param {string} channel */
  const key = (channel) => `${workspace.me} ${channel}`;
  const last = workspace.messages.findLast(({ channel }) => channel === open)?.ts;

  useEffect(() => {
    if (last !== undefined) marks.current.set(key(open), last);
  }, [open, last, workspace.me]);

  return (channel) =>
    channel === open
      ? 0
      : unreadSince(workspace, channel, marks.current.get(key(channel)) ?? opened.current);
}
