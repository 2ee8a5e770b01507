import type { Match } from "../lexicon/name-index.ts";
import type { Refiner } from "./refiner.ts";
import { besides } from "../parse/predicates.ts";

/** "Product" of "Head of product" names a role only after its seniority. */
function isSeniorityOnly({ name: { keys, subject } }: Match): boolean {
  return subject.kind === "role" && !subject.own && !subject.levels.has("") && keys.length === 1;
}

/**
 * Drops matches with role levels whose titles are a single word after the seniority, if the text
 * has no seniority there.
 */
export const seniorityOnlyTitles: Refiner["refine"] = (spans) =>
  spans.map((span, at) => {
    if (span.kind !== "name") return span;
    const graded = [besides(spans, at, -1), besides(spans, at, 1)].some(
      (other) => other?.kind === "seniority",
    );
    if (graded) return span;
    const full = span.full.filter((match) => !isSeniorityOnly(match));
    const partial = span.partial.filter((match) => !isSeniorityOnly(match));
    const left = full.length + partial.length;
    // A word that would match nothing else keeps its matches.
    if (left === 0 || left === span.full.length + span.partial.length) return span;
    return { ...span, full, partial };
  });
