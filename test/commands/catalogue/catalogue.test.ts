import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readChanges } from "../../../src/catalogue/changes-file.ts";
import { vocabularySchema } from "../../../src/question/vocabulary-schema.ts";
import { runCatalogue } from "../../../src/commands/catalogue/run-catalogue.ts";
import { fiveDocumentsCatalogue } from "../../five-documents/paths.ts";
import { copyDataTo } from "../data-copy.ts";

let folder = "";

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), "rolecall-data-"))}/`;
  copyDataTo(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  let [out, err] = ["", ""];
  const status = runCatalogue(args, {
    dataFolder: folder,
    today: () => "2026-11-23",
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

const file = (): string => join(folder, "catalogue.json");

describe("rolecall catalogue", () => {
  test("changes no byte where nothing changed, and prints the report", () => {
    const before = { text: readFileSync(file(), "utf8"), time: statSync(file()).mtimeMs };
    const { status, out, err } = run();
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^5 documents, 2 roles, 6 role levels, 15 skills/u);
    expect(out).toMatch(/was already up to date\.\n$/u);
    expect({ text: readFileSync(file(), "utf8"), time: statSync(file()).mtimeMs }).toEqual(before);
  });

  test("writes what the documents give, and leaves nothing beside it", () => {
    const before = readFileSync(file(), "utf8");
    writeFileSync(file(), "stale");
    expect(run().out).toMatch(/Written: data\/catalogue\.json\.\n$/u);
    expect(readFileSync(file(), "utf8")).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("catalogue.json"))).toEqual([
      "catalogue.json",
    ]);
  });

  test("writes nothing when a document cannot be read, and says which", () => {
    writeFileSync(join(folder, "sources", "004_147ddc974fecdf3b.txt"), "milk\neggs\n");
    writeFileSync(file(), "stale");
    const { status, out, err } = run();
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(
      /not built:\n {2}004_147ddc974fecdf3b\.txt cannot be read: its format is unknown/u,
    );
    expect(readFileSync(file(), "utf8")).toBe("stale");
  });

  test("says of an index.yml without documents what to do", () => {
    rmSync(join(folder, "sources"), { recursive: true });
    mkdirSync(join(folder, "sources"));
    writeFileSync(join(folder, "sources", "index.yml"), "documents: []\n");
    expect(run().err).toBe(
      "The catalogue was not built:\n  index.yml: it lists no documents; import one with `rolecall import FILE`\n",
    );
  });

  test("writes nothing that would be refused when it is read", () => {
    const page = join(folder, "sources", "002_d889824436179a5f.txt");
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(/User focus\./gu, "!!!."));
    writeFileSync(file(), "stale");
    const { status, err } = run();
    expect(status).toBe(1);
    expect(err).toMatch(/not built:\n {2}skill "!!!" has no letter or digit in its title;/u);
    expect(readFileSync(file(), "utf8")).toBe("stale");
  });
});

test("A folder that cannot be written is named with what is in the way, and stays as it was.", () => {
  rmSync(file());
  mkdirSync(file());
  const before = readdirSync(folder);
  const { status, out, err } = run();
  expect({ status, out, err }).toEqual({
    status: 1,
    out: "",
    err: "Nothing was written:\n  data/: there is a folder where a file is needed.\n",
  });
  expect(readdirSync(folder)).toEqual(before);
});

describe("the record of a rebuild", () => {
  const recorded = () => {
    const read = readChanges(readFileSync(join(folder, "changes.json"), "utf8"));
    return read.kind === "read" ? read.history.records : [];
  };
  const correct = () => {
    const index = join(folder, "sources", "index.yml");
    const text = readFileSync(index, "utf8");
    const at = text.indexOf("  - file: 004");
    writeFileSync(index, text.slice(0, at));
    rmSync(join(folder, "sources", "004_147ddc974fecdf3b.txt"));
  };

  test("tells what a correction by hand changed", () => {
    rmSync(join(folder, "changes.json"), { force: true });
    correct();
    expect(run().out).toMatch(
      /\n\nChanges\n\nDocuments\n {2}- 004_[^]*\nWritten: data\/changes\.json, data\/catalogue\.json\.\n$/u,
    );
    expect(recorded()).toMatchObject([
      {
        on: "2026-11-23",
        by: "rebuild",
        documents: [],
        arrivals: [
          { kind: "removed", what: "document" },
          { kind: "removed", what: "skill", id: "itop" },
        ],
      },
    ]);
    const text = readFileSync(join(folder, "changes.json"), "utf8");
    expect(run().out).toMatch(/already up to date/u);
    expect(readFileSync(join(folder, "changes.json"), "utf8")).toBe(text);
  });

  test("is not made where nobody knows what was before", () => {
    rmSync(join(folder, "changes.json"), { force: true });
    writeFileSync(file(), "stale");
    expect(run().out).toMatch(/Written: data\/catalogue\.json\.\n$/u);
    expect(existsSync(join(folder, "changes.json"))).toBe(false);
  });

  test("that cannot be read stops it, with the remedy, before anything is written", () => {
    correct();
    writeFileSync(join(folder, "changes.json"), '{"records": []}');
    const before = readFileSync(file(), "utf8");
    const { status, err } = run();
    expect(status).toBe(1);
    expect(err).toMatch(/changes\.json cannot be used:\n {2}generated: .*\n.*delete it/u);
    expect(readFileSync(file(), "utf8")).toBe(before);
  });
});

describe("rolecall catalogue --check", () => {
  test("passes while the file is what the documents give", () => {
    expect(run("--check")).toMatchObject({ status: 0, err: "" });
  });

  test("fails where the record of changes could not be read by whoever asks", () => {
    const record = join(folder, "changes.json");
    writeFileSync(record, "{");
    const { status, err } = run("--check");
    expect(status).toBe(1);
    expect(err).toMatch(/changes\.json cannot be used:\n {2}it is not valid JSON\n.*delete it/u);
    rmSync(record);
    mkdirSync(record);
    expect(run("--check").err).toMatch(
      /changes\.json cannot be used:\n {2}it is a folder, not a file\n/u,
    );
  });

  test("fails and changes nothing when it is not", () => {
    writeFileSync(file(), "stale");
    const { status, err } = run("--check");
    expect(status).toBe(1);
    expect(err).toMatch(/Run `rolecall catalogue`/u);
    expect(readFileSync(file(), "utf8")).toBe("stale");
  });
});

describe("rolecall catalogue --diff", () => {
  test("tells what changed since the catalogue in a file", () => {
    const other = join(folder, "other.json");
    const text = readFileSync(file(), "utf8");
    writeFileSync(other, text.replaceAll("You can lead the investigation and", "You can lead"));
    expect(run("--diff", other).out).toMatch(
      /Skill "Incident management"\n {2}what practitioner means: reworded\n {6}- You can lead resolution/u,
    );
    expect(run("--diff", file()).out).toBe("Nothing changes.\n");
  });

  test("with --json prints an array and nothing else", () => {
    const other = join(folder, "other.json");
    const text = readFileSync(file(), "utf8");
    writeFileSync(other, text.replaceAll("You can lead the investigation and", "You can lead"));
    expect(JSON.parse(run("--diff", other, "--json").out)).toMatchObject([
      { change: "reworded", of: "meaning", skill: "Incident management", level: "practitioner" },
    ]);
    expect(run("--diff", file(), "--json")).toEqual({ status: 0, out: "[]\n", err: "" });
    writeFileSync(file(), text.replaceAll("You can lead the investigation and", "You can lead"));
    const { out, err } = run("--diff", other, "--json");
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toBe("data/catalogue.json is out of date. Run `rolecall catalogue`.\n");
  });

  test("says that --json is of no use without it", () => {
    expect(run("--json")).toEqual({
      status: 2,
      out: "",
      err: "--json needs --diff.\nRun `rolecall catalogue --help` for usage.\n",
    });
  });

  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  };
  const reword = () => {
    const path = join(folder, "sources", "002_d889824436179a5f.txt");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll("You can lead the investigation and", "You can lead"));
  };

  test("tells what changed since a revision of git", () => {
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "first");
    reword();
    run();
    expect(run("--diff", "HEAD").out).toMatch(/\+ You can lead resolution of incidents.*\n$/u);
    expect(run("--diff", "HEAD").out).not.toContain("rolecall catalogue");
  });

  test("tells what a document that was corrected by hand will change, before a rebuild", () => {
    writeFileSync(join(folder, "old.json"), readFileSync(file(), "utf8"));
    reword();
    const { status, out } = run("--diff", join(folder, "old.json"));
    expect(status).toBe(0);
    expect(out).toMatch(/\+ You can lead resolution of incidents/u);
    expect(out).toMatch(
      /\n\ndata\/catalogue\.json is out of date\. Run `rolecall catalogue`\.\n$/u,
    );
    writeFileSync(join(folder, "sources", "004_147ddc974fecdf3b.txt"), "milk\neggs\n");
    expect(run("--diff", join(folder, "old.json")).err).toMatch(/not built:\n {2}004_/u);
  });

  test("compares a catalogue that was kept without its documents", () => {
    rmSync(join(folder, "sources"), { recursive: true });
    expect(run("--diff", fiveDocumentsCatalogue).out).toBe("Nothing changes.\n");
  });

  test("says whether git knows the folder, the revision, or the catalogue at it", () => {
    const refused = (other: string): string => {
      const { status, out, err } = run("--diff", other);
      expect([status, out]).toEqual([1, ""]);
      return err;
    };
    expect(refused("HEAD")).toMatch(/no file HEAD, and .* is not in a git repository/u);
    git("init", "-q");
    git("add", "vocabulary.yml");
    git("commit", "-qm", "first");
    expect(refused("nowhere")).toMatch(/no file or git revision nowhere/u);
    expect(refused("HEAD")).toMatch(/^git has no catalogue\.json in .* at HEAD/u);
    expect(run("--diff=--upload-pack=x").err).toMatch(/^There is no file --upload-pack=x\./u);
  });

  test.each([
    [["--diff"], /--diff/u],
    [["--data", ""], /^--data needs a folder\. Name one/u],
    [["--diff", "HEAD", "--check"], /--check and --diff cannot be used together/u],
  ])("refuses %j", (args, reason) => {
    const { status, err } = run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(reason);
  });
});

describe("another data folder", () => {
  test("is checked and rebuilt where --data names it, and the schemas stay the project's", () => {
    const other = join(folder, "other");
    cpSync(join(folder, "sources"), join(other, "sources"), { recursive: true });
    const stale = run("--check", "--data", other);
    expect(stale.status).toBe(1);
    expect(stale.err).toContain(`Run \`rolecall catalogue --data ${other}\``);
    expect(run("--data", other).out).toContain(`Written: ${other}/catalogue.json.`);
    expect(readdirSync(other).toSorted()).toEqual(["catalogue.json", "sources"]);
    expect(run("--data", `${other}/`, "--check").status).toBe(0);
  });

  test("that is none is refused by its name", () => {
    const { status, err } = run("--data", join(folder, "nowhere"));
    expect([status, err]).toEqual([
      1,
      `There is no folder ${folder}nowhere/sources. With --data, name a data folder that has one.\n`,
    ]);
    mkdirSync(join(folder, "bare", "sources"), { recursive: true });
    expect(run("--data", join(folder, "bare")).err).toMatch(
      /^There is no file .*bare\/sources\/index\.yml\./u,
    );
  });
});

