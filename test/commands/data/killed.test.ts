import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { snapshotOf } from "../../../src/checked-data.ts";
import { stateOf } from "../../../src/commands/data/folder-state.ts";
import { recover, writeData, type Written } from "../../../src/commands/data/write-data.ts";

// What changes the disk is counted. A process that is killed changes nothing more: neither do the
// calls after the last one that it lives to make, whatever the code does to clean up.

let calls = 0;
/** How many calls the process lives to make. */
let lives = Infinity;
/** Before and after each of them. */
let seen = (_call: string): void => undefined;

function counted<Args extends readonly unknown[], Value>(
  name: string,
  call: (...args: Args) => Value,
): (...args: Args) => Value {
  return (...args) => {
    if (calls >= lives) throw new Error("the process was killed");
    calls += 1;
    seen(name);
    const value = call(...args);
    seen(name);
    return value;
  };
}

function watchDisk(): void {
  const { cpSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } = fs;
  vi.spyOn(fs, "cpSync").mockImplementation(counted("cpSync", cpSync));
  vi.spyOn(fs, "mkdirSync").mockImplementation(counted("mkdirSync", mkdirSync));
  vi.spyOn(fs, "mkdtempSync").mockImplementation(counted("mkdtempSync", mkdtempSync));
  vi.spyOn(fs, "renameSync").mockImplementation(counted("renameSync", renameSync));
  vi.spyOn(fs, "rmdirSync").mockImplementation(counted("rmdirSync", rmdirSync));
  vi.spyOn(fs, "rmSync").mockImplementation(counted("rmSync", rmSync));
  vi.spyOn(fs, "writeFileSync").mockImplementation(counted("writeFileSync", writeFileSync));
  syncBuiltinESMExports();
}

let folder = "";
let data = "";
const at = (...names: readonly string[]): string => join(data, ...names);
const filesSaying = (word: string) =>
  new Map([
    ["catalogue.json", word],
    ["changes.json", word],
    [join("sources", "index.yml"), word],
    [join("sources", `${word}.txt`), word],
  ]);

/** What a reader finds: the catalogue with the record of its changes. */
const told = (): readonly unknown[] => {
  const snapshot = snapshotOf(at("catalogue.json"));
  return [snapshot?.catalogue, snapshot?.changes];
};

function write(word: string): Written | "killed" {
  try {
    return writeData(data, filesSaying(word), stateOf(data));
  } catch (error) {
    if (lives === Infinity) throw error;
    return "killed";
  }
}

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "rolecall-killed-"));
  data = join(folder, "data");
  write("before");
  watchDisk();
  calls = 0;
});
afterEach(() => {
  lives = Infinity;
  seen = () => undefined;
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  fs.rmSync(folder, { recursive: true });
});

test("whoever reads while an import writes finds a whole catalogue, old or new, with its changes", () => {
  const found = new Set<string>();
  seen = () => {
    expect(fs.existsSync(at("catalogue.json"))).toBe(true);
    found.add(JSON.stringify(told()));
  };
  expect(write("after")).toEqual({ kind: "written" });
  expect([...found]).toEqual(['["before","before"]', '["after","after"]']);
});

test("a killed import leaves all old or all new, and nothing that the next does not clear up", () => {
  write("counted");
  const needed = calls;
  expect(needed).toBeGreaterThan(5);
  const left = new Set<unknown>();
  for (let made = 0; made < needed; made += 1) {
    fs.rmSync(folder, { recursive: true });
    write("before");
    [calls, lives] = [0, made];
    expect(write("after")).not.toEqual({ kind: "written" });
    lives = Infinity;
    const [catalogue, changes] = told();
    expect(changes).toBe(catalogue);
    left.add(catalogue);
    expect(recover(data)).toEqual({ kind: "written" });
    expect(told()).toEqual([catalogue, catalogue]);
    expect(fs.readFileSync(at("sources", "index.yml"), "utf8")).toBe(catalogue);
    expect(write("next")).toEqual({ kind: "written" });
    expect(told()).toEqual(["next", "next"]);
    expect(fs.readdirSync(folder)).toEqual(["data"]);
    expect(fs.readdirSync(data).toSorted()).toEqual(["catalogue.json", "changes.json", "sources"]);
  }
  expect([...left]).toEqual(["before", "after"]);
});

test("files that are committed and cannot be moved count, and the next command moves them", () => {
  let committed = false;
  seen = (call) => {
    if (call !== "renameSync" || !fs.existsSync(at(".incoming", "decided"))) return;
    if (committed) throw Object.assign(new Error("busy"), { code: "EBUSY" });
    committed = true;
  };
  expect(write("after")).toEqual({ kind: "written" });
  expect(fs.existsSync(at(".incoming", "decided"))).toBe(true);
  expect(told()).toEqual(["after", "after"]);
  seen = () => undefined;
  expect(recover(data)).toEqual({ kind: "written" });
  expect(fs.existsSync(at(".incoming"))).toBe(false);
  expect(told()).toEqual(["after", "after"]);
});

test("an import whose files another command clears away writes nothing", () => {
  seen = (call) => {
    if (call !== "writeFileSync") return;
    seen = () => undefined;
    expect(recover(data)).toEqual({ kind: "written" });
  };
  expect(write("after")).toMatchObject({ kind: "not-written" });
  expect(told()).toEqual(["before", "before"]);
  expect(fs.existsSync(at(".incoming"))).toBe(false);
});

test("of two imports at once, the one that is overtaken writes nothing", () => {
  const state = stateOf(data);
  let first = true;
  seen = (call) => {
    // As late as can be: when the first has made its files ready, and found all as it was.
    if (call !== "renameSync" || !first) return;
    first = false;
    expect(writeData(data, filesSaying("other"), state)).toEqual({ kind: "written" });
  };
  expect(writeData(data, filesSaying("late"), state).kind).toBe("not-written");
  expect(first).toBe(false);
  expect(told()).toEqual(["other", "other"]);
  expect(fs.readdirSync(at("sources")).toSorted()).toEqual(["before.txt", "index.yml", "other.txt"]);
  expect(fs.existsSync(at(".incoming"))).toBe(false);
});
