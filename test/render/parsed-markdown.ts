import { format } from "prettier";
import { parsers } from "prettier/plugins/markdown";
import { z } from "zod";

// Markdown as a parser of others reads it: remark, in prettier.

export interface MarkdownNode {
  readonly type: string;
  readonly depth?: number | undefined;
  readonly url?: string | undefined;
  readonly value?: string | undefined;
  readonly children: readonly MarkdownNode[];
}

const node: z.ZodType<MarkdownNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    depth: z.number().optional(),
    url: z.string().optional(),
    value: z.string().optional(),
    children: z.array(node).default([]),
  }),
);

export async function parsedMarkdown(markdown: string): Promise<MarkdownNode> {
  let parsed: unknown;
  await format(markdown, {
    parser: "seen",
    plugins: [
      {
        parsers: {
          seen: {
            ...parsers.markdown,
            astFormat: "seen",
            parse: async (text, options): Promise<unknown> => {
              parsed = await parsers.markdown.parse(text, options);
              return parsed;
            },
          },
        },
        printers: { seen: { print: () => "" } },
      },
    ],
  });
  return node.parse(parsed);
}

/** What a reader sees: paragraphs are separated by an empty line, marks are gone. */
export function seenIn({ type, value, children }: MarkdownNode): string {
  if (type === "break") return "\n";
  if (value !== undefined) return value;
  const isInline = ["paragraph", "heading", "strong", "link", "tableCell"].includes(type);
  return children.map(seenIn).join(isInline ? "" : "\n\n");
}

export function everyNode(root: MarkdownNode): readonly MarkdownNode[] {
  return [root, ...root.children.flatMap(everyNode)];
}
