import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noHistory } from "../src/catalogue/history.ts";
import { withRecords } from "../src/catalogue/changes-file.ts";
import { dataOf, snapshotOf } from "../src/checked-data.ts";
import { catalogueFiles, DataError, ownCatalogue } from "../src/data-files.ts";
import { checkedData, openRolecall } from "../src/open-rolecall.ts";
import { fiveDocumentsCatalogue } from "./five-documents/paths.ts";

let folder: string;
let catalogue: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-"));
  catalogue = join(folder, "catalogue.json");
  copyFileSync(fiveDocumentsCatalogue, catalogue);
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

  test("is refused with the file, the line and the remedy if its vocabulary is no YAML.", () => {
    writeFileSync(join(folder, "vocabulary.yml"), "names: [\n");
    expect(() => openRolecall(catalogue)).toThrow(
      /vocabulary\.yml cannot be used: line 1: a bracket is never closed/,
    );
  });

  test("is refused with the remedy if its vocabulary or its teams are in UTF-16.", () => {
    const teams = Buffer.from("Payments: { positions: { lead app ops: 1 } }\n", "utf16le");
    writeFileSync(join(folder, "teams.yml"), teams);
    expect(() => openRolecall(catalogue)).toThrow(
      /teams\.yml cannot be used: it is not in UTF-8\. Save it again as UTF-8\.$/u,
    );
  });

  test.each([
    "__proto__: { positions: { lead app ops: 1 } }",
    "Payments: { positions: { lead app ops: 1, __proto__: 2 } }",
  ])("is refused if a name would be dropped without a word: %s", (text) => {
    writeFileSync(join(folder, "teams.yml"), `${text}\n`);
    expect(() => openRolecall(catalogue)).toThrow(/nothing can be called "__proto__"/u);
  });

  test("takes the project's short forms beside those of its own vocabulary.", () => {
    const roleLevelOf = (text: string) => openRolecall(catalogue).reply(text).understanding;
    const senior = { question: { roleLevel: "senior-application-operations-engineer" } };
    const lead = { question: { roleLevel: "lead-application-operations-engineer" } };
    writeFileSync(join(folder, "vocabulary.yml"), "words:\n  gaffer: lead\n");
    expect(roleLevelOf("snr app ops")).toMatchObject(senior);
    expect(roleLevelOf("gaffer app ops")).toMatchObject(lead);
    writeFileSync(join(folder, "vocabulary.yml"), "words:\n  Snr: lead\n");
    expect(roleLevelOf("snr app ops")).toMatchObject(lead);
  });

  test("does not take the project's other names beside a vocabulary of its own.", () => {
    const outages = () => openRolecall(catalogue).reply("outages").understanding.kind;
    expect(outages()).toBe("question");
    writeFileSync(join(folder, "vocabulary.yml"), "words:\n  gaffer: lead\n");
    expect(outages()).not.toBe("question");
  });
});

const entries = (count: number, entry: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `  ${entry(at)}\n`).join("");

describe("A vocabulary", () => {
  test("of 100,000 entries is refused, with the limit and the remedy.", () => {
    const text = `words:\n${entries(100_000, (at) => `short${at}: word ${at}`)}`;
    writeFileSync(join(folder, "vocabulary.yml"), text);
    expect(() => openRolecall(catalogue)).toThrow(
      /vocabulary\.yml cannot be used: it has \d+ kB; the limit is 250 kB, which holds about 10,000 entries\. Remove/u,
    );
  });

  test("as large as it may be is asked in its words.", () => {
    const text = `words:\n${entries(8000, (at) => `short${at}: engineer ${at}`)}  kp: application operations engineer\n`;
    writeFileSync(join(folder, "vocabulary.yml"), text);
    expect(openRolecall(catalogue).reply("kp").understanding).toEqual(appOps);
  });

  test("in which everything is wrong is refused with the first mistakes.", () => {
    const text = `names:\n${entries(8000, (at) => `Nothing ${at}: name ${at}`)}`;
    writeFileSync(join(folder, "vocabulary.yml"), text);
    expect(() => openRolecall(catalogue)).toThrow(/"Nothing 19" is not [^]*\n- and 7980 more$/u);
  });
});

