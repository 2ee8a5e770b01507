import { compoundHeads, compoundModifiers } from "../lexicon/cues.ts";
import { wordKey } from "../text/tokenise.ts";
import type { Part } from "../parse/spans.ts";
import { canBeRole, isClearlyRole, isPartial, type Scene, touches } from "../parse/predicates.ts";

/** Fillers that make a thing of their own of the name before them. */
const heads: ReadonlySet<string> = new Set(compoundHeads.split(" ").map(wordKey));

/** Fillers that belong to the name that they stand before. */
const modifiers: ReadonlySet<string> = new Set(compoundModifiers.split(" ").map(wordKey));

/**
 * A part of a name directly beside another name names something else ("software engineer",
 * "security testing"), unless one of them is clearly a role ("app ops GDPR").
 */
export function unrelatedNeighbour(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (!isPartial(part)) return false;
  const before = parts[at - 1];
  const after = parts[at + 1];
  const neighbours = [
    ...(touches(scene, before, part) && before?.kind === "name" ? [before] : []),
    ...(touches(scene, part, after) && after?.kind === "name" ? [after] : []),
  ];
  if (neighbours.length === 0) return false;
  if (isClearlyRole(part)) return neighbours.some((other) => canBeRole(other));
  return !neighbours.every((other) => other === before && isClearlyRole(other));
}

/** "Design system" is no systems design, but a change request is a request for change. */
export function turnedPair(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "name" || !part.turned || part.to - part.from !== 2) return false;
  if (canBeRole(part) || scene.context.command !== undefined) return false;
  return part.full.every(({ name }) => name.slug.split("-").length === name.keys.length);
}

/**
 * "Customer service number", "insights team" and "lead time" are things of their own, not what their
 * first words name.
 */
export function headOfCompound(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const before = parts[at - 1];
  if (part?.kind !== "filler" || before === undefined) return false;
  const named = before.kind === "name" && !isClearlyRole(before);
  if (!named && before.kind !== "seniority" && before.kind !== "level") return false;
  return heads.has(scene.tokens[part.from]?.key ?? "") && touches(scene, before, part);
}

/** An "information engineer" is no engineer of whom information is asked. */
export function modifierOfCompound(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const after = parts[at + 1];
  if (part?.kind !== "filler" || !isPartial(after) || !canBeRole(after)) return false;
  return touches(scene, part, after) && modifiers.has(scene.tokens[part.to - 1]?.key ?? "");
}
