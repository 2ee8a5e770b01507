import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataError } from "../src/data-files.ts";
import { openChecked, openQuickly } from "../src/open-quickly.ts";
import { fiveDocumentsCatalogue } from "./five-documents/paths.ts";

let folder: string;
let catalogue: string;
let checked: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-"));
  catalogue = join(folder, "catalogue.json");
  checked = join(folder, "checked");
  for (const name of ["catalogue.json", "changes.json"]) {
    copyFileSync(join(dirname(fiveDocumentsCatalogue), name), join(folder, name));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = async () => openQuickly(catalogue, checked);
const isKnown = (): boolean => openChecked(catalogue, checked) !== undefined;

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replaceAll(from, to));
}

/** What a second opening is made of shows in what the first one kept. */
function replaceKept(from: string, to: string): void {
  const [kept = ""] = readdirSync(checked);
  const text = readFileSync(join(checked, kept), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(checked, kept), text.replaceAll(from, to));
}

describe("A catalogue that was checked once", () => {
  test("is not checked again.", async () => {
    writeFileSync(join(folder, "vocabulary.yml"), "words:\n  gaffer: lead\n");
    expect(isKnown()).toBe(false);
    await open();
    expect(isKnown()).toBe(true);
    replaceKept('"gaffer"', '"chief"');
    const { reply } = await open();
    expect(reply("chief app ops").understanding).toMatchObject({
      question: { roleLevel: "lead-application-operations-engineer" },
    });
  });

  test("answers as it did when it was checked.", async () => {
    const questions = ["senior app ops", "what changed?", "list roles", "working user focus"];
    const pages = async () => {
      const { reply } = await open();
      return questions.map((question) => reply(question).page);
    };
    expect(await pages()).toEqual(await pages());
  });

  test("is known wherever it lies.", async () => {
    await open();
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    for (const name of ["catalogue.json", "changes.json"]) {
      copyFileSync(join(folder, name), join(elsewhere, name));
    }
    expect(openChecked(join(elsewhere, "catalogue.json"), checked)).toBeDefined();
  });
});

describe("After a change by hand it is checked as a whole", () => {
  test("and refused with what is wrong, where it broke something.", async () => {
    await open();
    edit("catalogue.json", '"skill": "user-focus"', '"skill": "user-fokus"');
    await expect(open()).rejects.toThrow(DataError);
    await expect(open()).rejects.toThrow(/user-fokus[^]*Rebuild it/u);
    expect(isKnown()).toBe(false);
  });

  test("and answers with it, where it broke nothing.", async () => {
    await open();
    edit("catalogue.json", "You can lead the investigation", "You can head the investigation");
    const { page } = (await open()).reply("practitioner incident management");
    expect(JSON.stringify(page)).toContain("You can head the investigation");
  });

  test.each([
    ["vocabulary.yml", "names:\n  Shepherd: herder\n", /"Shepherd"/u],
    ["changes.json", "{", /changes\.json cannot be used/u],
  ])("of %s.", async (name, text, told) => {
    await open();
    writeFileSync(join(folder, name), text);
    await expect(open()).rejects.toThrow(told);
  });

  test("also where a file is gone.", async () => {
    await open();
    rmSync(join(folder, "changes.json"));
    expect(isKnown()).toBe(false);
  });
});

test("A catalogue that is not there is told as ever.", async () => {
  rmSync(catalogue);
  await expect(open()).rejects.toThrow(/^There is no catalogue file/u);
});

test("Where nothing can be kept, it is checked each time.", async () => {
  writeFileSync(checked, "a file");
  await open();
  expect(isKnown()).toBe(false);
});

test("The latest eight are kept.", async () => {
  for (let at = 0; at < 10; at++) {
    writeFileSync(join(folder, "vocabulary.yml"), `words:\n  gaffer${at}: lead\n`);
    await open();
  }
  expect(readdirSync(checked)).toHaveLength(8);
  expect(isKnown()).toBe(true);
});
