import type { Cue } from "../lexicon/cues.ts";
import { headOfCompound, modifierOfCompound, turnedPair, unrelatedNeighbour } from "./compounds.ts";
import { everydayWord, otherFormOfOtherName, sectionInName } from "./common-words.ts";
import type { Part } from "../parse/spans.ts";
import {
  besides,
  continues,
  hasCue,
  isConnected,
  isTelling,
  type Scene,
  touches,
} from "../parse/predicates.ts";
import { doubtfulSeniority, secondSeniority, seniorityOfNoRole, somebody } from "./seniorities.ts";

const mostStrangers = 2;
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
  if (continues(parts, scene.context) && previous !== undefined && "skill" in previous)
    return false;
  return !beside.some(
    (other) =>
      (other?.kind === "name" && other.full.some(({ name }) => name.subject.kind === "skill")) ||
      other?.kind === "level",
  );
}

/** Cues that a statement about other things has as well. */
const weakCues: readonly Cue[] = [
  "and",
  "to",
  "from",
  "pronoun",
  "own",
  "follow-up",
  "greeting",
  "remark",
];

/** "Need" and "level" may ask for just what nothing explains: "does a developer need Rust". */
const weakBesideStranger: readonly Cue[] = [...weakCues, "need", "level"];

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

/** Whether anything but names is said of what is asked, by other cues than the weak ones. */
function asks(parts: readonly Part[], weak: readonly Cue[] = weakCues): boolean {
  return parts.some(
    (part) =>
      part.kind === "level" ||
      (part.kind === "cue" &&
        (part.sections.length > 0 || part.cues.some((cue) => !weak.includes(cue)))),
  );
}

/** "She's a great content designer" and "I love testing" tell something, and ask for nothing. */
function remark(_scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "cue" || !part.cues.includes("remark")) return false;
  // "How many developers do we have" asks for no developer's role.
  const howMany = (other: Part): boolean => other.kind === "cue" && other.cues.includes("all");
  return !asks(parts.filter((other) => !howMany(other)));
}

const rules = [
  remark,
  doubtful,
  doubtfulSeniority,
  bareNumber,
  unrelatedNeighbour,
  everydayWord,
  otherFormOfOtherName,
  sectionInName,
  turnedPair,
  headOfCompound,
  modifierOfCompound,
  seniorityOfNoRole,
  secondSeniority,
  somebody,
];

/** Turns parts that only look like a part of the question into strangers. */
export function findStrangers(scene: Scene, parts: readonly Part[]): readonly Part[] {
  return rules.reduce<readonly Part[]>(
    (current, rule) =>
      current.map((part, at) => (rule(scene, current, at) ? stranger(part) : part)),
    parts,
  );
}

/** Cues with what is compared on either side. */
const betweenNames = /^(?:vs?|versus|against|compared (?:to|with)|and|n|or|with|to|&)$/u;

/**
 * Whether one side of a comparison is nothing but what nothing explains: "scrum master vs delivery
 * manager" compares no levels of the delivery manager.
 */
function comparesStranger(scene: Scene, parts: readonly Part[]): boolean {
  if (!hasCue(parts, "compare")) return false;
  const sides: Part[][] = [[]];
  for (const part of parts) {
    const typed = scene.tokens.slice(part.from, part.to).map(({ text }) => text);
    const compares = part.kind === "cue" && part.cues.includes("compare");
    const divides = part.kind === "cue" && betweenNames.test(typed.join(" "));
    // What stands before "compare" is nothing that is compared: "Hi Bob, compare …".
    if (compares && !divides) sides.splice(0, sides.length, []);
    else if (divides) sides.push([]);
    else sides.at(-1)?.push(part);
  }
  return sides.some(
    (side) =>
      side.some(({ kind }) => kind === "stranger") &&
      !side.some(({ kind }) => kind === "name" || kind === "seniority" || kind === "level"),
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
  if (comparesStranger(scene, parts)) return false;
  const anchored = parts.some(
    (part) => part.kind === "name" && part.full.length > 0 && part.contentTokens > 1,
  );
  if (!anchored || !asks(parts, weakBesideStranger)) return false;
  return !strangers.some((at) => isConnected(scene, parts, at));
}
