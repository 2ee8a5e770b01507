import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load.ts";
import { ownCatalogue } from "../../src/data-files.ts";
import { checkVocabulary, parseVocabulary } from "../../src/question/parse-vocabulary.ts";
import { createUnderstanding } from "../../src/question/understand.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { smallCatalogue } from "./small-catalogue.ts";
import { english, vocabularyFile } from "./understandings.ts";

const catalogue = smallCatalogue({ "Data engineer": ["Data engineer", "Senior data engineer"] }, [
  "Incident management",
  "Problem management",
]);

function problemsOf(data: unknown): readonly string[] {
  return checkVocabulary(data, catalogue).problems;
}

test("the project's own vocabulary fits its catalogue", () => {
  expect(() => parseVocabulary(vocabularyFile(), loadCatalogue(ownCatalogue))).not.toThrow();
});

test("each entry changes what is understood", () => {
  const { vocabulary } = parseVocabulary(
    {
      words: { snr: "senior", de: "data engineer" },
      names: { "incident management": ["outage handling"] },
    },
    catalogue,
  );
  const { understand } = createUnderstanding(catalogue, vocabulary, english());
  expect(understand("snr de")).toMatchObject({ question: { roleLevel: "senior-data-engineer" } });
  expect(understand("what is outage handling?")).toMatchObject({
    question: { skill: "incident-management" },
  });
});

