// @ts-check
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build is made of, beside src. */
const others = ["package.json", "package-lock.json", "scripts/build.js"];

/** The file in dist that says of what it was built. */
export const stampName = "built-from.txt";

/** @param {string} path */
function mark(path) {
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return `${path} ${size} ${mtimeMs}`;
}

/**
 * By hand, because the recursion of readdirSync takes twice as long.
 * @param {string} folder
 * @returns {readonly string[]}
 */
function marksUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? marksUnder(path) : [mark(path)];
  });
}

/**
 * The place, size and time of every source. Compared whole, so that a file that was removed, or
 * replaced by an older one, shows too. A hash of the content would take far longer.
 * @param {string} root of the checkout
 */
export function sourcesOf(root) {
  return [...marksUnder(join(root, "src")), ...others.map((name) => mark(join(root, name)))]
    .toSorted()
    .join("\n");
}

/**
 * Whether dist is missing, or was built of other sources than those of the checkout.
 * @param {string} root of the checkout
 */
export function isStale(root) {
  try {
    return readFileSync(join(root, "dist", stampName), "utf8") !== sourcesOf(root);
  } catch {
    return true;
  }
}
