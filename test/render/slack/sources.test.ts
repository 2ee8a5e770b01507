import { describe, expect, test } from "vitest";
import type { Page, Part, SourceLine } from "../../../src/render/page.ts";
import { type Message, toMessages } from "../../../src/render/slack/message.ts";

const sources: readonly SourceLine[] = [
  { text: "Sources:" },
  ...["one", "two", "three", "four", "five", "six"].map((name) => ({
    text: `- ${name} ${"x".repeat(120)}`,
    name,
    link: { words: name, url: `https://example.org/${name}` },
  })),
];

function messagesOf(parts: readonly Part[]): readonly Message[] {
  return toMessages({
    title: "Title",
    reading: undefined,
    context: undefined,
    parts,
    sources,
    next: [],
    about: undefined,
    chart: undefined,
    ask: "again",
  } satisfies Page);
}

const onLastPage = "The sources are listed on the last page.";
const paragraph: Part = { kind: "paragraph", text: "x".repeat(1300) };

describe("more sources than fit below every message", () => {
  test("are one block of links, and nothing refers to another page if there is none", () => {
    const [message, ...others] = messagesOf([{ kind: "paragraph", text: "Answer." }]);
    expect(others).toEqual([]);
    expect(message?.text).not.toContain(onLastPage);
    const linking = message?.blocks.filter((block) => JSON.stringify(block).includes('"link"'));
    expect(linking).toHaveLength(1);
    expect(JSON.stringify(linking)).toMatch(/Sources:.*"one".*"six"/u);
  });

  test("stand on the last page, to which the others refer", () => {
    const messages = messagesOf([paragraph, paragraph, paragraph]);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.map(({ text }) => text.includes(onLastPage))).toEqual(
      messages.map((_, at) => at < messages.length - 1),
    );
    expect(messages.at(-1)?.text).toContain("https://example.org/six");
  });
});
