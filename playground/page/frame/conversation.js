/** @import { ComponentChildren } from "preact" */
/** @import { ThreadSpot } from "./frame.js" */
import { h } from "preact";
import { useState } from "preact/hooks";
import { Failure } from "../elements/failure.js";
import { channelTitle, isWithSlackbot } from "../state/names.js";
import { inChannel } from "../state/workspace.js";
import { useClient } from "./client.js";
import { Composer } from "./composer.js";
import { MessageList } from "./message-list.js";

/**
 * A channel, or a direct message between people.
 * @param {{ channel: string, openThread: (thread: ThreadSpot) => void, above: ComponentChildren }} props
 */
export function Conversation({ channel: id, openThread, above }) {
  const { workspace } = useClient();
  const channel = workspace.channels.find((one) => one.id === id);
  if (channel === undefined) return h("p", { class: "empty" }, "There is no such channel.");
  const title = channelTitle(workspace, channel);
  const hasApp = channel.members.includes(workspace.app.botUserId);
  const withSlackbot = isWithSlackbot(channel);
  const app = workspace.app.title;
  return h(
    "section",
    { class: "conversation", "aria-label": title },
    h(
      "div",
      { class: "conversation-head" },
      h("h2", null, title),
      h("p", null, withSlackbot ? aboutSlackbot(app) : about(channel.kind, hasApp, app)),
      hasApp || channel.kind === "im" ? null : h(AddApp, { channel: id }),
    ),
    h(MessageList, {
      messages: inChannel(workspace, id),
      openThread,
      above,
      empty: withSlackbot
        ? "Nothing here yet. Ask about a role or a skill. The first answer takes some seconds."
        : hasApp
          ? `Nothing here yet. Type / for ${app}'s commands, or mention @${workspace.app.name}.`
          : `Nothing here yet. Type / for ${app}'s commands; they work here too.`,
    }),
    h(Composer, { channel: id, label: `Message ${title}` }),
  );
}

/** @param {{ channel: string }} props */
function AddApp({ channel }) {
  const { workspace, act } = useClient();
  const [failure, setFailure] = useState(/** @type {string | undefined} */ (undefined));
  async function add() {
    const reply = await act({ kind: "add-app", channel });
    setFailure(reply.kind === "failed" ? reply.reason : undefined);
  }
  return h(
    "span",
    { class: "element" },
    h(
      "button",
      { type: "button", class: "button small", onClick: () => void add() },
      `Add ${workspace.app.title}`,
    ),
    h(Failure, { reason: failure }),
  );
}

/** @param {string} app */
function aboutSlackbot(app) {
  return `Asks ${app} for you. This one has no model: it passes your words on as they are.`;
}

/**
 * @param {import("../../fake-slack/workspace/model.ts").ChannelKind} kind
 * @param {boolean} hasApp
 * @param {string} app
 */
function about(kind, hasApp, app) {
  if (kind === "im") return "Between the two of you";
  const members = hasApp ? `${app} is a member` : `${app} is not a member`;
  return kind === "public" ? members : `Private; ${members}`;
}
