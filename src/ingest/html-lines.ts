import { load } from "cheerio";
import type { CheerioAPI } from "cheerio";
import { tidy } from "./lines.ts";
import type { Line } from "./lines.ts";

/** Whether a text is a web page or a part of one, rather than text that mentions tags. */
export function isHtml(text: string): boolean {
  const start = text.trimStart().slice(0, 200);
  return /^<(?:!doctype html|html|head|body|main|article|section|div|!--|\?xml)\b/iu.test(start);
}

// What readers of the page do not see, and what every page of its site has.
const unseen =
  "script, style, noscript, template, svg, head, nav, footer, form, button, iframe, [hidden], [aria-hidden=true], .govuk-skip-link";

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
  readonly heading: boolean;
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
  if (/^h[1-6]$/u.test(tag)) return { ...outer, heading: true };
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
  const outermost: Setting = { bullet: false, heading: false, inHead: false };
  walk(root, outermost);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) next();
  // There may be words after the last block.
  close(outermost);
  return found;
}

/** The non-empty lines of a web page, numbered in the order they are displayed. */
export function htmlLines(html: string): readonly Line[] {
  const $ = load(html);
  $(unseen).remove();
  const title = tidy($("h1").first().text());
  const main = $("main").get(0) ?? $("body").get(0);
  if (main === undefined) return [];
  const shown = blocksOf(main);
  // Some sites put a page's title above its main part.
  const titled = title === "" || shown.some(({ words }) => words === title);
  const above: Block = { words: title, bullet: false, heading: true, inHead: false };
  const rows = new Map<Node, number>();
  return (titled ? shown : [above, ...shown]).map((block, index): Line => {
    const { words: text, bullet, heading, row, column, inHead } = block;
    const number = index + 1;
    const line = { number, text, bullet, heading };
    if (row === undefined || column === undefined || inHead) return line;
    const first = rows.get(row) ?? number;
    rows.set(row, first);
    return { ...line, cell: { row: first, column } };
  });
}
