import { limits } from "../limits.ts";
import { boolean, byType, integer, list, number, object, oneOf, string } from "./schema.ts";
import type { Check } from "./schema.ts";
import { identifier } from "./text.ts";

const anyLength = Number.MAX_SAFE_INTEGER;
const many = { min: 0, max: anyLength };
const style = object({
  optional: {
    bold: boolean,
    italic: boolean,
    strike: boolean,
    code: boolean,
    underline: boolean,
    highlight: boolean,
    client_highlight: boolean,
    unlink: boolean,
  },
});
const id = string(limits.id);

function inline(type: string, required: Readonly<Record<string, Check>>, optional = {}): Check {
  return object({ required: { type: oneOf(type), ...required }, optional: { style, ...optional } });
}

const inlines = byType({
  text: inline("text", { text: string(anyLength) }),
  link: inline("link", { url: string(3000) }, { text: string(anyLength), unsafe: boolean }),
  emoji: inline("emoji", { name: id }, { unicode: id, skin_tone: integer(1, 6), url: id }),
  user: inline("user", { user_id: id }),
  usergroup: inline("usergroup", { usergroup_id: id }),
  channel: inline("channel", { channel_id: id }),
  team: inline("team", { team_id: id }),
  broadcast: inline("broadcast", { range: oneOf("here", "channel", "everyone") }),
  color: inline("color", { value: id }),
  date: inline(
    "date",
    { timestamp: number, format: id },
    { url: string(3000), fallback: string(anyLength) },
  ),
});

const border = integer(0, 1);
const elements = list(inlines, many);
const section = object({ required: { type: oneOf("rich_text_section"), elements } });

const parts = byType({
  rich_text_section: section,
  rich_text_list: object({
    required: {
      type: oneOf("rich_text_list"),
      style: oneOf("bullet", "ordered"),
      elements: list(section, many),
    },
    optional: { indent: integer(0, 8), offset: integer(0, anyLength), border },
  }),
  rich_text_preformatted: object({
    required: { type: oneOf("rich_text_preformatted"), elements },
    optional: { border, language: id },
  }),
  rich_text_quote: object({
    required: { type: oneOf("rich_text_quote"), elements },
    optional: { border },
  }),
});

export const richText: Check = object({
  required: { type: oneOf("rich_text"), elements: list(parts, many) },
  optional: { block_id: identifier },
});
