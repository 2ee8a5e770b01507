import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer-question.ts";
import { roleLevelId } from "../../src/catalogue/ids.ts";
import { compose } from "../../src/render/compose.ts";
import { withReading } from "../../src/render/reading.ts";
import { catalogue } from "../answer/real-catalogue.ts";

const given = answer(
  {
    kind: "question",
    question: {
      kind: "role-level",
      roleLevel: roleLevelId("Senior application operations engineer"),
      section: "skills",
    },
  },
  catalogue,
);
const page = compose(given, () => "a phrase", "again");
const read = "Read as: skills of Senior application operations engineer.";

function readingFor(...leftOut: readonly string[]): string {
  return withReading(page, given, leftOut).reading ?? "";
}

describe('the "Read as" line', () => {
  it("quotes the words left out, as typed, and changes nothing else on the page", () => {
    expect(withReading(page, given, ["for our notice", "cheers"])).toEqual({
      ...page,
      reading: `${read} Left out: "for our notice", "cheers".`,
    });
  });

  it("is one line, with long parts clipped between words", () => {
    expect(readingFor("for our\nnotice", "and so on ".repeat(20))).toBe(
      `${read} Left out: "for our notice", "and so on and so on and so on and so on and so on…".`,
    );
  });

  it("names three and counts the rest", () => {
    expect(readingFor("a", "b", "c", "d", "e")).toBe(`${read} Left out: "a", "b", "c" and 2 more.`);
  });

  it("names what is called otherwise now before it, or alone, two of them", () => {
    const former = ["Quay", "Pier", "Dock", "Lock"].map((was) => ({
      was,
      is: `${was} keeper`,
      on: "2026-09-01",
    }));
    const told = "Quay is now called Quay keeper (renamed on 1 September 2026).";
    expect(withReading(page, given, [], former.slice(0, 1)).reading).toBe(told);
    expect(withReading(page, given, ["a"], former).reading).toBe(
      `${told} Pier is now called Pier keeper (renamed on 1 September 2026). 2 other names have changed, too. ${read} Left out: "a".`,
    );
  });

  it("ignores blank words", () => {
    expect(readingFor(" ", "\n")).toBe(read);
  });
});
