import { h } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useClient } from "./client.js";
import { Header } from "./header.js";
import { Sidebar } from "./sidebar.js";
import { Conversation } from "./conversation.js";
import { AppSpace } from "./app-space.js";
import { Thread } from "./thread.js";
import { Drawer } from "./drawer.js";
import { Tour } from "./tour.js";
import { useReadMarks } from "./read-marks.js";

/**
 * Where the person is: a channel, or the app's own space.
 * @typedef {{ readonly kind: "channel", readonly id: string } | { readonly kind: "app", readonly tab: "home" | "messages" }} Spot
 */

/**
 * @typedef {{ readonly channel: string, readonly ts: string }} ThreadSpot
 */

/**
 * The page around a conversation: who acts, where, and what stands beside it.
 * @param {{ switchTo: (person: string) => void, trouble: string | undefined }} props
 */
export function Frame({ switchTo, trouble }) {
  const { workspace, act } = useClient();
  const [spot, setSpot] = useState(
    /** @type {Spot} */ ({ kind: "channel", id: firstChannel(workspace.channels) }),
  );
  const [thread, setThread] = useState(/** @type {ThreadSpot | undefined} */ (undefined));
  const [drawer, setDrawer] = useState(false);
  const [places, setPlaces] = useState(false);
  // How often the tour was called; negative once it is closed.
  const [touring, setTouring] = useState(1);
  const channel = channelAt(spot, workspace);
  const unread = useReadMarks(workspace, channel);

  useEffect(() => {
    document.title = `${spot.kind === "app" ? workspace.app.title : (workspace.channels.find(({ id }) => id === channel)?.name ?? "")} · Rolecall playground`;
  }, [spot, channel, workspace.app.title]);

  /** @param {Spot} next */
  function go(next) {
    setSpot(next);
    setPlaces(false);
    setThread(undefined);
    if (next.kind === "app") void act({ kind: "open-app", tab: next.tab });
    requestAnimationFrame(() => document.querySelector("main")?.focus());
  }

  /** @param {ThreadSpot} next */
  function openThread(next) {
    setThread(next);
    setDrawer(false);
  }

  const seen = thread !== undefined && workspace.channels.some(({ id }) => id === thread.channel);
  const tour =
    touring > 0 && channel === firstChannel(workspace.channels)
      ? h(Tour, { calls: touring, channel, openThread, close: () => setTouring(-touring) })
      : null;
  return h(
    "div",
    { class: `frame ${seen || drawer ? "with-side" : ""} ${places ? "places-open" : ""}` },
    h("a", { class: "skip", href: "#conversation" }, "Skip to the conversation"),
    h(Header, {
      switchTo,
      places,
      togglePlaces: () => setPlaces(!places),
      drawer,
      toggleDrawer: () => setDrawer(!drawer),
      tour() {
        setSpot({ kind: "channel", id: firstChannel(workspace.channels) });
        setPlaces(false);
        setTouring(Math.abs(touring) + 1);
      },
    }),
    h(Sidebar, { spot, go, unread }),
    h(
      "main",
      { id: "conversation", tabIndex: -1 },
      trouble === undefined ? null : h("p", { class: "trouble", role: "alert" }, trouble),
      spot.kind === "app"
        ? h(AppSpace, { tab: spot.tab, go, openThread })
        : h(Conversation, { key: `${workspace.me} ${channel}`, channel, openThread, above: tour }),
    ),
    seen && thread !== undefined && !drawer
      ? h(Thread, {
          key: `${workspace.me} ${thread.ts}`,
          ...thread,
          close: () => setThread(undefined),
        })
      : null,
    drawer ? h(Drawer, { close: () => setDrawer(false) }) : null,
  );
}

/** @param {readonly import("../../fake-slack/workspace/model.ts").Channel[]} channels */
function firstChannel(channels) {
  const open = channels.filter(({ kind }) => kind === "public" || kind === "private");
  return (open.find(({ name }) => name === "operations") ?? open[0])?.id ?? "";
}

/**
 * The channel a spot stands for; another where this person is not a member.
 * @param {Spot} spot
 * @param {import("../../serve-page/protocol.ts").Snapshot} workspace
 */
function channelAt(spot, workspace) {
  if (spot.kind === "app") return workspace.appChannel;
  return workspace.channels.some(({ id }) => id === spot.id)
    ? spot.id
    : firstChannel(workspace.channels);
}
