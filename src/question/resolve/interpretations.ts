import type { ParsingContext } from "../context.ts";
import { combinations } from "./combinations.ts";
import { subjectsAt } from "./subjects.ts";
import { ofKind, type Subject } from "../lexicon/names.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import type { MissingLevel, RoleReference, RoleWord } from "./role-references.ts";
import { roleWords } from "./role-words.ts";
import { teamReadings } from "./team-roles.ts";
import { isAboutTeam } from "../parse/team-spans.ts";
import { hasCue, hasSection } from "../parse/predicates.ts";
import { mostKinds, rolesOf } from "../question.ts";
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

/**
 * No question names more than two teams; without a limit, "data" eighty times would be a
 * combinatorial explosion.
 */
export const mostNames = 2 * mostKinds;

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
  const known = rolesOf(previous, catalogue).filter(hasAll);
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
  const attempts = rolesWithAll(
    context,
    words,
    ofKind(subjects, "family").map(({ id }) => id),
  ).map((role): readonly RoleWord[] => [
    ...words,
    { kind: "role", subject: context.lexicon.ownSubject(role) },
  ]);
  const comparesAll = words.length === 1 && hasCue(spans, "compare") && hasCue(spans, "roles");
  return comparesAll && attempts.length > 1 ? [attempts.flat()] : attempts;
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
  const isTeam = isAboutTeam(context, spans);
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
    const tell = (levels: readonly MissingLevel[]): void => {
      for (const level of levels) missing.set(`${level.role} ${level.name}`, level);
    };
    if (isTeam) {
      const complete = (words: readonly RoleWord[]) =>
        rolesWithAll(
          context,
          words,
          ofKind(subjects, "family").map(({ id }) => id),
        );
      const readings = teamReadings({ context, spans, subjectOf, rolesWithAll: complete });
      for (const roles of readings.possible) possible.push({ subjects, roles, ranksRoles: false });
      tell(readings.missing);
      continue;
    }
    const words = roleWords(spans, subjectOf, ranksRoles);
    const isWhole = words.length === 0 || words.some(({ kind }) => kind === "role");
    for (const attempt of isWhole ? [words] : withRoles(context, spans, words, subjects)) {
      const roles = resolver.resolve(attempt);
      if (roles !== undefined) possible.push({ subjects, roles, ranksRoles });
      else tell(resolver.missing(attempt));
    }
  }
  return { possible, missing: [...missing.values()] };
}
