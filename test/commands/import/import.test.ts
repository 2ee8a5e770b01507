import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChangeRecord } from "../../../src/catalogue/changes.ts";
import { readChanges } from "../../../src/catalogue/changes-file.ts";
import { loadCatalogue } from "../../../src/catalogue/load.ts";
import type { Consent } from "../../../src/commands/import/confirm.ts";
import { runCatalogue } from "../../../src/commands/catalogue/run-catalogue.ts";
import { runImport } from "../../../src/commands/import/run-import.ts";
import { ownRoleTemplate } from "../../../src/ingest/readers/own-role-template.ts";
import { head, page2020, page2023, rolesCsv, rows } from "../../ingest/one-role.ts";
import { copyDataTo } from "../data-copy.ts";

let today = "";
let folder = "";
let data = "";
let documents = "";

beforeEach(() => {
  today = "2026-11-23";
  folder = mkdtempSync(join(tmpdir(), "rolecall-import-"));
  data = join(folder, "data");
  documents = join(folder, "documents");
  mkdirSync(join(documents, "more"), { recursive: true });
  writeFileSync(join(documents, "pilot.txt"), page2020);
  writeFileSync(join(documents, "more", "roles.csv"), `\uFEFF${rolesCsv}`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Person {
  readonly confirm?: (question: string) => Promise<Consent>;
  /** Ctrl-C is heard when it is listened for that many times: after each file, and at the end. */
  readonly interruptsAt?: number;
}

async function run(args: readonly string[], { confirm, interruptsAt = 99 }: Person = {}) {
  let [out, err] = ["", ""];
  const progress: number[] = [];
  const stages: string[] = [];
  let listened = 0;
  const status = await runImport(args, {
    dataFolder: data,
    today: () => today,
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    progress: (stage) => {
      if (stage.stage === "reading") progress.push(stage.done);
      else stages.push(stage.stage);
    },
    interrupted: async () => {
      listened += 1;
      return Promise.resolve(listened >= interruptsAt);
    },
    ...(confirm === undefined ? {} : { confirm }),
  });
  return { status, out, err, progress, stages };
}

/** The status of `rolecall catalogue` on the data folder. */
function rebuilt(...args: readonly string[]): number {
  // Named, it is held to its catalogue alone: only the project's own folder has the schemas.
  return runCatalogue(["--data", data, ...args], {
    dataFolder: `${data}/`,
    today: () => today,
    print: () => undefined,
    complain: () => undefined,
  });
}

const pilot = (): string => join(documents, "pilot.txt");
const catalogue = () => loadCatalogue(join(data, "catalogue.json"));
const indexText = (): string => readFileSync(join(data, "sources", "index.yml"), "utf8");

/** What the folder has recorded, the latest first. */
function recorded(): readonly ChangeRecord[] {
  const read = readChanges(readFileSync(join(data, "changes.json"), "utf8"));
  if (read.kind === "wrong") throw new Error(read.problems.join("\n"));
  return read.history.records;
}

const titlesOf = ({ arrivals }: ChangeRecord) =>
  arrivals.map(({ kind, what, title }) => `${kind} ${what} ${title}`);

describe("rolecall import", () => {
  test("makes a data folder of all the files of a folder, byte for byte", async () => {
    const { status, err, progress } = await run([documents, "--yes"]);
    expect({ status, err, progress }).toEqual({ status: 0, err: "", progress: [1, 2] });
    expect(readdirSync(data).toSorted()).toEqual(["catalogue.json", "changes.json", "sources"]);
    expect(readFileSync(join(data, "sources", "roles.csv"))).toEqual(
      readFileSync(join(documents, "more", "roles.csv")),
    );
    expect(catalogue().roles.map(({ id, levelsOrdered }) => [id, levelsOrdered])).toEqual([
      ["test-pilot", true],
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(["data", "documents"]);
  });

  test("begins anew where index.yml lists no document", async () => {
    mkdirSync(join(data, "sources"), { recursive: true });
    writeFileSync(join(data, "sources", "index.yml"), "# ours\ndocuments: []\n");
    expect(await run([pilot(), "--yes"])).toMatchObject({ status: 0, err: "" });
    expect(indexText()).toMatch(/^# ours\ndocuments:\n {2}- file: pilot\.txt\n/u);
    expect(catalogue().sources).toHaveLength(1);
  });

  test("writes what a rebuild gives", async () => {
    copyDataTo(data);
    await run([pilot(), "--yes"]);
    expect(rebuilt("--check")).toBe(0);
  });

  test("keeps the comments and the entries that are in index.yml, and the rest of the folder", async () => {
    copyDataTo(data);
    const before = indexText();
    await run([pilot(), "--yes"]);
    expect(indexText().startsWith(before.trimEnd())).toBe(true);
    expect(indexText()).toContain(
      "- file: pilot.txt\n    title: Test pilot\n    publisher: GOV.UK",
    );
    expect(existsSync(join(data, "vocabulary.yml"))).toBe(true);
  });

  test("--dry-run shows what would be added, and writes nothing", async () => {
    const { status, out } = await run([documents, "--dry-run"]);
    expect(status).toBe(0);
    expect(out).toMatch(/Role levels\n {2}\+ Test pilot\n {2}\+ Chief of flying/u);
    expect(existsSync(data)).toBe(false);
  });

  test("asks before it writes, and takes no for an answer", async () => {
    const saying = (consent: Consent) => ({ confirm: async () => Promise.resolve(consent) });
    const refused = await run([pilot()], saying("no"));
    expect([refused.status, refused.err]).toEqual([0, ""]);
    expect(refused.out).toMatch(/Nothing was written\.\n$/u);
    const stopped = await run([pilot()], saying("interrupted"));
    expect([stopped.status, stopped.err]).toEqual([130, "\nNothing was written.\n"]);
    expect(existsSync(data)).toBe(false);
    expect((await run([pilot()], saying("yes"))).status).toBe(0);
    expect(existsSync(data)).toBe(true);
  });

  test.each([
    ["between two files", 1, [1]],
    ["after the last, while the catalogue is built", 3, [1, 2]],
  ])("says on Ctrl-C %s that nothing was written", async (_, interruptsAt, read) => {
    const { status, err, progress } = await run([documents, "--yes"], { interruptsAt });
    expect({ status, err, progress }).toEqual({
      status: 130,
      err: "\nNothing was written.\n",
      progress: read,
    });
    expect(existsSync(data)).toBe(false);
  });

  test.each([
    ["changed", () => writeFileSync(pilot(), page2023)],
    ["deleted", () => rmSync(pilot())],
  ])("writes nothing that was %s after it was shown", async (_, meanwhile) => {
    const confirm = async (): Promise<Consent> => {
      meanwhile();
      return Promise.resolve("yes");
    };
    const { status, err } = await run([pilot()], { confirm });
    expect([status, err]).toEqual([
      1,
      `Nothing was written:\n  ${pilot()} was changed or deleted in the meantime; run the import again.\n`,
    ]);
    expect(existsSync(data)).toBe(false);
  });

  test("undoes no rebuild that comes between the question and the answer", async () => {
    await run([pilot(), "--yes"]);
    const confirm = async (): Promise<Consent> => {
      const corrected = page2020.replace("plans all flights", "plans no flights");
      writeFileSync(join(data, "sources", "pilot.txt"), corrected);
      expect(rebuilt()).toBe(0);
      return Promise.resolve("yes");
    };
    const { status, err } = await run([documents], { confirm });
    expect(status).toBe(1);
    expect(err).toMatch(/data: it was changed in the meantime, .*; run the command again\.\n$/u);
    expect(recorded().map(({ by }) => by)).toEqual(["rebuild", "import"]);
    expect(rebuilt("--check")).toBe(0);
  });

  test("writes nothing where there is nobody to ask", async () => {
    const { status, err } = await run([pilot()]);
    expect(status).toBe(1);
    expect(err).toMatch(/--yes/u);
    expect(existsSync(data)).toBe(false);
  });

  test("writes nothing if one document cannot be read, unless it is to be left out", async () => {
    writeFileSync(join(documents, "shopping.txt"), "milk\neggs\n");
    const stopped = await run([documents, "--yes"]);
    expect(stopped.status).toBe(1);
    expect(stopped.err).toMatch(/shopping\.txt cannot be read: its format is unknown/u);
    expect(stopped.err).toContain(
      "The other documents can be read. Add --skip-unreadable to import only those.",
    );
    expect(existsSync(data)).toBe(false);
    expect((await run([documents, "--yes", "--skip-unreadable"])).status).toBe(0);
    expect(catalogue().sources).toHaveLength(2);
    const again = await run([documents, "--yes", "--skip-unreadable"]);
    expect([again.status, again.err]).toEqual([0, ""]);
    expect(again.out).toMatch(/shopping\.txt is skipped: [^]*Nothing to add\.\n$/u);
    const alone = [join(documents, "shopping.txt"), "--yes", "--skip-unreadable"];
    expect((await run(alone)).status).toBe(1);
  });

  test("names the known formats once, however many documents are of none", async () => {
    writeFileSync(join(documents, "shopping.txt"), "milk\neggs\n");
    writeFileSync(join(documents, "empty.txt"), "");
    const { err } = await run([documents, "--yes"]);
    expect(err.split("Known formats")).toHaveLength(2);
  });

  test("says of an empty folder that there is nothing in it", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const { status, err } = await run([empty, "--yes"]);
    expect([status, err]).toEqual([
      1,
      `Nothing was written:\n  ${empty}: this folder has no files to import.\n`,
    ]);
    const { out } = await run([pilot(), empty, "--dry-run"]);
    expect(out).toMatch(
      /^Documents \(1\)\n[^]*\n {2}.*empty: this folder has no files to import\.\n/u,
    );
  });

  test("knows a document that is there already", async () => {
    await run([pilot(), "--yes"]);
    expect((await run([pilot(), "--yes"])).out).toMatch(
      /already in the catalogue as pilot\.txt[^]*Nothing to add/u,
    );
  });

  test("takes what is said of a document that is there already for its entry", async () => {
    await run([pilot(), "--yes"]);
    writeFileSync(join(documents, "again.txt"), page2020);
    const said = ["--retrieved", "2025-01-02", "--title", "Pilots"];
    const { out } = await run([join(documents, "again.txt"), "--yes", ...said]);
    expect(out).toContain(
      "already in the catalogue as pilot.txt; index.yml will say: title Pilots, retrieved 2025-01-02\n",
    );
    expect(catalogue().sources).toMatchObject([
      { file: "pilot.txt", title: "Pilots", retrieved: "2025-01-02" },
    ]);
    expect(readdirSync(join(data, "sources")).toSorted()).toEqual(["index.yml", "pilot.txt"]);
    expect(rebuilt("--check")).toBe(0);
    expect((await run([pilot(), "--yes", "--retrieved", "2025-01-02"])).out).toMatch(
      /Nothing to add/u,
    );
  });

  test("asks about an entry alone as what it is", async () => {
    await run([pilot(), "--yes"]);
    const asked: string[] = [];
    const confirm = async (question: string): Promise<Consent> => {
      asked.push(question);
      return Promise.resolve("no");
    };
    await run([pilot(), "--retrieved", "2025-01-02"], { confirm });
    await run([documents], { confirm });
    expect(asked).toEqual(["Change index.yml?", "Import this document?"]);
  });

  test("knows a correction by the document's own title, whatever index.yml calls it", async () => {
    await run([pilot(), "--yes", "--title", "Pilots"]);
    writeFileSync(pilot(), page2020.replace("plans all flights", "plans no flights"));
    await run([pilot(), "--yes"]);
    expect(catalogue().sources).toMatchObject([{ file: "pilot.txt", title: "Pilots" }]);
  });

  test("takes a document of the same name and title for its correction, and shows it word for word", async () => {
    await run([pilot(), "--yes", "--retrieved", "2025-01-02"]);
    writeFileSync(pilot(), page2020.replace("plans all flights", "plans no flights"));
    const { out } = await run([pilot(), "--yes"]);
    expect(out).toMatch(
      /- A chief of flying plans all flights\.\n +\+ A chief of flying plans no flights\./u,
    );
    expect(catalogue().sources).toMatchObject([{ file: "pilot.txt", retrieved: "2025-01-02" }]);
    expect(rebuilt("--check")).toBe(0);
  });

  test("takes a correction that has lost its date, which its entry loses too", async () => {
    const updated = "Last updated 28 November 2025 — See all updates";
    writeFileSync(pilot(), page2023);
    await run([pilot(), "--yes"]);
    writeFileSync(pilot(), page2023.replace(updated, ""));
    expect((await run([pilot(), "--yes"])).err).toBe("");
    expect(indexText()).not.toContain("published");
    expect(rebuilt("--check")).toBe(0);
  });

  test("gives another document of the same name a name of its own", async () => {
    await run([pilot(), "--yes"]);
    writeFileSync(pilot(), page2023.replaceAll("est pilot", "est baker"));
    await run([pilot(), "--yes"]);
    expect(catalogue().sources.map(({ file, published }) => [file, published])).toEqual([
      ["pilot.txt", undefined],
      ["pilot-2.txt", "2025-11-28"],
    ]);
    expect(rebuilt("--check")).toBe(0);
  });

  test.each(["new", "known", "corrected"])(
    "keeps both of two files of one name and title, also where the first is %s",
    async (first) => {
      const text = (word: string): string => page2020.replace("plans all", `plans ${word}`);
      const name = (year: string): string => join(documents, year, "pilot.txt");
      for (const year of ["2023", "2024"]) {
        mkdirSync(join(documents, year));
        writeFileSync(name(year), text(year));
      }
      if (first !== "new") {
        writeFileSync(pilot(), first === "known" ? text("2023") : page2020);
        await run([pilot(), "--yes"]);
      }
      await run([name("2023"), name("2024"), "--yes"]);
      const kept = ["pilot.txt", "pilot-2.txt"].map((file) =>
        readFileSync(join(data, "sources", file), "utf8"),
      );
      expect(kept).toEqual([text("2023"), text("2024")]);
    },
  );

  test.each([".pilot", "index.yml", "pilot.txt ", "a\\b.txt"])(
    "refuses the name %j, by which no document could be found again",
    async (name) => {
      writeFileSync(join(documents, name), page2020);
      const { status, err } = await run([join(documents, name), "--yes"]);
      expect(status).toBe(1);
      expect(err).toMatch(/cannot be read: .*; rename it/u);
      expect(existsSync(data)).toBe(false);
    },
  );

  test("shows level conflicts and roles without an order", async () => {
    const csv = join(documents, "more", "roles.csv");
    writeFileSync(csv, rolesCsv.replaceAll("Chief of flying", "Ace").replace("Expert", "Working"));
    const { out } = await run([csv, "--dry-run"]);
    expect(out).toMatch(/order \(1\)\n {2}Test pilot: Ace, Test pilot\n/u);
    writeFileSync(csv, rolesCsv.replace("Expert", "Working"));
    expect((await run([documents, "--dry-run"])).out).toMatch(
      /New level conflicts \(1\)\n {2}Chief of flying, Flying: working \(GOV\.UK, Role descriptions\) or expert \(GOV\.UK, Test pilot\)\n {2}Answers show both levels\./u,
    );
  });

  test("tells documents of one title apart by their files, and a conflict once", async () => {
    const csv = join(documents, "more", "roles.csv");
    writeFileSync(csv, rolesCsv.replace("Expert", "Working"));
    const named = ["--title", "Pilots", "--yes"];
    expect((await run([documents, ...named])).out).toMatch(
      /working \(GOV\.UK, Pilots, file roles\.csv\) or expert \(GOV\.UK, Pilots, file pilot\.txt\)/u,
    );
    expect((await run([csv, "--title", "Roles", "--yes"])).out).toMatch(
      /New level conflicts \(0\)/u,
    );
  });

  test("says of a row that is listed twice what became of it", async () => {
    const csv = join(documents, "more", "roles.csv");
    writeFileSync(csv, `${[head, ...rows, rows[0]].join("\n")}\n`);
    const { out } = await run([csv, "--dry-run"]);
    expect(out).toMatch(
      /row-repeated \(1\)[^]*"Chief of flying, Flying: Expert" \(counted once\)/u,
    );
  });

  test("says which role level stands in two roles, since the catalogue has it once", async () => {
    const csv = join(documents, "more", "roles.csv");
    const [chief = ""] = rows;
    const again = chief.replace("Air,Test pilot", "Air,Navigator");
    writeFileSync(csv, `${[head, ...rows, again].join("\n")}\n`);
    const { out } = await run([csv, "--dry-run"]);
    expect(out).toMatch(/level-in-two-roles \(1\)[^]*Test pilot and Navigator: "Chief of flying"/u);
  });

  test("takes what the documents do not say from its options", async () => {
    await run([
      pilot(),
      "--yes",
      "--publisher",
      "Defra",
      "--licence",
      "Crown",
      "--title",
      "Pilots",
    ]);
    expect(catalogue().sources).toMatchObject([
      { publisher: "Defra", licence: "Crown", title: "Pilots" },
    ]);
  });

  describe("where nothing in a page shows whose it is", () => {
    const unsigned = page2020.replace(/^This role is part of .*\n/mu, "");
    const saying = (consent: Consent) => {
      const asked: string[] = [];
      const confirm = async (question: string): Promise<Consent> => {
        asked.push(question);
        return Promise.resolve(consent);
      };
      return { asked, confirm };
    };
    beforeEach(() => writeFileSync(pilot(), unsigned));

    test.each([[["--yes"]], [["--dry-run"]]])("%j refuses it with the remedy", async (flags) => {
      const { status, err } = await run([pilot(), ...flags]);
      expect(status).toBe(1);
      expect(err).toMatch(
        /pilot\.txt cannot be credited: nothing in it shows that GOV\.UK published it\. Say whose it is with --publisher, --licence and --framework; .* --publisher "GOV\.UK" --licence "Open Government Licence v3\.0"\.\n$/u,
      );
      expect(existsSync(data)).toBe(false);
    });

    test("asks once, and credits it as it is told", async () => {
      writeFileSync(join(documents, "pilot-2.txt"), unsigned.replaceAll("est pilot", "est baker"));
      const no = saying("no");
      expect((await run([documents], no)).err).toMatch(/pilot-2\.txt cannot be credited/u);
      expect(no.asked).toHaveLength(1);
      expect((await run([documents], saying("interrupted"))).status).toBe(130);
      expect(existsSync(data)).toBe(false);
      const yes = saying("yes");
      await run([documents], yes);
      expect(yes.asked).toEqual([
        expect.stringMatching(/^Nothing in pilot-2\.txt shows that GOV\.UK published it\./u),
        "Import these 3 documents?",
      ]);
      expect(catalogue().sources.map(({ publisher }) => publisher)).toEqual(
        Array.from({ length: 3 }, () => "GOV.UK"),
      );
    });

    test("needs no question where the keeper or the address says it", async () => {
      const said = ["--publisher", "Defra", "--licence", "Crown", "--yes"];
      expect((await run([pilot(), ...said])).status).toBe(0);
      // A correction keeps its entry.
      writeFileSync(pilot(), unsigned.replace("plans all flights", "plans no flights"));
      expect((await run([pilot(), "--yes"])).status).toBe(0);
      expect(catalogue().sources).toMatchObject([{ publisher: "Defra" }]);
      const address = ["--url", "https://www.gov.uk/guidance/test-pilot", "--yes"];
      writeFileSync(join(documents, "pilots.txt"), unsigned);
      expect((await run([join(documents, "pilots.txt"), ...address])).status).toBe(0);
    });
  });

  test.each(["https://roles.example.org/test-pilot", "http://intranet/test-pilot"])(
    "does not credit a copy at %s to the page's publisher, even as a correction",
    async (elsewhere) => {
      const file = join(documents, "pilot.html");
      const save = (address: string): void => {
        const lines = page2023.split("\n").filter((line) => line.trim() !== "");
        const body = lines
          .map((line) =>
            line.replace(/^ *(•?) *(.*)$/u, (_, mark, said) =>
              mark === "" ? `<p>${said}</p>` : `<li>${said}</li>`,
            ),
          )
          .join("");
        const head = `<link rel="canonical" href="${address}">`;
        writeFileSync(file, `<html><head>${head}</head><body>${body}</body></html>`);
      };
      save(elsewhere);
      expect((await run([file, "--yes"])).err).toContain("cannot be credited");
      save("https://www.gov.uk/guidance/test-pilot");
      expect((await run([file, "--yes"])).status).toBe(0);
      save(elsewhere);
      expect((await run([file, "--yes"])).err).toContain("cannot be credited");
      expect(
        (await run([file, "--yes", "--publisher", "Defra", "--licence", "Crown"])).status,
      ).toBe(0);
      expect(catalogue().sources).toMatchObject([{ publisher: "Defra" }]);
    },
  );

  test("says to whom it credits a download, which nothing but its layout shows", async () => {
    const { out } = await run([join(documents, "more", "roles.csv"), "--dry-run"]);
    expect(out).toContain("credited to GOV.UK, Government Digital and Data Profession");
  });

  test("records what it changed, with the day and the documents", async () => {
    await run([pilot(), "--yes"]);
    expect(recorded()).toHaveLength(1);
    const [first] = recorded();
    expect(first).toMatchObject({ on: "2026-11-23", by: "import", documents: ["pilot"] });
    expect(first?.sources).toMatchObject([{ id: "pilot", title: "Test pilot" }]);
    expect(first === undefined ? [] : titlesOf(first)).toEqual(
      expect.arrayContaining(["added role Test pilot", "added role-level Chief of flying"]),
    );
    today = "2026-11-24";
    writeFileSync(pilot(), page2020.replace("plans all flights", "plans no flights"));
    await run([pilot(), "--yes"]);
    expect(recorded().map(({ on }) => on)).toEqual(["2026-11-24", "2026-11-23"]);
    expect(recorded()[0]).toMatchObject({
      documents: ["pilot"],
      arrivals: [],
      things: [
        {
          about: { kind: "role-level", id: "chief-of-flying" },
          changes: [{ kind: "reworded", part: "summary", source: "pilot", sameMeaning: false }],
        },
      ],
    });
  });

  test("records nothing where it changes nothing", async () => {
    await run([pilot(), "--yes"]);
    const before = readFileSync(join(data, "changes.json"), "utf8");
    await run([pilot(), "--yes"]);
    writeFileSync(pilot(), `${page2020}\n\n`);
    expect((await run([pilot(), "--yes"])).out).toMatch(/Nothing changes/u);
    expect(readFileSync(join(data, "changes.json"), "utf8")).toBe(before);
  });

  test("keeps the last ten records", async () => {
    for (let day = 10; day < 23; day++) {
      today = `2026-11-${day}`;
      writeFileSync(pilot(), page2020.replace("plans all flights", `plans flight ${day}`));
      await run([pilot(), "--yes"]);
    }
    expect(recorded().map(({ on }) => on)).toEqual(
      [22, 21, 20, 19, 18, 17, 16, 15, 14, 13].map((day) => `2026-11-${day}`),
    );
  });

  test("records a change against the documents where the catalogue was lost", async () => {
    await run([pilot(), "--yes"]);
    rmSync(join(data, "catalogue.json"));
    await run([join(documents, "more", "roles.csv"), "--yes"]);
    const [latest] = recorded();
    expect(latest === undefined ? [] : titlesOf(latest)).not.toContain("added role Test pilot");
  });

  test("is undone with git, record and all, as if it had not been", async () => {
    const git = (...args: readonly string[]) => execFileSync("git", ["-C", folder, ...args]);
    await run([pilot(), "--yes"]);
    git("init", "--quiet");
    git("add", "data");
    git("-c", "user.name=x", "-c", "user.email=x", "commit", "--quiet", "--message", "one");
    const before = readFileSync(join(data, "changes.json"), "utf8");
    await run([documents, "--yes"]);
    expect(recorded()).toHaveLength(2);
    git("restore", "data");
    git("clean", "--quiet", "--force", "data");
    expect(readFileSync(join(data, "changes.json"), "utf8")).toBe(before);
    expect(catalogue().sources).toHaveLength(1);
    expect((await run([documents, "--yes"])).status).toBe(0);
    expect(recorded()).toHaveLength(2);
  });

  test("writes nothing where the vocabulary would not fit what it makes", async () => {
    mkdirSync(data);
    writeFileSync(join(data, "vocabulary.yml"), "names:\n  Test pilto: [flyer]\n");
    const { status, err } = await run([documents, "--yes"]);
    expect(status).toBe(1);
    expect(err).toMatch(/Nothing was written[^]*vocabulary\.yml[^]*nearest title is "Test pilot"/u);
    expect(readdirSync(data)).toEqual(["vocabulary.yml"]);
    writeFileSync(join(data, "vocabulary.yml"), "names:\n  Test pilot: [flyer]\n");
    expect((await run([documents, "--yes"])).status).toBe(0);
  });

  test("says which entry of the vocabulary a document makes needless", async () => {
    mkdirSync(data);
    writeFileSync(join(data, "vocabulary.yml"), "names:\n  Test pilot: [landing]\n");
    const { status, out } = await run([documents, "--yes"]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /vocabulary\.yml: names: "landing" of "Test pilot" is not used, because "Landing" is a title/u,
    );
    expect(rebuilt("--check")).toBe(0);
  });

  test("takes no folder for its data that holds something else", async () => {
    const { status, err } = await run([pilot(), "--yes", "--data", documents]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /Nothing was written:\n {2}.*documents is not a data folder: it contains "more", .* such as .*documents.catalogue\.\n/u,
    );
    expect(readdirSync(documents).toSorted()).toEqual(["more", "pilot.txt"]);
  });

  test("writes over no document that no index.yml describes, and names it", async () => {
    await run([pilot(), "--yes"]);
    rmSync(join(data, "sources", "index.yml"));
    writeFileSync(pilot(), page2020.replace("plans all flights", "plans no flights"));
    const { status, err } = await run([pilot(), "--yes"]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /sources has no index\.yml to describe its files: pilot\.txt\. Restore index\.yml/u,
    );
    expect(readFileSync(join(data, "sources", "pilot.txt"), "utf8")).toBe(page2020);
  });

  test("takes an empty folder for its data, also one of git", async () => {
    mkdirSync(join(data, ".git"), { recursive: true });
    expect((await run([pilot(), "--yes"])).status).toBe(0);
    expect(catalogue().sources).toHaveLength(1);
  });

  test("writes nothing where the record cannot be read, and says what helps", async () => {
    await run([pilot(), "--yes"]);
    writeFileSync(join(data, "changes.json"), "{");
    const { status, err } = await run([documents, "--yes"]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /Nothing was written[^]*changes\.json cannot be used[^]*not valid JSON[^]*git/u,
    );
    expect(catalogue().sources).toHaveLength(1);
  });

  test.each([
    [["--publisher", "Defra", "x"], /--licence/u],
    [["--retrieved", "yesterday", "x"], /YYYY-MM-DD/u],
    [["--retrieved", "2025-11-31", "x"], /2025-11-31: there is no such date\./u],
    [["--retrieved", "2026-11-24", "x"], /2026-11-24: that date is in the future\./u],
    [["--url", "javascript:alert(1)", "x"], /--url needs a web address .*https:/u],
    [["--title", " ", "x"], /--title needs a value\./u],
    [["--colour", "x"], /--colour/u],
    [["--data", "", "x"], /--data needs a folder/u],
    [[], /at least one file/u],
  ])("refuses %j", async (args, reason) => {
    const { status, err } = await run(args);
    expect(status).toBe(2);
    expect(err).toMatch(reason);
  });

  test("says what it is doing", async () => {
    const { progress, stages } = await run([documents, "--yes"]);
    expect(progress).toEqual([1, 2]);
    expect(stages).toEqual(["building", "comparing", "checking"]);
  });

  test("fits the report of a whole framework on two screens, and keeps all of it in a file", async () => {
    const csv = join(documents, "more", "roles.csv");
    const many = Array.from({ length: 60 }, (_, at) =>
      rows.map((row) => row.replaceAll(/pilot|Chief of flying|Flying /gu, `$& ${at}`)).join("\n"),
    );
    writeFileSync(csv, `${head}\n${many.join("\n")}\n`);
    const { out } = await run([csv, "--dry-run"]);
    expect(out.split("\n").length).toBeLessThan(84);
    expect(out).toMatch(/^Roles\n {2}\+ 60 added: Test pilot 0, .* and 55 more$/mu);
    const path = /is in (.*report\.txt)\.$/mu.exec(out)?.[1] ?? "";
    const whole = readFileSync(path, "utf8");
    rmSync(dirname(path), { recursive: true });
    expect(whole).toContain("\n  + Test pilot 59\n");
    expect(existsSync(data)).toBe(false);
    expect((await run([pilot(), "--dry-run"])).out).not.toContain("report.txt");
  });

  test("--template gives a template, which is imported once it is filled in", async () => {
    const path = join(documents, "ours.txt");
    expect((await run(["--template"])).out).toBe(ownRoleTemplate);
    expect(await run(["--template", path])).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(path, "utf8")).toBe(ownRoleTemplate);
    const again = await run(["--template", path]);
    expect([again.status, again.err]).toEqual([
      1,
      `${path}: it is there already; name a new file.\n`,
    ]);
    expect((await run(["--template", path, "x"])).status).toBe(2);
    expect((await run([path, "--yes"])).err).toMatch(
      /ours\.txt cannot be read: .*\n {4}line 10: /u,
    );
    writeFileSync(path, ownRoleTemplate.replace(/\[(.*)\]/gu, "$1"));
    expect((await run([path, "--yes"])).status).toBe(0);
    expect(catalogue().sources).toMatchObject([
      { format: "own-role", publisher: "Our department", published: "2026-11-29" },
    ]);
    expect(catalogue().roles[0]?.levels).toEqual(["junior-harbour-pilot", "harbour-pilot"]);
    expect(rebuilt("--check")).toBe(0);
  });

  test("a role of one's own can get another title, but another role in a file of that name is new", async () => {
    const path = join(documents, "ours.txt");
    const filled = ownRoleTemplate.replace(/\[(.*)\]/gu, "$1");
    writeFileSync(path, filled);
    await run([path, "--yes"]);
    writeFileSync(path, filled.replaceAll("arbour pilot", "arbour guide"));
    expect((await run([path, "--yes"])).out).toMatch(
      /ours\.txt: replaces the document of the same name.*Role renamed: Harbour pilot → Harbour guide/su,
    );
    expect(catalogue().sources.map(({ title }) => title)).toEqual(["Harbour guide"]);
    const other = filled
      .replaceAll("arbour pilot", "arbour cook")
      .replaceAll("vessels", "stews")
      .replace("keep the log of each passage", "wash up");
    writeFileSync(path, other);
    expect((await run([path, "--yes"])).out).toMatch(/ours\.txt: new, as sources\/ours-2\.txt/u);
  });

  test("--help explains", async () => {
    expect((await run(["--help"])).out).toContain("--dry-run");
  });
});