describe("problems are named, each with a remedy", () => {
  test.each([
    ["no vocabulary at all", undefined, /must have the parts/],
    ["a list", [], /must have the parts/],
    ["an unknown part", { word: {} }, /"word" is not a part of a vocabulary/],
    ["a part that is no mapping", { words: ["snr"] }, /"words" must be a list of entries/],
    ["a value that is no text", { words: { no: false } }, /words: "no".*quotation marks/],
    ["an empty list", { words: { snr: [] } }, /words: "snr"/],
    ["a text without words", { words: { "?": "senior" } }, /words: "\?"/],
    ["a short form of itself", { words: { mgmt: "Mgmt" } }, /"mgmt": it stands for the same word/],
    [
      "a short form of a short form",
      { words: { sr: "snr", snr: "senior" } },
      /"sr": "snr" is a short form itself. Write out/,
    ],
    [
      "a text twice",
      { words: { eng: ["engineer", "engineer"] } },
      /words: "eng": "engineer" is listed twice\. Delete one/,
    ],
    [
      "a list without brackets",
      { names: { "Incident management": "firefighting, outages" } },
      /in square brackets: "Incident management: \[firefighting, outages\]"\./,
    ],
    [
      "one text with a comma, only within brackets",
      {
        names: { "Incident management": "fire, smoke", "Problem management": ["a fire, b smoke"] },
      },
      /names: "Incident management: fire, smoke"[^\n]*quotation marks inside the brackets\.$/,
    ],
    ["a word that every question has", { words: { the: "data" } }, /"the": it would hide/],
    [
      "twins",
      { words: { app: "application", apps: "data" } },
      /"apps": it means the same as "app"/,
    ],
    ["near names that are a list", { near: ["sre"] }, /"near" must be a list of entries/],
    [
      "a near name without a title",
      { near: { sre: { from: "adverts" } } },
      /near: "sre" must name the near titles and the origin/,
    ],
    [
      "a near name from nowhere",
      { near: { sre: { to: ["Data engineer"], from: "hearsay" } } },
      /near: "sre" .*\(esco, onet/,
    ],
    [
      "a name that leads nowhere",
      { names: { "Change management": ["rfc"] } },
      /"Change management" is not in the catalogue/,
    ],
    [
      "a title with a typing error",
      { names: { "Incident managment": ["rfc"] } },
      /"Incident managment" is not in the catalogue\. The nearest title is "Incident management"/,
    ],
    [
      "another name twice",
      { names: { "Incident management": ["firefighting", "firefighting"] } },
      /names: "firefighting" is listed twice under "Incident management", .*Delete one/,
    ],
    [
      "another name twice under two spellings of the title",
      { names: { "Incident management": ["outage"], "incident management": ["outages"] } },
      /"outages" is listed twice under "Incident management", first as "outage"\. Delete one/,
    ],
    [
      "another name that is the title itself",
      { names: { "Incident management": ["incident management"] } },
      /"incident management" of "Incident management" is already its title\. Delete it/,
    ],
    [
      "another name of two things",
      { names: { "Incident management": ["itsm"], "Problem management": ["ITSM"] } },
      /"ITSM" of "Problem management" is already a name of "Incident management"/,
    ],
  ])("%s", (_, data, message) => {
    expect(problemsOf(data).join("\n")).toMatch(message);
    expect(() => parseVocabulary(data, catalogue)).toThrow(message);
  });
});

test("a title wins over an entry for the same words, which is ignored and named", () => {
  const { vocabulary, ignored } = parseVocabulary(
    {
      words: { "problem management": "testing", snr: "senior" },
      names: { "Incident management": ["Problem-management", "outages"] },
      near: {
        "data engineers": { to: ["Incident management"], from: "practice" },
        "on-call": { to: ["Incident management"], from: "practice" },
      },
    },
    catalogue,
  );
  expect(vocabulary).toEqual({
    words: [{ short: "snr", standsFor: ["senior"] }],
    names: [{ name: "Incident management", otherNames: ["outages"] }],
    near: [{ name: "on-call", titles: ["Incident management"], from: "practice" }],
  });
  expect(ignored).toEqual([
    'words: "problem management" is not used, because "Problem management" is a title in the catalogue. Delete it.',
    'names: "Problem-management" of "Incident management" is not used, because "Problem management" is a title in the catalogue. Delete it.',
    'near: "data engineers" is not used, because "Data engineer" is a title in the catalogue. Delete it.',
  ]);
});

test("given short forms apply unless an entry replaces them, and cannot be chained", () => {
  const given = {
    ...emptyVocabulary,
    words: [
      { short: "snr", standsFor: ["senior"] },
      { short: "mgr", standsFor: ["manager"] },
    ],
  };
  const { vocabulary, problems } = checkVocabulary(
    { words: { SNR: "principal", sdm: "service desk mgr" } },
    catalogue,
    given,
  );
  expect(vocabulary.words).toEqual([
    { short: "mgr", standsFor: ["manager"] },
    { short: "SNR", standsFor: ["principal"] },
  ]);
  expect(problems).toEqual([
    'words: "sdm": "mgr" is a short form itself. Write out what it stands for.',
  ]);
});

test("with another catalogue, the entries that fit are kept", () => {
  const { vocabulary, problems } = checkVocabulary(
    { words: { snr: "senior" }, names: { "Change management": ["rfc"], "Data engineer": ["etl"] } },
    catalogue,
  );
  expect(problems).toHaveLength(1);
  expect(vocabulary).toEqual({
    words: [{ short: "snr", standsFor: ["senior"] }],
    names: [{ name: "Data engineer", otherNames: ["etl"] }],
    near: [],
  });
});

test("near names without a title here are not problems, and given ones apply unless replaced", () => {
  const given = {
    ...emptyVocabulary,
    near: [
      { name: "ETL developer", titles: ["Data engineer"], from: "adverts" as const },
      { name: "on-call", titles: ["Incident management"], from: "practice" as const },
    ],
  };
  const { vocabulary, problems } = checkVocabulary(
    {
      near: {
        "etl developer": { to: ["data engineer", "Data architect"], from: "practice" },
        "scrum master": { to: ["Delivery manager"], from: "onet" },
      },
    },
    catalogue,
    given,
  );
  expect(problems).toEqual([]);
  expect(vocabulary.near).toEqual([
    { name: "etl developer", titles: ["Data engineer"], from: "practice" },
    { name: "on-call", titles: ["Incident management"], from: "practice" },
  ]);
});
