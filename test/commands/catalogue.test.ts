import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCatalogue } from "../../src/commands/run-catalogue.ts";

const data = fileURLToPath(new URL("../../data/", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), "rolecall-data-"))}/`;
  cpSync(data, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  let [out, err] = ["", ""];
  const status = runCatalogue(args, {
    dataFolder: folder,
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

describe("npm run catalogue", () => {
  test("changes no byte where nothing changed, and prints the report", () => {
    const before = { text: readFileSync(file(), "utf8"), time: statSync(file()).mtimeMs };
    const { status, out, err } = run();
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^5 documents, 2 roles, 6 role levels, 15 skills/u);
    expect(out).toMatch(/was up to date already\.\n$/u);
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
      /not built:\n {2}004_147ddc974fecdf3b\.txt cannot be read: it is of no known format/u,
    );
    expect(readFileSync(file(), "utf8")).toBe("stale");
  });
});

describe("npm run catalogue -- --check", () => {
  test("passes while the file is what the documents give", () => {
    expect(run("--check")).toMatchObject({ status: 0, err: "" });
  });

  test("fails and changes nothing when it is not", () => {
    writeFileSync(file(), "stale");
    const { status, err } = run("--check");
    expect(status).toBe(1);
    expect(err).toMatch(/Run `npm run catalogue`/u);
    expect(readFileSync(file(), "utf8")).toBe("stale");
  });
});

test("--help explains, and an unknown option is refused", () => {
  const helped = run("--help");
  expect([helped.status, helped.err]).toEqual([0, ""]);
  expect(helped.out).toContain("--check");
  const refused = run("--chek");
  expect([refused.status, refused.out]).toEqual([1, ""]);
  expect(refused.err).toContain("There is no option --chek");
});
