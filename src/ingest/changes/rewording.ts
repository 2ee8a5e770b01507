import type { Rename } from "../../catalogue/changes.ts";

/** How much a new wording changes. */
export interface Rewording {
  /** Only articles, capitals, punctuation or spelling differ. */
  readonly sameMeaning: boolean;
  /** The same, if the old text had the new names of what was renamed. */
  readonly onlyNames: boolean;
}

export type CompareWordings = (before: string, after: string) => Rewording;

const articles = new Set(["a", "an", "the"]);

/** The words that two wordings with one meaning share, in order. */
function essence(text: string): string {
  const words =
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/(?<=\p{Letter})['’](?=\p{Letter})/gu, "")
      .replace(/(?<=\p{Letter}{2})iz(?=e|ing|ation)/gu, "is")
      .replace(/\bco-(?=\p{Letter})/gu, "co")
      .match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return words.filter((word) => !articles.has(word)).join(" ");
}

/** Judges new wordings beside these renames. */
export function comparesWordings(renames: readonly Rename[]): CompareWordings {
  const names = renames
    .map(({ from, title }) => [essence(from.title), essence(title)] as const)
    .filter(([was, now]) => was !== "" && was !== now)
    // A longer name may contain a shorter one.
    .toSorted(([a], [b]) => b.length - a.length);
  const renamed = (text: string): string => {
    const present = names.filter(([was]) => text.includes(was));
    if (present.length === 0) return text;
    const byName = new Map(present);
    // One pass, so that a new name that contains an old one is not replaced again.
    const any = new RegExp(
      `(?<=^| )(?:${present.map(([was]) => was).join("|")})(?=s?(?: |$))`,
      "gu",
    );
    return text.replaceAll(any, (was) => byName.get(was) ?? was);
  };
  return (before, after) => {
    const [was, now] = [essence(before), essence(after)];
    if (was === now) return { sameMeaning: true, onlyNames: false };
    return { sameMeaning: false, onlyNames: renamed(was) === now };
  };
}
