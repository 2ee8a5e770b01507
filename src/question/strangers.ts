import type { Cue } from "./cues.ts";
import { isLinking, type Token } from "./normalise.ts";
import type { NamePart, Part } from "./parts.ts";
import type { Context } from "./understanding.ts";

/** What the rules below look at beside the parts. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: Context;
  isEveryday(key: string): boolean;
}

/** A role is recognised by a part of its name only if that is most of it. */
const clearlyRole = 0.5;
const mostStrangers = 2;
const plainCues: readonly Cue[] = ["mean", "list", "all", "help", "compare", "levels", "roles"];

export function hasCue(parts: readonly Part[], ...cues: readonly Cue[]): boolean {
  return parts.some((part) => part.kind === "cue" && part.cues.some((cue) => cues.includes(cue)));
}

function hasSection(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "cue" && part.sections.length > 0);
}

/** Whether two parts stand beside each other with nothing but a space or a hyphen between. */
export function touches(
  { text, tokens }: Scene,
  left: Part | undefined,
  right: Part | undefined,
): boolean {
  if (left === undefined || right === undefined || left.to !== right.from) return false;
  const gap = text.slice(tokens[left.to - 1]?.end, tokens[right.from]?.start);
  return /^[\s_-]*$/.test(gap);
}

function isPartial(part: Part | undefined): part is NamePart {
  return part?.kind === "name" && part.full.length === 0;
}

export function canBeRole(part: Part | undefined): boolean {
  return (
    part?.kind === "name" &&
    [...part.full, ...part.partial].some(({ name }) => name.subject.kind === "role")
  );
}

export function isClearlyRole(part: NamePart): boolean {
  return [...part.full, ...part.partial].some(
    ({ name }) =>
      name.subject.kind === "role" && part.contentTokens / name.keys.length > clearlyRole,
  );
}

function stranger({ kind, from, to }: Part): Part {
  return { kind: "stranger", from, to, nameLike: kind === "name" };
}

function joinsLevels(part: Part | undefined): boolean {
  return part?.kind === "cue" && part.cues.some((cue) => ["and", "to", "compare"].includes(cue));
}

/** The part beside, past a word such as "and" or "vs". */
function besides(parts: readonly Part[], at: number, step: 1 | -1): Part | undefined {
  return joinsLevels(parts[at + step]) ? parts[at + 2 * step] : parts[at + step];
}

/** "ITOP 4" has a level, and so has "ITOP 2 vs 3"; the 7 of "grade 7" is none. */
function bareNumber(_scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "level" || part.level.kind !== "rank" || !part.level.bare) return false;
  const beside = [besides(parts, at, -1), besides(parts, at, 1)];
  return !beside.some(
    (other) =>
      (other?.kind === "name" && other.full.some(({ name }) => name.subject.kind === "skill")) ||
      other?.kind === "level",
  );
}

/**
 * A part of a name directly beside another name names something else ("software engineer",
 * "security testing"), unless one of them is clearly a role ("app ops GDPR").
 */
