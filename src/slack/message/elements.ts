import type { Button, HeaderBlock, PlainTextElement } from "@slack/types";
import { clipped } from "../../render/grammar.ts";
import { limits } from "../../render/limits.ts";

/** Text that Slack shows as it is: nothing in it mentions, links or is drawn as an emoji. */
export function plain(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

export function header(text: string): HeaderBlock {
  return { type: "header", text: plain(clipped(text, limits.header)) };
}

export function button(label: string, actionId: string, value?: string): Button {
  return {
    type: "button",
    action_id: actionId,
    text: plain(clipped(label, limits.button.label)),
    ...(value === undefined ? {} : { value }),
  };
}
