import { editDistance } from "./correction.ts";
import type { NameIndex } from "./name-index.ts";
import type { Name, Subject } from "./names.ts";
import { isLinking, type Token } from "./normalise.ts";
import { type Part, typedOf } from "./parts.ts";
import type { Question } from "./question.ts";
import { canBeRole, hasCue, hasSection, type Scene } from "./scene.ts";
import { soughtBy } from "./commands.ts";
import type { Sought, Understanding } from "./understanding.ts";
import type { WordReading } from "./word-reading.ts";

const mostNearest = 3;
const mostCompared = 16;
/** How alike a name must be to what was typed to be offered instead of it, from 0 to 1. */
const near = 0.6;
const leastFound = 0.4;
const longestBarePhrase = 3;

interface Place {
  readonly from: number;
  readonly to: number;
}

function isContent(part: Part | undefined): boolean {
  return (
    part?.kind === "stranger" ||
    part?.kind === "name" ||
    part?.kind === "seniority" ||
    part?.kind === "level"
  );
}

/** The stretch of words that names something, around the first word that nothing explains. */
function soughtPlace(parts: readonly Part[], tokens: readonly Token[]): Place | undefined {
  const at = parts.findIndex(({ kind }) => kind === "stranger");
  const start = at === -1 ? parts.findIndex(({ kind }) => kind === "name") : at;
  const first = parts[start];
  if (first === undefined) return undefined;
  let { from, to } = first;
  const joins = (index: number): boolean => {
    const part = parts[index];
    if (part === undefined) return false;
    return isContent(part) || tokens.slice(part.from, part.to).every(({ key }) => isLinking(key));
  };
  for (let left = start - 1; joins(left); left--) {
    if (isContent(parts[left])) from = parts[left]?.from ?? from;
  }
  for (let right = start + 1; joins(right); right++) {
    if (isContent(parts[right])) to = parts[right]?.to ?? to;
  }
  return { from, to };
}

function soughtOf({ context }: Scene, parts: readonly Part[]): Sought {
  if (context.command !== undefined) return soughtBy(context.command);
  if (hasSection(parts, "qualifications")) return "qualification";
  if (hasSection(parts, "training", "development", "work-activities")) return "topic";
  if (parts.some(({ kind }) => kind === "seniority") || parts.some(canBeRole)) return "role";
  if (hasCue(parts, "role")) return "role";
  if (parts.some(({ kind }) => kind === "level") || hasSection(parts, "skills", "knowledge")) {
    return "skill";
  }
  return "anything";
}

function alike(a: string, b: string): number {
  if (a === b) return 1;
  const start = Math.max(4, Math.min(a.length, b.length) - 3);
  if (a.length >= start && b.slice(0, start) === a.slice(0, start)) return 0.8;
  return a.length > 4 && editDistance(a, b, 2) <= 2 ? 0.7 : 0;
}

/** How well each side's words are found on the other side; 0 if one side is hardly found at all. */
function likeness(words: readonly string[], name: Name): number {
  const found = (some: readonly string[], others: readonly string[]): number =>
    some.reduce((sum, word) => sum + Math.max(0, ...others.map((other) => alike(word, other))), 0) /
    some.length;
  const [forth, back] = [found(words, name.keys), found(name.keys, words)];
  return Math.min(forth, back) < leastFound ? 0 : (forth + back) / 2;
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
      return { kind: "list", of: "roles" };
  }
}

function nearestNames(
  index: NameIndex,
  words: readonly string[],
  sought: Sought,
): readonly Subject[] {
  const subjects = index
    .holdingAny(words, mostCompared)
    .map((name) => ({ subject: name.subject, likeness: likeness(words, name) }))
    .filter((one) => one.likeness >= near)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ subject }) => subject)
    .filter(({ kind }) => kind !== "family");
  const distinct = [...new Map(subjects.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  const roles = distinct.filter(({ kind }) => kind === "role");
  return sought === "role" && roles.length > 0 ? roles : distinct;
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

/** What to say to a text that makes no question. */
export function missOf(input: MissInput): Understanding {
  const { scene, parts, index } = input;
  const place = soughtPlace(parts, scene.tokens);
  if (place === undefined || !asksForNames(scene, parts)) return { kind: "not-understood" };
  const words = wordsRead(input, place);
  const sought = soughtOf(scene, parts);
  return {
    kind: "not-found",
    sought,
    words: typedOf(scene.text, scene.tokens, place),
    nearest: nearestNames(index, words, sought).slice(0, mostNearest).map(questionAbout),
  };
}
