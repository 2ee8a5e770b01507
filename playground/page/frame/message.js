/** @import { ShownMessage } from "../../serve-page/protocol.ts" */
/** @import { ThreadSpot } from "./frame.js" */
import { h } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Blocks } from "../blocks/block.js";
import { RichText } from "../blocks/rich-text.js";
import { SurfaceContext } from "../blocks/surface.js";
import { Failure } from "../elements/failure.js";
import { MenuButton } from "../elements/menu-button.js";
import { authorName } from "../state/names.js";
import { repliesTo } from "../state/workspace.js";
import { clockTime, dateOf } from "../text/dates.js";
import { parseMrkdwn } from "../text/mrkdwn.js";
import { Avatar } from "./avatar.js";
import { useClient, useSurfaceOf } from "./client.js";
import { Icon } from "./icon.js";

/**
 * @param {{ message: ShownMessage, openThread?: ((thread: ThreadSpot) => void) | undefined }} props
 */
export function MessageView({ message, openThread }) {
  const { workspace } = useClient();
  const id = useId();
  const article = useKeptPlace(message);
  const surface = useSurfaceOf("message", {
    kind: "message",
    channel: message.channel,
    ts: message.ts,
  });
  const name = authorName(workspace, message);
  const kind =
    message.author.kind === "person"
      ? "person"
      : message.author.kind === "slackbot"
        ? "system"
        : "app";
  return h(
    "article",
    {
      ref: article,
      class: `message ${message.visibleTo === undefined ? "" : "ephemeral"}`,
      "aria-labelledby": `${id}-author`,
      tabIndex: -1,
    },
    h(Avatar, { name, kind }),
    h(
      "div",
      { class: "message-body" },
      h(
        "p",
        { id: `${id}-author`, class: "message-head" },
        h("strong", null, name),
        kind === "app" ? h("span", { class: "badge" }, "App") : null,
        h(Time, { ts: message.ts }),
        message.visibleTo === undefined
          ? null
          : h("span", { class: "private" }, h(Icon, { name: "eye" }), "Only visible to you"),
      ),
      h(
        SurfaceContext.Provider,
        { value: surface },
        message.blocks.length === 0
          ? h(RichText, { parts: parseMrkdwn(message.text) })
          : h(Blocks, { blocks: message.blocks }),
      ),
      message.edited === undefined || message.visibleTo !== undefined
        ? null
        : h("p", { class: "edited" }, "(edited)"),
      openThread === undefined ? null : h(Replies, { message, openThread }),
    ),
    message.visibleTo === undefined ? h(Tools, { message, openThread }) : null,
  );
}

/** @param {{ ts: string }} props */
function Time({ ts }) {
  const date = dateOf(ts);
  return h("time", { dateTime: date.toISOString() }, clockTime(date));
}

/**
 * A message that a person acts on may change in its place. Where the pressed button goes away, the
 * focus stays at the message; and the message shows from its beginning, if it is the last.
 * @param {ShownMessage} message
 */
function useKeptPlace(message) {
  const article = useRef(/** @type {HTMLElement | null} */ (null));
  const within = useRef(false);
  const shown = useRef(message);
  within.current = article.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const changed = shown.current !== message;
    shown.current = message;
    if (!changed || !within.current) return;
    if (document.activeElement === document.body) article.current?.focus({ preventScroll: true });
    const isLast = article.current?.closest("li")?.nextElementSibling === null;
    if (isLast) article.current?.scrollIntoView({ block: "start" });
  }, [message]);
  return article;
}

/** @param {{ message: ShownMessage, openThread: (thread: ThreadSpot) => void }} props */
function Replies({ message, openThread }) {
  const { workspace } = useClient();
  const replies = repliesTo(workspace, message);
  const last = replies.at(-1);
  if (last === undefined) return null;
  return h(
    "button",
    { type: "button", class: "replies", onClick: () => openThread(message) },
    h("strong", null, replies.length === 1 ? "1 reply" : `${replies.length} replies`),
    h("span", null, ` Last reply by ${authorName(workspace, last)}, ${clockTime(dateOf(last.ts))}`),
  );
}

/**
 * What can be done with a message as a whole.
 * @param {{ message: ShownMessage, openThread: ((thread: ThreadSpot) => void) | undefined }} props
 */
function Tools({ message, openThread }) {
  const { workspace, act } = useClient();
  const [failure, setFailure] = useState(/** @type {string | undefined} */ (undefined));
  const items = workspace.app.shortcuts
    .filter(({ kind }) => kind === "message")
    .map(({ callbackId, name }) => ({
      label: name,
      description: workspace.app.title,
      async choose() {
        const { channel, ts } = message;
        const reply = await act({ kind: "message-shortcut", callbackId, channel, ts });
        setFailure(reply.kind === "failed" ? reply.reason : undefined);
      },
    }));
  return h(
    "div",
    { class: "message-tools" },
    openThread === undefined
      ? null
      : h(
          "button",
          {
            type: "button",
            class: "button icon-only",
            "aria-label": "Reply in thread",
            title: "Reply in thread",
            onClick: () => openThread(message),
          },
          h(Icon, { name: "reply" }),
        ),
    items.length === 0
      ? null
      : h(MenuButton, {
          label: "More actions",
          heading: "Message shortcuts",
          items,
          class: "icon-only",
          children: h(Icon, { name: "dots" }),
        }),
    h(Failure, { reason: failure }),
  );
}
