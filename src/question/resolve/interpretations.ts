import type { Catalogue } from "../../catalogue/catalogue.ts";
import { subjectsAt } from "./subjects.ts";
import { slug } from "../../catalogue/ids.ts";
import type { Subject } from "../lexicon/names.ts";
import { type NamePart, type Part, typedOf } from "../parse/spans.ts";
import type {
  MissingLevel,
  RoleReference,
  RoleResolver,
  RoleSubject,
  RoleWord,
} from "./role-references.ts";
import { besides, canBeRole, hasCue, type Scene } from "../parse/predicates.ts";
import type { Question } from "../question.ts";
import type { RoleFamilyId, RoleId } from "../../catalogue/types.ts";
import { mostChoices } from "../understanding.ts";

/** A choice made for every name of a text, in the order of the text. */
export interface Interpretation {
  readonly subjects: readonly Subject[];
  readonly roles: readonly RoleReference[];
  /** Whether a number was read as the place of a role level in its role, not as a skill level. */
  readonly ranksRoles: boolean;
}

export interface Interpretations {
  readonly possible: readonly Interpretation[];
  /** Levels that were named and that their roles do not have, each once. */
  readonly missing: readonly MissingLevel[];
}

const mostCombinations = 32;

function combinations<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (done, list) =>
      done.flatMap((head) => list.map((item) => [...head, item])).slice(0, mostCombinations),
    [[]],
  );
}

function isPlain(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "cue" || !part.cues.includes("plain")) return false;
  return [besides(parts, at, -1), besides(parts, at, 1)].some(
    (other) => canBeRole(other) || other?.kind === "seniority",
  );
}

/** "application operations engineer level" is the level of that title, not the role. */
function saysLevel(parts: readonly Part[], at: number, { levels }: RoleSubject): boolean {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  if (before?.kind === "seniority" || isPlain(parts, at - 1) || !levels.has("")) return false;
  return after?.kind === "cue" && after.cues.includes("level");
}

/** "From associate to app ops engineer" goes to the level with the role's own title. */
function isOtherThanBefore(parts: readonly Part[], at: number, { levels }: RoleSubject): boolean {
  if (!levels.has("")) return false;
  const before = parts.slice(0, at);
  const seniority = before.findLastIndex(({ kind }) => kind === "seniority");
  const between = before.slice(seniority + 1);
  const joins = between.every(({ kind }) => kind === "cue" || kind === "filler");
  return seniority !== -1 && joins && hasCue(between, "to", "compare");
}

/** "I'm an app ops engineer, how do I get to senior?", "from app ops engineer to senior" */
function isOwnLevel(parts: readonly Part[], at: number, { levels }: RoleSubject): boolean {
  if (!levels.has("") || !hasCue(parts.slice(at), "step", "to")) return false;
  const before = parts.slice(0, at).findLast(({ kind }) => kind !== "filler");
  return before?.kind === "cue" && before.cues.some((cue) => cue === "own" || cue === "from");
}

/** The seniorities, numbers and roles of a text in their order. */
function roleWords(
  parts: readonly Part[],
  subjectOf: ReadonlyMap<Part, Subject>,
  ranksRoles: boolean,
): readonly RoleWord[] {
  return parts.flatMap((part, at): readonly RoleWord[] => {
    if (part.kind === "seniority") return [part];
    if (isPlain(parts, at)) return [{ kind: "seniority", seniority: "" }];
    if (part.kind === "level" && part.level.kind === "rank" && ranksRoles) {
      return [{ kind: "rank", rank: part.level.rank }];
    }
    const subject = subjectOf.get(part);
    if (subject?.kind !== "role") return [];
    const inFull = part.kind === "name" && part.full.length > 0;
    const role: RoleWord = { kind: "role", subject, inFull };
    const plain =
      saysLevel(parts, at, subject) ||
      (inFull && (isOtherThanBefore(parts, at, subject) || isOwnLevel(parts, at, subject)));
    return plain ? [{ kind: "seniority", seniority: "" }, role] : [role];
  });
}

