import { describe, expect, test } from "vitest";
import type { FoldsPart, Page, Part } from "../../../src/render/page.ts";
import { toMessage, toMessages } from "../../../src/render/slack/message.ts";

const folds = (mayOpen: boolean, titles: readonly string[], length: number): FoldsPart => ({
  kind: "folds",
  mayOpen,
  folds: titles.map((title) => ({
    title,
    parts: [{ kind: "paragraph", text: `${title} ${"x".repeat(length)}` }],
  })),
});

function pageOf(parts: readonly Part[], asks: readonly string[] = ["one"]): Page {
  return {
    title: "Title",
    reading: undefined,
    context: undefined,
    parts,
    sources: [{ text: "Source." }],
    next: asks.map((ask) => ({ label: ask, ask })),
    about: "Lead",
    chart: undefined,
    ask: "again",
  };
}

/** Each block in a word or two, in order. */
function outline(page: Page): readonly string[] {
  return toMessage(page).blocks.map((block) => {
    if (block.type === "container") {
      return `${block.default_collapsed === true ? "closed" : "open"} ${block.title?.text ?? ""}`;
    }
    if (block.type !== "rich_text") return block.type;
    return JSON.stringify(block).includes('"bold":true') ? "heading" : "text";
  });
}

describe("folds", () => {
  test("that may open are open on a short page, others never", () => {
    const page = pageOf([folds(true, ["A", "B"], 100), folds(false, ["C"], 10)]);
    const shown = ["heading", "text", "heading", "text"];
    expect(outline(page)).toEqual(["header", ...shown, "actions", "closed C", "context"]);
  });

  test("of one kind open together, and the first of several kinds before the others", () => {
    const page = pageOf([folds(true, ["A", "B"], 600), folds(true, ["C", "D"], 600)]);
    expect(outline(page)).toEqual([
      "header",
      "heading",
      "text",
      "heading",
      "text",
      "closed C",
      "closed D",
      "actions",
      "context",
    ]);
    const long = pageOf([folds(true, ["A", "B"], 800)]);
    expect(outline(long)).toEqual(["header", "closed A", "closed B", "actions", "context"]);
  });

  test("that few readers want come after the buttons, and after all that is shown", () => {
    const page = pageOf([folds(false, ["A"], 10), { kind: "paragraph", text: "shown" }]);
    expect(outline(page)).toEqual(["header", "text", "actions", "closed A", "context"]);
  });

  test("too long for one message are continued on the next", () => {
    const messages = toMessages(pageOf([folds(false, ["A", "B", "C", "D"], 1300)]));
    expect(messages.length).toBeGreaterThan(1);
    const titles = messages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "container" ? (block.title?.text ?? "") : [])),
    );
    expect(titles).toEqual(["A", "B", "C", "D"]);
  });
});

describe("next questions", () => {
  const rowOf = (asks: readonly string[]) => {
    const row = toMessage(pageOf([], asks)).blocks.find(({ type }) => type === "actions");
    return row?.type === "actions" ? row.elements : [];
  };

  test("are three buttons and a menu of the others", () => {
    const row = rowOf(["a", "b", "c", "d", "e"]);
    expect(row.map(({ type }) => type)).toEqual(["button", "button", "button", "static_select"]);
    expect(row.at(-1)).toMatchObject({
      placeholder: { text: "Ask more about Lead" },
      options: [{ value: "d" }, { value: "e" }, { text: { text: "Copy as text" } }],
    });
  });

  test("too long for a menu are buttons", () => {
    const long = "d".repeat(151);
    const row = rowOf(["a", "b", "c", long, "e", "f"]);
    expect(row.map((each) => ("value" in each ? each.value : each.type))).toEqual([
      "a",
      "b",
      "c",
      long,
      "static_select",
    ]);
  });
});
