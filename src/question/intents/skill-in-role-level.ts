import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import { withoutBrackets } from "../lexicon/role-titles.ts";
import type { Question } from "../question.ts";
import { mostChoices } from "../understanding.ts";
import { only } from "../../catalogue/group.ts";
import { asksForItems, distinct, type Facts, type Intent, levelMeant } from "./facts.ts";

/**
 * A question about each level of the roles named: the level meant, or every level if none is meant.
 * If there are no levels at all, questions about the roles themselves.
 */
export function ofLevelsMeant(
  { roles, catalogue }: Facts,
  questionAbout: (roleLevel: RoleLevelId) => Question,
): readonly Question[] {
  const levels = roles.flatMap((reference) => {
    const meant = levelMeant(reference);
    return meant === undefined ? catalogue.role(reference.role).levels : [meant];
  });
  return levels.length === 0
    ? distinct(roles.map(({ role }) => role)).map((role) => ({ kind: "role", role }))
    : distinct(levels).slice(0, mostChoices).map(questionAbout);
}

/**
 * For "testing", the variant that the role level lists, such as "Testing (business analysis)",
 * unless the text explicitly asks for the skill of that name.
 */
function asListed({ catalogue, sections }: Facts, roleLevel: RoleLevelId, skill: SkillId): SkillId {
  const listed = distinct(catalogue.roleLevel(roleLevel).requirements.map((one) => one.skill));
  if (listed.includes(skill) || sections.includes("skills")) return skill;
  const { title } = catalogue.skill(skill);
  const kinds = listed.filter((id) => {
    const { title: own } = catalogue.skill(id);
    return own !== title && withoutBrackets(own) === title;
  });
  return only(kinds) ?? skill;
}

/** "what level of incident management does a lead app ops engineer need?" */
export const skillInRoleLevel: Intent = (facts) => {
  const skill = only(facts.skills);
  if (facts.roles.length === 0 || skill === undefined || asksForItems(facts)) return [];
  return ofLevelsMeant(facts, (roleLevel) => ({
    kind: "skill-in-role-level",
    roleLevel,
    skill: asListed(facts, roleLevel, skill),
  }));
};
