import type { Section } from "../../catalogue/sections.ts";
import type { Cue } from "../lexicon/cues.ts";
import { isLinking, type Token } from "../text/tokenise.ts";
import type { NamePart, Part } from "./spans.ts";
import type { Context } from "../understanding.ts";

/** A text with what surrounds it, as the rules that weigh its parts see it. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: Context;
  isEveryday(key: string): boolean;
}

/** A role is recognised by a part of its name only if that is most of it. */
const clearlyRole = 0.5;
export function hasCue(parts: readonly Part[], ...cues: readonly Cue[]): boolean {
  return parts.some((part) => part.kind === "cue" && part.cues.some((cue) => cues.includes(cue)));
}

/** Whether the text asks for one of the sections, or for any if none is given. */
export function hasSection(parts: readonly Part[], ...wanted: readonly Section[]): boolean {
  return parts.some(
    (part) =>
      part.kind === "cue" &&
      part.sections.some((section) => wanted.length === 0 || wanted.includes(section)),
  );
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

export function isPartial(part: Part | undefined): part is NamePart {
  return part?.kind === "name" && part.full.length === 0;
}

export function canBeRole(part: Part | undefined): boolean {
  return (
    part?.kind === "name" &&
    [...part.full, ...part.partial].some(({ name }) => name.subject.kind === "role")
  );
}

export function isClearlyRole(part: NamePart): boolean {
  return (
    part.full.some(({ name }) => name.subject.kind === "role") ||
    part.partial.some(
      ({ name }) =>
        name.subject.kind === "role" && part.contentTokens / name.keys.length > clearlyRole,
    )
  );
}

/** Whether a part names something beyond doubt. */
export function isTelling(part: Part): boolean {
  if (part.kind !== "name") return false;
  return part.full.length > 0 || part.contentTokens > 1 || isClearlyRole(part);
}

const possessives: ReadonlySet<string> = new Set(["my", "your", "his", "her", "our", "their"]);

/** Whether only articles and prepositions stand between: "salary of a lead", "expert witness". */
function connected(scene: Scene, parts: readonly Part[], at: number, step: 1 | -1): boolean {
  for (let other = at + step; ; other += step) {
    const part = parts[other];
    if (part === undefined) return false;
    const [left, right] = step === 1 ? [parts[other - 1], part] : [part, parts[other + 1]];
    if (!touches(scene, left, right)) return false;
    if (part.kind === "name" || part.kind === "seniority" || part.kind === "level") return true;
    const linking = scene.tokens
      .slice(part.from, part.to)
      .every(({ key, text }) => isLinking(key) || possessives.has(text));
    if (!linking) return false;
  }
}

/** Whether a part belongs to a name, seniority or level before or after it. */
export function isConnected(scene: Scene, parts: readonly Part[], at: number): boolean {
  return connected(scene, parts, at, 1) || connected(scene, parts, at, -1);
}

function joinsItems(part: Part | undefined): boolean {
  return part?.kind === "cue" && part.cues.some((cue) => ["and", "to", "compare"].includes(cue));
}

/** The part beside, past a word such as "and" or "vs". */
export function besides(parts: readonly Part[], at: number, step: 1 | -1): Part | undefined {
  return joinsItems(parts[at + step]) ? parts[at + 2 * step] : parts[at + step];
}

function isGreeting(part: Part): boolean {
  return part.kind === "cue" && part.cues.includes("greeting");
}

/** "For a lead?" and "at expert level?": what was asked before, of something else. */
function isFragment(parts: readonly Part[]): boolean {
  const [first, ...rest] = parts;
  const asksNothing = rest.every(
    (part) =>
      part.kind !== "stranger" &&
      (part.kind !== "cue" || (part.cues.includes("level") && part.sections.length === 0)),
  );
  return first?.kind === "filler" && first.preposition === true && asksNothing;
}

/** Whether the first words that say anything continue a conversation. */
export function continues(parts: readonly Part[], { previous }: Context): boolean {
  const said = parts.filter((part) => part.kind !== "farewell" && !isGreeting(part));
  if (previous !== undefined && isFragment(said)) return true;
  const first = said.find(({ kind }) => kind !== "filler");
  return first?.kind === "cue" && first.cues.includes("follow-up");
}
