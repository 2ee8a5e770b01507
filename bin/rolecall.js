#!/usr/bin/env node
// @ts-check
// Plain JavaScript, because it runs before anything is built.
import { existsSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");

// The installed package has no sources: what it was packed with is what runs.
if (existsSync(join(root, "src"))) {
  const { isStale } = await import("./sources.js");
  if (isStale(root)) {
    const { tryBuild } = await import("../scripts/build.js");
    const problem = await tryBuild(root);
    if (problem !== undefined) process.stderr.write(`${problem}\n`);
  }
}

// From Node 22.8 on the compiled code is kept between runs.
/** @type {Partial<{ readonly enableCompileCache: () => void }> & typeof module} */
const { enableCompileCache } = module;
enableCompileCache?.();

const built = join(root, "dist", "rolecall.js");
if (existsSync(built)) {
  /** @type {typeof import("../src/rolecall.ts")} */
  // oxlint-disable-next-line typescript/no-unsafe-assignment, import/no-dynamic-require -- what is built of it has its types
  const { main } = await import(pathToFileURL(built).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
