import { describe, expect, it } from "vitest";
import { columnsOf, printable } from "../../../src/render/terminal/columns.ts";
import { tableLines } from "../../../src/render/terminal/table.ts";
import { wrap } from "../../../src/render/terminal/wrap.ts";
import type { TablePart } from "../../../src/render/page.ts";

const table: TablePart = {
  kind: "table",
  caption: "Skills",
  columns: ["Skill", "Level"],
  rows: [
    ["Asset and configuration management", { mark: "●●○○", text: "working" }],
    ["Testing", "not listed"],
  ],
};

describe("a table in the terminal", () => {
  it("aligns its columns", () => {
    expect(tableLines(table, 80)).toEqual({
      head: ["Skill                               Level"],
      rule: "─".repeat(48),
      body: [
        "Asset and configuration management  ●●○○ working",
        "Testing                             not listed",
      ],
    });
  });

  it("breaks names before it separates a level from its bar", () => {
    expect(tableLines(table, 30)?.body).toEqual([
      "Asset and         ●●○○ working",
      "configuration",
      "management",
      "Testing           not listed",
    ]);
  });

  it("is not made if words would have to be broken", () => {
    expect(tableLines(table, 18)).toBeUndefined();
  });
});

describe("wrapping", () => {
  it("indents continuation lines of a bullet to its text", () => {
    expect(wrap("• one two three", 9)).toEqual(["• one two", "  three"]);
  });

  it("breaks a word only if it is longer than a line", () => {
    expect(wrap("abcdefgh ij", 5)).toEqual(["abcde", "fgh", "ij"]);
    expect(wrap("漢字漢字", 4)).toEqual(["漢字", "漢字"]);
  });

  it("keeps the text's line breaks", () => {
    expect(wrap("one\n\ntwo", 10)).toEqual(["one", "", "two"]);
  });
});

describe("columns in a terminal", () => {
  it("count two for wide characters and none for combining marks", () => {
    expect([columnsOf("ab"), columnsOf("漢"), columnsOf("e\u0301"), columnsOf("🚒")]).toEqual([
      2, 2, 1, 2,
    ]);
  });

  it("are not affected by control characters", () => {
    expect(printable("a\u001b[31mb\r\nc\u202Ed")).toBe("a [31mb \nc d");
  });
});
