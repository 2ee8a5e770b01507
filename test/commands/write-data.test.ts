import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeData } from "../../src/commands/write-data.ts";
import type { DataFiles } from "../../src/commands/write-data.ts";

let folder = "";
let data = "";
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
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("writes beside what is there", () => {
  writeFileSync(join(data, "vocabulary.yml"), "words:");
  expect(writeData(data, files, "before")).toEqual({ kind: "written" });
  expect(readFileSync(indexPath(), "utf8")).toBe("after");
  expect(readdirSync(data).toSorted()).toEqual(["catalogue.json", "sources", "vocabulary.yml"]);
  expect(readdirSync(folder)).toEqual(["data"]);
});

test("writes nothing where another import was quicker", () => {
  writeFileSync(indexPath(), "another");
  const written = writeData(data, files, "before");
  expect(written.kind === "not-written" ? written.reason : "").toMatch(/another import/u);
  expect(readFileSync(indexPath(), "utf8")).toBe("another");
  expect(readdirSync(data)).toEqual(["sources"]);
  expect(readdirSync(folder)).toEqual(["data"]);
});

test("writes nothing where another import made the folder meanwhile", () => {
  expect(writeData(data, files, undefined).kind).toBe("not-written");
  expect(readFileSync(indexPath(), "utf8")).toBe("before");
});

test("a link to the folder stays a link", () => {
  const link = join(folder, "link");
  symlinkSync(data, link);
  expect(writeData(link, files, "before")).toEqual({ kind: "written" });
  expect(readFileSync(indexPath(), "utf8")).toBe("after");
  expect(readFileSync(join(link, "catalogue.json"), "utf8")).toBe("{}");
});

test("says what is in the way, and leaves all as it was", () => {
  const file = indexPath();
  expect(writeData(file, files, undefined)).toEqual({
    kind: "not-written",
    reason: "there is a file where a folder is needed",
  });
  expect(readFileSync(file, "utf8")).toBe("before");
  expect(existsSync(`${file}.new`)).toBe(false);
  expect(readdirSync(join(data, "sources"))).toEqual(["index.yml"]);
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
  expect(writeData(data, watched, "before").kind).toBe("written");
  expect([writing, listening()]).toEqual([idle + 1, idle]);
});
