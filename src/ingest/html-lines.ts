import type { CheerioAPI } from "cheerio";
import { tidy } from "./lines.ts";
import type { Line } from "./lines.ts";

// What readers of the page do not see, and what every page of its site has. A section that is only
// folded can be found in the page, so it is not unseen.
const unseen =
  "script, style, noscript, template, svg, head, nav, footer, form, button, iframe, [hidden]:not([hidden=until-found]), [aria-hidden=true], .govuk-skip-link";

// In a saved page, the headings of folded sections are buttons, with words for those who hear them.
const headings = "h1, h2, h3, h4, h5, h6";
const spokenOnly = "[data-nosnippet], .govuk-accordion__section-heading-divider";
const summaryBesideHeading = ".govuk-accordion__section-summary";

function unfold($: CheerioAPI): void {
  $(headings).find(spokenOnly).remove();
  $(headings).find(summaryBesideHeading).wrap("<div></div>");
  for (const button of $(headings).find("button")) $(button).replaceWith($(button).contents());
}

const blocks = new Set(
  `address article aside blockquote br caption dd details div dl dt fieldset figcaption figure h1 h2
  h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/u,
  ),
);

type Node = ReturnType<CheerioAPI["root"]>[0]["childNodes"][number];

const textNode = 3;
const tagOf = (node: Node): string => ("name" in node ? node.name : "");
const childrenOf = (node: Node): readonly Node[] => ("children" in node ? node.children : []);
const isCell = (node: Node): boolean => tagOf(node) === "td" || tagOf(node) === "th";

/** What the words inside a node belong to. */
interface Setting {
  readonly bullet: boolean;
  readonly heading?: Node;
  /** The nearest row, and the cell's index in it. */
  readonly row?: Node;
  readonly column?: number;
  /** In a row that has only header cells; these stay together on one line. */
  readonly inHead: boolean;
}

interface Block extends Setting {
  readonly words: string;
}

function settingIn(node: Node, outer: Setting): Setting {
  const tag = tagOf(node);
  if (/^h[1-6]$/u.test(tag)) return { ...outer, heading: node };
  if (tag === "li") return { ...outer, bullet: true };
  if (tag === "tr") {
    const cells = childrenOf(node).filter(isCell);
    return { ...outer, row: node, inHead: cells.every((cell) => tagOf(cell) === "th") };
  }
  if (isCell(node) && outer.row !== undefined) {
    return { ...outer, column: childrenOf(outer.row).filter(isCell).indexOf(node) };
  }
  return outer;
}

/** The page's words in blocks, as a browser would stack them. */
function blocksOf(root: Node): readonly Block[] {
  const found: Block[] = [];
  let open = "";
  const close = (setting: Setting): void => {
    const words = tidy(open);
    if (words !== "") found.push({ ...setting, words });
    open = "";
  };
  // An explicit stack, because pages can nest more deeply than the call stack allows.
  const ahead: (() => void)[] = [];
  const walk = (node: Node, outer: Setting): void => {
    if (node.nodeType === textNode && "data" in node) open += node.data;
    const inner = settingIn(node, outer);
    const breaks = blocks.has(tagOf(node)) && !outer.inHead;
    if (breaks) close(outer);
    if (outer.inHead && isCell(node)) open += " ";
    if (breaks) ahead.push(() => close(inner));
    for (const child of childrenOf(node).toReversed()) ahead.push(() => walk(child, inner));
  };
  const outermost: Setting = { bullet: false, inHead: false };
  walk(root, outermost);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) next();
  // There may be words after the last block.
  close(outermost);
  return found;
}

const rankOf = (heading: Node): number => Number(tagOf(heading).slice(1));

/**
 * The non-empty lines of a web page, numbered in the order they are displayed. Takes what nobody
 * sees out of the page.
 */
export function htmlLines($: CheerioAPI): readonly Line[] {
  unfold($);
  $(unseen).remove();
  const title = $("h1").get(0);
  const main = $("main").get(0) ?? $("body").get(0);
  if (main === undefined) return [];
  const shown = blocksOf(main);
  // Some sites put a page's title above its main part.
  const above: readonly Block[] =
    title === undefined ? [] : blocksOf(title).map((block) => ({ ...block, heading: title }));
  const isShown = above.every(({ words }) => shown.some((block) => block.words === words));
  const rows = new Map<Node, number>();
  const headed = new Set<Node>();
  return (isShown ? shown : [...above, ...shown]).map((block, index): Line => {
    const { words: text, bullet, heading, row, column, inHead } = block;
    const number = index + 1;
    const line = { number, text, bullet, heading: false };
    // Only a heading's first line names what follows; others say more about it.
    if (heading !== undefined && !headed.has(heading)) {
      headed.add(heading);
      return { ...line, heading: true, rank: rankOf(heading) };
    }
    if (row === undefined || column === undefined || inHead) return line;
    const first = rows.get(row) ?? number;
    rows.set(row, first);
    return { ...line, cell: { row: first, column } };
  });
}
