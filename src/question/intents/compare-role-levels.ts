import { only } from "../../catalogue/group.ts";
import type { RoleId, RoleLevelId } from "../../catalogue/types.ts";
import { mostCompared, type Question } from "../question.ts";
import type { RoleReference } from "../resolve/role-references.ts";
import { compares, distinct, type Facts, type Intent, levelMeant, says } from "./facts.ts";

/** Whether a comparison asks for a step from level to level, not just the difference. */
export function isStep(facts: Facts): boolean {
  if (says(facts, "step") || (says(facts, "from") && says(facts, "to"))) return true;
  if (!says(facts, "compare") && (facts.onwards || facts.backwards)) return true;
  return says(facts, "own") && says(facts, "need", "next", "to");
}

function comparison(roleLevels: readonly RoleLevelId[], step = false): Question {
  return { kind: "compare-role-levels", roleLevels, step };
}

/** Levels as typed, but a step starts where the text says so, or else at the lowest level. */
function asStep(facts: Facts, levels: readonly RoleLevelId[]): Question {
  const step = isStep(facts);
  if (step && facts.backwards && levels.length === 2) return comparison(levels.toReversed(), step);
  const hasDirection = facts.onwards || (says(facts, "from") && says(facts, "to"));
  return comparison(step && !hasDirection ? upwards(facts, levels) : levels, step);
}

/** Levels of one role, lowest first; levels of different roles unchanged. */
function upwards({ catalogue }: Facts, levels: readonly RoleLevelId[]): readonly RoleLevelId[] {
  const [first] = levels;
  const all = first === undefined ? [] : catalogue.role(catalogue.roleLevel(first).role).levels;
  return levels.every((id) => all.includes(id)) ? all.filter((id) => levels.includes(id)) : levels;
}

/** All levels of one role, or pairs of neighbours to choose from if there are too many. */
function ofOneRole({ catalogue }: Facts, role: RoleId): readonly Question[] {
  const { levels } = catalogue.role(role);
  if (levels.length < 2) return [{ kind: "role", role }];
  if (levels.length <= mostCompared) return [comparison(levels)];
  return levels.slice(1).map((_, at) => comparison(levels.slice(at, at + 2)));
}

/** "Compare it to the one above": of a level alone, the comparisons with its neighbours. */
function withNeighbours(facts: Facts, roleLevel: RoleLevelId): readonly Question[] {
  const { catalogue } = facts;
  const { lower, higher } = catalogue.neighbours(roleLevel);
  const isEither = says(facts, "next") === says(facts, "previous");
  return [
    isEither || says(facts, "previous") ? lower && comparison([lower.id, roleLevel]) : undefined,
    isEither || says(facts, "next") ? higher && comparison([roleLevel, higher.id]) : undefined,
  ].filter((question) => question !== undefined);
}

/**
 * Roles without a level are compared at the seniorities they share, at the plain level if they can
 * be.
 */
function ofSeveralRoles(facts: Facts, roles: readonly RoleId[]): readonly Question[] {
  const { catalogue, stems, resolver } = facts;
  const seniorities = distinct(
    roles.slice(0, 1).flatMap((role) => catalogue.role(role).levels.map(stems.seniorityOf)),
  );
  const shared = seniorities.flatMap((seniority) => {
    const levels = roles.flatMap((role) => resolver.levelAt(role, seniority) ?? []);
    return levels.length === roles.length ? [{ seniority, levels }] : [];
  });
  const plain = shared.find(({ seniority }) => seniority === "");
  if (shared.length === 0) return roles.map((role) => ({ kind: "role", role }));
  return (plain === undefined ? shared : [plain]).map(({ levels }) => asStep(facts, levels));
}

/**
 * "Am I ready for lead?": what it asks for beyond the level below; all of it, where that is not
 * known. Whether the person is ready, no document says.
 */
export function readiness(facts: Facts): readonly Question[] | undefined {
  const roleLevel = levelMeant(only(facts.roles));
  // "How do I get there?"
  const asksTheWay = says(facts, "step") && says(facts, "pronoun");
  if (roleLevel === undefined || !(says(facts, "ready") || asksTheWay)) return undefined;
  const { lower } = facts.catalogue.neighbours(roleLevel);
  return [
    lower === undefined
      ? { kind: "role-level", roleLevel }
      : comparison([lower.id, roleLevel], true),
  ];
}

function ofRole(facts: Facts, { role, roleLevel }: RoleReference): readonly Question[] {
  if (facts.skills.length > 0) return [];
  if (roleLevel === undefined) return readiness(facts) ?? ofOneRole(facts, role);
  const isCompared = compares(facts) || says(facts, "step", "next", "previous");
  return readiness(facts) ?? (isCompared ? withNeighbours(facts, roleLevel) : []);
}

/** "compare senior and lead app ops", "how do I get from senior to lead?" */
export const compareRoleLevels: Intent = (facts) => {
  const { roles } = facts;
  const [first, ...others] = roles;
  if (first === undefined) return [];
  if (others.length === 0) return ofRole(facts, first);
  const different = distinct(roles.map(({ role }) => role));
  // From one role to another it is a path.
  const isWay = says(facts, "way") && says(facts, "from", "to", "step");
  if (different.length > 1 && isWay && roles.length === 2) return [];
  if (different.length > 1 && roles.every(({ roleLevel }) => roleLevel === undefined)) {
    return different.length > mostCompared ? [] : ofSeveralRoles(facts, different);
  }
  const levels = distinct(roles.flatMap((reference) => levelMeant(reference) ?? []));
  return levels.length < 2 || levels.length > mostCompared ? [] : [asStep(facts, levels)];
};
