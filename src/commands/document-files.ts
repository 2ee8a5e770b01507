import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../ingest/decode.ts";
import { notText } from "../ingest/read-document.ts";

export type FileText =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

function reasonOf(error: unknown): string {
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return missing
    ? "there is no such file."
    : `${error instanceof Error ? error.message : String(error)}.`;
}

/** The files that paths name: a folder stands for the files in it and in its folders, in order. */
export function filesUnder(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path): readonly string[] => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => !name.startsWith(".") && name !== "index.yml");
    return filesUnder(names.toSorted().map((name) => join(path, name)));
  });
}

/** The text of a file, or why it has none. */
export function readText(path: string): FileText {
  try {
    if (statSync(path).isDirectory()) {
      return { kind: "unreadable", path, reason: "it is a folder; name the files in it." };
    }
    const decoded = decode(readFileSync(path));
    return decoded.kind === "text"
      ? { kind: "text", path, text: decoded.text }
      : { kind: "unreadable", path, reason: notText(decoded.reason) };
  } catch (error) {
    return { kind: "unreadable", path, reason: reasonOf(error) };
  }
}
