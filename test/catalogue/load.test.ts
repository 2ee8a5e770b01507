import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenInvariants } from "../../src/catalogue/invariants.ts";
import { CatalogueError, loadCatalogue, parseCatalogue } from "../../src/catalogue/load.ts";
import { catalogueFileSchema } from "../../src/catalogue/schema.ts";
import { builtFrom, projectFiles } from "../ingest/documents.ts";
import { fiveDocuments, fiveDocumentsCatalogue } from "../five-documents/paths.ts";

const path = fiveDocumentsCatalogue;
const text = readFileSync(path, "utf8");
const { data } = builtFrom(projectFiles());

function messageOf(changed: string): string {
  try {
    parseCatalogue("catalogue.json", changed);
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  return "none";
}

describe("a catalogue file", () => {
  test("loads, with its lookups", () => {
    const catalogue = loadCatalogue(path);
    expect(catalogue.roleLevels).toHaveLength(6);
    const [role] = catalogue.roles;
    expect(role && catalogue.role(role.id)).toBe(role);
  });

  test("passes the schema unchanged", () => {
    expect(catalogueFileSchema.parse(JSON.parse(text))).toEqual(data);
  });
});

describe("an unusable catalogue says where and what to do", () => {
  test.each([
    ["no JSON", text.slice(0, 1000), /it is not valid JSON/u],
    [
      "an unknown level",
      text.replace('"level": "working"', '"level": "good"'),
      /roleLevels\.\d+\.requirements\.\d+\.level: /u,
    ],
    [
      "an unknown field",
      text.replace('"roles": [', '"colour": 1,\n "roles": ['),
      /the file: .*colour/u,
    ],
    [
      "an address that is none of the web",
      text.replace(/"url": "https:[^"]*"/u, '"url": "javascript:alert(1)"'),
      /sources\.0\.url: must be a web address/u,
    ],
    [
      "an id that is none",
      text.replace('"role": "application', '"role": "Application '),
      /roleLevels\.0\.role: must be an id/u,
    ],
    [
      "a skill that is not there",
      text.replace('"skill": "testing"', '"skill": "tasting"'),
      /names the skill tasting/u,
    ],
    [
      "a source that is not there",
      text.replace('"source": "002_', '"source": "009_'),
      /names the source 009_/u,
    ],
  ])("%s", (_, changed, problem) => {
    const message = messageOf(changed);
    expect(message).toMatch(/^The catalogue catalogue\.json cannot be used:\n/u);
    expect(message).toMatch(problem);
    expect(message).toMatch(/`rolecall catalogue`/u);
  });

  test("a file that does not exist", () => {
    expect(() => loadCatalogue("/nowhere/catalogue.json")).toThrow(
      /^There is no catalogue file \/nowhere\/catalogue\.json\. Name an existing one, or import/u,
    );
    expect(() => loadCatalogue(`${path}/catalogue.json`)).toThrow(/^There is no catalogue file/u);
    expect(() => loadCatalogue(join(fiveDocuments, "catalog.json"))).toThrow(
      `catalog.json. There is one at ${path}.`,
    );
  });

  test("a file that does not exist, in a folder with documents to build it from", () => {
    const folder = mkdtempSync(join(tmpdir(), "rolecall-load-"));
    cpSync(join(fiveDocuments, "sources"), join(folder, "sources"), { recursive: true });
    expect(() => loadCatalogue(join(folder, "catalogue.json"))).toThrow(
      /Its documents are there: build it with `rolecall catalogue`/u,
    );
    rmSync(folder, { recursive: true });
  });

  test("a folder", () => {
    for (const folder of [fiveDocuments, fiveDocuments.slice(0, -1)]) {
      expect(() => loadCatalogue(folder)).toThrow(
        `is a folder, not a catalogue file. There is one at ${path}.`,
      );
    }
    expect(() => loadCatalogue(join(fiveDocuments, "sources"))).toThrow(/Name an existing one/u);
  });
});

describe("invariants", () => {
  const [role] = data.roles;
  const [skill] = data.skills;
  const [level] = data.roleLevels;
  if (role === undefined || skill === undefined || level === undefined) throw new Error("empty");

  test.each([
    [
      "a role level twice",
      { ...data, roleLevels: [...data.roleLevels, level] },
      /role level \S+ is listed twice/u,
    ],
    [
      "role levels out of order",
      { ...data, roleLevels: data.roleLevels.toReversed() },
      /not grouped by role/u,
    ],
    [
      "knowledge with a skill's id",
      { ...data, knowledge: data.knowledge.map((one) => ({ ...one, id: skill.id })) },
      /skill \S+ is listed twice/u,
    ],
    [
      "skill levels upside down",
      { ...data, skills: data.skills.map((one) => ({ ...one, levels: one.levels.toReversed() })) },
      /not in order, lowest first/u,
    ],
    [
      "a level of another scale",
      { ...data, skills: data.skills.map((one) => ({ ...one, scale: "sfia" as const })) },
      /which is not on the scale sfia/u,
    ],
    [
      "a family that is not there",
      { ...data, families: [] },
      /names the role family it-operations/u,
    ],
    [
      "a role level of another role",
      { ...data, roles: data.roles.map((one) => ({ ...one, levels: role.levels })) },
      /is listed by the role/u,
    ],
  ])("%s", (_, changed, problem) => {
    expect(brokenInvariants(changed).join("\n")).toMatch(problem);
  });
});
