import { describe, expect, test } from "vitest";
import { keysOf, tokensOf } from "../../../src/question/text/tokenise.ts";

describe("the same words have the same keys", () => {
  test.each([
    ["Cloud/Virtualisation", "cloud virtualization"],
    ["Organisational Awareness", "organizational awareness"],
    ["Data modelling", "data modeling"],
    ["Programme behaviour", "program behavior"],
    ["User-centred design", "user centered designs"],
    ["Own Organisation’s Procedures", "own organisations procedure"],
    ["Asset and configuration management", "ASSET & CONFIGURATION   MANAGEMENT"],
    ["Asset and configuration management", "asset &amp; configuration_management"],
    ["Policies, standards, processes", "policy standard process"],
    ["Analysis", "analysis"],
    ["Café ﬁnance", "cafe\u0301 finance"],
    ["ｉｎｃｉｄｅｎｔ", "incident"],
    // A soft hyphen, zero-width spaces and joiners, a byte order mark, direction marks.
    ["inci\u00ADdent man\u00ADage\u00ADment", "incident management"],
    ["inci\u200Bdent man\u200Dage\uFEFFment", "incident management"],
    ["\u200Fincident\u200E man\u2060agement", "incident management"],
    // A no-break space, a narrow one, a thin one, an ideographic one.
    ["incident\u00A0management", "incident management"],
    ["incident\u202Fmanagement\u2009process\u3000review", "incident management process review"],
  ])("%s and %s", (one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });
});

describe("different words keep different keys", () => {
  test.each([
    ["incident manager", "incident management"],
    ["business", "busines"],
    ["testing", "tests"],
  ])("%s and %s", (one, other) => {
    expect(keysOf(one)).not.toEqual(keysOf(other));
  });
});

test("a token knows its place in the text as typed", () => {
  const text = "  Señior -> “app-ops”!";
  const places = tokensOf(text).map(({ typed, start, end }) => [typed, text.slice(start, end)]);
  expect(places).toEqual([
    ["Señior", "Señior"],
    ["->", "->"],
    ["app", "app"],
    ["ops", "ops"],
  ]);
  expect(tokensOf(text).map(({ key }) => key)).toEqual(["senior", "to", "app", "ops"]);
});

test("invisible characters alone are not a word", () => {
  expect(tokensOf("\u00AD \u200B\u200D \uFEFF")).toEqual([]);
});

test("the place of a word includes its invisible characters", () => {
  const text = "a soft\u00ADware lead";
  const [, software] = tokensOf(text);
  expect(software).toMatchObject({ text: "software", start: 2, end: 11 });
});

test("a word is cut where no name is as long, however many letters its characters stand for", () => {
  const [token] = tokensOf("\uFDFA".repeat(500));
  expect(token?.text.length).toBe(64);
});
