import type { KnownBlock, RichTextBlock } from "@slack/types";
import { wordingSlack } from "../../render/wording-slack.ts";
import { header } from "../message/elements.ts";

/** Enough to decide; the answer itself has them all. */
const mostItems = 12;

/** What an answer will say, in short: a modal has no tables. */
export interface Preview {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items: readonly string[];
}

type Section = Extract<RichTextBlock["elements"][number], { type: "rich_text_section" }>;

function section(text: string): Section {
  return { type: "rich_text_section", elements: [{ type: "text", text }] };
}

export function previewBlocks({ title, lines, items }: Preview): readonly KnownBlock[] {
  const left = items.length - mostItems;
  const bullets = [
    ...items.slice(0, mostItems),
    ...(left > 0 ? [wordingSlack.previewMore(left)] : []),
  ];
  return [
    { type: "divider" },
    header(title),
    {
      type: "rich_text",
      elements: [
        // A line break within one section keeps the lines together.
        section(lines.join("\n")),
        ...(bullets.length === 0
          ? []
          : [
              {
                type: "rich_text_list" as const,
                style: "bullet" as const,
                elements: bullets.map(section),
              },
            ]),
      ],
    },
  ];
}
