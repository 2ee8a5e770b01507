import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import type { Page, Part } from "../../src/render/page.ts";
import { readExamples } from "../examples/stages.ts";
import { bot } from "../slack/bot.ts";
import { everyNode, type MarkdownNode, parsedMarkdown, seenIn } from "./parsed-markdown.ts";

const empty: Page = {
  title: "A title",
  reading: undefined,
  context: undefined,
  parts: [],
  sources: [],
  next: [{ label: "Never shown", ask: "never shown" }],
  about: undefined,
  chart: undefined,
  ask: "a question",
};

const quote = (text: string, differing: readonly { start: number; end: number }[] = []): Part => ({
  kind: "quote",
  lead: undefined,
  minor: false,
  text,
  differing,
  cite: undefined,
  note: undefined,
});

/** Whatever Markdown could take for markup. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "word",
        "a",
        "é",
        "7",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "    ",
        "(",
        ")",
        ".",
        ":",
      ),
      fc.constantFrom(
        "# ",
        "#",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "12) ",
        "> ",
        "---",
        "===",
        ":-:",
        "- [ ] ",
      ),
      fc.constantFrom("**", "_", "~~", "`", "```", "~~~", "\\", "\\\\", "|", "| a | b |", "|---|"),
      fc.constantFrom("<b>", "</b>", "<!-- ", "<a@b.example>", "&amp;", "&#42;", "&", "&lt"),
      fc.constantFrom("[a](b)", "![a](b)", "[a]: b", "[^1]", "[a]", "]("),
      fc.constantFrom("http://a.example/b", "WWW.a.example", "mailto:a@b.example", "a@b.example"),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

/** Empty lines only separate, and those at the ends are nothing. */
function normal(text: string): string {
  return text.replace(/\n{2,}/gu, "\n\n").replace(/^\n+|\n+$/gu, "");
}

function only(root: MarkdownNode, type: string): MarkdownNode | undefined {
  return everyNode(root).find((each) => each.type === type);
}

describe("text that could be markup", () => {
  const plain = new Set(["root", "heading", "text", "paragraph", "break", "blockquote", "strong"]);

  test("shows as it is in a quotation, character for character", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const parsed = await parsedMarkdown(toMarkdown({ ...empty, parts: [quote(text)] }));
        const quoted = only(parsed, "blockquote");
        expect(normal(quoted === undefined ? "" : seenIn(quoted))).toBe(normal(text));
        const types = everyNode(parsed).map(({ type }) => type);
        expect(types.filter((type) => !plain.has(type))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("shows as it is with words of it in bold", async () => {
    const spans = fc.tuple(hostile, fc.nat(40), fc.nat(40));
    await fc.assert(
      fc.asyncProperty(spans, async ([text, from, length]) => {
        const span = {
          start: Math.min(from, text.length),
          end: Math.min(from + length, text.length),
        };
        const page = { ...empty, parts: [quote(text, [span])] };
        const quoted = only(await parsedMarkdown(toMarkdown(page)), "blockquote");
        expect(normal(quoted === undefined ? "" : seenIn(quoted))).toBe(normal(text));
      }),
      { numRuns: 300 },
    );
  });

  test("shows as it is in headings, labels, cells and items", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const line = text.replace(/\s+/gu, " ").trim();
        if (line === "") return;
        const parsed = await parsedMarkdown(
          toMarkdown({
            ...empty,
            title: text,
            parts: [
              { kind: "table", caption: "Table", columns: ["A", text], rows: [[text, "b"]] },
              { kind: "list", quoted: false, items: [{ lead: text, text: "item" }] },
            ],
          }),
        );
        const heading = only(parsed, "heading");
        expect(heading === undefined ? "" : seenIn(heading)).toBe(line);
        const cells = everyNode(parsed).filter(({ type }) => type === "tableCell");
        expect(cells.map(seenIn)).toEqual(["A", line, line, "b"]);
        const item = only(parsed, "listItem");
        expect(item === undefined ? "" : seenIn(item)).toBe(`${line}: item`);
      }),
      { numRuns: 300 },
    );
  });
});

test("A page has its title, table, quotations, folds and sources in Markdown.", () => {
  const page: Page = {
    ...empty,
    context: "One line",
    parts: [
      {
        kind: "table",
        caption: "Skills",
        columns: ["Skill", "Level"],
        rows: [
          [
            { mark: "▲", text: "C#" },
            { mark: "●●○○", text: "working", markAlone: true },
          ],
        ],
      },
      {
        kind: "folds",
        mayOpen: false,
        folds: [
          {
            title: "C#, word for word",
            parts: [
              {
                kind: "quote",
                lead: "Lead",
                minor: false,
                text: "You can:\n• do *this*\n• lead others",
                differing: [{ start: 22, end: 35 }],
                cite: "[1]",
                note: "the source's text breaks off here",
              },
            ],
          },
        ],
      },
    ],
    sources: [
      { text: "Sources:" },
      {
        text: "[1] A document, 2020",
        link: { words: "A document, 2020", url: "https://example.org/a_(b)" },
      },
    ],
  };
  expect(toMarkdown(page)).toBe(
    [
      "# A title",
      "One line",
      "## Skills",
      "| Skill | Level |\n| --- | --- |\n| ▲ C\\# | ●●○○ working |",
      "## C\\#, word for word",
      "**Lead**",
      "> You can:  \n> • do \\*this\\*  \n> • **lead others** \\[1\\]",
      "(the source's text breaks off here)",
      "Sources:",
      "- \\[1\\] [A document, 2020](https://example.org/a_%28b%29)",
    ].join("\n\n"),
  );
});

test("A source whose address is none of the web is no link.", () => {
  const sources = [
    { text: "A document", link: { words: "A document", url: "javascript:alert(1)" } },
  ];
  expect(toMarkdown({ ...empty, sources })).toContain("A document javascript:alert(1)");
});

test("Every quotation of an answer is a blockquote, character for character, and every source links.", async () => {
  const pages = readExamples().map(({ text }) => bot().reply(text).page);
  for (const page of pages) {
    const parsed = await parsedMarkdown(toMarkdown(page));
    const quoted = everyNode(parsed)
      .filter(({ type }) => type === "blockquote")
      .map(seenIn);
    const parts = page.parts.flatMap((part) =>
      part.kind === "folds" ? part.folds.flatMap(({ parts }) => parts) : [part],
    );
    for (const part of parts) {
      if (part.kind !== "quote") continue;
      const words = part.cite === undefined ? part.text : `${part.text} ${part.cite}`;
      expect(quoted).toContain(normal(words));
    }
    const links = everyNode(parsed).flatMap(({ url }) => url ?? []);
    expect(links).toEqual(
      expect.arrayContaining(page.sources.flatMap(({ link }) => link?.url ?? [])),
    );
  }
});
