import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stateOf } from "../../../src/commands/data/folder-state.ts";
import { writeData } from "../../../src/commands/data/write-data.ts";
import type { DataFiles } from "../../../src/commands/data/write-data.ts";

let folder = "";
let data = "";
let state = "";
const indexPath = () => join(data, "sources", "index.yml");
const files = new Map([
  [join("sources", "index.yml"), "after"],
  ["catalogue.json", "{}"],
]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-write-"));
  data = join(folder, "data");
  mkdirSync(join(data, "sources"), { recursive: true });
  writeFileSync(indexPath(), "before");
  state = stateOf(data);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("writes beside what is there", () => {
  writeFileSync(join(data, "README.md"), "ours");
  expect(writeData(data, files, state)).toEqual({ kind: "written" });
  expect(readFileSync(indexPath(), "utf8")).toBe("after");
  expect(readdirSync(data).toSorted()).toEqual(["README.md", "catalogue.json", "sources"]);
  expect(readdirSync(folder)).toEqual(["data"]);
});

test.each([
  ["sources/index.yml"],
  ["sources/a.txt"],
  ["catalogue.json"],
  ["changes.json"],
  ["vocabulary.yml"],
])("writes nothing where %s is another than it was", (name) => {
  writeFileSync(join(data, name), "another");
  const written = writeData(data, files, state);
  expect(written.kind === "not-written" ? written.reason : "").toMatch(/changed in the meantime/u);
  expect(readFileSync(join(data, name), "utf8")).toBe("another");
  expect(readdirSync(folder)).toEqual(["data"]);
});

test("writes nothing where a document is gone", () => {
  writeFileSync(join(data, "sources", "a.txt"), "words");
  const before = stateOf(data);
  rmSync(join(data, "sources", "a.txt"));
  expect(writeData(data, files, before).kind).toBe("not-written");
});

test("writes nothing where another import made the folder meanwhile", () => {
  const missing = stateOf(join(folder, "missing"));
  expect(writeData(data, files, missing).kind).toBe("not-written");
  expect(readFileSync(indexPath(), "utf8")).toBe("before");
});

test("a link to the folder stays a link", () => {
  const link = join(folder, "link");
  symlinkSync(data, link);
  expect(writeData(link, files, state)).toEqual({ kind: "written" });
  expect(readFileSync(indexPath(), "utf8")).toBe("after");
  expect(readFileSync(join(link, "catalogue.json"), "utf8")).toBe("{}");
});

test.each(["real.yml", "../elsewhere.yml"])(
  "a link in the folder to %s leads where it did",
  (to) => {
    writeFileSync(join(data, "real.yml"), "words:");
    writeFileSync(join(folder, "elsewhere.yml"), "words:");
    symlinkSync(to, join(data, "vocabulary.yml"));
    expect(writeData(data, files, stateOf(data))).toEqual({ kind: "written" });
    expect(readlinkSync(join(data, "vocabulary.yml"))).toBe(to);
  },
);

test("writes nothing through a link to a folder of documents", () => {
  renameSync(join(data, "sources"), join(folder, "elsewhere"));
  symlinkSync("../elsewhere", join(data, "sources"));
  expect(writeData(data, files, stateOf(data))).toEqual({
    kind: "not-written",
    reason:
      "sources is a link to another folder, which cannot be replaced; put the folder itself in its place",
  });
  expect(readFileSync(join(folder, "elsewhere", "index.yml"), "utf8")).toBe("before");
  expect(readdirSync(folder).toSorted()).toEqual(["data", "elsewhere"]);
});

test("a file in the place of a link is written there, and not where the link leads", () => {
  writeFileSync(join(folder, "kept.json"), "kept");
  symlinkSync("../kept.json", join(data, "catalogue.json"));
  expect(writeData(data, files, stateOf(data))).toEqual({ kind: "written" });
  expect(readFileSync(join(data, "catalogue.json"), "utf8")).toBe("{}");
  expect(readFileSync(join(folder, "kept.json"), "utf8")).toBe("kept");
});

test("says what is in the way, and leaves all as it was", () => {
  const file = indexPath();
  expect(writeData(file, files, stateOf(file))).toEqual({
    kind: "not-written",
    reason: "there is a file where a folder is needed",
  });
  expect(readFileSync(file, "utf8")).toBe("before");
  expect(readdirSync(join(data, "sources"))).toEqual(["index.yml"]);
});

test("says that a folder is in the way", () => {
  mkdirSync(join(data, "catalogue.json"));
  expect(writeData(data, files, state)).toEqual({
    kind: "not-written",
    reason: "there is a folder where a file is needed",
  });
});

test("is not interrupted while it writes, and is afterwards", () => {
  const listening = () => process.listenerCount("SIGINT");
  const idle = listening();
  let writing = idle;
  const watched: DataFiles = Object.assign(new Map(files), {
    *[Symbol.iterator]() {
      writing = listening();
      yield* files;
    },
  });
  expect(writeData(data, watched, state).kind).toBe("written");
  expect([writing, listening()]).toEqual([idle + 1, idle]);
});
