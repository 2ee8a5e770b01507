/** @import { Channel, ChannelKind } from "../../fake-slack/workspace/model.ts" */
/** @import { Spot } from "./frame.js" */
import { h } from "preact";
import { channelName, isWithSlackbot } from "../state/names.js";
import { Avatar } from "./avatar.js";
import { useClient } from "./client.js";
import { Icon } from "./icon.js";

/**
 * @param {{ spot: Spot, go: (spot: Spot) => void, unread: (channel: string) => number }} props
 */
export function Sidebar({ spot, go, unread }) {
  const { workspace } = useClient();
  const open = workspace.channels.filter(({ kind }) => kind === "public" || kind === "private");
  const direct = workspace.channels.filter(
    (channel) => !open.includes(channel) && channel.id !== workspace.appChannel,
  );
  /** @param {Channel} channel */
  const entry = (channel) =>
    h(Entry, {
      key: channel.id,
      name: channelName(workspace, channel),
      kind: isWithSlackbot(channel) ? "app" : channel.kind,
      unread: unread(channel.id),
      current: spot.kind === "channel" && spot.id === channel.id,
      go: () => go({ kind: "channel", id: channel.id }),
    });
  return h(
    "nav",
    { id: "places", class: "sidebar", "aria-label": "Channels and messages" },
    h(Group, { title: "Channels" }, open.map(entry)),
    h(Group, { title: "Direct messages" }, direct.map(entry)),
    h(
      Group,
      { title: "Apps" },
      h(Entry, {
        name: workspace.app.title,
        kind: "app",
        unread: spot.kind === "app" && spot.tab === "messages" ? 0 : unread(workspace.appChannel),
        current: spot.kind === "app",
        go: () => go({ kind: "app", tab: "home" }),
      }),
    ),
  );
}

/** @param {{ title: string, children?: import("preact").ComponentChildren }} props */
function Group({ title, children }) {
  return h("div", { class: "places" }, h("h2", null, title), h("ul", null, children));
}

/**
 * @param {{
 *   name: string,
 *   kind: ChannelKind | "app",
 *   unread: number,
 *   current: boolean,
 *   go: () => void,
 * }} props
 */
function Entry({ name, kind, unread, current, go }) {
  return h(
    "li",
    null,
    h(
      "button",
      {
        type: "button",
        class: `place ${current ? "current" : ""} ${unread > 0 ? "unread" : ""}`,
        "aria-current": current ? "page" : undefined,
        onClick: go,
      },
      h(Mark, { name, kind }),
      h(
        "span",
        { class: "place-name" },
        name,
        kind === "private" ? h("span", { class: "visually-hidden" }, ", private") : null,
      ),
      unread > 0
        ? h("span", { class: "count" }, unread, h("span", { class: "visually-hidden" }, " new"))
        : null,
    ),
  );
}

/** @param {{ name: string, kind: ChannelKind | "app" }} props */
function Mark({ name, kind }) {
  switch (kind) {
    case "public":
      return h(Icon, { name: "hash" });
    case "private":
      return h(Icon, { name: "lock" });
    case "im":
    case "mpim":
      return h(Avatar, { name, kind: "person" });
    case "app":
      return h(Avatar, { name, kind: "app" });
  }
}
