import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Role } from "../../catalogue/types.ts";
import { type AskedBeside, askedBeside, contradictedIn } from "../asked-beside.ts";
import { type Asking, askingOf } from "../asking.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, factsOf, sourcesOfRoles } from "../fact.ts";
import { levelWords, type Offer, roleLevelOffer, roleOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";
import { firstOfEachRole, levelStandingFor, nearestTo } from "../similar.ts";

export interface SimilarRoleLevel {
  readonly who: PlacedRoleLevel;
  /** What it asks for, seen from the role level asked about. */
  readonly beside: AskedBeside;
}

export interface SimilarRolesAnswer extends Common {
  readonly kind: "similar-roles";
  readonly role: Role;
  /** The level that the others are seen from; undefined if the role has none. */
  readonly subject: PlacedRoleLevel | undefined;
  /** Whether only the role was named, and the level stands for it. */
  readonly standsForRole: boolean;
  /** How many skills the level asks for. */
  readonly skills: number;
  /** Of each other role its nearest level, nearest first; the first `mostSimilar`. */
  readonly results: readonly SimilarRoleLevel[];
  /** How many other roles ask for any of the same skills. */
  readonly roles: number;
  /** The role levels here that also list knowledge, which is not counted. */
  readonly withKnowledge: readonly PlacedRoleLevel[];
  /** The skills on which the sources contradict each other; the lower level counts. */
  readonly contradicted: readonly Asking["skill"][];
}

/** Roles farther away have little in common; a long list would hide that. */
const mostSimilar = 15;
/** So many are shown at once. */
export const mostNearest = 5;

export function answerSimilarRoles(
  question: QuestionOf<"similar-roles">,
  catalogue: Catalogue,
): SimilarRolesAnswer {
  const isRole = "role" in question;
  const id = isRole ? levelStandingFor(question.role, catalogue) : question.roleLevel;
  const role = isRole
    ? catalogue.role(question.role)
    : catalogue.role(catalogue.roleLevel(question.roleLevel).role);
  const subject = id === undefined ? undefined : place(id, catalogue);
  const nearest = id === undefined ? [] : firstOfEachRole(nearestTo(id, catalogue));
  const results = nearest
    .slice(0, mostSimilar)
    .flatMap(({ roleLevel }): SimilarRoleLevel[] =>
      id === undefined
        ? []
        : [{ who: place(roleLevel, catalogue), beside: askedBeside(id, roleLevel, catalogue) }],
    );
  const shown = [...(subject === undefined ? [] : [subject]), ...results.map(({ who }) => who)];
  const asked = shown.flatMap(({ roleLevel }) =>
    factsOf(
      roleLevel.requirements.map(({ statement }) => statement),
      catalogue,
    ),
  );
  return {
    kind: "similar-roles",
    role,
    subject,
    standsForRole: isRole,
    skills: id === undefined ? 0 : askingOf(id, catalogue).size,
    results,
    roles: nearest.length,
    withKnowledge: shown.filter(({ roleLevel }) => roleLevel.knowledge.length > 0),
    contradicted: contradictedIn(
      shown.map(({ roleLevel }) => roleLevel.id),
      catalogue,
    ),
    defined: results.length > 0,
    next: subject === undefined ? [roleOffer(role)] : offers(subject, results),
    cites: citesOf([], asked, asked.length > 0 ? [] : sourcesOfRoles([role], catalogue)),
  };
}

// These questions are long, so a menu rarely has room for them: no more than three are offered.
const mostComparisons = 3;

function offers(
  { roleLevel: subject }: PlacedRoleLevel,
  results: readonly SimilarRoleLevel[],
): readonly Offer[] {
  const words = results
    .slice(0, 1)
    .flatMap(({ beside: { higher, added } }) => [
      ...higher.map(({ skill, to }) => levelWords(skill, to)),
      ...added.map(({ skill, level }) => levelWords(skill, level)),
    ]);
  return [
    ...results.slice(0, mostComparisons).map(({ who: { roleLevel } }): Offer => ({
      as: "compare-with",
      name: roleLevel.title,
      question: {
        kind: "compare-role-levels",
        roleLevels: [subject.id, roleLevel.id],
        step: true,
      },
    })),
    ...words,
    roleLevelOffer(subject),
  ];
}
