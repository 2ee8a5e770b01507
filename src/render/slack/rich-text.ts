import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
} from "@slack/types";

// Slack shows the text of these elements as it is: nothing in it is parsed, so nothing can mention
// or link. That is why all foreign text travels in them.

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Slack refuses an element without text, so an empty text gives none. */
export function text(content: string, style?: Style): readonly RichTextElement[] {
  if (content === "") return [];
  return [{ type: "text", text: content, ...(style === undefined ? {} : { style }) }];
}

export function section(...elements: readonly (readonly RichTextElement[])[]): RichTextSection {
  return { type: "rich_text_section", elements: elements.flat() };
}

export function quote(...elements: readonly (readonly RichTextElement[])[]): RichTextBlockElement {
  return { type: "rich_text_quote", elements: elements.flat() };
}

export function bullets(
  sections: readonly RichTextSection[],
  quoted: boolean,
): RichTextBlockElement {
  return {
    type: "rich_text_list",
    style: "bullet",
    elements: [...sections],
    ...(quoted ? { border: 1 as const } : {}),
  };
}

/** Of what is left of the elements without those that hold nothing, which Slack refuses. */
export function rich(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: "rich_text", elements: elements.filter((each) => each.elements.length > 0) };
}
