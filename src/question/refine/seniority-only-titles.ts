import type { Match } from "../lexicon/name-index.ts";
import type { Part } from "../parse/spans.ts";
import { besides } from "../parse/predicates.ts";

/** "Product" of "Head of product" names a role only behind its seniority. */
function isHalfTitle({ name: { keys, subject } }: Match): boolean {
  return subject.kind === "role" && !subject.own && !subject.levels.has("") && keys.length === 1;
}

/** Leaves out the single words that are role levels' titles but for a seniority that is not there. */
export function withoutHalfTitles(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, at) => {
    if (part.kind !== "name") return part;
    const graded = [besides(parts, at, -1), besides(parts, at, 1)].some(
      (other) => other?.kind === "seniority",
    );
    if (graded) return part;
    const full = part.full.filter((match) => !isHalfTitle(match));
    const partial = part.partial.filter((match) => !isHalfTitle(match));
    // A word that is nothing else stays what it is.
    return full.length + partial.length === 0 ? part : { ...part, full, partial };
  });
}
