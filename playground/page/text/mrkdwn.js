/** @import { RichTextElement } from "@slack/types" */
/** @import { InlineStyle, RichTextPart } from "../types.ts" */
import { withEmoji } from "./emoji.js";
import { unescaped } from "./entities.js";

/**
 * Reads Slack's mrkdwn into the parts that rich text is made of, so that one renderer shows both.
 * @param {string} text
 * @returns {readonly RichTextPart[]}
 */
export function parseMrkdwn(text) {
  return text
    .split(/```/)
    .flatMap((piece, index, pieces) =>
      isFenced(index, pieces.length)
        ? [preformatted(piece)]
        : paragraphs(fenceRestored(piece, index, pieces.length)),
    );
}

/**
 * A fence that is never closed is three characters.
 * @param {number} index
 * @param {number} count
 */
function isFenced(index, count) {
  return index % 2 === 1 && index < count - 1;
}

/**
 * @param {string} piece
 * @param {number} index
 * @param {number} count
 */
function fenceRestored(piece, index, count) {
  return index % 2 === 1 && index === count - 1 ? `\`\`\`${piece}` : piece;
}

/**
 * @param {string} text
 * @returns {RichTextPart}
 */
function preformatted(text) {
  const inside = text.replace(/^\n/, "").replace(/\n$/, "");
  return { type: "rich_text_preformatted", elements: [{ type: "text", text: unescaped(inside) }] };
}

/**
 * @param {string} text
 * @returns {readonly RichTextPart[]}
 */
function paragraphs(text) {
  /** @type {{ quoted: boolean, lines: string[] }[]} */
  const runs = [];
  for (const line of text.split("\n")) {
    const quote = /^(?:&gt;|>) ?(?<words>.*)$/.exec(line)?.groups?.["words"];
    const quoted = quote !== undefined;
    const last = runs.at(-1);
    if (last?.quoted === quoted) last.lines.push(quote ?? line);
    else runs.push({ quoted, lines: [quote ?? line] });
  }
  return runs
    .map(({ quoted, lines }) => ({ quoted, words: lines.join("\n").replaceAll(/^\n|\n$/g, "") }))
    .filter(({ quoted, words }) => quoted || words !== "")
    .map(({ quoted, words }) => ({
      type: quoted ? "rich_text_quote" : "rich_text_section",
      elements: [...parseInline(words, {})],
    }));
}

/** What a formatting character does. @type {Readonly<Record<string, keyof InlineStyle>>} */
const marks = { "*": "bold", _: "italic", "~": "strike" };

const control = /<(?<inside>[^<>\n]+)>/;
const code = /`(?<inside>[^`\n]+)`/;
// A mark opens after a boundary and before a word, and closes after a word and before a boundary.
const styled =
  /(?<=^|[\s\p{P}\p{S}])(?<mark>[*_~])(?<inside>(?!\s|\k<mark>)[^\n]*?(?<!\s))\k<mark>(?=$|[\s\p{P}\p{S}])/u;

/**
 * @param {string} text
 * @param {InlineStyle} style
 * @returns {readonly RichTextElement[]}
 */
export function parseInline(text, style) {
  const found = firstMatch(text);
  if (found === undefined) return plain(text, style);
  const before = text.slice(0, found.match.index);
  const after = text.slice(found.match.index + found.match[0].length);
  return [
    ...(before === "" ? [] : plain(before, style)),
    ...found.read(found.match, style),
    ...(after === "" ? [] : parseInline(after, style)),
  ];
}

/**
 * @typedef {(match: RegExpExecArray, style: InlineStyle) => readonly RichTextElement[]} Reading
 */

/** @type {readonly (readonly [RegExp, Reading])[]} */
const readings = [
  [
    code,
    (match, style) => [
      { type: "text", text: unescaped(group(match, "inside")), style: { ...style, code: true } },
    ],
  ],
  [control, (match, style) => [withStyle(parseControl(group(match, "inside")), style)]],
  [
    styled,
    (match, style) => {
      const name = marks[group(match, "mark")];
      return parseInline(
        group(match, "inside"),
        name === undefined ? style : { ...style, [name]: true },
      );
    },
  ],
];

/**
 * @param {RegExpExecArray} match
 * @param {string} name
 */
function group(match, name) {
  return match.groups?.[name] ?? "";
}

/**
 * The reading that begins first; of two that begin at one place, the first in the list.
 * @param {string} text
 */
function firstMatch(text) {
  return readings
    .flatMap(([pattern, read]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ match, read }];
    })
    .toSorted((one, other) => one.match.index - other.match.index)
    .at(0);
}

/**
 * @param {string} text
 * @param {InlineStyle} style
 * @returns {readonly RichTextElement[]}
 */
function plain(text, style) {
  return [withStyle({ type: "text", text: withEmoji(unescaped(text)) }, style)];
}

/**
 * @param {RichTextElement} element
 * @param {InlineStyle} style
 * @returns {RichTextElement}
 */
function withStyle(element, style) {
  return Object.keys(style).length === 0 ? element : { ...element, style };
}

/**
 * What stands between angle brackets: a mention, a date or a link.
 * @param {string} inside
 * @returns {RichTextElement}
 */
function parseControl(inside) {
  const [target = "", ...labels] = inside.split("|");
  const label = labels.join("|");
  if (/^@[UW]/.test(target)) return { type: "user", user_id: target.slice(1) };
  if (target.startsWith("#")) return { type: "channel", channel_id: target.slice(1) };
  if (target.startsWith("!date^")) return parseDate(target, label);
  if (target.startsWith("!subteam^"))
    return { type: "usergroup", usergroup_id: target.slice("!subteam^".length) };
  const range = /^!(?<range>here|channel|everyone)$/.exec(target)?.groups?.["range"];
  if (range === "here" || range === "channel" || range === "everyone")
    return { type: "broadcast", range };
  if (/^(?:https?|mailto|tel):/.test(target)) {
    const url = unescaped(target);
    return label === "" ? { type: "link", url } : { type: "link", url, text: unescaped(label) };
  }
  return { type: "text", text: `<${unescaped(inside)}>` };
}

/**
 * @param {string} target `!date^1392734382^{date_short}`, with a link after one more `^`
 * @param {string} fallback
 * @returns {RichTextElement}
 */
function parseDate(target, fallback) {
  const [, seconds = "", format = "", url] = target.split("^");
  const timestamp = Number(seconds);
  if (!Number.isFinite(timestamp) || seconds === "")
    return { type: "text", text: unescaped(fallback) };
  return {
    type: "date",
    timestamp,
    format: unescaped(format),
    fallback: unescaped(fallback),
    ...(url === undefined ? {} : { url: unescaped(url) }),
  };
}
