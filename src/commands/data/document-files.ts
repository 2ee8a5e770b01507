import { createHash } from "node:crypto";
import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../../catalogue/read-file.ts";
import { decode } from "../../ingest/decode.ts";
import { isDocumentName } from "../../ingest/source-name.ts";
import type { Refusal } from "../../ingest/read-document.ts";

export type FileText =
  | {
      readonly kind: "text";
      readonly path: string;
      readonly text: string;
      /** Of its bytes, so that they can be told again without being kept. */
      readonly hash: string;
    }
  | ({ readonly kind: "unreadable"; readonly path: string } & Refusal);

// The whole framework in one table is two and a half.
const mostMegabytes = 20;

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file."],
  ["ENOTDIR", "there is no such file: part of its path is a file, not a folder."],
  ["EACCES", "you do not have permission to read it."],
  ["EPERM", "you do not have permission to read it."],
  ["ELOOP", "it is a link that leads back to itself."],
]);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}.`;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return reasons.get(code) ?? `${error.message}.`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).filter(isDocumentName);
  } catch {
    return undefined;
  }
}

/**
 * The files that paths name: a folder stands for the files in it and in its folders, in order. One
 * that links lead back to is gone through once; one that cannot be looked into stands for itself.
 */
export function filesUnder(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const under = (path: string): readonly string[] => {
    if (!isFolder(path)) return [path];
    const place = realpathSync(path);
    if (seen.has(place)) return [];
    seen.add(place);
    const names = namesIn(path);
    return names?.toSorted().flatMap((name) => under(join(path, name))) ?? [path];
  };
  return paths.flatMap(under);
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Why something is no document, before it is read. */
function whyNot(stats: Stats): string | undefined {
  if (stats.isDirectory()) return "it is a folder; name the files in it.";
  const megabytes = Math.round(stats.size / 1_000_000);
  return megabytes > mostMegabytes
    ? `it has ${megabytes} MB; the limit is ${mostMegabytes} MB.`
    : undefined;
}

/** The text of a file, or why it has none. */
export function readText(path: string): FileText {
  try {
    const reason = whyNot(statSync(path));
    if (reason !== undefined) return { kind: "unreadable", path, reason, strange: false };
    const bytes = readBytes(path);
    const decoded = decode(bytes);
    return decoded.kind === "text"
      ? { kind: "text", path, text: decoded.text, hash: hashOf(bytes) }
      : { kind: "unreadable", path, reason: `${decoded.reason}.`, strange: true };
  } catch (error) {
    return { kind: "unreadable", path, reason: reasonOf(error), strange: false };
  }
}

/** The bytes of a file that was read before; undefined if they are others now, or gone. */
export function sameBytes(path: string, hash: string): Uint8Array | undefined {
  try {
    const bytes = readBytes(path);
    return hashOf(bytes) === hash ? bytes : undefined;
  } catch {
    return undefined;
  }
}
