import { readdirSync } from "node:fs";
import { NotAFile, readBytes } from "../catalogue/read-file.ts";
import type { SourceFile } from "./build.ts";
import { decode, type Decoded } from "./decode.ts";
import { toldAlone } from "./read-document.ts";
import { indexName, isDocumentName, nameProblem } from "./source-name.ts";
import { readSourceIndex } from "./source-index.ts";
import type { IndexRules } from "./source-index.ts";

export type LoadedSources =
  | {
      readonly kind: "loaded";
      readonly files: readonly SourceFile[];
      readonly rules: IndexRules;
    }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

function readDecoded(file: URL): Decoded {
  try {
    return decode(readBytes(file));
  } catch (error) {
    if (!(error instanceof NotAFile)) throw error;
    return { kind: "no-text", reason: error.message };
  }
}

/** The documents of a folder, each with its entry in index.yml. Throws if a file cannot be read. */
export function loadSources(folder: URL): LoadedSources {
  const read = readDecoded(new URL(indexName, folder));
  if (read.kind === "no-text") {
    return { kind: "wrong", problems: [`${indexName} cannot be read: ${read.reason}`] };
  }
  const index = readSourceIndex(read.text);
  if (index.kind === "wrong") {
    return { kind: "wrong", problems: index.problems.map((problem) => `${indexName}: ${problem}`) };
  }
  const listed = index.entries.map(({ source: { file } }) => file);
  const present = readdirSync(folder).filter(isDocumentName);
  const problems = [
    ...present
      .filter((file) => !listed.includes(file))
      .map((file) => {
        const wrongName = nameProblem(file);
        return wrongName === undefined
          ? `${indexName}: no entry for ${file}; add one or remove the file`
          : `"${file}" cannot be a document: ${wrongName}`;
      }),
    ...listed
      .filter((file) => !present.includes(file))
      .map((file) => `${indexName}: there is no file ${file}; add it or remove its entry`),
  ];
  if (problems.length > 0) return { kind: "wrong", problems };
  const files = index.entries.map((entry) => ({
    ...entry,
    decoded: readDecoded(new URL(encodeURIComponent(entry.source.file), folder)),
  }));
  const unreadable = files.flatMap(({ source: { file }, decoded }) =>
    decoded.kind === "text"
      ? []
      : [`${file} cannot be read: ${toldAlone({ reason: `${decoded.reason}.`, strange: true })}`],
  );
  if (unreadable.length > 0) return { kind: "wrong", problems: unreadable };
  return {
    kind: "loaded",
    files: files.flatMap(({ decoded, ...entry }) =>
      decoded.kind === "text" ? [{ ...entry, text: decoded.text }] : [],
    ),
    rules: index.rules,
  };
}
