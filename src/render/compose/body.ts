import type { Chart, ListItem, ListPart, ParagraphPart, Part } from "../page.ts";

/**
 * What one family of answers contributes to a Page; the frame around it is the same for all of
 * them.
 */
export interface Body {
  readonly title: string;
  readonly context?: string;
  readonly parts: readonly Part[];
  readonly chart?: Chart;
}

export function paragraph(text: string): ParagraphPart {
  return { kind: "paragraph", text };
}

export function heading(text: string): Part {
  return { kind: "heading", text };
}

export function list(items: readonly ListItem[]): ListPart {
  return { kind: "list", quoted: false, items };
}

export function plainList(texts: readonly string[]): ListPart {
  return list(texts.map((text) => ({ lead: undefined, text })));
}
