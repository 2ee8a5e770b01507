/** @import { SectionBlock } from "@slack/types" */
import { h } from "preact";
import { ElementView } from "../elements/element.js";
import { Picture } from "./image.js";
import { Text } from "./text-object.js";

/** @param {{ block: SectionBlock }} props */
export function Section({ block }) {
  return h(
    "div",
    { class: "section" },
    h(
      "div",
      { class: "section-words" },
      block.text === undefined ? null : h(Text, { text: block.text }),
      block.fields === undefined
        ? null
        : h(
            "div",
            { class: "fields" },
            block.fields.map((field, index) => h("div", { key: index }, h(Text, { text: field }))),
          ),
    ),
    block.accessory === undefined
      ? null
      : h(
          "div",
          { class: "accessory" },
          block.accessory.type === "image"
            ? h(Picture, { image: block.accessory })
            : h(ElementView, {
                blockId: block.block_id ?? "",
                element: block.accessory,
              }),
        ),
  );
}