describe("a vocabulary beside the catalogue", () => {
  test("does not stop a rebuild where it has a title for another name, which is told", () => {
    writeFileSync(join(folder, "vocabulary.yml"), "names:\n  Problem management: [testing]\n");
    const { status, out } = run();
    expect(status).toBe(0);
    expect(out).toMatch(
      /Entries of the vocabulary that are not used \(1\)\n {2}.*vocabulary\.yml: names: "testing" of "Problem management" is not used/u,
    );
  });

  test.each([[[]], [["--check"]]])("has to fit it (%j)", (args) => {
    writeFileSync(join(folder, "vocabulary.yml"), "names:\n  Incident managment: [outages]\n");
    const before = readFileSync(file(), "utf8");
    const { status, out, err } = run(...args);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/vocabulary\.yml cannot be used.*nearest title is "Incident management"/su);
    expect(readFileSync(file(), "utf8")).toBe(before);
  });
});

describe("the teams", () => {
  test("are checked with the catalogue: file, team, what is wrong and the nearest title", () => {
    const wrong = "Payments: { positions: { Lead application operations wizard: 1 } }\n";
    writeFileSync(join(folder, "teams.yml"), wrong);
    const { status, err } = run("--check");
    expect(status).toBe(1);
    expect(err).toContain(
      'Payments: "Lead application operations wizard" is not a role level in the catalogue. The nearest title is "Lead application operations engineer".',
    );
    expect(err).toContain("teams.yml");
  });
});

describe("the schemas for editors", () => {
  test("are checked with the catalogue", () => {
    writeFileSync(join(folder, "vocabulary.schema.json"), "{}");
    const { status, err } = run("--check");
    expect([status, err]).toEqual([
      1,
      "Out of date: data/vocabulary.schema.json. Run `rolecall catalogue` and commit the result.\n",
    ]);
    expect(run().out).toMatch(/Written: data\/vocabulary\.schema\.json\.\n$/u);
    expect(run("--check").status).toBe(0);
  });

  test("know the project's own vocabulary", () => {
    const own = new URL("../../../data/vocabulary.yml", import.meta.url);
    const yaml: unknown = parse(readFileSync(own, "utf8"));
    expect(vocabularySchema.safeParse(yaml).success).toBe(true);
  });
});

test("--help explains, and an unknown option is refused", () => {
  const helped = run("--help");
  expect([helped.status, helped.err]).toEqual([0, ""]);
  expect(helped.out).toContain("--check");
  const refused = run("--chek");
  expect([refused.status, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("has no option --chek");
});
