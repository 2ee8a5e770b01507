import type { Section } from "../../catalogue/sections.ts";
import { spellingsOf } from "../text/tokenise.ts";
import type { SubjectKind } from "../lexicon/names.ts";
import type { NamePart, Part } from "../parse/spans.ts";
import {
  canBeRole,
  hasCue,
  hasSection,
  isClearlyRole,
  isConnected,
  isPartial,
  type Scene,
  touches,
} from "../parse/predicates.ts";

const clearlyMeant = 0.5;
const leastOfName = 0.4;

/** What these sections hold has names of its own, so a word beside them may be one. */
const namedIn: readonly (readonly [SubjectKind, readonly Section[]])[] = [
  ["skill", ["skills", "knowledge"]],
  ["topic", ["work-activities", "training", "development"]],
  ["qualification", ["qualifications"]],
];

function asksForKind(parts: readonly Part[], { full, partial }: NamePart): boolean {
  return namedIn.some(
    ([kind, sections]) =>
      hasSection(parts, ...sections) &&
      [...full, ...partial].some(({ name }) => name.subject.kind === kind),
  );
}

/** Whether the question asks for what may have such a name. */
function asksForName(scene: Scene, parts: readonly Part[], part: NamePart): boolean {
  if (scene.context.command !== undefined || hasCue(parts, "compare", "who")) return true;
  return asksForKind(parts, part) || (part.otherForms === 0 && hasCue(parts, "level"));
}

/** "Designers" by itself, or "list architects", asks which of those there are. */
function isOccupationAlone({ tokens }: Scene, parts: readonly Part[], part: NamePart): boolean {
  const key = tokens[part.from]?.key;
  const others = parts.filter((other) => other !== part);
  const asksForAll = others.every(
    (other) => other.kind === "cue" && other.cues.some((cue) => cue === "list" || cue === "all"),
  );
  return (
    asksForAll &&
    part.partial.some(
      ({ name: { subject, keys } }) => subject.kind === "role" && keys.at(-1) === key,
    )
  );
}

/** "The skills of architects" are those of people, not one that has the word in its title. */
function isOccupationOfMany({ tokens }: Scene, part: NamePart): boolean {
  const token = tokens[part.from];
  if (token === undefined || part.full.length > 0 || token.text === token.key) return false;
  return part.partial.some(
    ({ name: { subject, keys } }) => subject.kind === "role" && keys.at(-1) === token.key,
  );
}

/** One everyday word is not a name ("my problem"), unless the question asks for such a name. */
export function everydayWord(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "name" || part.contentTokens > 1) return false;
  if (part.full.length > 0 && part.reread === 0) return false;
  if (isOccupationAlone(scene, parts, part)) return false;
  if (hasSection(parts, "skills") && isOccupationOfMany(scene, part)) return true;
  const [before, after] = [parts[at - 1], parts[at + 1]];
  // "Lead app ops report" has a report, not the monitoring and reporting of a lead.
  const besideRole = [
    touches(scene, before, part) ? before : undefined,
    touches(scene, part, after) ? after : undefined,
  ].some(canBeRole);
  const isPart = part.full.length === 0;
  // "Statistician" is a word of its own, no misspelt part of "applying statistical … techniques".
  const little = isPart && (part.partial[0]?.coverage ?? 0) < leastOfName;
  const farFetched = besideRole ? little || (isPart && part.reread > 0) : little && part.reread > 0;
  const key = scene.tokens[part.from]?.key ?? "";
  if (part.otherForms === 0 && !farFetched && !scene.isEveryday(key)) return false;
  if (asksForName(scene, parts, part)) return false;
  const ofRole = parts.some(
    (other) => other !== part && other.kind === "name" && isClearlyRole(other),
  );
  if (ofRole && (hasCue(parts, "need") || (!besideRole && isConnected(scene, parts, at)))) {
    return false;
  }
  return !(canBeRole(part) && [before, after].some((other) => other?.kind === "seniority"));
}

/**
 * "Knowledge management" is a name that is not here, not the management among what is known, and a
 * training budget is no budgeting.
 */
export function sectionInName(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const before = parts[at - 1];
  if (part?.kind !== "name" || part.contentTokens > 1) return false;
  if (before?.kind !== "cue" || !touches(scene, before, part)) return false;
  const { sections } = before;
  if (sections.includes("skills") || sections.includes("knowledge")) {
    return isPartial(part) && (part.partial[0]?.coverage ?? 0) < clearlyMeant;
  }
  const isBare = before.to - before.from === 1;
  return sections.length > 0 && isBare && scene.isEveryday(scene.tokens[part.from]?.key ?? "");
}

/** Whether a name of one word is typed as another number of it: "outage" of "outages". */
function inOtherNumber(
  { tokens }: Scene,
  { from, full, contentTokens, reread }: NamePart,
): boolean {
  const typed = tokens[from]?.text ?? "";
  return (
    contentTokens === 1 &&
    reread === 0 &&
    full.every(
      ({ name: { keys, text } }) => keys.length === 1 && !spellingsOf(text).includes(typed),
    )
  );
}

/**
 * "Problem solved" is no problem solving, nor the outage of a role the management of outages: what
 * else a thing is called is typed as it stands.
 */
export function otherFormOfOtherName(scene: Scene, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "name" || part.full.length === 0) return false;
  if (part.full.some(({ name }) => name.source !== "other name")) return false;
  const ofRole = canBeRole(parts[at - 1]) && touches(scene, parts[at - 1], part);
  if (part.otherForms === 0 && !(ofRole && inOtherNumber(scene, part))) return false;
  return !asksForName(scene, parts, part) && !hasCue(parts, "mean", "need");
}
