/** @import { TextObject } from "@slack/types" */
import { h } from "preact";
import { withEmoji } from "../text/emoji.js";
import { parseMrkdwn } from "../text/mrkdwn.js";
import { RichText } from "./rich-text.js";

/** @param {{ text: TextObject }} props */
export function Text({ text }) {
  switch (text.type) {
    case "plain_text":
      return h("span", { class: "plain" }, plainWords(text));
    case "mrkdwn":
      return h(RichText, { parts: parseMrkdwn(text.text) });
  }
}

/**
 * A plain_text object as a string, where no markup can stand: a label, a button, an option.
 * @param {{ readonly text: string, readonly emoji?: boolean } | undefined} text
 */
export function plainWords(text) {
  if (text === undefined) return "";
  return text.emoji === false ? text.text : withEmoji(text.text);
}
