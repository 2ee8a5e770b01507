import type { Level } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import { type Team, teamTitle } from "../catalogue/teams.ts";
import type { Knowledge, Role, RoleId, RoleLevel, RoleLevelId, Skill } from "../catalogue/types.ts";
import type { Listable, Question } from "../question/question.ts";

/** A question to ask next, with what its button has to name. */
export type Offer = { readonly question: Question } & (
  | {
      /** Opens the thing with that name. */
      readonly as: "name";
      readonly name: string;
    }
  /** A role, as opposed to a level with the same title. */
  | { readonly as: "role"; readonly name: string }
  | { readonly as: "lower" | "higher" | "compare-with"; readonly name: string }
  | SectionOffer
  | { readonly as: "level" | "level-of-who-needs"; readonly level: Level }
  | { readonly as: "skill-level"; readonly name: string; readonly level: Level }
  | { readonly as: "skill-in-role-level"; readonly name: string; readonly of: string }
  | { readonly as: "what-changes"; readonly from: Level; readonly to: Level }
  | { readonly as: "compare"; readonly names: readonly string[] }
  | { readonly as: "skill" | "who-needs" | "compare-levels" | "whole-role-level" }
  | { readonly as: "what-changed" | "all-changes" }
  | { readonly as: "if-leaves" | "if-joins"; readonly name: string }
  | { readonly as: "whole-team" | "team-after" | "team-needs" | "first-team" | "second-team" }
  | { readonly as: "similar-to"; readonly name: string }
  | { readonly as: "similar-roles" | "career-path" }
  | { readonly as: "changes-in"; readonly name: string }
  | { readonly as: "changes-of"; readonly name: string; readonly count: number }
  | { readonly as: "list"; readonly of: Listable }
  | { readonly as: "roles-of"; readonly family: string }
  /** Shown as a person would type it. */
  | { readonly as: "typed" }
);

interface SectionOffer {
  readonly as: "section";
  readonly question: Question;
  readonly section: Section;
  /** Undefined if the answer is about this role level. */
  readonly of?: string;
  /** How many entries it has. */
  readonly count?: number;
}

export function roleOffer({ id: role, title }: Role): Offer {
  return { as: "name", name: title, question: { kind: "role", role } };
}

/** @param name the shortest that distinguishes it from what else is offered */
export function roleLevelOffer({ id, title }: RoleLevel, name = title): Offer {
  return { as: "name", name, question: { kind: "role-level", roleLevel: id } };
}

export function sectionOffer(
  { id }: RoleLevel,
  section: Section,
  named: Pick<SectionOffer, "of" | "count">,
): SectionOffer {
  const question: Question = { kind: "role-level", roleLevel: id, section };
  return { as: "section", section, question, ...named };
}

/** A skill among others, by its name. */
export function skillOffer({ id: skill, title }: Skill | Knowledge): Offer {
  return { as: "name", name: title, question: { kind: "skill", skill } };
}

/** The words of a skill at a level, where the answer only names them. */
export function levelWords({ id: skill, title: name }: Skill | Knowledge, level: Level): Offer {
  return { as: "skill-level", name, level, question: { kind: "skill-level", skill, level } };
}

/** The whole skill, where the answer is about a part of it. */
export function wholeSkill({ id: skill }: Skill | Knowledge): Offer {
  return { as: "skill", question: { kind: "skill", skill } };
}

export function levelOffer({ id: skill }: Skill | Knowledge, level: Level): Offer {
  return { as: "level", level, question: { kind: "skill-level", skill, level } };
}

export function whoNeeds({ id: skill }: Skill | Knowledge): Offer {
  return { as: "who-needs", question: { kind: "roles-with-skill", skill } };
}

/** A named team, by its name. */
export function teamOffer(team: Team): Offer {
  const { id, positions } = team;
  return { as: "name", name: teamTitle(team), question: { kind: "team", team: id, positions } };
}

export function listOffer(of: Listable): Offer {
  return { as: "list", of, question: { kind: "list", of } };
}

/** More would bury the useful offers; the answer itself names all of them. */
export const mostOpened = 3;

/** What somebody in a role may ask about the way on. */
export function moveOffers(
  { levels, levelsOrdered }: Pick<Role, "levels" | "levelsOrdered">,
  from: { readonly role: RoleId } | { readonly roleLevel: RoleLevelId },
): readonly Offer[] {
  const path: Offer = { as: "career-path", question: { kind: "career-path", from } };
  const hasPath = levelsOrdered && levels.length > 1;
  return [
    { as: "similar-roles", question: { kind: "similar-roles", ...from } },
    ...(hasPath ? [path] : []),
  ];
}
