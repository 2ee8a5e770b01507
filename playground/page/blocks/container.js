/** @import { ContainerBlock } from "@slack/types" */
/** @import { ComponentChildren } from "preact" */
import { h } from "preact";
import { RichText } from "./rich-text.js";
import { Text, plainWords } from "./text-object.js";

/**
 * @param {{ block: ContainerBlock, children: ComponentChildren }} props
 */
export function Container({ block, children }) {
  const kind = `container width-${block.width ?? "standard"} ${block.has_header_divider === true ? "divided" : ""}`;
  const head = h(
    "div",
    { class: "container-head" },
    h(
      "div",
      { class: "container-title" },
      block.rich_text_title === undefined
        ? plainWords(block.title)
        : h(RichText, { parts: block.rich_text_title.elements }),
    ),
    block.subtitle === undefined
      ? null
      : h("div", { class: "container-subtitle" }, h(Text, { text: block.subtitle })),
  );
  if (block.is_collapsible !== true) return h("section", { class: kind }, head, children);
  return h(
    "details",
    { class: `${kind} collapsible`, open: block.default_collapsed !== true },
    h("summary", null, head),
    children,
  );
}
