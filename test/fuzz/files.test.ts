import { english } from "../question/understandings.ts";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { brokenInvariants } from "../../src/catalogue/invariants.ts";
import { CatalogueError, loadCatalogue, parseCatalogue } from "../../src/catalogue/load.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { build } from "../../src/ingest/build.ts";
import { noHints } from "../../src/ingest/reader.ts";
import { readDocument } from "../../src/ingest/read-document.ts";
import { readSourceIndex } from "../../src/ingest/source-index.ts";
import { checkVocabulary } from "../../src/question/parse-vocabulary.ts";
import { createReply } from "../../src/reply.ts";
import { projectFiles } from "../ingest/documents.ts";
import { page2020, page2023, rolesCsv } from "../ingest/one-role.ts";
import { mutatedJson, mutatedText } from "./mutations.ts";
import { fuzzing } from "./runs.ts";

// Whatever is done to a file, it is refused with a message, or what it gives can be used.

const read = (path: string): string => readFileSync(`data/${path}`, "utf8");
const own = loadCatalogue("data/catalogue.json");
const vocabulary = checkVocabulary(parse(read("vocabulary.yml")), own).vocabulary;
const questions = ["list roles", "list skills", "list qualifications", "help", "what is ITIL"];

function use(catalogue: Catalogue): void {
  const rolecall = createReply(catalogue, { ...vocabulary, names: [] }, english());
  for (const { title } of catalogue.roleLevels.slice(0, 2)) rolecall.reply(title);
  for (const { title } of catalogue.skills.slice(0, 2)) rolecall.reply(title);
  for (const question of questions) rolecall.reply(question);
}

const refusal = /^The catalogue catalogue\.json cannot be used:\n {2}\S/u;

/** What is wrong with how a catalogue's text was taken. */
function faultOfCatalogue(text: string): string | undefined {
  try {
    use(parseCatalogue("catalogue.json", text));
    return undefined;
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return refusal.test(error.message) ? undefined : error.message;
  }
}

/** Its own errors tell what is wrong; others are bugs. */
function faultOfVocabulary(value: unknown): string | undefined {
  try {
    createReply(own, checkVocabulary(value, own).vocabulary, english()).reply("senior app ops");
    return undefined;
  } catch (error) {
    const bug = [TypeError, RangeError, SyntaxError].some((kind) => error instanceof kind);
    return error instanceof Error && !bug ? undefined : String(error);
  }
}

const files = projectFiles();

/** What is wrong with how a document was taken that has the project's first one's index entry. */
function faultsOfDocument(text: string): readonly string[] {
  const reading = readDocument(text, noHints);
  if (reading.kind === "refused") return /\w/u.test(reading.reason) ? [] : ["no reason"];
  const [first] = files;
  if (first === undefined) return ["no document"];
  const { published: _when, ...source } = first.source;
  const result = build([{ source: { ...source, format: reading.format }, hints: noHints, text }]);
  if (result.kind === "wrong") return result.problems.length === 0 ? ["no problem"] : [];
  return brokenInvariants(result.data);
}

describe("a damaged catalogue is refused, or can be asked", () => {
  test("where a value of it is another", () => {
    const property = fc.property(mutatedJson(JSON.parse(read("catalogue.json"))), (value) => {
      expect(faultOfCatalogue(JSON.stringify(value))).toBeUndefined();
    });
    fc.assert(property, fuzzing);
  });

  test("where its text is damaged", () => {
    const property = fc.property(mutatedText(read("catalogue.json")), (text) => {
      expect(faultOfCatalogue(text)).toBeUndefined();
    });
    fc.assert(property, fuzzing);
  });
});

test("a damaged index of the documents is read, or refused with reasons", () => {
  const property = fc.property(mutatedText(read("sources/index.yml")), (text) => {
    const index = readSourceIndex(text);
    expect(index.kind === "wrong" && index.problems.length === 0).toBe(false);
  });
  fc.assert(property, fuzzing);
});

test("a damaged vocabulary is read, or refused with a reason", () => {
  const property = fc.property(mutatedJson(parse(read("vocabulary.yml"))), (value) => {
    expect(faultOfVocabulary(value)).toBeUndefined();
  });
  // Each opens a catalogue, which takes longer than to refuse one.
  fc.assert(property, { ...fuzzing, numRuns: Math.ceil(fuzzing.numRuns / 4) });
});

const samples = [...files.map(({ text }) => text), page2020, page2023, rolesCsv];

test.each(samples.map((text, at) => [at, text] as const))(
  "a damaged document is refused, or makes a catalogue that holds together (sample %i)",
  (_at, sample) => {
    const property = fc.property(mutatedText(sample), (text) => {
      expect(faultsOfDocument(text)).toEqual([]);
    });
    fc.assert(property, { ...fuzzing, numRuns: Math.ceil(fuzzing.numRuns / 4) });
  },
);
