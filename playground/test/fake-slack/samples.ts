import type { Button, KnownBlock, ModalView, PlainTextElement } from "@slack/types";

export function plain(text: string): PlainTextElement {
  return { type: "plain_text", text };
}

export function button(actionId: string, value = "a value"): Button {
  return { type: "button", action_id: actionId, text: plain(actionId), value };
}

export function section(text: string): KnownBlock {
  return { type: "section", text: { type: "mrkdwn", text } };
}

export function withButton(actionId: string): KnownBlock[] {
  return [section("Some text"), { type: "actions", elements: [button(actionId)] }];
}

export function modal(...blocks: KnownBlock[]): ModalView {
  return {
    type: "modal",
    callback_id: "compare",
    title: plain("Compare"),
    submit: plain("Go"),
    blocks,
  };
}
