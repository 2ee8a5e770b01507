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
 * The place, size and time of every source. Compared whole, so that a file that was removed, or
 * replaced by an older one, shows too. Takes some milliseconds, where a hash of the content takes ten times that.
 * @param {string} root of the checkout
 */
export function sourcesOf(root) {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return [...files, ...others.map((name) => join(root, name))].map(mark).join("\n");
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
