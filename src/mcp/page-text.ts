import { onOneLine } from "../render/grammar.ts";
import { toMarkdown } from "../render/markdown.ts";
import type { Page } from "../render/page.ts";
import { wording } from "../render/wording.ts";

const made = new WeakMap<Page, string>();

/**
 * A page for an assistant: the whole of it as Markdown, because there a document's words are block
 * quotes and so differ from ours, and no line is broken within a sentence. Then what can be asked next.
 */
export function pageText(page: Page): string {
  const known = made.get(page);
  if (known !== undefined) return known;
  const next = page.next.map(({ ask }) => `- ${onOneLine(ask)}`);
  const body = toMarkdown(page);
  const text = next.length === 0 ? body : `${body}\n\n## ${wording.askNext}\n\n${next.join("\n")}`;
  made.set(page, text);
  return text;
}

/** Where a page's documents are on the web, if any of them says so. */
export function pageAddress(page: Page): string | undefined {
  return page.sources.find(({ link }) => link !== undefined)?.link?.url;
}
