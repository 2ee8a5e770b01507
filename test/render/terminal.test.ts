import { describe, expect, it } from "vitest";
import type { Page } from "../../src/render/page.ts";
import { bot } from "../slack/bot.ts";
import { readExamples } from "../examples/stages.ts";
import { toTerminal } from "../../src/render/terminal.ts";

const page: Page = {
  title: "Incident management: working",
  reading: undefined,
  context: undefined,
  parts: [
    {
      kind: "quote",
      lead: undefined,
      minor: false,
      text: "You can diagnose incidents.",
      cite: "[1]",
      note: "the source's text breaks off here",
    },
    {
      kind: "ladder",
      caption: "A scale",
      rungs: [
        { name: "awareness", current: false, note: undefined },
        { name: "working", current: true, note: undefined },
        { name: "expert", current: false, note: "not defined" },
      ],
    },
    { kind: "heading", text: "Needed by" },
    { kind: "list", quoted: false, items: [{ lead: undefined, text: "A role level" }] },
    { kind: "choices", buttons: [{ label: "Lead", ask: "lead app ops" }] },
  ],
  sources: [{ text: "Source: a document, 7 January 2020." }],
  next: [{ label: "Expert", ask: "expert incident management" }],
  about: undefined,
  chart: undefined,
  ask: "working incident management",
};

