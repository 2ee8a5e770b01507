import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import { aboutOf, type Question } from "../question.ts";
import { type Facts, only } from "./facts.ts";

/** What the question before was about, for the text that continues it; the last of what it compared. */
export interface PreviousSubject {
  readonly question: Question;
  readonly roleLevel: RoleLevelId | undefined;
  /** The role level meant by a role where only a level makes sense. */
  readonly implied: RoleLevelId | undefined;
  readonly section: Section | undefined;
  readonly skill: SkillId | undefined;
  /** The level at which it was about the skill. */
  readonly level: Level | undefined;
  /** Whether it asked which role levels need the skill. */
  readonly asksWho: boolean;
}

/** What a text that continues the question before it asks; undefined leaves it to the next one. */
export type Continuation = (
  facts: Facts,
  previous: PreviousSubject,
) => readonly Question[] | undefined;

export function subjectOf(catalogue: Catalogue, question: Question): PreviousSubject {
  const { roles, roleLevels, skills, levels, section } = aboutOf(question);
  const skill = only(skills);
  const [role] = roles.map((id) => catalogue.role(id));
  return {
    question,
    roleLevel: roleLevels.at(-1),
    implied: role?.levels.find((id) => catalogue.roleLevel(id).title === role.title),
    section,
    skill,
    level: skill === undefined ? undefined : levels.at(-1),
    asksWho: question.kind === "roles-with-skill",
  };
}
