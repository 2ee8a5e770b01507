import { expect, test } from "vitest";
import { sourceId } from "../../src/catalogue/ids.ts";
import type { Flaw, Repair } from "../../src/catalogue/types.ts";
import { statementOf } from "../../src/ingest/statement.ts";
import type { Said } from "../../src/ingest/statement.ts";

function said(
  id: string,
  text: string,
  more: { by?: string; published?: string; flaw?: Flaw; repairs?: readonly Repair[] } = {},
): Said {
  const { by = "P", published, ...passage } = more;
  return {
    passage: { text, lines: [1], ...passage },
    source: {
      id: sourceId(id),
      file: id,
      title: id,
      publisher: by,
      framework: "F",
      format: "official-roles-csv",
      licence: "L",
      ...(published === undefined ? {} : { published }),
    },
  };
}

const shown = (...all: readonly Said[]) => statementOf(all)?.source;

test("without texts there is no statement", () => {
  expect(statementOf([])).toBeUndefined();
});

test("the newest dated document is shown", () => {
  expect(
    shown(said("a", "Much longer words."), said("b", "Short.", { published: "2020-01-07" })),
  ).toBe("b");
  expect(
    shown(said("a", "x", { published: "2019-01-01" }), said("b", "x", { published: "2020-01-01" })),
  ).toBe("b");
});

test("without dates the longest is shown, then the first by id", () => {
  expect(shown(said("a", "Short."), said("b", "Longer words."))).toBe("b");
  expect(shown(said("b", "Same."), said("a", "Same."))).toBe("a");
});

test("the framework's publisher speaks first, whatever the dates, lengths and flaws", () => {
  const local = said("a", "Much longer words.", { published: "2026-01-01" });
  expect(shown(local, said("b", "Short.", { by: "GOV.UK" }))).toBe("b");
  expect(shown(local, said("b", "Cut", { by: "GOV.UK", flaw: "cut-short" }))).toBe("b");
  expect(shown(local, said("b", "", { by: "GOV.UK" }))).toBe("a");
});

test("the same words are cited to who published them first, in their newest edition", () => {
  const other = said("a", "Same.", { by: "Q", published: "2026-01-01" });
  const first = said("b", "Same.", { published: "2021-01-01" });
  const again = said("c", "Same.", { published: "2024-01-01" });
  expect(statementOf([other, first, again])).toMatchObject({ source: "c", agreeing: ["a", "b"] });
  expect(shown(other, said("b", "Same."))).toBe("a");
  expect(shown(other, said("b", "Other words.", { published: "2021-01-01" }))).toBe("a");
  expect(shown(other, said("z", "Same.", { by: "GOV.UK" }))).toBe("z");
});

test("a sound text is shown before a flawed one, and a whole one before a completed one", () => {
  const flawed = said("a", "A long text that stops in", {
    published: "2024-01-01",
    flaw: "cut-short",
  });
  expect(shown(flawed, said("b", "Sound."))).toBe("b");
  const repairs = [
    { kind: "cut-short", line: 1, before: "same", after: "same whole.", from: sourceId("b") },
  ] as const;
  expect(shown(said("a", "The same whole.", { repairs }), said("b", "The same whole."))).toBe("b");
});

test("the others agree or differ, each once", () => {
  const statement = statementOf([
    said("a", "You can manage risks."),
    said("b", "You know how to manage risks."),
    said("c", "You avoid risks."),
    said("c", "You avoid risks."),
    said("d", ""),
  ]);
  expect(statement).toEqual({
    text: "You know how to manage risks.",
    source: "b",
    agreeing: ["a"],
    differing: [{ text: "You avoid risks.", source: "c" }],
  });
});

test("a document that says it twice does not agree with itself", () => {
  expect(statementOf([said("a", "You test."), said("a", "You test.")])?.agreeing).toEqual([]);
});
