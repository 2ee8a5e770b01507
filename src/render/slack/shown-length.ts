import type { MessageBlock } from "./block-types.ts";

const fields = ["text", "title", "elements", "rows", "child_blocks", "fields"] as const;

/** The characters of the texts in a part of a block. Buttons and menus are not read but pressed. */
function length(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + length(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  const of = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value;
  switch (of("type")) {
    case "actions":
    case "context_actions":
      return 0;
    case "container":
      return (
        length(of("title")) + (of("default_collapsed") === true ? 0 : length(of("child_blocks")))
      );
    default:
      return fields.reduce((sum, name) => sum + length(of(name)), 0);
  }
}

/** How many characters of a block a reader sees before opening or pressing anything. */
export function shownLength(block: MessageBlock): number {
  return length(block);
}
