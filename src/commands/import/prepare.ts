import { catalogueProblems } from "../../catalogue/check.ts";
import type { CatalogueData, SourceDocument } from "../../catalogue/types.ts";
import { build } from "../../ingest/build.ts";
import { knownFormats } from "../../ingest/read-document.ts";
import type { SourceFile } from "../../ingest/build.ts";
import { type Comparison, compareCatalogues } from "../../ingest/changes/changes-between.ts";
import { type History, namesLost } from "../../catalogue/history.ts";
import type { Ruling } from "../../ingest/changes/rulings.ts";
import type { Editions, SortedEditions } from "../../ingest/edition.ts";
import { withEditions, withEntries, withRenames } from "../../ingest/index-text.ts";
import { readSourceIndex } from "../../ingest/source-index.ts";
import { catalogueBefore, indexTextOf, sourcesOf, writtenBeside } from "../data/data-folder.ts";
import { filesUnder, readText } from "../data/document-files.ts";
import { creditBy, type Credited } from "./credit.ts";
import { type Ask, decideEditions, decideRenames } from "./editions.ts";
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
  /**
   * What changes: twice if an older edition is imported together with the one that replaces it, as
   * if one import had followed the other.
   */
  readonly comparisons: readonly Comparison[];
  readonly replaced: readonly Editions[];
  /** Editions of one document of which both are kept. */
  readonly undecided: SortedEditions["undecided"];
  /** The phrases of the vocabulary that are not used, because the catalogue has them as titles. */
  readonly ignored: readonly string[];
}

type Preparation =
  | { readonly kind: "prepared"; readonly prepared: Prepared }
  | { readonly kind: "nothing"; readonly documents: readonly string[] }
  | { readonly kind: "interrupted" }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

type Accepted = Extract<Credited, { readonly file: SourceFile }>;

const isAccepted = (planned: Credited): planned is Accepted => "file" in planned;

/** What an import is doing. */
export type Stage =
  | { readonly stage: "reading"; readonly done: number; readonly of: number }
  | {
      readonly stage: "building" | "checking" | "comparing";
      /** Characters in all documents together. */
      readonly size: number;
    };

export type Progress = (stage: Stage) => void;

/** What a person sees and does while many files are read. */
interface Watched {
  readonly progress: Progress;
  readonly interrupted: () => Promise<boolean>;
  /** Absent where there is nobody to ask. */
  readonly ask?: Ask;
  /** ISO date. */
  readonly today: string;
  /** What the data folder remembers of its earlier catalogues. */
  readonly history: History;
}

/**
 * What becomes of every file that the paths name, each beside those before it; undefined if it was
 * interrupted.
 */
async function plan(
  { paths, told }: ImportOptions,
  present: readonly SourceFile[],
  { progress, interrupted, ask }: Watched,
): Promise<readonly Credited[] | undefined> {
  const beside = {
    files: new Map(present.map((file) => [file.source.file, file])),
    taken: new Set<string>(),
  };
  const files = filesUnder(paths);
  const credit = creditBy(ask);
  const all: Credited[] = [];
  for (const path of files) {
    const content = readText(path);
    const found: Planned =
      content.kind === "unreadable"
        ? { ...content, kind: "refused", not: "read" }
        : planDocument(content, beside, told);
    const planned = await credit(found);
    if (planned === undefined) return undefined;
    if (isAccepted(planned)) beside.files.set(planned.file.source.file, planned.file);
    if (planned.kind !== "refused") beside.taken.add(nameOf(planned));
    all.push(planned);
    progress({ stage: "reading", done: all.length, of: files.length });
    if (await interrupted()) return undefined;
  }
  return all;
}

/**
 * The catalogue as a rebuild will give it from this index.yml and these documents.
 * @param without files to leave out
 */
function rebuild(
  indexText: string,
  files: readonly SourceFile[],
  without: ReadonlySet<string> = new Set(),
) {
  const index = readSourceIndex(indexText);
  if (index.kind === "wrong") return index;
  const texts = new Map(files.map(({ source: { file }, text }) => [file, text]));
  const built = build(
    index.entries
      .filter(({ source: { file } }) => !without.has(file))
      .map((entry) => ({ ...entry, text: texts.get(entry.source.file) ?? "" })),
    index.rules,
  );
  if (built.kind === "wrong") return built;
  const problems = catalogueProblems(built.data);
  if (problems.length > 0) return { kind: "wrong", problems } as const;
  return built;
}

interface Unsettled {
  readonly folder: string;
  readonly files: readonly SourceFile[];
  readonly index: string;
  readonly before: CatalogueData;
}

type Settled =
  | {
      readonly kind: "settled";
      readonly outcome: Omit<Prepared, "documents" | "incoming">;
    }
  | Exclude<Preparation, { readonly kind: "prepared" | "nothing" }>;

/** Builds the catalogue anew, and asks the keeper what the documents do not tell. */
async function settle(
  { folder, files, index: described, before }: Unsettled,
  incoming: ReadonlySet<string>,
  { ask, today, history, progress }: Watched,
): Promise<Settled> {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  progress({ stage: "building", size });
  let index = described;
  let built = rebuild(index, files);
  if (built.kind === "wrong") return built;
  const editions = await decideEditions(built.undecided, incoming, ask);
  if (editions.kind !== "decided") return editions;
  if (editions.rulings.length > 0) {
    index = withEditions(index, editions.rulings);
    built = rebuild(index, files);
    if (built.kind === "wrong") return built;
  }
  const { replaced, undecided } = built;
  const both = replaced.filter(
    ({ older, newer }) => incoming.has(older.file) && incoming.has(newer.file),
  );
  const between =
    both.length === 0
      ? undefined
      : rebuild(index, files, new Set(both.map(({ newer }) => newer.file)));
  progress({ stage: "comparing", size });
  const stages = [before, ...(between?.kind === "built" ? [between.data] : []), built.data];
  const compare = (renames: readonly Ruling[]): readonly Comparison[] =>
    stages.slice(1).map((after, at) => compareCatalogues(stages[at] ?? before, after, renames));
  const doubted = compare(built.renames).flatMap((one) => one.doubted);
  const renames = await decideRenames(doubted, today, ask);
  if (renames.kind !== "decided") return renames;
  index = withRenames(index, renames.rulings);
  built = renames.rulings.length === 0 ? built : rebuild(index, files);
  if (built.kind === "wrong") return built;
  const comparisons = compare(built.renames);
  progress({ stage: "checking", size });
  // The vocabulary may use names that this import changes.
  const lost = comparisons.flatMap(({ changes }) => namesLost(changes, today));
  const written = writtenBeside(folder, built.data, {
    ...history,
    former: [...history.former, ...lost],
  });
  if (written.kind === "wrong") return written;
  return {
    kind: "settled",
    outcome: {
      index,
      before,
      after: built.data,
      comparisons,
      replaced,
      undecided,
      ignored: written.ignored,
    },
  };
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
        ...refused.map(({ path, not, reason }) => `${path} cannot be ${not}: ${reason}`),
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
  const files = [...loaded.files, ...accepted.map(({ file }) => file)];
  const described = withEntries(
    indexTextOf(folder),
    incoming.map(({ source }) => source),
  );
  const settled = await settle(
    { folder, files, index: described, before: catalogueBefore(folder, loaded) },
    new Set(incoming.map(({ source: { file } }) => file)),
    watched,
  );
  return settled.kind === "settled"
    ? { kind: "prepared", prepared: { documents, incoming, ...settled.outcome } }
    : settled;
}
