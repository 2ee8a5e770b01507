import { type Stats, unwatchFile, watchFile } from "node:fs";

function differ(one: Stats, other: Stats): boolean {
  return one.mtimeMs !== other.mtimeMs || one.size !== other.size || one.ino !== other.ino;
}

/**
 * Looks at the files again and again, because only that notices a change on every kind of disk,
 * and behind the symbolic links by which Kubernetes swaps a whole folder. Gives what ends it.
 */
export function watchFiles(
  paths: readonly string[],
  everyMs: number,
  changed: () => void,
): () => void {
  const listener = (now: Stats, before: Stats): void => {
    if (differ(now, before)) changed();
  };
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, listener);
  return () => {
    for (const path of paths) unwatchFile(path, listener);
  };
}
