import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import { aboutOf, type Question } from "../question.ts";
import { only } from "../../catalogue/group.ts";
import type { Facts } from "./facts.ts";

/** What the previous question was about, for a follow-up; of things compared, the last. */
export interface PreviousSubject {
  readonly question: Question;
  readonly roleLevel: RoleLevelId | undefined;
  /** The role level that a role stands for where only a level makes sense. */
  readonly implied: RoleLevelId | undefined;
  readonly section: Section | undefined;
  readonly skill: SkillId | undefined;
  /** The level at which it asked about the skill. */
  readonly level: Level | undefined;
  /** Whether it asked which role levels need the skill. */
  readonly asksWho: boolean;
}

/** The questions that a text asks as a continuation; undefined leaves it to the next one. */
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
    // What is asked after a team is asked of all of it.
    roleLevel: "positions" in question || "teams" in question ? undefined : roleLevels.at(-1),
    implied: role?.levels.find((id) => catalogue.roleLevel(id).title === role.title),
    section,
    skill,
    level: skill === undefined ? undefined : levels.at(-1),
    asksWho: question.kind === "roles-with-skill",
  };
}
