import { h } from "preact";
import { channelTitle } from "../state/names.js";
import { inThread } from "../state/workspace.js";
import { useClient } from "./client.js";
import { Composer } from "./composer.js";
import { MessageList } from "./message-list.js";
import { SidePane } from "./side-pane.js";

/**
 * A message and its replies, beside the conversation.
 * @param {{ channel: string, ts: string, close: () => void }} props
 */
export function Thread({ channel: id, ts, close }) {
  const { workspace } = useClient();
  const channel = workspace.channels.find((one) => one.id === id);
  return h(
    SidePane,
    {
      id: "thread",
      title: "Thread",
      subtitle: channel === undefined ? "" : channelTitle(workspace, channel),
      close,
    },
    h(MessageList, {
      messages: inThread(workspace, id, ts),
      empty: "This message no longer exists.",
    }),
    h(Composer, { channel: id, thread: ts, label: "Reply in thread" }),
  );
}
