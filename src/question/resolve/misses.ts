import type { NameIndex } from "../lexicon/name-index.ts";
import type { Subject } from "../lexicon/names.ts";
import { nearestNames } from "../lexicon/nearest-names.ts";
import { isLinking, type Token } from "../text/tokenise.ts";
import { type Part, typedOf } from "../parse/spans.ts";
import type { Question } from "../question.ts";
import {
  canBeRole,
  hasCue,
  hasSection,
  isClearlyRole,
  isTelling,
  type Scene,
  touches,
} from "../parse/predicates.ts";
import { soughtBy } from "../commands.ts";
import { mostNearest, type Sought, type Understanding } from "../understanding.ts";
import type { WordReading } from "../parse/word-reading.ts";

const longestBarePhrase = 3;
/** What is longer and like nothing in the catalogue is a sentence, and was not meant for a name. */
const longestName = 6;

interface Place {
  readonly from: number;
  readonly to: number;
}

function isStranger(part: Part | undefined): boolean {
  return part?.kind === "stranger";
}

function isContent(part: Part | undefined): boolean {
  return (
    part?.kind === "stranger" ||
    part?.kind === "name" ||
    part?.kind === "seniority" ||
    part?.kind === "level"
  );
}

/**
 * Whether what nothing explains is another matter beside a name that is here ("lead app ops
 * engineer salary"), not part of a name that is not ("java developer").
 */
function standsApart(scene: Scene, parts: readonly Part[]): boolean {
  const named = parts.some(
    (part) =>
      part.kind === "name" &&
      (isClearlyRole(part) || (part.full.length > 0 && part.contentTokens > 1)),
  );
  const changesName = parts.some(
    (part, at) =>
      part.kind === "stranger" &&
      parts[at + 1]?.kind === "name" &&
      touches(scene, part, parts[at + 1]),
  );
  return named && !changesName && parts.some(isStranger) && scene.context.command === undefined;
}

/** The stretch of words of that kind around the first word that nothing explains. */
function soughtPlace(
  parts: readonly Part[],
  tokens: readonly Token[],
  belongs: (part: Part | undefined) => boolean,
): Place | undefined {
  const at = parts.findIndex(({ kind }) => kind === "stranger");
  const start = at === -1 ? parts.findIndex(({ kind }) => kind === "name") : at;
  const first = parts[start];
  if (first === undefined) return undefined;
  let { from, to } = first;
  const joins = (index: number): boolean => {
    const part = parts[index];
    if (part === undefined) return false;
    return belongs(part) || tokens.slice(part.from, part.to).every(({ key }) => isLinking(key));
  };
  for (let left = start - 1; joins(left); left--) {
    if (belongs(parts[left])) from = parts[left]?.from ?? from;
  }
  for (let right = start + 1; joins(right); right++) {
    if (belongs(parts[right])) to = parts[right]?.to ?? to;
  }
  return { from, to };
}

/** "Testing" is a word of "Head of testing", but it is first of all a skill. */
function namesRole(part: Part): boolean {
  return canBeRole(part) && (!isTelling(part) || (part.kind === "name" && isClearlyRole(part)));
}

function soughtOf({ context }: Scene, parts: readonly Part[]): Sought {
  if (context.command !== undefined) return soughtBy(context.command);
  if (hasSection(parts, "qualifications")) return "qualification";
  if (hasSection(parts, "training", "development", "work-activities")) return "topic";
  if (parts.some(({ kind }) => kind === "seniority") || parts.some(namesRole)) return "role";
  if (hasCue(parts, "role")) return "role";
  if (parts.some(({ kind }) => kind === "level") || hasSection(parts, "skills", "knowledge")) {
    return "skill";
  }
  return "anything";
}

function questionAbout(subject: Subject): Question {
  switch (subject.kind) {
    case "role":
      return { kind: "role", role: subject.id };
    case "skill":
      return { kind: "skill", skill: subject.id };
    case "qualification":
      return { kind: "roles-with-qualification", qualification: subject.id };
    case "topic":
      return { kind: "topic", topics: [subject.id] };
    case "family":
      return { kind: "list", of: "roles", family: subject.id };
  }
}

export interface MissInput {
  readonly scene: Scene;
  readonly parts: readonly Part[];
  readonly readings: readonly (readonly WordReading[])[];
  readonly index: NameIndex;
}

/** Whether the text asks for something of the kind that a catalogue holds. */
function asksForNames({ context, tokens }: Scene, parts: readonly Part[]): boolean {
  if (context.command !== undefined) return true;
  const asks = ["compare", "who", "mean", "role", "changed", "news"] as const;
  if (hasCue(parts, ...asks)) return true;
  const content = parts.filter(({ kind }) => kind !== "filler" && kind !== "farewell");
  if (content.some(({ kind }) => kind === "seniority" || kind === "level" || kind === "name")) {
    return true;
  }
  if (content.some((part) => part.kind === "cue" && part.sections.length > 0)) return true;
  return tokens.length <= longestBarePhrase && parts.every(({ kind }) => kind === "stranger");
}

/** The words of a stretch as they were read, seniorities and levels left out. */
function wordsRead({ parts, readings, index }: MissInput, place: Place): readonly string[] {
  return parts
    .filter(
      ({ kind, from, to }) =>
        from >= place.from && to <= place.to && kind !== "seniority" && kind !== "level",
    )
    .flatMap(({ from, to }) => readings.slice(from, to))
    .flatMap((options) => {
      const inNames = options.find(({ keys, how }) => how !== "guessed" && keys.every(index.has));
      return (inNames ?? options[0])?.keys ?? [];
    })
    .filter((key) => !isLinking(key));
}

/** What to say to a text that makes no question, though it may name roles beyond doubt. */
export function missOf(input: MissInput, roles: readonly Question[]): Understanding {
  const { scene, parts, index } = input;
  const place = soughtPlace(parts, scene.tokens, isContent);
  if (place === undefined || !asksForNames(scene, parts)) return { kind: "not-understood" };
  const apart = standsApart(scene, parts);
  const unexplained = apart ? soughtPlace(parts, scene.tokens, isStranger) : undefined;
  const sought = soughtOf(scene, parts);
  const isMatter = parts.some((part) => part.kind === "stranger" && part.matter === true);
  const words = isMatter
    ? scene.text.trim()
    : typedOf(scene.text, scene.tokens, unexplained ?? place);
  const nearest =
    roles.length > 0
      ? roles
      : nearestNames(index, wordsRead(input, place), sought).map(questionAbout);
  if (nearest.length === 0 && words.split(/\s+/u).length > longestName) {
    return { kind: "not-understood" };
  }
  // "Skills for architects" are sought, but nothing that is called "architects" need be a skill.
  const likeRoles =
    scene.context.command === undefined &&
    sought === "skill" &&
    nearest.length > 0 &&
    nearest.every(({ kind }) => kind === "role");
  return {
    kind: "not-found",
    sought: apart || isMatter || likeRoles ? "anything" : sought,
    words,
    nearest: nearest.slice(0, mostNearest),
  };
}