describe("The record of changes beside a catalogue", () => {
  const file = () => join(folder, "changes.json");

  test("need not be there.", () => {
    expect(openRolecall(catalogue).catalogue.changes).toEqual([]);
  });

  test("is read with it.", () => {
    const record = {
      on: "2026-11-23",
      by: "rebuild",
      documents: [],
      arrivals: [{ kind: "removed", what: "skill", id: "herding", title: "Herding" }],
      renames: [],
      things: [],
      sources: [],
    } as const;
    writeFileSync(file(), withRecords(noHistory, [record]));
    expect(openRolecall(catalogue).catalogue.changes).toEqual([record]);
  });

  test("is refused with the file, the place and the remedy if it cannot be used.", () => {
    writeFileSync(file(), JSON.stringify({ generated: "by hand", records: [{ on: "today" }] }));
    expect(() => openRolecall(catalogue)).toThrow(DataError);
    expect(() => openRolecall(catalogue)).toThrow(
      /changes\.json cannot be used:.*generated: .*records\.0\.on: .*Restore it with git/s,
    );
  });

  test("is refused with the remedy where a folder has its name.", () => {
    mkdirSync(file());
    expect(() => openRolecall(catalogue)).toThrow(DataError);
    expect(() => openRolecall(catalogue)).toThrow(
      /it is a folder, not a file\nRestore it with git/,
    );
  });

  test("is looked at again when it changes, as the catalogue is.", () => {
    const own = join(dirname(ownCatalogue), "vocabulary.yml");
    expect(catalogueFiles(catalogue)).toEqual([
      catalogue,
      join(folder, "vocabulary.yml"),
      own,
      file(),
      join(folder, "teams.yml"),
    ]);
    expect(catalogueFiles().filter((path) => path === own)).toHaveLength(1);
  });
});

describe("The teams beside a catalogue", () => {
  const write = (text: string) => writeFileSync(join(folder, "teams.yml"), text);

  test("are asked about by their names.", () => {
    write("Payments: { positions: { lead app ops: 1 } }\n");
    expect(openRolecall(catalogue).reply("payments team").understanding).toMatchObject({
      question: { kind: "team", team: "payments" },
    });
  });

  test("are refused with the file, the team and the remedy.", () => {
    write("Payments: { positions: { lead app opps wizard: 1 } }\n");
    expect(() => openRolecall(catalogue)).toThrow(DataError);
    expect(() => openRolecall(catalogue)).toThrow(
      /teams\.yml cannot be used: .*Payments: "lead app/s,
    );
    write("Payments: [\n");
    expect(() => openRolecall(catalogue)).toThrow(/teams\.yml cannot be used: line 1:/);
    write("Payments: { positions: *payments }\n");
    expect(() => openRolecall(catalogue)).toThrow(DataError);
    expect(() => openRolecall(catalogue)).toThrow(
      /teams\.yml cannot be used: Unresolved alias .*: payments\. Put what begins with \* or &/,
    );
  });

  test("go to another thread as they were checked.", () => {
    write("Payments: { positions: { lead app ops: 1 }, needs: { Testing: expert } }\n");
    const checked = checkedData(catalogue);
    if (checked.kind !== "checked") throw new Error(checked.reason);
    expect(dataOf(checked.texts).catalogue.teams).toEqual(openRolecall(catalogue).catalogue.teams);
  });

  test("change the hash of what was checked.", () => {
    const before = snapshotOf(catalogue)?.hash;
    write("# none\n");
    expect(snapshotOf(catalogue)?.hash).not.toBe(before);
  });
});

test("The sample in the project's own teams is right.", () => {
  const own = readFileSync(join(dirname(ownCatalogue), "teams.yml"), "utf8");
  const sample = own
    .split("\n")
    .filter((line) => /^# (?:Payments:|  )/u.test(line))
    .map((line) => line.slice(2));
  writeFileSync(join(folder, "teams.yml"), sample.join("\n"));
  const [team] = openRolecall(catalogue).catalogue.teams;
  expect(team).toMatchObject({ name: "Payments", positions: [{ count: 2 }, { count: 1 }] });
  expect(team?.needs).toHaveLength(2);
});

test("A catalogue that is not there is named, with one that is or the command that makes one.", () => {
  const message = `There is no catalogue file ${join(folder, "none.json")}. There is one at ${catalogue}`;
  expect(() => openRolecall(join(folder, "none.json"))).toThrow(message);
  rmSync(catalogue);
  expect(() => openRolecall(catalogue)).toThrow(/import documents with `rolecall import`/);
});
