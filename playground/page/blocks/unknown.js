import { h } from "preact";
import { Icon } from "../frame/icon.js";

/**
 * A block or element that this page cannot draw; Slack may well be able to.
 * @param {{ what: "block" | "element", value: unknown, reason?: string }} props
 */
export function Unknown({ what, value, reason }) {
  const type =
    typeof value === "object" && value !== null && "type" in value
      ? String(value.type)
      : "without a type";
  return h(
    "div",
    { class: "unknown", role: "note" },
    h(
      "p",
      null,
      h(Icon, { name: "warning" }),
      h("strong", null, `The playground cannot draw this ${what}: ${type}`),
    ),
    reason === undefined ? null : h("p", null, reason),
    h("pre", { class: "json", tabIndex: 0 }, JSON.stringify(value, undefined, 2)),
  );
}
