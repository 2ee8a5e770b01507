import type { Match } from "../lexicon/name-index.ts";
import type { NamePart, Part } from "../parse/spans.ts";

/** Cues that may stand between two names that share a word. */
function joins(part: Part | undefined): boolean {
  return (
    part?.kind === "cue" && part.cues.some((cue) => ["and", "compare", "to", "from"].includes(cue))
  );
}

function nextName(parts: readonly Part[], start: number, step: 1 | -1): NamePart | undefined {
  let joined = false;
  for (let at = start + step; ; at += step) {
    const part = parts[at];
    if (part?.kind === "name") return joined ? part : undefined;
    if (joins(part)) joined = true;
    else if (part?.kind !== "filler") return undefined;
  }
}

/** Whether a name is what was typed of it, with the last (or first) words of the other name. */
function shares(match: Match, typed: number, other: Match, end: "last" | "first"): boolean {
  const { keys } = match.name;
  const missing = keys.length - typed;
  if (missing < 1 || missing >= other.name.keys.length) return false;
  if (match.name.subject.kind !== other.name.subject.kind) return false;
  // "Product manager and product owner" names the product manager once.
  if (match.name.subject.id === other.name.subject.id) return false;
  return end === "last"
    ? keys.slice(-missing).join(" ") === other.name.keys.slice(-missing).join(" ")
    : keys.slice(0, missing).join(" ") === other.name.keys.slice(0, missing).join(" ");
}

function completed(part: NamePart, other: NamePart, end: "last" | "first"): NamePart {
  const full = part.partial.filter((match) =>
    other.full.some((whole) => shares(match, part.contentTokens, whole, end)),
  );
  return full.length === 0 ? part : { ...part, full };
}

/**
 * Completes names that leave out the word they share with the next or the last one: "incident and
 * problem management", "technical specialism or understanding".
 */
export function completeNames(parts: readonly Part[]): readonly Part[] {
  const result = [...parts];
  const complete = (at: number, step: 1 | -1): void => {
    const part = result[at];
    if (part?.kind !== "name" || part.full.length > 0) return;
    const other = nextName(result, at, step);
    if (other === undefined || other.full.length === 0) return;
    result[at] = completed(part, other, step === 1 ? "last" : "first");
  };
  for (let at = result.length - 1; at >= 0; at--) complete(at, 1);
  for (let at = 0; at < result.length; at++) complete(at, -1);
  return result;
}

function isPartial(part: Part | undefined): part is NamePart {
  return part?.kind === "name" && part.full.length === 0;
}

function sharedNames(one: NamePart, other: NamePart): NamePart["partial"] {
  return one.partial.filter(
    ({ name }) =>
      name.subject.kind === "role" &&
      name.keys.length >= one.contentTokens + other.contentTokens &&
      other.partial.some((match) => match.name === name),
  );
}

/** Puts together a role's name that a seniority stands in: "infra ops principal engineer". */
export function closeNames(parts: readonly Part[]): readonly Part[] {
  const result = [...parts];
  for (const [at, part] of result.entries()) {
    const [before, after] = [result[at - 1], result[at + 1]];
    if (part.kind !== "seniority" || !isPartial(before) || !isPartial(after)) continue;
    const partial = sharedNames(before, after);
    if (partial.length === 0) continue;
    const contentTokens = before.contentTokens + after.contentTokens;
    result[at - 1] = { ...before, partial, contentTokens };
    result[at + 1] = { kind: "filler", from: after.from, to: after.to };
  }
  return result;
}
