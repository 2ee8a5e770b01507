import type { Chart, ListItem, Part } from "../page.ts";

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

export function paragraph(text: string): Part {
  return { kind: "paragraph", text };
}

export function heading(text: string): Part {
  return { kind: "heading", text };
}

export function list(items: readonly ListItem[]): Part {
  return { kind: "list", quoted: false, items };
}
