import type { RoleLevelId } from "../../catalogue/types.ts";
import type { Position, Question } from "../question.ts";
import { movingCues } from "../lexicon/language.ts";
import type { RoleReference, TeamPart } from "../resolve/role-references.ts";
import { distinct, type Facts, type Intent, levelMeant, namesOnly, says } from "./facts.ts";

function ofPart(roles: readonly RoleReference[], part: TeamPart): readonly RoleReference[] {
  return roles.filter(({ inTeam }) => inTeam?.part === part);
}

/** Each role level once, where it was first typed; undefined if one of them names no level. */
function positionsOf(roles: readonly RoleReference[]): readonly Position[] | undefined {
  const counts = new Map<RoleLevelId, number>();
  for (const reference of roles) {
    const roleLevel = levelMeant(reference);
    if (roleLevel === undefined) return undefined;
    counts.set(roleLevel, (counts.get(roleLevel) ?? 0) + (reference.inTeam?.count ?? 1));
  }
  return [...counts].map(([roleLevel, count]) => ({ roleLevel, count }));
}

function positionsBefore({ previous }: Facts): readonly Position[] {
  return previous?.kind === "team" ? previous.positions : [];
}

/** "The lead" is the lead that the team has, if it has one. */
function isOfTeam({ stems }: Facts, positions: readonly Position[], leaving: RoleLevelId): boolean {
  const levels = positions.map(({ roleLevel }) => roleLevel);
  const seniority = stems.seniorityOf(leaving);
  return levels.includes(leaving) || !levels.some((id) => stems.seniorityOf(id) === seniority);
}

/** "A team of two seniors and a lead in app ops", "what do we lose if the lead leaves?" */
export const team: Intent = (facts) => {
  const { roles, command } = facts;
  const typed = ofPart(roles, "stays");
  const leaving = ofPart(roles, "leaves");
  const joining = ofPart(roles, "joins");
  const moving = [...leaving, ...joining];
  const isTeam = command === "team" || says(facts, "team", ...movingCues);
  if (!isTeam || roles.length === 0) return undefined;
  // What else is asked would be dropped in silence.
  if (!namesOnly(facts, "roles") || facts.levels.length > 0 || says(facts, "compare")) return [];
  if (facts.sections.some((section) => section !== "skills")) return [];
  if (typed.length + moving.length < roles.length) return [];
  const positions = typed.length > 0 ? positionsOf(typed) : positionsBefore(facts);
  if (positions === undefined || positions.length === 0) return [];
  const [moved, ...others] = distinct(moving);
  if (moved === undefined) return [{ kind: "team", positions }];
  const roleLevel = levelMeant(moved);
  if (roleLevel === undefined || others.length > 0 || (moved.inTeam?.count ?? 1) > 1) return [];
  if (joining.length > 0) return [{ kind: "team", positions, joins: roleLevel }];
  const question: Question = { kind: "team", positions, leaves: roleLevel };
  return isOfTeam(facts, positions, roleLevel) ? [question] : [];
};
