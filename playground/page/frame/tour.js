/** @import { Example } from "../../serve-page/protocol.ts" */
/** @import { ThreadSpot } from "./frame.js" */
import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Failure } from "../elements/failure.js";
import { useClient } from "./client.js";
import { Icon } from "./icon.js";

/**
 * Three questions to click, for those who come for the first time.
 * `calls` counts how often it was called: from the second time on it comes into view.
 * @param {{ calls: number, channel: string, openThread: (thread: ThreadSpot) => void, close: () => void }} props
 */
export function Tour({ calls, channel, openThread, close }) {
  const { workspace, act } = useClient();
  const [failure, setFailure] = useState(/** @type {string | undefined} */ (undefined));
  const section = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (calls < 2) return;
    section.current?.scrollIntoView({ block: "nearest" });
    section.current?.querySelector("button")?.focus();
  }, [calls]);
  if (workspace.tour.length === 0) return null;

  /** @param {Example} example */
  async function ask(example) {
    const text = asTyped(example, workspace.app.name);
    const reply = await act({ kind: "write", channel, text });
    setFailure(reply.kind === "failed" ? reply.reason : undefined);
    // A mention is answered in its thread.
    if (example.way === "mention" && reply.kind === "posted") openThread(reply);
  }

  return h(
    "section",
    { ref: section, class: "tour", "aria-labelledby": "tour-title" },
    h(
      "div",
      { class: "tour-head" },
      h("h3", { id: "tour-title" }, `Try ${workspace.app.title}`),
      h(
        "button",
        {
          type: "button",
          class: "button icon-only",
          "aria-label": "Close the tour",
          onClick: close,
        },
        h(Icon, { name: "close" }),
      ),
    ),
    h("p", null, "This is a workspace on your own machine. Click a question, or type one below."),
    h(
      "ul",
      { class: "tour-examples" },
      workspace.tour.map((example) =>
        h(
          "li",
          { key: example.text },
          h(
            "button",
            { type: "button", class: "tour-example", onClick: () => void ask(example) },
            h("span", { class: "tour-example-title" }, example.title),
            h("span", { class: "tour-example-text" }, asTyped(example, workspace.app.name)),
            h("span", { class: "tour-example-why" }, example.explanation),
          ),
        ),
      ),
    ),
    h(
      "p",
      { class: "tour-more" },
      "Then press “Post to channel”, and switch to the other person above to see it as they do.",
    ),
    h(Failure, { reason: failure }),
  );
}

/**
 * @param {Example} example
 * @param {string} app
 */
function asTyped({ way, text }, app) {
  return way === "mention" ? `@${app} ${text}` : text;
}
