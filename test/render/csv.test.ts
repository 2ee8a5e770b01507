import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../src/render/csv.ts";
import { anyCharacter } from "../any-character.ts";

const one = (cell: string): string => toCsv({ columns: ["A"], rows: [[cell]] });
const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

test("Rows end as RFC 4180 has it, and only cells that need it are quoted.", () => {
  const table = {
    columns: ["A", "B"],
    rows: [
      ["x", 'a "b", c'],
      ["", "two\nlines"],
    ],
  };
  expect(toCsv(table)).toBe('A,B\r\nx,"a ""b"", c"\r\n,"two\nlines"\r\n');
});

test.each(["a\rb", "a\nb", "a,b", 'a"b'])("%j is quoted.", (text) => {
  expect(one(text)).toBe(`A\r\n"${text.replaceAll('"', '""')}"\r\n`);
});

const withoutMarks = (cell: string): string => cell.replaceAll(";'", ";");

test("Any table is read back as it was, but for the apostrophes before formulas.", () => {
  const cell = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('"', ",", "\r", "\n", " ", "a", "=", "'", ";"),
      maxLength: 8,
    }),
  );
  const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({ columns: row, rows: fc.array(row, { maxLength: 5 }) });
  });
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      // A file whose only cell is empty is an empty file to readers.
      fc.pre(columns.length > 1 && columns.join("").charCodeAt(0) !== 0xfeff);
      const back = read(toCsv({ columns, rows }));
      const given = [columns, ...rows].map((row) => row.map((each) => each.replaceAll("\0", " ")));
      expect(back.map((row) => row.length)).toEqual(given.map((row) => row.length));
      for (const [at, row] of back.entries()) {
        for (const [column, seen] of row.entries()) {
          const was = withoutMarks(given[at]?.[column] ?? "");
          expect(["", "'"].map((before) => before + was)).toContain(withoutMarks(seen));
        }
      }
    }),
  );
});

test.each([
  "=1+1",
  '=HYPERLINK("https://evil.example","x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "\n-1",
  "＝1",
])("%j is no formula in a spreadsheet.", (text) => {
  expect(read(one(text))[1]).toEqual([`'${text}`]);
});

test("Nor is what follows a semicolon, at which some spreadsheets begin a cell.", () => {
  expect(read(one("a;=1; @b;c"))[1]).toEqual(["a;'=1;' @b;c"]);
});

test.each(["a=1", "1-2", "a; b", "• a", "−1", "'quoted'"])("%j stays as it is.", (text) => {
  expect(read(one(text))[1]).toEqual([text]);
});

test("A byte order mark comes only before text that Excel would misread without it.", () => {
  expect(one("plain")).toBe("A\r\nplain\r\n");
  expect(one("organisation’s")).toBe("\uFEFFA\r\norganisation’s\r\n");
});
