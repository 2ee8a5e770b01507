import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ChangeRecord } from "../../catalogue/changes.ts";
import type { SourceDocument, SourceId } from "../../catalogue/types.ts";
import type { ChangesSubject, ToldNote, ToldRecord } from "./changes-answer.ts";
import { type Cites, citesOf, type Fact } from "../fact.ts";

interface Documents {
  readonly in: (record: ChangeRecord, id: SourceId | undefined) => SourceDocument | undefined;
  readonly now: (id: SourceId) => SourceDocument;
}

/** Equal documents in several records become the same object, so that they are cited once. */
export function documentsOf({ changes, source }: Catalogue): Documents {
  const same = new Map<string, SourceDocument>();
  for (const document of changes.flatMap(({ sources }) => sources)) {
    const key = JSON.stringify(document);
    if (!same.has(key)) same.set(key, document);
  }
  return {
    in: ({ sources }, id) => same.get(JSON.stringify(sources.find((one) => one.id === id))),
    now: (id) => same.get(JSON.stringify(source(id))) ?? source(id),
  };
}

/** With more documents than this, the answer gives only their number. */
export const mostNamed = 5;

/** The sources of the subject as it is now. */
function sourcesOfSubject(subject: ChangesSubject): ReadonlySet<SourceId> | undefined {
  switch (subject.kind) {
    case "everything":
      return undefined;
    case "role":
      return new Set(subject.role.sources);
    case "role-level":
      return new Set(subject.who.roleLevel.sources);
    case "skill": {
      const { skill } = subject;
      const statements = skill.kind === "skill" ? skill.levels.map((one) => one.statement) : [];
      return new Set([skill.description, ...statements].flatMap((one) => one?.source ?? []));
    }
  }
}

function factIn(text: string, source: SourceDocument): Fact {
  return { text, source, flaw: undefined, repairs: undefined, agreeing: [], differing: [] };
}

function noteFact({ text, source }: ToldNote): Fact {
  return factIn(text, source);
}

/** The words of documents that a record shows: first what changed, then the notes beside it. */
function quotedIn({ things, notes }: ToldRecord): readonly Fact[] {
  const changed = things
    .flatMap(({ changes }) => changes)
    .flatMap(({ change, source }): readonly Fact[] => {
      const text = change.kind === "reworded" ? change.after : "text" in change ? change.text : "";
      return source === undefined || text === undefined || text === ""
        ? []
        : [factIn(text, source)];
    });
  return [...changed, ...notes.map(noteFact)];
}

/**
 * Quoted text is cited from its own document, what was added, removed or renamed from the documents
 * of its import.
 */
export function citesOfTold(
  subject: ChangesSubject,
  told: readonly ToldRecord[],
  others: readonly ToldNote[],
): Cites {
  const quoted = [...told.flatMap(quotedIn), ...others.map(noteFact)];
  const changes = told.flatMap(({ things }) => things.flatMap((thing) => thing.changes));
  const naming = changes.flatMap(({ source }) => source ?? []);
  const own = sourcesOfSubject(subject);
  const imported = told
    .filter(({ arrivals, renames }, at) =>
      own === undefined ? at === 0 : arrivals.length + renames.length > 0,
    )
    .flatMap(({ documents }) => documents.filter(({ id }) => own === undefined || own.has(id)));
  return citesOf(quoted, [], [...naming, ...(imported.length <= mostNamed ? imported : [])]);
}
