import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { currentPath, decidedFiles } from "../src/data-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-data-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inPlace = (): string => join(folder, "catalogue.json");
const committed = (): string => join(decidedFiles(folder), "catalogue.json");

function write(path: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  // A moment later than whatever was written before.
  const later = Date.now() + 20;
  while (Date.now() < later);
  writeFileSync(path, path);
}

test("a file is in its place unless an import has committed a newer one", () => {
  expect(currentPath(inPlace())).toBe(inPlace());
  write(inPlace());
  expect(currentPath(inPlace())).toBe(inPlace());
  write(committed());
  expect(currentPath(inPlace())).toBe(committed());
});

test("a file that was replaced after an unfinished import is read, whatever its own date", () => {
  write(committed());
  write(inPlace());
  utimesSync(inPlace(), 0, 0);
  expect(currentPath(inPlace())).toBe(inPlace());
});
