import type { ToldChange, ToldNote, ToldThing } from "../../answer/changes/changes-answer.ts";
import {
  type Arrival,
  type Change,
  type Rename,
  type Whole,
  wholes,
} from "../../catalogue/changes.ts";
import { capitalised } from "../grammar.ts";
import type { ListItem, Part, QuotePart } from "../page.ts";
import { wordingChanges } from "../wording-changes.ts";
import { list, openableFold, paragraph } from "./body.ts";
import type { Citing } from "./citing.ts";

/** A sign for each kind of change, shown next to its word. */
const marks: Readonly<Record<Change["kind"], string>> = {
  added: "+",
  removed: "−",
  raised: "▲",
  lowered: "▼",
  replaced: "≠",
  reworded: "≠",
  reordered: "≠",
  moved: "≠",
};

function itemOf(change: Change): ListItem {
  return {
    lead: { mark: marks[change.kind], text: capitalised(wordingChanges.partName(change)) },
    text: wordingChanges.changeWords(change),
  };
}

function quote(
  lead: QuotePart["lead"],
  text: string,
  cite: string | undefined,
  minor = false,
): QuotePart {
  return { kind: "quote", lead, minor, text, cite, note: undefined };
}

/** The text that was added, removed or reworded; empty if only levels or names changed. */
function quotesOf({ change, source }: ToldChange, citing: Citing): readonly QuotePart[] {
  const { lead, text: words } = itemOf(change);
  const told =
    lead === undefined || typeof lead === "string"
      ? words
      : { ...lead, text: `${lead.text}: ${words}` };
  const cite = source === undefined ? undefined : citing(source);
  switch (change.kind) {
    case "added":
    case "removed":
      return change.text === undefined || change.text === ""
        ? []
        : [quote(told, change.text, cite)];
    case "reworded":
      return change.after === "" || change.before === ""
        ? []
        : [
            quote(told, change.after, cite),
            quote(wordingChanges.before, change.before, undefined, true),
          ];
    case "raised":
    case "lowered":
    case "replaced":
    case "reordered":
    case "moved":
      return [];
  }
}

/** The changes that need no quotation come first, in one list. */
export function changeParts(changes: readonly ToldChange[], citing: Citing): readonly Part[] {
  const quoted = changes.map((told) => ({ told, quotes: quotesOf(told, citing) }));
  const items = quoted.flatMap(({ told, quotes }) =>
    quotes.length === 0 ? [itemOf(told.change)] : [],
  );
  return [...(items.length === 0 ? [] : [list(items)]), ...quoted.flatMap(({ quotes }) => quotes)];
}

/** The publisher's notes, each with its date and the page that it is about. */
export function noteParts(
  notes: readonly ToldNote[],
  citing: Citing,
  heading: string = wordingChanges.notes,
): readonly Part[] {
  if (notes.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    ...notes.map(({ on, page, text, source }) =>
      quote(wordingChanges.noteOn(on, page), text, citing(source)),
    ),
  ];
}

/** One line for each, with both names. */
export function renameItems(renames: readonly Rename[]): readonly ListItem[] {
  return renames.map((rename) => ({
    lead: wordingChanges.renamed(rename.what),
    text: wordingChanges.bothNames(rename),
  }));
}

/** What happened in each thing, in one line, without the texts. */
export function thingItems(things: readonly ToldThing[]): readonly ListItem[] {
  return things.map(({ about, changes }) => ({
    lead: about.title,
    text: changes
      .map(({ change }) => {
        const { partName, changeWords } = wordingChanges;
        return `${partName(change)}: ${changeWords(change)}`;
      })
      .join("; "),
  }));
}

/** The names of what was added or removed, of one kind. */
interface NamedArrivals {
  readonly kind: Arrival["kind"];
  readonly what: Whole;
  readonly names: readonly string[];
}

/** More names than this are folded. */
const mostNames = 5;

function itemOfNames({ kind, what, names }: NamedArrivals): ListItem {
  const text = wordingChanges.wholesThat(kind, what, names.length);
  return { lead: { mark: marks[kind], text }, text: names.join("; ") };
}

function foldOfNames({ kind, what, names }: NamedArrivals): readonly Part[] {
  const text = wordingChanges.wholesCounted(kind, what, names.length);
  return openableFold({ mark: marks[kind], text }, [paragraph(`${names.join("; ")}.`)]);
}

/** All names, in one list. */
export function arrivalItems(arrivals: readonly Arrival[]): readonly ListItem[] {
  return namedArrivals(arrivals).map(itemOfNames);
}

/** The few by name, and a fold for each kind of which there are many. */
export function arrivalParts(arrivals: readonly Arrival[]): {
  readonly items: readonly ListItem[];
  readonly folds: readonly Part[];
} {
  const named = namedArrivals(arrivals);
  return {
    items: named.filter(({ names }) => names.length <= mostNames).map(itemOfNames),
    folds: named.filter(({ names }) => names.length > mostNames).flatMap(foldOfNames),
  };
}

function namedArrivals(arrivals: readonly Arrival[]): readonly NamedArrivals[] {
  const roles = new Set(arrivals.flatMap(({ what, id }) => (what === "role" ? [id] : [])));
  const levelsOf = (id: string): number => arrivals.filter(({ role }) => role === id).length;
  return wholes.flatMap((what) =>
    (["added", "removed"] as const).flatMap((kind): readonly NamedArrivals[] => {
      const names = arrivals
        // Levels added or removed together with their role are counted in the role's entry.
        .filter((one) => one.what === what && one.kind === kind && !roles.has(one.role ?? ""))
        .map(({ id, title }) =>
          what === "role" ? wordingChanges.roleWithLevels(title, levelsOf(id)) : title,
        );
      if (names.length === 0 || what === "document") return [];
      return [{ kind, what, names }];
    }),
  );
}
