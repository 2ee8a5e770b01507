import { catalogueProblems } from "../../catalogue/check.ts";
import type { CatalogueData, SourceDocument } from "../../catalogue/types.ts";
import { build } from "../../ingest/build.ts";
import { knownFormats } from "../../ingest/read-document.ts";
import type { SourceFile } from "../../ingest/build.ts";
import { withEntries } from "../../ingest/index-text.ts";
import { readSourceIndex } from "../../ingest/source-index.ts";
import {
  catalogueBefore,
  indexTextOf,
  sourcesOf,
  vocabularyProblems,
} from "../data/data-folder.ts";
import { filesUnder, readText } from "../data/document-files.ts";
import type { ImportOptions } from "./options.ts";
import { nameOf, planDocument } from "./plan.ts";
import type { Planned } from "./plan.ts";
import { planLine } from "./report.ts";

/** What index.yml is to say of a document, and the file it comes from if that is to be copied. */
export interface Incoming {
  readonly copied?: { readonly path: string; readonly hash: string };
  readonly source: SourceDocument;
}

/** What an import would do. */
export interface Prepared {
  /** What becomes of each document, in lines of plain text. */
  readonly documents: readonly string[];
  readonly incoming: readonly Incoming[];
  /** The text of index.yml as it is to be. */
  readonly index: string;
  readonly before: CatalogueData;
  readonly after: CatalogueData;
}

type Preparation =
  | { readonly kind: "prepared"; readonly prepared: Prepared }
  | { readonly kind: "nothing"; readonly documents: readonly string[] }
  | { readonly kind: "interrupted" }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

type Accepted = Extract<Planned, { readonly file: SourceFile }>;

const isAccepted = (planned: Planned): planned is Accepted => "file" in planned;

/** What a person sees and does while many files are read. */
interface Watched {
  readonly progress: (done: number, total: number) => void;
  readonly interrupted: () => Promise<boolean>;
}

/**
 * What becomes of every file that the paths name, each beside those before it; undefined if it was
 * interrupted.
 */
async function plan(
  { paths, told }: ImportOptions,
  present: readonly SourceFile[],
  { progress, interrupted }: Watched,
): Promise<readonly Planned[] | undefined> {
  const beside = {
    files: new Map(present.map((file) => [file.source.file, file])),
    taken: new Set<string>(),
  };
  const files = filesUnder(paths);
  const all: Planned[] = [];
  for (const path of files) {
    const content = readText(path);
    const planned: Planned =
      content.kind === "unreadable"
        ? { ...content, kind: "refused" }
        : planDocument(content, beside, told);
    if (isAccepted(planned)) beside.files.set(planned.file.source.file, planned.file);
    if (planned.kind !== "refused") beside.taken.add(nameOf(planned));
    all.push(planned);
    progress(all.length, files.length);
    if (await interrupted()) return undefined;
  }
  return all;
}

/** The catalogue as a rebuild will give it from this index.yml and these documents. */
function rebuild(indexText: string, files: readonly SourceFile[]) {
  const index = readSourceIndex(indexText);
  if (index.kind === "wrong") return index;
  const texts = new Map(files.map(({ source: { file }, text }) => [file, text]));
  const built = build(
    index.entries.map((entry) => ({ ...entry, text: texts.get(entry.source.file) ?? "" })),
    index.orders,
  );
  if (built.kind === "wrong") return built;
  const problems = catalogueProblems(built.data);
  return problems.length > 0 ? ({ kind: "wrong", problems } as const) : built;
}

/**
 * Reads what an import is to add to a data folder, and changes nothing. The texts are let go at the
 * end: those of a thousand documents are as much again as their catalogue.
 */
export async function prepareImport(
  folder: string,
  options: ImportOptions,
  watched: Watched,
): Promise<Preparation> {
  const loaded = sourcesOf(folder);
  if (loaded.kind === "wrong") return loaded;
  const planned = await plan(options, loaded.files, watched);
  if (planned === undefined) return { kind: "interrupted" };
  const refused = planned.flatMap((one) => (one.kind === "refused" ? [one] : []));
  const accepted = planned.filter(isAccepted);
  const isAllRefused = refused.length === planned.length;
  if (refused.length > 0 && (!options.skipUnreadable || isAllRefused)) {
    return {
      kind: "wrong",
      problems: [
        ...refused.map(({ path, reason }) => `${path} cannot be read: ${reason}`),
        ...(refused.some(({ strange }) => strange) ? [knownFormats] : []),
        ...(accepted.length > 0
          ? ["The other documents can be read. Add --skip-unreadable to import only those."]
          : []),
      ],
    };
  }
  const documents = planned.map(planLine);
  if (accepted.length === 0) return { kind: "nothing", documents };
  const incoming = accepted.map((one): Incoming => {
    const { source } = one.file;
    if (one.kind === "described") return { source };
    return { copied: { path: one.path, hash: one.hash }, source };
  });
  const index = withEntries(
    indexTextOf(folder),
    incoming.map(({ source }) => source),
  );
  const built = rebuild(index, [...loaded.files, ...accepted.map(({ file }) => file)]);
  if (built.kind === "wrong") return built;
  const problems = vocabularyProblems(folder, built.data);
  if (problems.length > 0) return { kind: "wrong", problems };
  return {
    kind: "prepared",
    prepared: {
      documents,
      incoming,
      index,
      before: catalogueBefore(folder, loaded),
      after: built.data,
    },
  };
}