describe("a page in the terminal", () => {
  it("has its quotations, ladder, sources and follow-up questions", () => {
    expect(toTerminal(page, { width: 60, colour: false })).toBe(`Incident management: working
━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  │ You can diagnose incidents. [1]
  │ the source's text breaks off here

A scale
  awareness · ▸ working · expert (not defined)

Needed by
  • A role level

  - Lead (ask: lead app ops)

Source: a document, 7 January 2020.

Ask next
  - expert incident management`);
  });

  it('has the "Read as" line dimmed, right under the title', () => {
    const read = { ...page, reading: "Read as: this.", context: "A context" };
    expect(toTerminal(read, { width: 60, colour: true }).split("\n").slice(2, 4)).toEqual([
      "\u001B[2mRead as: this.\u001B[22m",
      "A context",
    ]);
  });

  it("prints a ladder vertically if it is too long for a line", () => {
    expect(toTerminal(page, { width: 30, colour: false })).toContain(
      "  awareness\n  ▸ working\n  expert (not defined)\n",
    );
  });

  it("says the same with and without colour", () => {
    const styled = toTerminal(page, { width: 60, colour: true });
    expect(styled).toContain("\u001B[1m");
    // oxlint-disable-next-line no-control-regex -- the escape codes are what is taken out
    expect(styled.replace(/\u001B\[\d+m/g, "")).toBe(
      toTerminal(page, { width: 60, colour: false }),
    );
  });
});

const fold = (title: string) => ({
  title,
  parts: [{ kind: "paragraph" as const, text: `What is in ${title}` }],
});
const folded: Page = {
  ...page,
  parts: [
    { kind: "folds", mayOpen: false, folds: [fold("A"), fold("B")] },
    { kind: "folds", mayOpen: false, folds: [fold("F"), fold("G")], inOneLine: "Both: F; G" },
    { kind: "folds", mayOpen: true, folds: [fold("C")] },
    { kind: "folds", mayOpen: true, folds: [fold("D"), fold("E")] },
    { kind: "paragraph", text: "What is always shown" },
  ],
  next: ["1", "2", "3", "4", "5"].map((ask) => ({ label: ask, ask })),
};
const onScreen = (rows: number, of = folded): string =>
  toTerminal(of, { width: 80, colour: false, screen: { rows, seeAll: "add --all" } });

describe("a page on one screen", () => {
  it("has each fold that may open in a line, the asides together after the questions, and how to see the rest", () => {
    expect(onScreen(3)).toBe(`Incident management: working
━━━━━━━━━━━━━━━━━━━━━━━━━━━━

▸ C

▸ D
▸ E

What is always shown

Ask next
  - 1
  - 2
  - 3

▸ Both: F; G
▸ A · B

Source: a document, 7 January 2020.

To see 7 folded parts (▸) and 2 more questions, add --all.`);
  });

  it("opens the folds that may open and have room, from the first, and never the others", () => {
    const lines = (text: string): number => text.split("\n").length;
    const closed = lines(onScreen(3));
    expect(onScreen(closed)).toBe(onScreen(3));
    const one = onScreen(closed + 1);
    expect(one).toContain("\nC\nWhat is in C\n\n▸ D\n▸ E\n");
    const all = onScreen(1000);
    expect(all).toContain("D\nWhat is in D\n\nE\nWhat is in E\n");
    expect(all).toContain("▸ Both: F; G\n▸ A · B\n");
    expect(all).toContain("To see 4 folded parts (▸) and 2 more questions, add --all.");
  });

  it("says nothing of a rest if there is none", () => {
    expect(onScreen(40, page)).not.toContain("--all");
    const four = { ...page, next: folded.next.slice(0, 4) };
    expect(onScreen(40, four)).toContain("  - 4\n");
  });

  it("tells of a fourth question in the line that tells of folds", () => {
    const four = { ...folded, next: folded.next.slice(0, 4) };
    expect(onScreen(40, four)).toMatch(
      /  - 3\n\n▸[^]*To see 4 folded parts \(▸\) and 1 more question, add --all\.$/u,
    );
  });

  it("has all its parts in a pipe, where only the likeliest next questions are listed", () => {
    const piped = (of: Page, seeAllNext?: string): string =>
      toTerminal(of, { width: 80, colour: false, seeAllNext });
    const text = piped(folded, "add --all");
    expect(text).toContain("What is in E");
    expect(text).toMatch(/ {2}- 3\n\nTo see 2 more questions, add --all\.$/u);
    expect(piped(folded)).toMatch(/ {2}- 5$/u);
    const four = { ...folded, next: folded.next.slice(0, 4) };
    expect(piped(four, "add --all")).toBe(piped(four));
  });

  it("is one screen of 40 lines for most answers, and everything is there without a screen", () => {
    const pages = readExamples().map(({ text }) => bot().reply(text).page);
    const heights = pages.map((each) => onScreen(37, each).split("\n").length);
    const fitting = heights.filter((height) => height <= 37).length;
    process.stdout.write(
      `terminal: ${fitting} of ${pages.length} answers on one screen, the longest ${Math.max(...heights)} lines\n`,
    );
    expect(fitting / pages.length).toBeGreaterThan(0.8);
    for (const each of pages) {
      expect(toTerminal(each, { width: 60, colour: false })).not.toMatch(/^▸/mu);
    }
  });
});

describe("the words in which two texts differ", () => {
  const quoted: Page = {
    ...page,
    parts: [
      {
        kind: "quote",
        lead: undefined,
        minor: false,
        text: "You can lead others",
        differing: [{ start: 8, end: 19 }],
        cite: undefined,
        note: undefined,
      },
    ],
  };

  it("are bold, and the margin is not", () => {
    expect(toTerminal(quoted, { width: 24, colour: true })).toContain(
      "  │ You can \u001B[1mlead others\u001B[22m",
    );
    const [narrow] = [toTerminal({ ...quoted, title: "A" }, { width: 14, colour: true })];
    expect(narrow).toContain("  │ You can \u001B[1mlead others\u001B[22m");
  });

  it("are not marked without colour", () => {
    expect(toTerminal(quoted, { width: 60, colour: false })).toContain("  │ You can lead others\n");
  });
});

describe("a source on the web", () => {
  const url = "https://example.org/a-very-long-address/that-no-line-of-the-terminal-has-room-for";
  const linked: Page = {
    ...page,
    sources: [{ text: "Source: A document.", link: { words: "A document", url } }],
  };

  it("is a link where the terminal knows links", () => {
    const text = toTerminal(linked, { width: 60, colour: false, links: true });
    expect(text).toContain(
      `Source: \u001B]8;id=source;${url}\u001B\\A document\u001B]8;;\u001B\\.\n`,
    );
  });

  it("is followed by its address elsewhere, which is not broken", () => {
    expect(toTerminal(linked, { width: 60, colour: false })).toContain(
      `Source: A document.\n${url}\n`,
    );
    expect(toTerminal(linked, { width: 200, colour: false })).toContain(
      `Source: A document.\n${url}\n`,
    );
  });

  it("is no link if its address is none of the web, or could end the sequence", () => {
    const to = (address: string): string =>
      toTerminal(
        { ...linked, sources: [{ text: "S", link: { words: "S", url: address } }] },
        { width: 60, colour: false, links: true },
      );
    expect(to("file:///etc/passwd")).not.toContain("\u001B");
    expect(to("javascript:alert(1)")).not.toContain("\u001B");
    expect(to("https://example.org/\u001B\\ü")).toContain(
      "\u001B]8;id=source;https://example.org/%1B/%C3%BC\u001B\\S\u001B]8;;\u001B\\",
    );
  });
});
