/** @import { RichTextElement } from "@slack/types" */
/** @import { ComponentChildren } from "preact" */
/** @import { Directory, InlineStyle, RichTextPart } from "../types.ts" */
import { h } from "preact";
import { formattedDate } from "../text/dates.js";
import { emojiNamed } from "../text/emoji.js";
import { useSurface } from "./surface.js";

/**
 * The parts of a rich_text block, or of mrkdwn read into such parts.
 * @param {{ parts: readonly RichTextPart[] }} props
 */
export function RichText({ parts }) {
  return h(
    "div",
    { class: "rich-text" },
    parts.map((part, index) => h(Part, { key: index, part })),
  );
}

/** @param {{ part: RichTextPart }} props */
function Part({ part }) {
  switch (part.type) {
    case "rich_text_section":
      return h("div", { class: "paragraph" }, h(Inline, { elements: part.elements }));
    case "rich_text_quote":
      return h("blockquote", { class: "quotation" }, h(Inline, { elements: part.elements }));
    case "rich_text_preformatted":
      return h(
        "pre",
        { class: "preformatted", tabIndex: 0 },
        h(Inline, { elements: part.elements }),
      );
    case "rich_text_list": {
      const items = part.elements.map((item, index) =>
        h("li", { key: index }, h(Inline, { elements: item.elements })),
      );
      return h(
        part.style === "ordered" ? "ol" : "ul",
        { class: `list indent-${part.indent ?? 0}` },
        items,
      );
    }
  }
}

/** @param {{ elements: readonly RichTextElement[] }} props */
function Inline({ elements }) {
  const { directory } = useSurface();
  return h(
    "span",
    null,
    elements.map((element) => styled(inlineNode(element, directory), element.style)),
  );
}

/**
 * @param {RichTextElement} element
 * @param {Directory} directory
 * @returns {ComponentChildren}
 */
function inlineNode(element, directory) {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return linkNode(element.url, element.text ?? element.url);
    case "user":
      return mention(`@${directory.person(element.user_id) ?? element.user_id}`);
    case "usergroup":
      return mention(`@${element.usergroup_id}`);
    case "channel":
      return mention(`#${directory.channel(element.channel_id) ?? element.channel_id}`);
    case "team":
      return mention(element.team_id);
    case "broadcast":
      return h("strong", { class: "mention broadcast" }, `@${element.range}`);
    case "emoji":
      return emojiNamed(element.name) ?? `:${element.name}:`;
    case "color":
      return h("code", null, element.value);
    case "date": {
      const words = formattedDate(element.timestamp, element.format);
      return element.url === undefined ? words : linkNode(element.url, words);
    }
  }
}

/** @param {string} name */
function mention(name) {
  return h("span", { class: "mention" }, name);
}

/**
 * A link that opens beside the workspace. Anything but the web and mail is shown as text.
 * @param {string} url
 * @param {string} words
 */
export function linkNode(url, words) {
  if (!/^(?:https?|mailto):/i.test(url)) return words;
  return h("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, words);
}

/** @type {readonly (readonly [keyof InlineStyle, string])[]} */
const styleTags = [
  ["code", "code"],
  ["strike", "s"],
  ["underline", "u"],
  ["italic", "em"],
  ["bold", "strong"],
];

/**
 * @param {ComponentChildren} node
 * @param {InlineStyle | undefined} style
 * @returns {ComponentChildren}
 */
function styled(node, style) {
  if (style === undefined) return node;
  return styleTags.reduce(
    (/** @type {ComponentChildren} */ inside, [name, tag]) =>
      style[name] === true ? h(tag, null, inside) : inside,
    node,
  );
}
