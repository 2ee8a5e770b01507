import type { RoleId, RoleLevelId } from "../../catalogue/types.ts";
import { mostCompared, type Question } from "../question.ts";
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

function withNeighbours({ catalogue }: Facts, roleLevel: RoleLevelId): readonly Question[] {
  const { lower, higher } = catalogue.neighbours(roleLevel);
  return [
    lower && comparison([lower.id, roleLevel]),
    higher && comparison([roleLevel, higher.id]),
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

/** "compare senior and lead app ops", "how do I get from senior to lead?" */
export const compareRoleLevels: Intent = (facts) => {
  const { roles, skills } = facts;
  const [first] = roles;
  if (first === undefined) return undefined;
  if (roles.length === 1) {
    if (!compares(facts) || skills.length > 0) return undefined;
    const { role, roleLevel } = first;
    return roleLevel === undefined ? ofOneRole(facts, role) : withNeighbours(facts, roleLevel);
  }
  if (skills.length > 0 && !compares(facts) && !isStep(facts)) return undefined;
  const different = distinct(roles.map(({ role }) => role));
  if (different.length > 1 && roles.every(({ roleLevel }) => roleLevel === undefined)) {
    return different.length > mostCompared ? [] : ofSeveralRoles(facts, different);
  }
  const levels = distinct(roles.flatMap((reference) => levelMeant(reference) ?? []));
  return levels.length < 2 || levels.length > mostCompared ? [] : [asStep(facts, levels)];
};
