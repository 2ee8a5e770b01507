import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ChangeRecord } from "../../catalogue/changes.ts";
import { slug } from "../../catalogue/ids.ts";
import type { ChangeNote, Nameable } from "../../catalogue/types.ts";
import type { ChangesSubject } from "./changes-answer.ts";

/** The slugs of the present and former titles of a thing. */
function namesOf(
  { former }: Catalogue,
  what: Nameable,
  { id, title }: { readonly id: string; readonly title: string },
): readonly string[] {
  const had = former.filter((one) => one.what === what && one.now === id);
  return [title, ...had.map((one) => one.title)].map(slug);
}

/** Tells which notes are about the subject. */
function concerning(subject: ChangesSubject, catalogue: Catalogue): (note: ChangeNote) => boolean {
  switch (subject.kind) {
    case "everything":
      return () => true;
    case "role":
    case "role-level": {
      const { role, levels } =
        subject.kind === "role"
          ? { role: subject.role, levels: subject.role.levels.map(catalogue.roleLevel) }
          : { role: subject.who.role, levels: [subject.who.roleLevel] };
      const pages = new Set([
        ...namesOf(catalogue, "role", role),
        ...levels.flatMap((level) => namesOf(catalogue, "role-level", level)),
      ]);
      return ({ page }) => pages.has(slug(page));
    }
    case "skill": {
      const names = namesOf(catalogue, "skill", subject.skill);
      return ({ page, text }) =>
        names.includes(slug(page)) || names.some((name) => `-${slug(text)}-`.includes(`-${name}-`));
    }
  }
}

/** The latest date that a document of an import gives; undefined if none gives any. */
function publishedIn({ documents, sources }: ChangeRecord): string | undefined {
  return sources
    .flatMap(({ id, published }) =>
      published !== undefined && documents.includes(id) ? [published] : [],
    )
    .toSorted()
    .at(-1);
}

/**
 * The publisher's notes beside the import that each of them explains: the first whose predecessor
 * is older than the note. An import is as old as its documents. If they are undated, the day of the
 * import counts, unless all notes are older, as where two editions were imported in one week; then
 * nothing tells which notes the earlier one knew, and the later one gets them all.
 */
function byImport(
  notes: readonly ChangeNote[],
  records: readonly ChangeRecord[],
): ReadonlyMap<ChangeRecord, readonly ChangeNote[]> {
  const imports = records.filter(({ by }) => by === "import");
  let left = notes;
  return new Map(
    imports.map((record, at) => {
      const before = imports[at + 1];
      const imported = before?.on ?? "";
      const since =
        before &&
        (publishedIn(before) ?? (notes.some(({ on }) => on > imported) ? imported : undefined));
      const own = left.filter(({ on }) => since === undefined || on > since);
      left = left.filter((note) => !own.includes(note));
      return [record, own];
    }),
  );
}

interface Notes {
  /** Those that explain a record that is told. */
  readonly of: (record: ChangeRecord) => readonly ChangeNote[];
  readonly others: readonly ChangeNote[];
}

/** What the publisher says about the subject. @param told the records that concern the subject */
export function notesAbout(
  subject: ChangesSubject,
  catalogue: Catalogue,
  told: readonly ChangeRecord[],
): Notes {
  const all = catalogue.notes ?? [];
  const isAbout = concerning(subject, catalogue);
  const placed = byImport(all, catalogue.changes);
  const of = (record: ChangeRecord): readonly ChangeNote[] =>
    (placed.get(record) ?? []).filter(isAbout);
  const beside = new Set(told.flatMap(of));
  return { of, others: all.filter((note) => isAbout(note) && !beside.has(note)) };
}
