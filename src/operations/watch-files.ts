import { type Stats, unwatchFile, watchFile } from "node:fs";

/** Each file is polled separately, so changes this close together count as one. */
const togetherMs = 100;

function differ(one: Stats, other: Stats): boolean {
  return one.mtimeMs !== other.mtimeMs || one.size !== other.size || one.ino !== other.ino;
}

/**
 * Looks at the files again and again, because only that notices a change on every kind of disk,
 * and behind the symbolic links by which Kubernetes swaps a whole folder. Files that change together
 * are reported once. Returns a function that stops watching.
 */
export function watchFiles(
  paths: readonly string[],
  everyMs: number,
  changed: () => void,
): () => void {
  let soon: NodeJS.Timeout | undefined;
  const listener = (now: Stats, before: Stats): void => {
    if (!differ(now, before)) return;
    clearTimeout(soon);
    soon = setTimeout(changed, togetherMs);
  };
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, listener);
  return () => {
    clearTimeout(soon);
    for (const path of paths) unwatchFile(path, listener);
  };
}
