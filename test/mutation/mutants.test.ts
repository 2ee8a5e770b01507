import { describe, expect, test } from "vitest";
import { applied, mutantsOf } from "./mutants.ts";

/** The texts that a text is changed into, by what changes it. */
function changes(code: string): readonly string[] {
  return mutantsOf(code).map((mutant) => `${mutant.operator}: ${applied(code, mutant)}`);
}

describe("a mutant changes one place", () => {
  test.each([
    ["a <= b;", ["operator swapped: (a < b);", "operator swapped: (a > b);"]],
    ["a && b;", ["operator swapped: (a || b);"]],
    ["a ?? b;", ["fallback left out: a;", "fallback left out: b;"]],
    ["!a;", ["negation left out: a;"]],
    ["if (a) b = c;", ["condition fixed: if (true) b = c;", "condition fixed: if (false) b = c;"]],
    ["while (a) b;", ["condition fixed: while (false) b;"]],
    ["a = 3;", ["number changed: a = 4;"]],
    ["a = 500;", ["number changed: a = 5000;", "number changed: a = 50;"]],
    ["a = true;", ["boolean changed: a = false;"]],
    ['a = "code";', ['string emptied: a = "";']],
    ["a = /^b/g;", ["pattern changed: a = /b/g;", "pattern changed: a = /^b/;"]],
    ["a = /(?:b|c)d+/;", ["pattern changed: a = /(?:b|c)d/;", "pattern changed: a = /(?:c)d+/;"]],
    ["a = [b, c];", ["member left out: a = [ c];", "member left out: a = [b, ];"]],
    ["a = { b };", ["member left out: a = {  };"]],
    ["await a();", ["await left out: void a();"]],
    ["a = Math.min(b);", ["function swapped: a = Math.max(b);"]],
  ])("%s", (code, expected) => {
    expect(changes(code).filter((change) => !change.startsWith("statement"))).toEqual(expected);
  });

  test("a statement is left out as a whole", () => {
    expect(changes("f(a);")).toEqual(["statement left out: ;"]);
  });

  test("types, imports, compared strings and words for people stay as they are", () => {
    const code = `import "a"; type B = "c"; if (d === "e") throw new Error("Not so.");`;
    expect(changes(code).filter((change) => change.startsWith("string"))).toEqual([]);
  });
});
