/** @import { TrafficEntry } from "../../serve-page/protocol.ts" */
import { h } from "preact";
import { useState } from "preact/hooks";
import { clockTimeWithSeconds } from "../text/dates.js";
import { useClient } from "./client.js";
import { SidePane } from "./side-pane.js";

const filters = /** @type {const} */ ([
  ["all", "All"],
  ["to-app", "To the app"],
  ["from-app", "From the app"],
]);

/**
 * The payloads that went to and fro, the newest first.
 * @param {{ close: () => void }} props
 */
export function Drawer({ close }) {
  const { workspace } = useClient();
  const [filter, setFilter] = useState(/** @type {(typeof filters)[number][0]} */ ("all"));
  const [after, setAfter] = useState(0);
  const entries = workspace.traffic
    .filter(({ direction, number }) => number > after && (filter === "all" || direction === filter))
    .toReversed();
  return h(
    SidePane,
    { id: "drawer", title: "Payloads", subtitle: "", close },
    h(
      "div",
      { class: "drawer-tools" },
      h(
        "div",
        { class: "segments", role: "group", "aria-label": "Direction" },
        filters.map(([kind, name]) =>
          h(
            "button",
            {
              key: kind,
              type: "button",
              class: "segment",
              "aria-pressed": kind === filter,
              onClick: () => setFilter(kind),
            },
            name,
          ),
        ),
      ),
      h(
        "button",
        {
          type: "button",
          class: "button small",
          onClick: () => setAfter(workspace.traffic.at(-1)?.number ?? 0),
        },
        "Clear",
      ),
    ),
    h(
      "div",
      { class: "traffic" },
      entries.length === 0
        ? h("p", { class: "empty" }, "Nothing yet. Ask something to see it here.")
        : null,
      h(
        "ul",
        { "aria-label": "Payloads, newest first" },
        entries.map((entry) => h("li", { key: entry.number }, h(Entry, { entry }))),
      ),
    ),
  );
}

/** @param {{ entry: TrafficEntry }} props */
function Entry({ entry }) {
  const [open, setOpen] = useState(false);
  const toApp = entry.direction === "to-app";
  return h(
    "details",
    {
      class: `traffic-entry ${entry.direction}`,
      onToggle: (/** @type {Event & { currentTarget: HTMLDetailsElement }} */ event) =>
        setOpen(event.currentTarget.open),
    },
    h(
      "summary",
      null,
      h(
        "span",
        { class: "direction" },
        h("span", { "aria-hidden": true }, toApp ? "→" : "←"),
        h("span", { class: "visually-hidden" }, toApp ? "To the app: " : "From the app: "),
      ),
      h("span", { class: "traffic-name" }, entry.name),
      h("span", { class: `traffic-outcome ${entry.outcome.tone}` }, entry.outcome.words),
      h("time", null, clockTimeWithSeconds(new Date(entry.at))),
    ),
    open ? h(Payloads, { entry }) : null,
  );
}

/** @param {{ entry: TrafficEntry }} props */
function Payloads({ entry }) {
  return h(
    "div",
    { class: "payloads" },
    h("h3", null, "Sent"),
    h(Json, { value: entry.sent, name: `${entry.name}, sent` }),
    h("h3", null, "Received"),
    h(Json, { value: entry.received, name: `${entry.name}, received` }),
  );
}

/** @param {{ value: unknown, name: string }} props */
function Json({ value, name }) {
  if (value === undefined) return h("p", { class: "hint" }, "Only the acknowledgement.");
  const text = JSON.stringify(parsedInside(value), undefined, 2);
  return h("pre", { class: "json", tabIndex: 0, role: "group", "aria-label": name }, text);
}

/**
 * Arguments that came as a form hold JSON in strings; it is shown as what it means.
 * @param {unknown} value
 */
function parsedInside(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, parsedText(field)]));
}

/** @param {unknown} field @returns {unknown} */
function parsedText(field) {
  if (typeof field !== "string" || !/^[[{]/.test(field)) return field;
  try {
    return JSON.parse(field);
  } catch {
    return field;
  }
}
