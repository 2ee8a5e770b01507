import type { ToldChange } from "../../answer/changes-answer.ts";
import { type Arrival, type Change, wholes } from "../../catalogue/changes.ts";
import { capitalised } from "../grammar.ts";
import type { ListItem, Part, QuotePart } from "../page.ts";
import { wordingChanges } from "../wording-changes.ts";
import type { Citing } from "./citing.ts";

/** A sign for each kind of change; its word stands beside it. */
const marks: Readonly<Record<Change["kind"], string>> = {
  added: "+",
  removed: "−",
  raised: "▲",
  lowered: "▼",
  replaced: "≠",
  reworded: "≠",
  reordered: "≠",
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

/** The words that came, went or took the place of others; none where only levels or names did. */
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
      return [];
  }
}

/** What needs no quotation first, in one list. */
export function changeParts(changes: readonly ToldChange[], citing: Citing): readonly Part[] {
  const quoted = changes.map((told) => ({ told, quotes: quotesOf(told, citing) }));
  const items = quoted.flatMap(({ told, quotes }) =>
    quotes.length === 0 ? [itemOf(told.change)] : [],
  );
  return [
    ...(items.length === 0 ? [] : [{ kind: "list" as const, quoted: false, items }]),
    ...quoted.flatMap(({ quotes }) => quotes),
  ];
}

/** More names than these are a list that nobody reads. */
const mostNames = 8;

/** The names of what came and went, kind by kind, where they are few enough to read. */
export function arrivalItems(arrivals: readonly Arrival[]): readonly ListItem[] {
  const roles = new Set(arrivals.flatMap(({ what, id }) => (what === "role" ? [id] : [])));
  const levelsOf = (id: string): number => arrivals.filter(({ role }) => role === id).length;
  return wholes.flatMap((what) =>
    (["added", "removed"] as const).flatMap((kind): readonly ListItem[] => {
      const names = arrivals
        // A level that came with its role is counted there.
        .filter((one) => one.what === what && one.kind === kind && !roles.has(one.role ?? ""))
        .map(({ id, title }) =>
          what === "role" ? wordingChanges.roleWithLevels(title, levelsOf(id)) : title,
        );
      if (names.length === 0 || names.length > mostNames || what === "document") return [];
      const text = wordingChanges.wholesThat(kind, what, names.length);
      return [{ lead: { mark: marks[kind], text }, text: names.join("; ") }];
    }),
  );
}
