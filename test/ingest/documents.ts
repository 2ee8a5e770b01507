import type { Build, SourceFile } from "../../src/ingest/build.ts";
import { build } from "../../src/ingest/build.ts";
import type { Extract } from "../../src/ingest/extract.ts";
import type { Line } from "../../src/ingest/lines.ts";
import { loadSources } from "../../src/ingest/load-sources.ts";
import { readDocument } from "../../src/ingest/read-document.ts";
import type { Hints } from "../../src/ingest/reader.ts";
import { noHints } from "../../src/ingest/reader.ts";

export const sourcesFolder = new URL("../five-documents/sources/", import.meta.url);

let project: readonly SourceFile[] | undefined;

/** The project's own documents, as `rolecall catalogue` loads them; loaded once. */
export function projectFiles(): readonly SourceFile[] {
  if (project !== undefined) return project;
  const loaded = loadSources(sourcesFolder);
  if (loaded.kind === "wrong") throw new Error(loaded.problems.join("\n"));
  project = loaded.files;
  return project;
}

/** The project's document whose file name starts with `start`. */
export function projectFile(start: string): SourceFile {
  const file = projectFiles().find(({ source }) => source.file.startsWith(start));
  if (file === undefined) throw new Error(`no document ${start}`);
  return file;
}

type Built = Exclude<Build, { readonly kind: "wrong" }>;

export function builtFrom(files: readonly SourceFile[]): Built {
  const built = build(files);
  if (built.kind === "wrong") throw new Error(built.problems.join("\n"));
  return built;
}

export function extractOf(
  text: string,
  hints: Hints = noHints,
): { readonly extract: Extract; readonly lines: readonly Line[]; readonly format: string } {
  const reading = readDocument(text, hints);
  if (reading.kind === "refused") throw new Error(reading.reason);
  return reading;
}

/** Why a text cannot be read. */
export function refusalOf(text: string): string {
  const reading = readDocument(text, noHints);
  if (reading.kind === "read") throw new Error(`it was read as ${reading.format}`);
  return reading.reason;
}
