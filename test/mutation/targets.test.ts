import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { targets } from "./targets.ts";

const root = join(import.meta.dirname, "..", "..");

test.each(targets)("$file and its tests are there", ({ file, tests }) => {
  expect([file, ...tests].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
