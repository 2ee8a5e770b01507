import { describe, expect, test } from "vitest";
import { readClauses } from "../../../src/question/resolve/read-clauses.ts";
import { selectionsOf } from "../../../src/question/resolve/selections.ts";
import { theFiveDocuments } from "../understandings.ts";

const { read } = theFiveDocuments();

/** What each reading of a text reads of it. */
function partsRead(text: string): readonly string[] {
  const ends = (clauses: readonly { readonly spans: readonly { from: number; to: number }[] }[]) =>
    clauses.map(({ spans }) => `${spans[0]?.from ?? 0}–${spans.at(-1)?.to ?? 0}`).join(" ");
  const { context, clauses } = read(text).stages;
  return selectionsOf(context, clauses).map(({ asked }) => ends(asked));
}

test("the whole text is read first, then parts of it", () => {
  const parts = partsRead("Testing. Incident management. User focus.");
  expect(parts).toEqual(["0–1 1–3 3–5", "0–1 1–3", "1–3 3–5", "0–1", "1–3", "3–5", "0–1 3–5"]);
});

test("of more than three clauses, each is left out once", () => {
  const parts = partsRead("Testing. Incident management. User focus. Change management.");
  expect(parts).toContain("0–1 3–5 5–7");
  expect(parts).toContain("0–1 1–3 5–7");
  expect(new Set(parts).size).toBe(parts.length);
});

test("clauses that say nothing are never read alone", () => {
  expect(partsRead("Hello. Testing? Thanks.")).toEqual(["1–2"]);
});

test.each([
  [9, 1 + 8 + 9],
  [12, 1 + 12],
])("of %i clauses, only neighbours are read together, or none", (count, readings) => {
  const text = Array.from({ length: count }, () => "Testing").join(". ");
  expect(partsRead(text)).toHaveLength(readings);
});

describe("words that name something only if the rest supports it", () => {
  test("are read both ways beside others", () => {
    const text = "my manager says I'm practitioner at testing, what does that mean";
    const { context, clauses } = read(text).stages;
    const readings = selectionsOf(context, clauses).flatMap((one) => readClauses(context, one));
    expect(new Set(readings.map(({ explained }) => explained.length)).size).toBeGreaterThan(1);
  });
});

test("a text about a team is read whole", () => {
  expect(
    partsRead("My team is 2 senior app ops. Also 1 lead app ops. What do they cover?"),
  ).toHaveLength(1);
});
