import { basename } from "node:path";
import { sourceId } from "../../catalogue/ids.ts";
import type { SourceFile } from "../../ingest/build.ts";
import { describe, showsPublisher } from "../../ingest/describe.ts";
import type { Description } from "../../ingest/describe.ts";
import type { Extract } from "../../ingest/extract.ts";
import { noHints } from "../../ingest/reader.ts";
import { readDocument, type Refusal } from "../../ingest/read-document.ts";
import { ownRole } from "../../ingest/readers/own-role.ts";
import { freeName, nameProblem, stemOf } from "../../ingest/source-name.ts";

/** What the keeper says of all the documents of one import; it goes before what they say. */
export interface Told {
  readonly title?: string;
  readonly publisher?: string;
  readonly framework?: string;
  readonly licence?: string;
  readonly retrieved?: string;
  readonly url?: string;
}

const toldKeys = [
  "title",
  "publisher",
  "framework",
  "licence",
  "retrieved",
  "url",
] as const satisfies readonly (keyof Told)[];

interface NewDocument {
  /** Or a correction of the document that has the file's name in the catalogue already. */
  readonly kind: "new" | "corrected";
  readonly path: string;
  readonly hash: string;
  readonly file: SourceFile;
}

interface Refused extends Refusal {
  readonly kind: "refused";
  readonly path: string;
  /** What cannot be done with it. */
  readonly not: "read" | "credited";
}

export type Planned =
  | NewDocument
  | { readonly kind: "known"; readonly path: string; readonly as: string }
  /** In the catalogue already, with something else said of it. */
  | {
      readonly kind: "described";
      readonly path: string;
      readonly file: SourceFile;
      /** What its entry is to say from now on. */
      readonly anew: readonly (keyof Told)[];
    }
  | Refused
  /** New or of another address, but nothing in it shows that it is by the publisher of its layout. */
  | { readonly kind: "unshown"; readonly path: string; readonly credited: NewDocument };

interface Incoming {
  readonly path: string;
  readonly text: string;
  /** Of its bytes. */
  readonly hash: string;
}

function entryFor(
  name: string,
  format: string,
  description: Description,
  told: Told,
): SourceFile["source"] {
  return { id: sourceId(stemOf(name)), file: name, format, ...description, ...told };
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The title by which a document is the same one: its own, whatever index.yml calls it. */
function ownTitle({ source, hints, text }: SourceFile): string {
  const reading = readDocument(text, hints);
  if (reading.kind === "refused") return source.title;
  return describe(reading.publication, reading.lines, reading.extract).title;
}

/** What a document says of its roles and their levels. */
function textsOf({ roles }: Extract): readonly string[] {
  return roles.flatMap(({ introduction, levels }) => [
    ...(introduction === undefined ? [] : [introduction.text]),
    ...levels.flatMap(({ summary, responsibilities }) => [
      ...(summary === undefined ? [] : [summary.text]),
      ...responsibilities.map(({ text }) => text),
    ]),
  ]);
}

/** Whether a role of one's own is the same under another title: something of it was kept. */
function isRetitled(was: SourceFile, format: string, extract: Extract): boolean {
  if (format !== ownRole.format || was.source.format !== ownRole.format) return false;
  const reading = readDocument(was.text, was.hints);
  if (reading.kind === "refused") return false;
  const said = new Set(textsOf(reading.extract));
  return textsOf(extract).some((text) => said.has(text));
}

/** What a document is planned beside. */
interface Beside {
  /** The documents of the catalogue and those planned before, by their file names. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The names in the catalogue that this import has spoken for already. */
  readonly taken: ReadonlySet<string>;
}

/** The file name that a planned document has in the catalogue. */
export function nameOf(
  planned: Exclude<Planned, { readonly kind: "refused" | "unshown" }>,
): string {
  return planned.kind === "known" ? planned.as : planned.file.source.file;
}

/**
 * What becomes of a document beside others, which are told by their file names. One that this import
 * has spoken for is never corrected: of two files of one name, the second would lose the first.
 */
export function planDocument({ path, text, hash }: Incoming, beside: Beside, told: Told): Planned {
  const known = [...beside.files.values()].find((file) => file.text === text);
  if (known !== undefined) {
    const { source } = known;
    const anew = toldKeys.filter((key) => told[key] !== undefined && told[key] !== source[key]);
    return anew.length === 0
      ? { kind: "known", path, as: source.file }
      : { kind: "described", path, file: { ...known, source: { ...source, ...told } }, anew };
  }
  const name = basename(path);
  const wrongName = nameProblem(name);
  if (wrongName !== undefined) {
    return { kind: "refused", path, not: "read", reason: `${wrongName}.`, strange: false };
  }
  const namesake = beside.taken.has(name) ? undefined : beside.files.get(name);
  const reading = readDocument(text, namesake?.hints ?? noHints);
  if (reading.kind === "refused") return { ...reading, path, not: "read" };
  const { format, publication, lines, extract, address, origin } = reading;
  const description = describe(publication, lines, extract, address);
  const isTitled =
    namesake !== undefined &&
    [namesake.source.title, ownTitle(namesake)].some((title) => isSame(title, description.title));
  if (namesake !== undefined && (isTitled || isRetitled(namesake, format, extract))) {
    const { published: _was, ...kept } = namesake.source;
    const { published, url } = description;
    const source = {
      ...kept,
      format,
      ...(isTitled ? {} : { title: description.title }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
      ...told,
    };
    const credited = {
      kind: "corrected",
      path,
      hash,
      file: { ...namesake, source, text },
    } as const;
    const isElsewhere =
      origin !== undefined &&
      source.publisher === publication.publisher &&
      !showsPublisher(publication, lines, told.url ?? origin);
    return isElsewhere && told.publisher === undefined
      ? { kind: "unshown", path, credited }
      : credited;
  }
  const source = entryFor(freeName(name, beside.files.keys()), format, description, told);
  const credited = { kind: "new", path, hash, file: { source, hints: noHints, text } } as const;
  const isShown =
    told.publisher !== undefined || showsPublisher(publication, lines, told.url ?? origin);
  return isShown ? credited : { kind: "unshown", path, credited };
}