function unrelatedNeighbour(scene: Scene, parts: readonly Part[], at: number): boolean {
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

function isTelling(part: Part): boolean {
  if (part.kind !== "name") return false;
  return part.full.length > 0 || part.contentTokens > 1 || isClearlyRole(part);
}

/** Whether only articles and prepositions stand between: "salary of a lead", "expert witness". */
function connected(scene: Scene, parts: readonly Part[], at: number, step: 1 | -1): boolean {
  for (let other = at + step; ; other += step) {
    const part = parts[other];
    if (part === undefined) return false;
    const [left, right] = step === 1 ? [parts[other - 1], part] : [part, parts[other + 1]];
    if (!touches(scene, left, right)) return false;
    if (part.kind === "name" || part.kind === "seniority" || part.kind === "level") return true;
    const linking = scene.tokens.slice(part.from, part.to).every(({ key }) => isLinking(key));
    if (!linking) return false;
  }
}

function isConnected(scene: Scene, parts: readonly Part[], at: number): boolean {
  return connected(scene, parts, at, 1) || connected(scene, parts, at, -1);
}

/** One everyday word is not a name ("my problem"), unless the question asks for such a name. */
function everydayWord(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "name" || part.contentTokens > 1) return false;
  if (part.full.length > 0 && part.reread === 0) return false;
  const key = scene.tokens[part.from]?.key ?? "";
  const otherForm = part.otherForms > 0;
  if (!otherForm && !scene.isEveryday(key)) return false;
  if (scene.context.command !== undefined || hasSection(parts)) return false;
  if (hasCue(parts, "compare", "who") || (!otherForm && hasCue(parts, "level"))) return false;
  const ofRole = parts.some((other) => other !== part && canBeRole(other) && isTelling(other));
  if (ofRole && (hasCue(parts, "need") || isConnected(scene, parts, at))) return false;
  const seniorityBeside = [parts[at - 1], parts[at + 1]].some(
    (other) => other?.kind === "seniority",
  );
  return !(seniorityBeside && canBeRole(part));
}

/** "Technical lead" and "test lead" are roles of their own, not leads that need a skill. */
function seniorityOfNoRole(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "seniority" || parts.some(canBeRole)) return false;
  const before = parts[at - 1];
  const after = parts[at + 1];
  return (
    (before?.kind === "name" && touches(scene, before, part)) ||
    (after?.kind === "name" && touches(scene, part, after))
  );
}

/** Whether the text asks for something in so many words, even if it names nothing. */
function asksPlainly(parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      part.kind === "cue" &&
      part.doubtful !== true &&
      part.cues.some((cue) => plainCues.includes(cue)),
  );
}

/** What only resembles a filler or cue must not decide: "associate professor" is no associate. */
function doubtful(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "filler" && part?.kind !== "cue") return false;
  if (part.doubtful !== true) return false;
  const before = parts[at - 1];
  // "lead app ops form" is a form; what only frames a question does not end it.
  if (at === parts.length - 1 && before?.kind === "name" && touches(scene, before, part)) {
    return true;
  }
  if (parts.some(isTelling) || asksPlainly(parts)) return false;
  const decides = parts.some(({ kind }) => ["seniority", "level", "name"].includes(kind));
  return decides || part.kind === "cue";
}

/** "led app ops" may be the lead, but a lad is none. */
function doubtfulSeniority(_scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "seniority" || part.doubtful !== true) return false;
  const beside = [besides(parts, at, -1), besides(parts, at, 1)];
  return !beside.some(
    (other) => other?.kind === "seniority" || (other?.kind === "name" && isClearlyRole(other)),
  );
}

const rules = [
  doubtful,
  doubtfulSeniority,
  bareNumber,
  unrelatedNeighbour,
  everydayWord,
  seniorityOfNoRole,
];

/** Turns parts that only look like a part of the question into strangers. */
export function findStrangers(scene: Scene, parts: readonly Part[]): readonly Part[] {
  return rules.reduce<readonly Part[]>(
    (current, rule) =>
      current.map((part, at) => (rule(scene, current, at) ? stranger(part) : part)),
    parts,
  );
}

/**
 * Whether the words explain enough of the question. A long name stands for itself in a sentence
 * about other things, as long as those do not change its meaning; anything less must explain all.
 */
export function isExplained(scene: Scene, parts: readonly Part[]): boolean {
  const strangers = [...parts.keys()].filter((at) => parts[at]?.kind === "stranger");
  if (strangers.length === 0) return true;
  if (scene.context.command !== undefined || strangers.length > mostStrangers) return false;
  if (parts.some((part) => part.kind === "stranger" && part.nameLike === true)) return false;
  const anchored = parts.some(
    (part) => part.kind === "name" && part.full.length > 0 && part.contentTokens > 1,
  );
  if (!anchored) return false;
  return !strangers.some((at) => isConnected(scene, parts, at));
}
