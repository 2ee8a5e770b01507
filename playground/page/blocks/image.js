/** @import { ImageBlock, ImageElement } from "@slack/types" */
import { h } from "preact";
import { linkNode } from "./rich-text.js";
import { plainWords } from "./text-object.js";

/**
 * The playground loads nothing from elsewhere: a picture is its description, with a link to it.
 * @param {{ image: ImageElement | ImageBlock }} props
 */
export function Picture({ image }) {
  const url = "image_url" in image ? image.image_url : undefined;
  return h(
    "span",
    { class: "picture" },
    h("span", { class: "picture-words" }, `Picture: ${image.alt_text}`),
    url === undefined ? null : h("span", null, linkNode(url, "Open it")),
  );
}

/** @param {{ block: ImageBlock }} props */
export function Image({ block }) {
  return h(
    "figure",
    { class: "image" },
    block.title === undefined ? null : h("figcaption", null, plainWords(block.title)),
    h(Picture, { image: block }),
  );
}
