import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { RoleId, RoleLevelId, SkillId } from "../../catalogue/types.ts";
import type { Question } from "../question.ts";

/** What a question was about, for the text that continues it. */
export interface PreviousSubject {
  readonly roleLevel?: RoleLevelId;
  /** The role level meant by a role where only a level makes sense. */
  readonly implied?: RoleLevelId;
  readonly section?: Section;
  readonly skill?: SkillId;
  readonly level?: Level;
  /** Whether it asked which role levels need the skill. */
  readonly asksWho: boolean;
  /** For what role levels list, the question which of them do. */
  readonly listed?: Question;
}

const nothing: PreviousSubject = { asksWho: false };

function ofRole(catalogue: Catalogue, id: RoleId): PreviousSubject {
  const role = catalogue.role(id);
  const implied = role.levels.find((id) => catalogue.roleLevel(id).title === role.title);
  return { ...nothing, ...(implied === undefined ? {} : { implied }) };
}

export function subjectOf(catalogue: Catalogue, question: Question): PreviousSubject {
  switch (question.kind) {
    case "role":
      return ofRole(catalogue, question.role);
    case "role-level": {
      const { roleLevel, section } = question;
      return { ...nothing, roleLevel, ...(section === undefined ? {} : { section }) };
    }
    case "skill-in-role-level":
      return { ...nothing, roleLevel: question.roleLevel, skill: question.skill };
    case "compare-role-levels": {
      const roleLevel = question.roleLevels.at(-1);
      return { ...nothing, ...(roleLevel === undefined ? {} : { roleLevel }) };
    }
    case "skill":
      return { ...nothing, skill: question.skill };
    case "skill-level":
      return { ...nothing, skill: question.skill, level: question.level };
    case "compare-skill-levels": {
      const level = question.levels.at(-1);
      return { ...nothing, skill: question.skill, ...(level === undefined ? {} : { level }) };
    }
    case "roles-with-skill": {
      const { skill, level } = question;
      return { skill, asksWho: true, ...(level === undefined ? {} : { level }) };
    }
    case "changes":
      if ("role" in question) return ofRole(catalogue, question.role);
      if ("roleLevel" in question) return { ...nothing, roleLevel: question.roleLevel };
      return "skill" in question ? { ...nothing, skill: question.skill } : nothing;
    case "roles-with-qualification":
    case "topic":
      return { ...nothing, listed: question };
    case "compare-skills":
    case "level":
    case "list":
    case "help":
      return nothing;
  }
}
