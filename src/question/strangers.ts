import type { Section } from "../catalogue/sections.ts";
import type { Cue } from "./cues.ts";
import type { Part } from "./parts.ts";
import {
  besides,
  canBeRole,
  continues,
  hasCue,
  hasSection,
  isClearlyRole,
  isConnected,
  isPartial,
  isTelling,
  type Scene,
  touches,
} from "./scene.ts";

const mostStrangers = 2;
const clearlyMeant = 0.5;
const plainCues: readonly Cue[] = ["mean", "list", "all", "help", "compare", "levels", "roles"];

function stranger({ kind, from, to }: Part): Part {
  return { kind: "stranger", from, to, nameLike: kind === "name" };
}

function isBareNumber(part: Part | undefined): boolean {
  return part?.kind === "level" && part.level.kind === "rank" && part.level.bare;
}

/** "ITOP 4" has a level, and so has "ITOP 2 vs 3"; the 7 of "grade 7" is none. */
function bareNumber(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (!isBareNumber(part)) return false;
  const beside = [besides(parts, at, -1), besides(parts, at, 1)];
  // "Testing 1 2 3" counts.
  if ([parts[at - 1], parts[at + 1]].some(isBareNumber)) return true;
  const { previous } = scene.context;
  if (continues(parts) && previous !== undefined && "skill" in previous) return false;
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

/** What these sections hold has names of its own, so a word beside them may be one. */
const namingSections: readonly Section[] = [
  "skills",
  "knowledge",
  "work-activities",
  "training",
  "development",
  "qualifications",
];

const leastOfName = 0.4;

/** One everyday word is not a name ("my problem"), unless the question asks for such a name. */
function everydayWord(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "name" || part.contentTokens > 1) return false;
  if (part.full.length > 0 && part.reread === 0) return false;
  const key = scene.tokens[part.from]?.key ?? "";
  const otherForm = part.otherForms > 0;
  // "Statistician" is a word of its own, no misspelt part of "applying statistical … techniques".
  const farFetched =
    part.reread > 0 && part.full.length === 0 && (part.partial[0]?.coverage ?? 0) < leastOfName;
  if (!otherForm && !farFetched && !scene.isEveryday(key)) return false;
  if (scene.context.command !== undefined) return false;
  if (hasSection(parts, ...namingSections)) return false;
  if (hasCue(parts, "compare", "who") || (!otherForm && hasCue(parts, "level"))) return false;
  const ofRole = parts.some((other) => other !== part && canBeRole(other) && isTelling(other));
  if (ofRole && (hasCue(parts, "need") || isConnected(scene, parts, at))) return false;
  const seniorityBeside = [parts[at - 1], parts[at + 1]].some(
    (other) => other?.kind === "seniority",
  );
  return !(seniorityBeside && canBeRole(part));
}

/** "Knowledge management" is a name that is not here, not the management among what is known. */
function sectionInName(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (!isPartial(part) || part.contentTokens > 1) return false;
  if ((part.partial[0]?.coverage ?? 0) >= clearlyMeant) return false;
  const before = parts[at - 1];
  return (
    before?.kind === "cue" &&
    before.sections.some((section) => section === "skills" || section === "knowledge") &&
    touches(scene, before, part)
  );
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
function doubtfulSeniority(scene: Scene, parts: readonly Part[], at: number): boolean {
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

const rules = [
  doubtful,
  doubtfulSeniority,
  bareNumber,
  unrelatedNeighbour,
  everydayWord,
  sectionInName,
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
