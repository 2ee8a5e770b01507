import { onOneLine } from "../render/grammar.ts";
import { toMarkdown } from "../render/markdown.ts";
import type { Button, Page } from "../render/page.ts";
import { wording } from "../render/wording.ts";

/** A page, and what belongs to it on pages of their own. */
export type Pages = readonly [Page, ...Page[]];

function withNext(text: string, next: readonly Button[]): string {
  if (next.length === 0) return text;
  const lines = next.map(({ ask }) => `- ${onOneLine(ask)}`);
  return `${text}\n\n## ${wording.askNext}\n\n${lines.join("\n")}`;
}

const made = new WeakMap<Page, string>();

/**
 * A page for an assistant: the whole of it as Markdown, because there a document's words are block
 * quotes and so differ from ours, and no line is broken within a sentence. Then what can be asked next.
 */
export function pageText(page: Page): string {
  const known = made.get(page);
  if (known !== undefined) return known;
  const text = withNext(toMarkdown(page), page.next);
  made.set(page, text);
  return text;
}

/** Pages one after the other, then what can be asked next and is not among them. */
export function pagesText([first, ...others]: Pages): string {
  if (others.length === 0) return pageText(first);
  const shown = new Set(others.map(({ ask }) => ask));
  // The first page has said where they all belong.
  const pages = [first, ...others.map((page) => ({ ...page, context: undefined }))];
  return withNext(
    pages.map(toMarkdown).join("\n\n"),
    first.next.filter(({ ask }) => !shown.has(ask)),
  );
}

/** The documents of pages, each once, a line each. */
export function sourceNames(pages: Pages): string {
  const names = pages.flatMap(({ sources }) => sources.flatMap(({ name }) => name ?? []));
  return [...new Set(names)].join("\n");
}

/** Where a page's documents are on the web, if any of them says so. */
export function pageAddress(page: Page): string | undefined {
  return page.sources.find(({ link }) => link !== undefined)?.link?.url;
}
