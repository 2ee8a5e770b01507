import { describe, expect, it } from "vitest";
import type { Page } from "../../src/render/page.ts";
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
