import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCatalogue } from "../../../src/commands/catalogue/run-catalogue.ts";
import type { Consent } from "../../../src/commands/import/confirm.ts";
import { runImport } from "../../../src/commands/import/run-import.ts";
import { openRolecall } from "../../../src/open-rolecall.ts";
import { page2020 } from "../../ingest/one-role.ts";
import { rolesCsv, type Row } from "../../ingest/changes/edition-files.ts";

const row = (skill: string, skillAbout: string, means: string, level = "Keeper"): Row => ({
  role: "Keeper of the lamp",
  about: "A keeper of the lamp keeps a lamp burning.",
  level,
  does: `${level} looks after the lamp of one tower through every night.`,
  skill,
  skillAbout,
  at: "Working",
  means: `You can:\n- ${means}`,
});

const lamps = row("Lamps", "Lamps involves lighting them.", "light a lamp");
const flags = row("Semaphore", "Semaphore involves signalling with flags.", "name the flags");
const talk = row(
  "Flag talk",
  "Flag talk involves signalling with shapes.",
  "name the shapes",
  "Chief keeper",
);
const chief = row("Lamps", "Lamps involves lighting them.", "light a lamp", "Chief keeper");

let folder = "";
let data = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-editions-"));
  data = join(folder, "data");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a download and gives its path. */
function download(name: string, rows: readonly Row[]): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, rolesCsv(rows));
  return path;
}

/** Imports, with a person who gives these answers, or with --yes. */
async function importing(args: readonly string[], answers?: readonly Consent[]) {
  let [out, err] = ["", ""];
  const asked: string[] = [];
  const status = await runImport(
    [...args, "--data", data, ...(answers === undefined ? ["--yes"] : [])],
    {
      dataFolder: data,
      today: () => "2026-11-23",
      print: (text) => {
        out += text;
      },
      complain: (text) => {
        err += text;
      },
      progress: () => undefined,
      interrupted: async () => Promise.resolve(false),
      confirm: async (question) => {
        asked.push(question);
        return Promise.resolve(answers?.[asked.length - 1] ?? "yes");
      },
    },
  );
  return { status, out, err, asked };
}

const indexText = (): string => readFileSync(join(data, "sources", "index.yml"), "utf8");
const rolecall = () => openRolecall(join(data, "catalogue.json"));
const skills = (): readonly string[] => rolecall().catalogue.skills.map(({ title }) => title);

describe("a document without a date beside a dated edition of it", () => {
  const first = async () =>
    importing([download("old.csv", [lamps, flags]), "--retrieved", "2025-01-01"]);

  test("is refused with --yes, with what to do", async () => {
    await first();
    const { status, err } = await importing([download("new.csv", [lamps])]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /new\.csv \(no date\) and old\.csv \(2025-01-01\) are editions of one document[^]*--retrieved/u,
    );
    expect(skills()).toEqual(["Lamps", "Semaphore"]);
  });

  test("is told which of the two needs a date", async () => {
    await importing([download("old.csv", [lamps, flags])]);
    const dated = [download("new.csv", [lamps]), "--retrieved", "2026-01-01"];
    expect((await importing(dated)).err).toContain(
      'add "retrieved: YYYY-MM-DD" to the entry of old.csv in sources/index.yml',
    );
  });

  test("replaces it if a person says that it is newer", async () => {
    await first();
    const { asked } = await importing([download("new.csv", [lamps])], ["yes", "yes"]);
    expect(asked[0]).toBe("Is new.csv (no date) a newer edition of old.csv (2025-01-01)?");
    expect(indexText()).toContain("replaces: [ old.csv ]");
    expect(skills()).toEqual(["Lamps"]);
  });

  test("is history if a person says that it is not", async () => {
    await first();
    const { out } = await importing([download("new.csv", [lamps])], ["no", "yes"]);
    expect(out).toContain("new.csv is an older edition of old.csv");
    expect(skills()).toEqual(["Lamps", "Semaphore"]);
  });

  test("stays out if a person presses Ctrl-C", async () => {
    await first();
    expect((await importing([download("new.csv", [lamps])], ["interrupted"])).status).toBe(130);
    expect(indexText()).not.toContain("new.csv");
  });
});

test("without any dates, the edition that is imported later replaces the earlier one", async () => {
  await importing([download("old.csv", [lamps, flags])]);
  const { out } = await importing([download("new.csv", [lamps])]);
  expect(out).toContain("old.csv is an older edition of new.csv");
  expect(skills()).toEqual(["Lamps"]);
  expect(rolecall().reply("semaphore").page.title).toMatch(/no longer in the catalogue/u);
});

test("of two undated editions in one import both are kept, and the report says so", async () => {
  download("both/a.csv", [lamps, flags]);
  download("both/b.csv", [lamps]);
  const { out } = await importing([join(folder, "both")]);
  expect(out).toContain("a.csv and b.csv are editions of one document");
  expect(skills()).toEqual(["Lamps", "Semaphore"]);
});

