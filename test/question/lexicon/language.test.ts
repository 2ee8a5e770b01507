import { describe, expect, test } from "vitest";
import {
  closedClassesOf,
  functionClasses,
  phrasesOf,
} from "../../../src/question/lexicon/language.ts";
import { parseLanguage, parseWeights } from "../../../src/question/lexicon/parse-language.ts";
import { english } from "../understandings.ts";

describe("A pattern stands for its phrases", () => {
  test.each([
    ["next level", ["next level"]],
    ["  next   level ", ["next level"]],
    ["(a|b) c", ["a c", "b c"]],
    ["(a|) c", ["a c", "c"]],
    ["a (b|c) (d|e)", ["a b d", "a b e", "a c d", "a c e"]],
    ["((a|b) c|d) e", ["a c e", "b c e", "d e"]],
    ["is {a} lead", ["is lead", "is a lead", "is an lead", "is the lead"]],
    ["(one|{a} level) up", ["one up", "level up", "a level up", "an level up", "the level up"]],
    ["", []],
    ["(|)", []],
  ])("%j", (pattern, phrases) => {
    expect([...new Set(phrasesOf(pattern))].toSorted()).toEqual(phrases.toSorted());
  });

  test("with a number as a word, as a figure or left open", () => {
    const phrases = phrasesOf("{n} levels");
    expect(phrases).toEqual(expect.arrayContaining(["two levels", "3 levels", "several levels"]));
    expect(phrases).not.toContain("levels");
  });
});

const weights = { kinds: { kinds: [], features: {} }, readings: { bias: 0, signals: {} } };

type Parts = Readonly<Record<string, unknown>>;

/** The project's language with some parts replaced. */
function changed(part: string, entries: unknown): unknown {
  const { weights: _, ...phrases } = english();
  const language: Parts = phrases;
  const known = language[part];
  const isGroup = typeof known === "object" && known !== null && !Array.isArray(known);
  const isChange = typeof entries === "object" && entries !== null && !Array.isArray(entries);
  return { ...language, [part]: isGroup && isChange ? { ...known, ...entries } : entries };
}

describe("An invalid language is refused with the place and the problem", () => {
  test.each([
    ["a missing cue", "cues", { compare: undefined }, "expected array", "cues.compare"],
    ["an unknown cue", "cues", { wonder: ["why"] }, 'Unrecognized key: "wonder"', "at cues"],
    ["a cue without phrases", "cues", { compare: [] }, "Too small", "cues.compare"],
    [
      "an open bracket",
      "cues",
      { compare: ["vs", "(a|b"] },
      "A bracket has no partner",
      "cues.compare[1]",
    ],
    ["a closed bracket", "frames", ["a) b"], "A bracket has no partner", "frames[0]"],
    ["a bar without brackets", "sections", { skills: ["a|b"] }, "bracket", "sections.skills[0]"],
    ["an unknown slot", "requests", ["{b} word"], "neither {a} nor {n}", "requests[0]"],
    ["a number", "cues", { to: [4] }, "Put it in quotation marks", "cues.to[0]"],
    ["yes or no", "farewells", [false], "Put it in quotation marks", "farewells[0]"],
    ["one text for a list", "greetings", "hi", "expected array", "greetings"],
    ["a missing matter", "matters", { pay: undefined }, "expected array", "matters.pay"],
    ["an unknown part", "names", [], "Unrecognized key", '"names"'],
  ])("%s", (_, part, entries, problem, place) => {
    const parse = (): unknown => parseLanguage(changed(part, entries), weights);
    expect(parse).toThrow("The language cannot be used");
    expect(parse).toThrow(problem);
    expect(parse).toThrow(place);
  });

  test("all problems are reported at once", () => {
    const parse = (): unknown => parseLanguage(changed("cues", { to: [4], from: ["(a"] }), weights);
    expect(parse).toThrow("cues.to[0]");
    expect(parse).toThrow("cues.from[0]");
  });

  test.each([[undefined], [null], ["text"], [[]]])("not a language at all: %j", (data) => {
    expect(() => parseLanguage(data, weights)).toThrow("The language cannot be used");
  });
});

test("weights are numbers by feature and by signal, and nothing else", () => {
  const learned = {
    kinds: { kinds: ["role", "skill"], features: { "who is": [0, 120, 1, -30] } },
    readings: { bias: -1.5, signals: { "1 unexplained": 2 } },
  };
  expect(parseWeights(learned)).toEqual(learned);
  const wrong = { ...learned, readings: { bias: 0, signals: { what: "much" } } };
  expect(() => parseWeights(wrong)).toThrow("readings.signals.what");
  expect(() => parseWeights({ readings: learned.readings })).toThrow("The weights cannot be used");
});

describe("The project's language", () => {
  const language = english();

  test("can be used as it is", () => {
    const { weights: learned, ...phrases } = language;
    expect(parseLanguage(phrases, learned)).toEqual(language);
  });

  test.each([
    ["the", "articles"],
    ["which", "asking"],
    ["doesnt", "auxiliaries"],
    ["im", "told"],
    ["because", "conjunctions"],
  ] as const)("knows %s as one of its %s", (word, name) => {
    expect(closedClassesOf(language)(word, name)).toBe(true);
  });

  test("has no names and no ordinary words in a closed class", () => {
    const isOfClass = closedClassesOf(language);
    for (const word of ["testing", "engineer", "lunch", undefined]) {
      expect(isOfClass(word, ...functionClasses)).toBe(false);
    }
  });
});
