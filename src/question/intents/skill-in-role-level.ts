import { distinct, type Facts, type Intent } from "./facts.ts";
import { withoutBrackets } from "../lexicon/role-titles.ts";
import type { Question } from "../question.ts";
import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import { mostChoices } from "../understanding.ts";

/** The levels meant by all the roles named; all levels of a role of which none is meant. */
export function levelsMeant({ roles, catalogue }: Facts): readonly RoleLevelId[] {
  return distinct(
    roles.flatMap(({ role, roleLevel, implied }) => {
      const meant = roleLevel ?? implied;
      return meant === undefined ? catalogue.role(role).levels : [meant];
    }),
  ).slice(0, mostChoices);
}

/** The roles named, for what only a role level has where none of them has any. */
export function rolesWithoutLevels({ roles, catalogue }: Facts): readonly Question[] {
  const named = distinct(roles.map(({ role }) => role));
  return named.every((id) => catalogue.role(id).levels.length === 0)
    ? named.map((role) => ({ kind: "role", role }))
    : [];
}

/**
 * For "testing" its kind that the role level lists, such as "Testing (business analysis)", unless
 * the text insists on that name as a skill's.
 */
function asListed({ catalogue, sections }: Facts, roleLevel: RoleLevelId, skill: SkillId): SkillId {
  const listed = distinct(catalogue.roleLevel(roleLevel).requirements.map((one) => one.skill));
  if (listed.includes(skill) || sections.includes("skills")) return skill;
  const { title } = catalogue.skill(skill);
  const [kind, ...others] = listed.filter((id) => {
    const { title: own } = catalogue.skill(id);
    return own !== title && withoutBrackets(own) === title;
  });
  return kind === undefined || others.length > 0 ? skill : kind;
}

/** "what level of incident management does a lead app ops engineer need?" */
export const skillInRoleLevel: Intent = (facts) => {
  const { roles, skills, levels, cues, command } = facts;
  const [skill] = skills;
  if (roles.length === 0 || skills.length !== 1 || skill === undefined) return undefined;
  if (cues.has("compare") || command === "compare") return undefined;
  const whichOne =
    cues.has("who") || cues.has("levels") || (cues.has("level") && levels.length > 0);
  const asksForRoles = whichOne && roles.every(({ roleLevel }) => roleLevel === undefined);
  if (asksForRoles) return undefined;
  const meant = levelsMeant(facts);
  if (meant.length === 0) return rolesWithoutLevels(facts);
  return meant.map((roleLevel) => ({
    kind: "skill-in-role-level",
    roleLevel,
    skill: asListed(facts, roleLevel, skill),
  }));
};
