/** @import { ContextBlock } from "@slack/types" */
import { h } from "preact";
import { Picture } from "./image.js";
import { Text } from "./text-object.js";

/** @param {{ block: ContextBlock }} props */
export function Context({ block }) {
  return h(
    "div",
    { class: "context" },
    block.elements.map((element, index) =>
      element.type === "image"
        ? h(Picture, { key: index, image: element })
        : h("div", { key: index }, h(Text, { text: element })),
    ),
  );
}
