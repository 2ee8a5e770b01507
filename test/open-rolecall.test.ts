import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRolecall, ownCatalogue } from "../src/open-rolecall.ts";

let folder: string;
let catalogue: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-"));
  catalogue = join(folder, "catalogue.json");
  copyFileSync(ownCatalogue, catalogue);
});
afterEach(() => rmSync(folder, { recursive: true }));

const appOps = {
  kind: "question",
  question: { kind: "role", role: "application-operations-engineer" },
};

describe("A catalogue elsewhere", () => {
  test("takes the project's vocabulary if it has none of its own.", () => {
    expect(openRolecall(catalogue).reply("snr app ops").understanding).toMatchObject({
      question: { roleLevel: "senior-application-operations-engineer" },
    });
  });

  test("is asked in the words of the vocabulary beside it.", () => {
    writeFileSync(
      join(folder, "vocabulary.yml"),
      "names:\n  Application operations engineer: keeper of the machines\n",
    );
    const { reply } = openRolecall(catalogue);
    expect(reply("keeper of the machines").understanding).toEqual(appOps);
  });

  test("is refused with the entry and the remedy if its vocabulary leads nowhere.", () => {
    writeFileSync(join(folder, "vocabulary.yml"), "names:\n  Shepherd: herder\n");
    expect(() => openRolecall(catalogue)).toThrow(/vocabulary\.yml.*"Shepherd".*delete the entry/s);
  });

  test("is refused with the file's name if its vocabulary is no YAML.", () => {
    writeFileSync(join(folder, "vocabulary.yml"), "names: [\n");
    expect(() => openRolecall(catalogue)).toThrow(/vocabulary\.yml is no YAML/);
  });
});

test("A catalogue that is not there is named, with the command that makes one.", () => {
  expect(() => openRolecall(join(folder, "none.json"))).toThrow(/none\.json.*npm run catalogue/s);
});
