import { mkdtemp, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
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

test.each(["time", "inode"])("a file of another %s alone is noticed", async (what) => {
  const first = join(folder, "first");
  // Whole seconds, because what is read of a time may be less exact than the time.
  const time = new Date("2026-01-01T00:00:00Z");
  await utimes(first, time, time);
  await noticed();
  await wait(200);
  seen.changes = 0;
  if (what === "time") await utimes(first, time, new Date("2026-01-02T00:00:00Z"));
  else {
    const other = join(folder, "other");
    await writeFile(other, "first");
    await utimes(other, time, time);
    await rename(other, first);
  }
  expect(await noticed()).toBe(1);
});

test("files that change together are noticed once", async () => {
  await Promise.all([writeFile(there(), "other words"), writeFile(later(), "new")]);
  await noticed();
  await wait(300);
  expect(seen.changes).toBe(1);
});

test("nothing is noticed once it is ended, not even what was about to be", async () => {
  await writeFile(there(), "other words");
  await wait(50);
  end();
  await writeFile(later(), "new");
  await wait(300);
  expect(seen.changes).toBe(0);
});
