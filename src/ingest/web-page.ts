import { type CheerioAPI, load } from "cheerio";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { checkAttributes, countElements } from "./bounds.ts";
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

/** Throws BeyondBounds during parsing, before the tree becomes too large. */
function parsed(html: string): CheerioAPI {
  checkAttributes(html);
  const count = countElements();
  return load(html, {
    treeAdapter: {
      ...adapter,
      createElement: (...made) => {
        count.created();
        return adapter.createElement(...made);
      },
      createCommentNode: (data) => {
        count.created();
        return adapter.createCommentNode(data);
      },
      onItemPush: count.opened,
      onItemPop: count.closed,
    },
  });
}

/** Throws BeyondBounds if the page is too large. */
export function webPage(html: string): WebPage {
  const $ = parsed(html);
  const stated = statedAddress($);
  const family = familyInNavigation($);
  return {
    lines: htmlLines($),
    ...stated,
    ...(family === undefined ? {} : { family }),
  };
}
