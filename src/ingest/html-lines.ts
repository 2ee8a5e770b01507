import type { CheerioAPI } from "cheerio";
import { tidy } from "./lines.ts";
import type { Line } from "./lines.ts";

// What readers of the page do not see, and what every page of its site has. A section that is only
// folded can be found in the page, so it is not unseen.
const unseen =
  "script, style, noscript, template, svg, head, nav, footer, form, iframe, [hidden]:not([hidden=until-found]), [aria-hidden=true], .govuk-skip-link";

// In a saved page, the headings of folded sections are buttons, with words for those who hear them.
const headings = ":is(h1, h2, h3, h4, h5, h6)";
const spokenOnly = `${headings} :is([data-nosnippet], .govuk-accordion__section-heading-divider)`;
const summaryBesideHeading = `${headings} .govuk-accordion__section-summary`;

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

/** What a page's markup says about how its nodes are displayed. */
interface Markup {
  readonly unseen: ReadonlySet<Node>;
  /** Inline elements that are displayed below what precedes them. */
  readonly apart: ReadonlySet<Node>;
}

function markupOf($: CheerioAPI): Markup {
  const folding = new Set<Node>($(`${headings} button`).toArray());
  const hidden = $(`${unseen}, button`).toArray();
  return {
    unseen: new Set([...hidden.filter((node) => !folding.has(node)), ...$(spokenOnly)]),
    apart: new Set($(summaryBesideHeading).toArray()),
  };
}

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

/** The page's words in blocks, as a browser would stack them. */
function blocksOf(root: Node, { unseen: hidden, apart }: Markup): readonly Block[] {
  const found: Block[] = [];
  let open = "";
  const close = (setting: Setting): void => {
    const words = tidy(open);
    if (words !== "") found.push({ ...setting, words });
    open = "";
  };
  const shownIn = (node: Node): readonly Node[] =>
    childrenOf(node).filter((child) => !hidden.has(child));
  const columns = new Map<Node, number>();
  const settingIn = (node: Node, outer: Setting): Setting => {
    const tag = tagOf(node);
    if (/^h[1-6]$/u.test(tag)) return { ...outer, heading: node };
    if (tag === "li") return { ...outer, bullet: true };
    if (tag === "tr") {
      const cells = shownIn(node).filter(isCell);
      for (const [column, cell] of cells.entries()) columns.set(cell, column);
      return { ...outer, row: node, inHead: cells.every((cell) => tagOf(cell) === "th") };
    }
    const column = columns.get(node);
    return column === undefined ? outer : { ...outer, column };
  };
  // An explicit stack, because pages can nest more deeply than the call stack allows.
  const ahead: (() => void)[] = [];
  const walk = (node: Node, outer: Setting): void => {
    if (node.nodeType === textNode && "data" in node) open += node.data;
    const inner = settingIn(node, outer);
    const breaks = (blocks.has(tagOf(node)) || apart.has(node)) && !outer.inHead;
    if (breaks) close(outer);
    if (outer.inHead && isCell(node)) open += " ";
    if (breaks) ahead.push(() => close(inner));
    for (const child of shownIn(node).toReversed()) ahead.push(() => walk(child, inner));
  };
  const outermost: Setting = { bullet: false, inHead: false };
  walk(root, outermost);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) next();
  // There may be words after the last block.
  close(outermost);
  return found;
}

const rankOf = (heading: Node): number => Number(tagOf(heading).slice(1));

/** The first visible element with that tag. */
function firstShown($: CheerioAPI, tag: string, { unseen: hidden }: Markup): Node | undefined {
  const isHidden = (node: Node | null): boolean =>
    node !== null && (hidden.has(node) || isHidden(node.parent));
  return $(tag)
    .toArray()
    .find((node) => !isHidden(node));
}

/** The non-empty lines of a web page, numbered in the order they are displayed. */
export function htmlLines($: CheerioAPI): readonly Line[] {
  const markup = markupOf($);
  const title = firstShown($, "h1", markup);
  const main = firstShown($, "main", markup) ?? firstShown($, "body", markup);
  if (main === undefined) return [];
  const shown = blocksOf(main, markup);
  // Some sites put a page's title above its main part.
  const above: readonly Block[] =
    title === undefined
      ? []
      : blocksOf(title, markup).map((block) => ({ ...block, heading: title }));
  const shownWords = new Set(shown.map(({ words }) => words));
  const isShown = above.every(({ words }) => shownWords.has(words));
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
