import type { Part } from "../parse/spans.ts";
import { besides, canBeRole, isClearlyRole, type Scene, touches } from "../parse/predicates.ts";

/** "led app ops" may be the lead, but a lad is none. */
export function doubtfulSeniority(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "seniority" || part.doubtful !== true) return false;
  // "Senior and leed" are two, a "senior chef" is no chief.
  const [before, after] = [besides(parts, at, -1), besides(parts, at, 1)];
  return ![before, after].some(
    (other) =>
      (other?.kind === "seniority" &&
        !touches(scene, before, part) &&
        !touches(scene, part, after)) ||
      (other?.kind === "name" && isClearlyRole(other)),
  );
}

/** "Technical lead" and "test lead" are roles of their own, not leads that need a skill. */
export function seniorityOfNoRole(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "seniority" || parts.some(canBeRole)) return false;
  const before = parts[at - 1];
  const after = parts[at + 1];
  return (
    (before?.kind === "name" && touches(scene, before, part)) ||
    (after?.kind === "name" && touches(scene, part, after))
  );
}

/** "Lead app ops associate" is no level of app ops, and nobody's comparison of two. */
export function secondSeniority(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const isPlain = part?.kind === "cue" && part.cues.includes("plain");
  if (part?.kind !== "seniority" && !isPlain) return false;
  if (canBeRole(parts[at + 1]) || scene.context.command === "compare") return false;
  const role = parts[at - 1];
  const first = parts[at - 2];
  return (
    first?.kind === "seniority" &&
    role?.kind === "name" &&
    isClearlyRole(role) &&
    touches(scene, first, role) &&
    touches(scene, role, part)
  );
}

const possessives: ReadonlySet<string> = new Set(["our", "your", "his", "her", "their"]);

/** "Our lead said no" tells of a person. */
export function somebody(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const before = parts[at - 1];
  if (part?.kind !== "seniority" && !(part?.kind === "name" && isClearlyRole(part))) return false;
  if (before === undefined || !touches(scene, before, part)) return false;
  const owned = possessives.has(scene.tokens[before.to - 1]?.text ?? "");
  return owned && parts.every(({ kind }) => kind !== "cue" && kind !== "stranger");
}