function previousRoles(catalogue: Catalogue, previous: Question | undefined): readonly RoleId[] {
  switch (previous?.kind) {
    case "role":
      return [previous.role];
    case "role-level":
    case "skill-in-role-level":
      return [catalogue.roleLevel(previous.roleLevel).role];
    case "changes":
      if ("role" in previous) return [previous.role];
      return "roleLevel" in previous ? [catalogue.roleLevel(previous.roleLevel).role] : [];
    case "compare-role-levels":
      return [...new Set(previous.roleLevels.map((id) => catalogue.roleLevel(id).role))];
    case "skill":
    case "skill-level":
    case "compare-skill-levels":
    case "compare-skills":
    case "roles-with-skill":
    case "roles-with-qualification":
    case "topic":
    case "level":
    case "list":
    case "help":
    case undefined:
      return [];
  }
}

export interface InterpretationSetting {
  readonly catalogue: Catalogue;
  readonly resolver: RoleResolver;
  readonly ownSubject: (role: RoleId) => RoleSubject;
}

/** Roles that have every seniority named: those of the conversation or of the family, else any. */
function rolesWithAll(
  { catalogue, resolver }: InterpretationSetting,
  words: readonly RoleWord[],
  previous: Question | undefined,
  families: readonly RoleFamilyId[],
): readonly RoleId[] {
  const hasAll = (role: RoleId): boolean =>
    words.every(
      (word) => word.kind !== "seniority" || resolver.levelAt(role, word.seniority) !== undefined,
    );
  const known = previousRoles(catalogue, previous).filter(hasAll);
  if (known.length > 0) return known;
  const some: RoleId[] = [];
  for (const { id, family } of catalogue.roles) {
    if (some.length > mostChoices) break;
    const inFamily = families.length === 0 || (family !== undefined && families.includes(family));
    if (inFamily && hasAll(id)) some.push(id);
  }
  return some;
}

/** The words with each role that they can be about; with all of them for "the two principal roles". */
function withRoles(
  setting: InterpretationSetting,
  { context: { previous } }: Scene,
  parts: readonly Part[],
  words: readonly RoleWord[],
  subjects: readonly Subject[],
): readonly (readonly RoleWord[])[] {
  // "Which senior roles need testing" is told by all who need it, one seniority among the others.
  const namesSkill = subjects.some(({ kind }) => kind === "skill");
  if (namesSkill && hasCue(parts, "roles") && !hasCue(parts, "compare")) return [[]];
  const families = subjects.flatMap((one) => (one.kind === "family" ? [one.id] : []));
  const attempts = rolesWithAll(setting, words, previous, families).map(
    (role): readonly RoleWord[] => [...words, { kind: "role", subject: setting.ownSubject(role) }],
  );
  const comparesAll = words.length === 1 && hasCue(parts, "compare") && hasCue(parts, "roles");
  return comparesAll && attempts.length > 1 ? [attempts.flat()] : attempts;
}

export function interpretationsOf(
  setting: InterpretationSetting,
  scene: Scene,
  parts: readonly Part[],
): Interpretations {
  const nameParts = [...parts.entries()].filter(
    (entry): entry is [number, NamePart] => entry[1].kind === "name",
  );
  const choices = nameParts.map(([at, part]) =>
    subjectsAt(parts, at, part, slug(typedOf(scene.text, scene.tokens, part)), scene.context),
  );
  const possible: Interpretation[] = [];
  const missing = new Map<string, MissingLevel>();
  for (const subjects of combinations(choices)) {
    const subjectOf = new Map<Part, Subject>();
    for (const [index, [, part]] of nameParts.entries()) {
      const subject = subjects[index];
      if (subject !== undefined) subjectOf.set(part, subject);
    }
    const ranksRoles =
      subjects.some(({ kind }) => kind === "role") &&
      !subjects.some(({ kind }) => kind === "skill");
    const words = roleWords(parts, subjectOf, ranksRoles);
    const hasRole = words.some(({ kind }) => kind === "role");
    const attempts =
      hasRole || words.length === 0 ? [words] : withRoles(setting, scene, parts, words, subjects);
    for (const attempt of attempts) {
      const roles = setting.resolver.resolve(attempt);
      if (roles !== undefined) possible.push({ subjects, roles, ranksRoles });
      else {
        for (const level of setting.resolver.missing(attempt)) {
          missing.set(`${level.role} ${level.name}`, level);
        }
      }
    }
  }
  return { possible, missing: [...missing.values()] };
}