test("two dated editions in one import are told as two, one after the other", async () => {
  mkdirSync(join(folder, "both"));
  const looping = "  • Looping. You can loop. (Relevant skill level: working)";
  const awareness = "(Relevant skill level: awareness)";
  const older = page2020.replace(awareness, `${awareness}\n${looping}`);
  writeFileSync(join(folder, "both", "older.txt"), `Published 1 January 2021\n${older}`);
  writeFileSync(join(folder, "both", "newer.txt"), `Published 1 January 2022\n${page2020}`);
  const { out } = await importing([join(folder, "both")]);
  expect(out).toContain("older.txt is an older edition of newer.txt");
  expect(rolecall().catalogue.changes.map(({ arrivals }) => arrivals.length > 5)).toEqual([
    false,
    true,
  ]);
  expect(rolecall().reply("looping").page.title).toMatch(/no longer in the catalogue/u);
});

test("an older edition that is imported late changes nothing", async () => {
  await importing([download("newer.csv", [lamps]), "--retrieved", "2026-01-01"]);
  const late = download("older.csv", [lamps, flags]);
  const { out } = await importing([late, "--retrieved", "2025-01-01"]);
  expect(out).toContain("older.csv is an older edition of newer.csv");
  expect(out).toContain("Nothing changes.");
  expect(skills()).toEqual(["Lamps"]);
});

describe("a doubtful rename", () => {
  const first = async () => importing([download("roles.csv", [lamps, chief, flags])]);
  const second = () => download("new/roles.csv", [lamps, chief, talk]);

  test("is asked of the keeper, and the answer is kept in index.yml", async () => {
    await first();
    const { asked, out } = await importing([second()], ["yes", "yes"]);
    expect(asked[0]).toMatch(
      /^Is the skill "Semaphore" now called "Flag talk"\? \d\d % of what the editions say/u,
    );
    expect(out).toContain("Skill renamed: Semaphore → Flag talk");
    expect(indexText()).toContain(
      "renames:\n  - skill: Semaphore\n    to: Flag talk\n    on: 2026-11-23",
    );
    expect(rolecall().reply("semaphore").page.title).toBe("Flag talk");
  });

  test("is none if the keeper says so", async () => {
    await first();
    const { out } = await importing([second()], ["no", "yes"]);
    expect(out).not.toContain("renamed");
    expect(indexText()).toContain("renames:\n  - skill: Semaphore\n    not: Flag talk");
    expect(rolecall().reply("semaphore").page.title).toMatch(/no longer in the catalogue/u);
  });

  test("is not asked about where there are too many to answer", async () => {
    const numbered = (rows: readonly Row[]) =>
      Array.from({ length: 13 }, (_, at) =>
        rows.map((one) => ({
          ...one,
          skill: `${one.skill} ${at}`,
          means: `${one.means} ${"o".repeat(at + 3)}`,
        })),
      ).flat();
    await importing([download("roles.csv", [lamps, chief, ...numbered([flags])])]);
    const { asked, out } = await importing(
      [download("new/roles.csv", [lamps, chief, ...numbered([talk])])],
      ["yes"],
    );
    expect(asked).toEqual(["Import this document?"]);
    expect(out).toContain("Perhaps renamed (13)");
  });

  test("counts as removed and added with --yes, and the report has the line to write", async () => {
    await first();
    const { out, asked } = await importing([second()]);
    expect(asked).toEqual([]);
    expect(out).toMatch(
      /Perhaps renamed \(1\)[^]*- \{"skill":"Semaphore","to":"Flag talk","on":"2026-11-23"\}/u,
    );
    // The line is YAML as it stands.
    const line = /- \{.*\}/u.exec(out)?.[0] ?? "";
    writeFileSync(join(data, "sources", "index.yml"), `${indexText()}renames:\n  ${line}\n`);
    const rebuilt = runCatalogue(["--data", data], {
      dataFolder: `${data}/`,
      today: () => "2026-11-24",
      print: () => undefined,
      complain: () => undefined,
    });
    expect(rebuilt).toBe(0);
    expect(rolecall().reply("semaphore").page.title).toBe("Flag talk");
  });
});

test("the vocabulary may go on using the name that a thing had", async () => {
  await importing([download("roles.csv", [lamps, chief, flags])]);
  writeFileSync(join(data, "vocabulary.yml"), "names:\n  Lamps: [lanterns]\n");
  const renamed = [lamps, chief].map((one) => ({ ...one, skill: "Lights" }));
  const { status, err } = await importing([download("new/roles.csv", [...renamed, flags])]);
  expect([status, err]).toEqual([0, ""]);
  expect(rolecall().reply("lanterns").page.title).toBe("Lights");
});

test("what the older edition had already is no news: a defect at another line, levels in no order", async () => {
  const broken = {
    ...flags,
    does: "Looks after the flags- and the masts, keeps them ever- lasting.",
  };
  const unordered = ["Alpha", "Beta"].map((level) => ({ ...broken, level }));
  const first = await importing([download("roles.csv", unordered)]);
  expect(first.out).toMatch(/New roles with levels in unknown order \(1\)/u);
  expect(first.out).toMatch(/New defects \([1-9]/u);
  const renamed = [lamps, ...unordered].map((one) => ({ ...one, role: "Keeper of the light" }));
  const { out } = await importing([download("new/roles.csv", renamed)]);
  expect(out).toContain("Role renamed: Keeper of the lamp → Keeper of the light");
  expect(out).toContain("New roles with levels in unknown order (0)");
  expect(out).toContain("New defects (0)");
});
