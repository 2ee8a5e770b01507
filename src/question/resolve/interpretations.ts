import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ParsingContext } from "../context.ts";
import { subjectsAt } from "./subjects.ts";
import type { Subject } from "../lexicon/names.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import type { MissingLevel, RoleReference, RoleWord, TeamPart } from "./role-references.ts";
import { roleWords } from "./role-words.ts";
import { hasCue, hasSection } from "../parse/predicates.ts";
import { aboutOf, mostKinds, type Question } from "../question.ts";
import type { RoleFamilyId, RoleId } from "../../catalogue/types.ts";
import { mostChoices } from "../understanding.ts";

/** One choice of meaning for every name in a text, in the order of the text. */
export interface Interpretation {
  readonly subjects: readonly Subject[];
  readonly roles: readonly RoleReference[];
  /** Whether numbers were read as the rank of a role level in its role, not as skill levels. */
  readonly ranksRoles: boolean;
}

export interface Interpretations {
  readonly possible: readonly Interpretation[];
  /** Levels that were named but that their roles do not have, without duplicates. */
  readonly missing: readonly MissingLevel[];
}

const mostCombinations = 32;
/**
 * No question names more than two teams; without a limit, "data" eighty times would be a
 * combinatorial explosion.
 */
export const mostNames = 2 * mostKinds;

function combinations<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (done, list) =>
      done.flatMap((head) => list.map((item) => [...head, item])).slice(0, mostCombinations),
    [[]],
  );
}

function previousRoles(catalogue: Catalogue, previous: Question | undefined): readonly RoleId[] {
  const { roles, roleLevels } = aboutOf(previous);
  return [...new Set([...roles, ...roleLevels.map((id) => catalogue.roleLevel(id).role)])];
}

/**
 * Roles that have every seniority named: those of the previous question, or else those of the
 * families named, or any.
 */
function rolesWithAll(
  { lexicon: { catalogue, resolver }, given: { previous } }: ParsingContext,
  words: readonly RoleWord[],
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

/**
 * The words completed with each role they can be about, or with all of them at once for "the two
 * principal roles".
 */
function withRoles(
  context: ParsingContext,
  spans: readonly Span[],
  words: readonly RoleWord[],
  subjects: readonly Subject[],
): readonly (readonly RoleWord[])[] {
  // "Which senior roles need testing" is answered by all roles that need it, senior ones among
  // them.
  const namesSkill = subjects.some(({ kind }) => kind === "skill");
  if (namesSkill && hasCue(spans, "roles") && !hasCue(spans, "compare")) return [[]];
  const families = subjects.flatMap((one) => (one.kind === "family" ? [one.id] : []));
  const attempts = rolesWithAll(context, words, families).map((role): readonly RoleWord[] => [
    ...words,
    { kind: "role", subject: context.lexicon.ownSubject(role) },
  ]);
  const comparesAll = words.length === 1 && hasCue(spans, "compare") && hasCue(spans, "roles");
  return comparesAll && attempts.length > 1 ? [attempts.flat()] : attempts;
}

/**
 * The ways to complete the words, each in groups that name their roles by themselves: "the lead
 * leaves" is no level of the role that is typed next.
 */
function attemptsFor(
  context: ParsingContext,
  spans: readonly Span[],
  words: readonly RoleWord[],
  subjects: readonly Subject[],
): readonly (readonly (readonly RoleWord[])[])[] {
  const of = (part: TeamPart): readonly RoleWord[] =>
    words.filter(({ inTeam }) => inTeam?.part === part);
  const moving = [of("leaves"), of("joins")].filter(({ length }) => length > 0);
  const staying = words.filter((word) => !moving.some((some) => some.includes(word)));
  const roles = staying.filter((word) => word.kind === "role");
  const complete = (some: readonly RoleWord[]): readonly (readonly RoleWord[])[] => {
    if (some.length === 0 || some.some(({ kind }) => kind === "role")) return [some];
    return some === staying || roles.length === 0
      ? withRoles(context, spans, some, subjects)
      : roles.map((role) => [...some, { ...role, inTeam: { part: "stays" } }]);
  };
  return combinations([staying, ...moving].map(complete));
}

export function interpretationsOf(
  context: ParsingContext,
  spans: readonly Span[],
): Interpretations {
  const nameSpans = [...spans.entries()].filter(
    (entry): entry is [number, NameSpan] => entry[1].kind === "name",
  );
  if (nameSpans.length > mostNames) return { possible: [], missing: [] };
  const choices = nameSpans.map(([at, span]) => subjectsAt(context, spans, at, span));
  const asksForSkills = hasSection(spans, "skills", "knowledge");
  const { resolver } = context.lexicon;
  const possible: Interpretation[] = [];
  const missing = new Map<string, MissingLevel>();
  for (const subjects of combinations(choices)) {
    const subjectOf = new Map<Span, Subject>();
    for (const [index, [, span]] of nameSpans.entries()) {
      const subject = subjects[index];
      if (subject !== undefined) subjectOf.set(span, subject);
    }
    const ranksRoles =
      !asksForSkills &&
      subjects.some(({ kind }) => kind === "role") &&
      !subjects.some(({ kind }) => kind === "skill" || kind === "qualification");
    const words = roleWords(context, spans, subjectOf, ranksRoles);
    for (const attempt of attemptsFor(context, spans, words, subjects)) {
      const found = attempt.map((some) => resolver.resolve(some));
      const roles = found.flatMap((some) => some ?? []);
      if (found.every((some) => some !== undefined)) possible.push({ subjects, roles, ranksRoles });
      else {
        for (const level of attempt.flatMap((some) => resolver.missing(some))) {
          missing.set(`${level.role} ${level.name}`, level);
        }
      }
    }
  }
  return { possible, missing: [...missing.values()] };
}
