import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesUnder, readText } from "../../../src/commands/data/document-files.ts";

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-files-"));
  mkdirSync(at("a"));
  writeFileSync(at("a", "one.txt"), "one");
  writeFileSync(at("two.txt"), "two");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a folder that links lead back to is gone through once", () => {
  symlinkSync(folder, at("a", "back"));
  symlinkSync(at("a"), at("b"));
  expect(filesUnder([folder])).toEqual([at("a", "one.txt"), at("two.txt")]);
});

test("hidden files and the index are no documents", () => {
  writeFileSync(at(".DS_Store"), "");
  writeFileSync(at("index.yml"), "");
  expect(filesUnder([folder])).toEqual([at("a", "one.txt"), at("two.txt")]);
});

test.each([
  ["nothing.txt", /no such file/u],
  ["a", /a folder; name the files/u],
  ["lost", /no such file/u],
  ["two.txt/one.txt", /part of its path is a file, not a folder/u],
  ["loop", /a link that leads back to itself/u],
  ["pipe", /it is a pipe, not a file/u],
  ["huge.txt", /has 50 MB; the limit is 20 MB/u],
])("%s is not read, and is told why", (name, reason) => {
  symlinkSync(at("nowhere"), at("lost"));
  symlinkSync(at("loop"), at("loop"));
  writeFileSync(at("huge.txt"), "");
  truncateSync(at("huge.txt"), 50_000_000);
  if (name === "pipe") execFileSync("mkfifo", [at("pipe")]);
  expect(filesUnder([at(name)])).toEqual([at(name === "a" ? "a/one.txt" : name)]);
  const read = readText(at(name));
  expect(read.kind === "unreadable" ? read.reason : "text").toMatch(reason);
});
