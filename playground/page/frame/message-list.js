/** @import { ComponentChildren } from "preact" */
/** @import { ShownMessage } from "../../serve-page/protocol.ts" */
/** @import { ThreadSpot } from "./frame.js" */
import { h } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { MessageView } from "./message.js";

/**
 * @param {{
 *   messages: readonly ShownMessage[],
 *   openThread?: (thread: ThreadSpot) => void,
 *   above?: ComponentChildren,
 *   below?: ComponentChildren,
 *   empty: string,
 * }} props
 */
export function MessageList({ messages, openThread, above = null, below = null, empty }) {
  const scroller = useRef(/** @type {HTMLElement | null} */ (null));
  const last = messages.at(-1);

  // It may also change in its place, as a notice that an answer is coming does.
  useLayoutEffect(() => {
    showLast(scroller.current);
  }, [last?.ts, last?.edited]);

  return h(
    "div",
    { class: "messages", ref: scroller },
    above,
    messages.length === 0
      ? h("p", { class: "empty" }, empty)
      : h(
          "ol",
          { class: "message-list", "aria-label": "Messages" },
          messages.map((message) =>
            h("li", { key: message.ts }, h(MessageView, { message, openThread })),
          ),
        ),
    below,
  );
}

/**
 * Shows the last message: its end, or its beginning where it is longer than there is room.
 * @param {HTMLElement | null} scroller
 */
function showLast(scroller) {
  const message = scroller?.querySelector("ol > li:last-child");
  if (scroller === null || message === null || message === undefined) return;
  const tall = message.getBoundingClientRect().height > scroller.clientHeight;
  if (tall) message.scrollIntoView({ block: "start" });
  else scroller.scrollTop = scroller.scrollHeight;
}
