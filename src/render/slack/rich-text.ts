import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
} from "@slack/types";

// Slack shows the text of these elements as is. Nothing in it is parsed, so nothing can become a
// mention or a link. That is why all text from outside goes into them.

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Slack rejects an element without text, so empty text gives no element. */
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

/** Elements without content are dropped, because Slack rejects them. */
export function rich(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: "rich_text", elements: elements.filter((each) => each.elements.length > 0) };
}
