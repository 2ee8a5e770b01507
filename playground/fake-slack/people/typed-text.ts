import type { JsonObject } from "../json.ts";
import { escapeText } from "../payloads/message.ts";
import type { Message } from "../workspace/model.ts";

/** Part of a typed text: its characters in the message's `text`, and its rich_text element. */
interface Piece {
  readonly text: string;
  readonly element: JsonObject;
}

interface Recognised {
  readonly pattern: RegExp;
  /** Undefined if it stays as typed after all. */
  readonly read: (typed: string) => Piece | undefined;
}

/** What Slack recognises in typed text, in this order. */
const recognised: readonly Recognised[] = [
  { pattern: /<@[A-Z0-9]+>/, read: (typed) => mention(typed, "user") },
  { pattern: /<#[A-Z0-9]+>/, read: (typed) => mention(typed, "channel") },
  {
    pattern: /(?<![\w/])https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]]/,
    read: (typed) => link(typed),
  },
  {
    pattern: /(?<![\w.@/])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
    read: (typed) => link(`mailto:${typed}`, typed),
  },
  {
    // Slack takes "Node.js" for an address too.
    pattern:
      /(?<![\w.@/])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|uk|io|dev|js)\b(?:\/[^\s<>]*[^\s<>.,;:!?'")\]])?/,
    read: (typed) => link(`http://${typed}`, typed),
  },
  { pattern: /(?<!\w):[a-z0-9_+-]+:/, read: (typed) => emojiNamed(typed.slice(1, -1)) },
  { pattern: /\p{Extended_Pictographic}\uFE0F?[\u{1F3FB}-\u{1F3FF}]?/u, read: emojiDrawn },
];

const anything = new RegExp(recognised.map(({ pattern }) => pattern.source).join("|"), "gu");

/**
 * What Slack makes of the text that a person types in a message: mentions, addresses and emoji are
 * marked, everything else is escaped, and the same stands in a rich_text block.
 * @param blockId the id of that block
 */
export function typed(text: string, blockId: string): Pick<Message, "text" | "blocks"> {
  const pieces = piecesOf(text);
  const elements = pieces.map(({ element }) => element);
  return {
    text: pieces.map((piece) => piece.text).join(""),
    blocks: [
      {
        type: "rich_text",
        block_id: blockId,
        elements: [{ type: "rich_text_section", elements }],
      },
    ],
  };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(anything)) {
    const piece = read(match[0]);
    if (piece === undefined) continue;
    if (match.index > end) pieces.push(plain(text.slice(end, match.index)));
    pieces.push(piece);
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(plain(text.slice(end)));
  return pieces;
}

function read(typed: string): Piece | undefined {
  const whole = ({ pattern }: Recognised): boolean =>
    new RegExp(`^(?:${pattern.source})$`, "u").test(typed);
  return recognised.find(whole)?.read(typed);
}

function plain(text: string): Piece {
  return { text: escapeText(text), element: { type: "text", text } };
}

function mention(typed: string, kind: "user" | "channel"): Piece {
  const id = typed.slice(2, -1);
  return kind === "user"
    ? { text: typed, element: { type: "user", user_id: id } }
    : { text: `<#${id}|>`, element: { type: "channel", channel_id: id } };
}

function link(url: string, words?: string): Piece {
  const label = words === undefined ? "" : `|${escapeText(words)}`;
  return {
    text: `<${escapeText(url)}${label}>`,
    element: { type: "link", url, ...(words === undefined ? {} : { text: words }) },
  };
}

/** The emoji that people use most; Slack knows all of them. */
const emoji: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "+1": "👍",
    "-1": "👎",
    slightly_smiling_face: "🙂",
    smile: "😄",
    joy: "😂",
    wink: "😉",
    thinking_face: "🤔",
    wave: "👋",
    pray: "🙏",
    clap: "👏",
    eyes: "👀",
    point_right: "👉",
    heart: "❤️",
    tada: "🎉",
    sparkles: "✨",
    rocket: "🚀",
    fire: "🔥",
    star: "⭐",
    bulb: "💡",
    warning: "⚠️",
    question: "❓",
    x: "❌",
    white_check_mark: "✅",
    rotating_light: "🚨",
    mag: "🔍",
    memo: "📝",
    books: "📚",
    mortar_board: "🎓",
    bar_chart: "📊",
    speech_balloon: "💬",
  }),
);

function emojiNamed(name: string): Piece | undefined {
  const character = emoji.get(name);
  return character === undefined ? undefined : emojiPiece(name, character);
}

const skinTones = ["🏻", "🏼", "🏽", "🏾", "🏿"];

/** A character that is not in the table stays as it is. */
function emojiDrawn(typed: string): Piece | undefined {
  const tone = skinTones.findIndex((mark) => typed.endsWith(mark));
  const bare = tone === -1 ? typed : typed.slice(0, -2);
  const found = [...emoji].find(
    ([, character]) => withoutVariant(character) === withoutVariant(bare),
  );
  if (found === undefined) return undefined;
  const [name, character] = found;
  const piece = emojiPiece(name, character);
  // Slack counts its skin tones from 2.
  return tone === -1
    ? piece
    : {
        text: `${piece.text}:skin-tone-${tone + 2}:`,
        element: { ...piece.element, skin_tone: tone + 2 },
      };
}

function withoutVariant(character: string): string {
  return character.replace("\uFE0F", "");
}

function emojiPiece(name: string, character: string): Piece {
  const unicode = Array.from(character, (one) => one.codePointAt(0)?.toString(16)).join("-");
  return { text: `:${name}:`, element: { type: "emoji", name, unicode } };
}
