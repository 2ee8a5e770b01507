/** @import { Spot, ThreadSpot } from "./frame.js" */
import { h } from "preact";
import { Blocks } from "../blocks/block.js";
import { SurfaceContext } from "../blocks/surface.js";
import { inChannel } from "../state/workspace.js";
import { useClient, useSurfaceOf } from "./client.js";
import { Composer } from "./composer.js";
import { MessageList } from "./message-list.js";

const tabs = /** @type {const} */ ([
  ["home", "Home"],
  ["messages", "Messages"],
]);

/**
 * The app's own space: its Home, and the direct message with it.
 * @param {{ tab: "home" | "messages", go: (spot: Spot) => void, openThread: (thread: ThreadSpot) => void }} props
 */
export function AppSpace({ tab, go, openThread }) {
  const { workspace } = useClient();
  return h(
    "section",
    { class: "conversation", "aria-label": workspace.app.title },
    h(
      "div",
      { class: "conversation-head" },
      h("h2", null, workspace.app.title),
      h(
        "div",
        {
          class: "tabs",
          role: "tablist",
          "aria-label": workspace.app.title,
          onKeyDown: moveBetweenTabs,
        },
        tabs.map(([kind, name]) =>
          h(
            "button",
            {
              key: kind,
              type: "button",
              role: "tab",
              id: `tab-${kind}`,
              class: "tab",
              "aria-selected": kind === tab,
              "aria-controls": "app-panel",
              tabIndex: kind === tab ? 0 : -1,
              onClick: () => go({ kind: "app", tab: kind }),
            },
            name,
          ),
        ),
      ),
    ),
    h(
      "div",
      { id: "app-panel", class: "app-panel", role: "tabpanel", "aria-labelledby": `tab-${tab}` },
      tab === "home"
        ? h(Home, { key: workspace.me })
        : h(Messages, { key: workspace.me, openThread }),
    ),
  );
}

/** @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
function moveBetweenTabs(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const other = event.currentTarget.querySelector("[role=tab][aria-selected=false]");
  if (!(other instanceof HTMLElement)) return;
  event.preventDefault();
  other.click();
  requestAnimationFrame(() => other.focus());
}

function Home() {
  const { workspace } = useClient();
  const { home, app } = workspace;
  const surface = useSurfaceOf("home", { kind: "view", id: home?.id ?? "" }, home);
  return h(
    "div",
    { class: "messages home", tabIndex: 0, role: "region", "aria-label": `${app.title}'s Home` },
    home === undefined
      ? h("p", { class: "empty" }, `${app.title} has published no Home yet.`)
      : h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: home.blocks })),
  );
}

/** @param {{ openThread: (thread: ThreadSpot) => void }} props */
function Messages({ openThread }) {
  const { workspace } = useClient();
  const { app, appChannel } = workspace;
  const messages = inChannel(workspace, appChannel);
  return h(
    "div",
    { class: "app-messages" },
    h(MessageList, {
      messages,
      openThread,
      empty: `${app.description} Write to it below.`,
      below: h(Assistant, null),
    }),
    h(Composer, { channel: appChannel, label: `Message ${app.title}` }),
  );
}

/** The prompts that the app suggests, and what it says it is doing. */
function Assistant() {
  const { workspace, act } = useClient();
  const { appChannel } = workspace;
  const state = workspace.assistant[appChannel];
  const prompts = state?.prompts ?? [];
  return h(
    "div",
    { class: "assistant" },
    h(
      "p",
      { class: "assistant-status", role: "status" },
      state?.status === undefined || state.status === ""
        ? ""
        : `${workspace.app.title} ${state.status}`,
    ),
    prompts.length === 0
      ? null
      : h(
          "div",
          { class: "prompts" },
          h("p", null, state?.promptsTitle ?? "Try one of these"),
          prompts.map(({ title, message }) =>
            h(
              "button",
              {
                key: title,
                type: "button",
                class: "button",
                onClick: () => void act({ kind: "write", channel: appChannel, text: message }),
              },
              title,
            ),
          ),
        ),
  );
}
