import { mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchFiles } from "../../src/operations/watch-files.ts";

let folder: string;
let end: () => void;
let seen: { changes: number };
const there = (): string => join(folder, "there");
const later = (): string => join(folder, "later");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "watch-"));
  seen = { changes: 0 };
  await writeFile(join(folder, "first"), "first");
  await symlink(join(folder, "first"), there());
  end = watchFiles([there(), later()], 10, () => {
    seen.changes += 1;
  });
  // Until it has looked for the first time.
  await wait(200);
});
afterEach(async () => {
  end();
  await rm(folder, { recursive: true });
});

async function noticed(): Promise<number> {
  while (seen.changes === 0) await wait(5);
  return seen.changes;
}

test("a file that is written is noticed", async () => {
  await writeFile(there(), "other words");
  expect(await noticed()).toBeGreaterThan(0);
});

test("a link that is turned elsewhere is noticed", async () => {
  await writeFile(join(folder, "second"), "second");
  await symlink(join(folder, "second"), join(folder, "link"));
  await rename(join(folder, "link"), there());
  expect(await noticed()).toBeGreaterThan(0);
});

test("a file that comes to be is noticed", async () => {
  await writeFile(later(), "new");
  expect(await noticed()).toBeGreaterThan(0);
});
