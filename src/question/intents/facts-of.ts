import type { Catalogue } from "../../catalogue/catalogue.ts";
import { rankOf } from "../../catalogue/levels.ts";
import type { Cue } from "../lexicon/cues.ts";
import { distinct, type Facts } from "./facts.ts";
import type { Interpretation } from "../resolve/interpretations.ts";
import type { Part } from "../parse/spans.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { RoleResolver } from "../resolve/role-references.ts";
import type { RoleStems } from "../lexicon/role-titles.ts";
import { canBeRole, continues, type Scene, touches } from "../parse/predicates.ts";

export interface FactsSetting {
  readonly catalogue: Catalogue;
  readonly stems: RoleStems;
  readonly resolver: RoleResolver;
}

function cuesOf(parts: readonly Part[]): ReadonlySet<Cue> {
  return new Set(parts.flatMap((part) => (part.kind === "cue" ? part.cues : [])));
}

function fromComesSecond(parts: readonly Part[]): boolean {
  const from = parts.findIndex((part) => part.kind === "cue" && part.cues.includes("from"));
  const role = parts.findIndex(isRoleWord);
  return role !== -1 && from > role;
}

function isRoleWord(part: Part | undefined): boolean {
  return part?.kind === "seniority" || canBeRole(part);
}

function toStandsBetween(parts: readonly Part[]): boolean {
  const said = parts.filter(({ kind }) => kind !== "filler");
  return said.some(
    (part, at) =>
      part.kind === "cue" &&
      part.cues.includes("to") &&
      isRoleWord(said[at - 1]) &&
      isRoleWord(said[at + 1]),
  );
}

function namesTouch(scene: Scene, parts: readonly Part[]): boolean {
  return parts.some(
    (part, at) =>
      part.kind === "name" && parts[at + 1]?.kind === "name" && touches(scene, part, parts[at + 1]),
  );
}

/** "3 - practitioner" is one level, and its name says more than its number. */
function levelsOfParts(parts: readonly Part[]): readonly LevelWord[] {
  const levels = parts.flatMap((part) => (part.kind === "level" ? [part.level] : []));
  const ranks = levels.flatMap((word) => (word.kind === "named" ? [rankOf(word.level)] : []));
  return levels.filter((word) => word.kind === "named" || !ranks.includes(word.rank));
}

export function factsOf(
  { catalogue, stems, resolver }: FactsSetting,
  scene: Scene,
  parts: readonly Part[],
  { subjects, roles, ranksRoles }: Interpretation,
): Facts {
  const { command, previous } = scene.context;
  const levels = levelsOfParts(parts);
  return {
    catalogue,
    stems,
    resolver,
    roles,
    skills: distinct(subjects.flatMap((one) => (one.kind === "skill" ? [one.id] : []))),
    qualifications: distinct(
      subjects.flatMap((one) => (one.kind === "qualification" ? [one.id] : [])),
    ),
    topics: distinct(subjects.flatMap((one) => (one.kind === "topic" ? [one.id] : []))),
    families: distinct(subjects.flatMap((one) => (one.kind === "family" ? [one.id] : []))),
    levels: ranksRoles ? levels.filter(({ kind }) => kind === "named") : levels,
    sections: distinct(parts.flatMap((part) => (part.kind === "cue" ? part.sections : []))),
    cues: cuesOf(parts),
    onwards: toStandsBetween(parts),
    backwards: fromComesSecond(parts),
    unlinked: namesTouch(scene, parts),
    followsUp: continues(parts, scene.context),
    ...(command === undefined ? {} : { command }),
    ...(previous === undefined ? {} : { previous }),
  };
}
