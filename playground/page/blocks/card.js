/** @import { CardBlock, CarouselBlock } from "@slack/types" */
import { h } from "preact";
import { ElementView } from "../elements/element.js";
import { Picture } from "./image.js";
import { Text } from "./text-object.js";

/** @param {{ block: CardBlock }} props */
export function Card({ block }) {
  const { hero_image: hero, icon, title, subtitle, body, actions } = block;
  return h(
    "article",
    { class: "card" },
    hero === undefined ? null : h(Picture, { image: hero }),
    icon === undefined ? null : h(Picture, { image: icon }),
    title === undefined ? null : h("div", { class: "card-title" }, h(Text, { text: title })),
    subtitle === undefined
      ? null
      : h("div", { class: "card-subtitle" }, h(Text, { text: subtitle })),
    body === undefined ? null : h("div", { class: "card-body" }, h(Text, { text: body })),
    actions === undefined
      ? null
      : h(
          "div",
          { class: "actions" },
          actions.map((element, index) =>
            h(ElementView, {
              key: element.action_id ?? index,
              blockId: block.block_id ?? "",
              element,
            }),
          ),
        ),
  );
}

/** @param {{ block: CarouselBlock }} props */
export function Carousel({ block }) {
  return h(
    "div",
    {
      class: "carousel",
      role: "group",
      tabIndex: 0,
      "aria-label": `${block.elements.length} cards`,
    },
    block.elements.map((card, index) => h(Card, { key: card.block_id ?? index, block: card })),
  );
}
