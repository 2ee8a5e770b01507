import { load } from "cheerio";
import { htmlLines } from "./html-lines.ts";
import type { Line } from "./lines.ts";
import { familyInNavigation } from "./page-navigation.ts";
import { statedAddress, type StatedAddress } from "./page-address.ts";

/** What a web page says in its text, and about itself. */
export interface WebPage extends StatedAddress {
  readonly lines: readonly Line[];
  /** The group of roles in whose navigation it is. */
  readonly family?: string;
}

/** Whether a text is a web page or a part of one, rather than text that mentions tags. */
export function isHtml(text: string): boolean {
  const start = text
    .replace(/^(?:\s*<!--.*?-->)+/su, "")
    .trimStart()
    .slice(0, 200);
  return /^<(?:!doctype html|html|head|body|main|article|section|div|\?xml)\b/iu.test(start);
}

export function webPage(html: string): WebPage {
  const $ = load(html);
  const stated = statedAddress($);
  const family = familyInNavigation($);
  return {
    // Last, because it takes the page apart.
    lines: htmlLines($),
    ...stated,
    ...(family === undefined ? {} : { family }),
  };
}
