import { describe, expect, it } from "vitest";
import {
  capitalised,
  clipped,
  clippedToWords,
  counted,
  listed,
  longDate,
  onOneLine,
} from "../../src/render/grammar.ts";

describe("grammar", () => {
  it("counts singular and plural", () => {
    expect([
      counted(1, "skill"),
      counted(0, "skill"),
      counted(2, "activity", "activities"),
    ]).toEqual(["1 skill", "0 skills", "2 activities"]);
  });

  it("lists zero, one, two and more items", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((items) => listed(items))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("writes a date the way people do, and leaves anything else alone", () => {
    expect(["2020-01-07", "2020", "2020-13-01"].map(longDate)).toEqual([
      "7 January 2020",
      "2020",
      "2020-13-01",
    ]);
  });

  it("capitalises only the first letter", () => {
    expect(["working", "SFIA level", "élan", ""].map(capitalised)).toEqual([
      "Working",
      "SFIA level",
      "Élan",
      "",
    ]);
  });

  it("clips to a length without splitting a character", () => {
    expect(clipped("short", 5)).toBe("short");
    expect(clipped("too long", 5)).toBe("too…");
    expect(clipped("ab🚒cd", 4)).toBe("ab…");
  });

  it("clips between words, unless the first word alone is too long", () => {
    expect(clippedToWords("for our notice", 14)).toBe("for our notice");
    expect(clippedToWords("for our notice", 13)).toBe("for our…");
    expect(clippedToWords("for our notice", 8)).toBe("for our…");
    expect(clippedToWords("for our notice", 7)).toBe("for…");
    expect(clippedToWords("infrastructure", 6)).toBe("infra…");
  });

  it("puts a text on one line", () => {
    expect(onOneLine(" for our\n\n notice\t")).toBe("for our notice");
  });
});
