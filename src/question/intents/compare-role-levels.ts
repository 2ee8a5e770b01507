import type { RoleId, RoleLevelId } from "../../catalogue/types.ts";
import { distinct, type Facts, type Intent } from "./facts.ts";
import { mostCompared, type Question } from "../question.ts";
import { isStep } from "./steps.ts";

function comparison(roleLevels: readonly RoleLevelId[], step: boolean): Question {
  return { kind: "compare-role-levels", roleLevels, step };
}

/** From the first to the last where a way is asked for, the other way round if "from" comes second. */
function asWay(facts: Facts, levels: readonly RoleLevelId[]): Question {
  const step = isStep(facts);
  const turned = step && facts.backwards && levels.length === 2;
  return comparison(turned ? levels.toReversed() : levels, step);
}

function neighbouringPairs(levels: readonly RoleLevelId[], step: boolean): readonly Question[] {
  return levels.slice(1).flatMap((higher, at) => {
    const lower = levels[at];
    return lower === undefined ? [] : [comparison([lower, higher], step)];
  });
}

/** All levels of one role, or pairs of them to choose from if they are too many. */
function ofOneRole({ catalogue }: Facts, role: RoleId): readonly Question[] {
  const { levels } = catalogue.role(role);
  if (levels.length < 2) return [{ kind: "role", role }];
  return levels.length <= mostCompared
    ? [comparison(levels, false)]
    : neighbouringPairs(levels, false);
}

function withNeighbours({ catalogue }: Facts, roleLevel: RoleLevelId): readonly Question[] {
  const { lower, higher } = catalogue.neighbours(roleLevel);
  return [
    ...(lower === undefined ? [] : [comparison([lower.id, roleLevel], false)]),
    ...(higher === undefined ? [] : [comparison([roleLevel, higher.id], false)]),
  ];
}

/** Roles without a level are compared at the seniorities that all of them have. */
function ofSeveralRoles(facts: Facts, roles: readonly RoleId[]): readonly Question[] {
  const { catalogue, stems, resolver } = facts;
  const [first, ...others] = roles;
  if (first === undefined) return [];
  const seniorities = distinct(catalogue.role(first).levels.map(stems.seniorityOf));
  const shared = seniorities.flatMap((seniority) => {
    const levels = [first, ...others].flatMap((role) => resolver.levelAt(role, seniority) ?? []);
    return levels.length === roles.length ? [{ seniority, levels }] : [];
  });
  const plain = shared.find(({ seniority }) => seniority === "");
  const chosen = plain === undefined ? shared : [plain];
  if (chosen.length === 0) return roles.map((role) => ({ kind: "role", role }));
  return chosen.map(({ levels }) => asWay(facts, levels));
}

/** "compare senior and lead app ops", "how do I get from senior to lead?" */
export const compareRoleLevels: Intent = (facts) => {
  const { roles, cues, command, skills } = facts;
  const compares = cues.has("compare") || command === "compare";
  const [only] = roles;
  if (only !== undefined && roles.length === 1) {
    if (!compares || skills.length > 0) return undefined;
    const { roleLevel } = only;
    return roleLevel === undefined ? ofOneRole(facts, only.role) : withNeighbours(facts, roleLevel);
  }
  if (roles.length < 2) return undefined;
  if (skills.length > 0 && !compares && !isStep(facts)) return undefined;
  const levels = distinct(roles.flatMap(({ roleLevel, implied }) => roleLevel ?? implied ?? []));
  const open = roles.some(({ roleLevel }) => roleLevel === undefined);
  const different = distinct(roles.map(({ role }) => role));
  if (open && different.length > 1 && !roles.some(({ roleLevel }) => roleLevel !== undefined)) {
    return different.length > mostCompared ? [] : ofSeveralRoles(facts, different);
  }
  if (levels.length < 2 || levels.length > mostCompared) return [];
  return [asWay(facts, levels)];
};
