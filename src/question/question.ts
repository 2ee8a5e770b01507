import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Level } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { Need, Position } from "../catalogue/teams.ts";
import type {
  QualificationId,
  RoleFamilyId,
  RoleId,
  RoleLevelId,
  SkillId,
  TeamId,
  TopicId,
} from "../catalogue/types.ts";

/** Comparing more makes a table that nobody reads. */
export const mostCompared = 5;
export const leastCompared = 2;

/** A larger team is a department: its answer would say that everything is asked for. */
export const mostPositions = 30;
export const mostKinds = 12;

export const listables = ["roles", "skills", "levels", "qualifications", "teams"] as const;

/** Where a career path begins or ends: a level, or any level of a role. */
export type PathEnd = { readonly role: RoleId } | { readonly roleLevel: RoleLevelId };

export type Listable = (typeof listables)[number];

/** What a question about changes can ask about: only what was added, or removed, and so on. */
export const happenings = ["added", "removed", "renamed", "raised", "lowered", "reworded"] as const;
export type Happening = (typeof happenings)[number];

/** Of what kind of thing it asks that. */
export const changeables = ["roles", "role-levels", "skills"] as const;
export type Changeable = (typeof changeables)[number];

interface WhatHappened {
  readonly happened?: Happening;
  /** Of a role or role level, only the skills that it asks for. */
  readonly of?: Changeable;
}

/** The positions of a team, and its name if it is one of the named ones. */
export interface TeamMeant {
  readonly team?: TeamId;
  /** In the order typed, each role level once. */
  readonly positions: readonly Position[];
}

/** What was asked, in the catalogue's own terms; ids are those of that catalogue. */
export type Question =
  | { readonly kind: "role"; readonly role: RoleId }
  | { readonly kind: "role-level"; readonly roleLevel: RoleLevelId; readonly section?: Section }
  | { readonly kind: "skill"; readonly skill: SkillId }
  | { readonly kind: "skill-level"; readonly skill: SkillId; readonly level: Level }
  | {
      readonly kind: "skill-in-role-level";
      readonly roleLevel: RoleLevelId;
      readonly skill: SkillId;
    }
  | {
      readonly kind: "compare-role-levels";
      /** 2 to 5, in the order asked. */
      readonly roleLevels: readonly RoleLevelId[];
      /** Asked as a step ("from senior to lead"), so the answer has a direction. */
      readonly step: boolean;
    }
  | {
      readonly kind: "compare-skill-levels";
      readonly skill: SkillId;
      /** 2 or more, in the order asked, all on the skill's own scale. */
      readonly levels: readonly Level[];
    }
  /** 2 to 5, in the order asked. */
  | { readonly kind: "compare-skills"; readonly skills: readonly SkillId[] }
  | {
      readonly kind: "roles-with-skill";
      readonly skill: SkillId;
      readonly level?: Level;
      /** At the level or a higher one of its scale, if there is a level. */
      readonly orAbove?: true;
    }
  | { readonly kind: "roles-with-qualification"; readonly qualification: QualificationId }
  | { readonly kind: "topic"; readonly topics: readonly TopicId[] }
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "list"; readonly of: Listable }
  /** The roles of one family. */
  | { readonly kind: "list"; readonly of: "roles"; readonly family: RoleFamilyId }
  /** What the last imports changed, in the whole catalogue or in one thing. */
  | ({ readonly kind: "changes" } & WhatHappened)
  | ({ readonly kind: "changes"; readonly role: RoleId } & WhatHappened)
  | ({ readonly kind: "changes"; readonly roleLevel: RoleLevelId } & WhatHappened)
  | ({ readonly kind: "changes"; readonly skill: SkillId } & WhatHappened)
  | {
      readonly kind: "team";
      /** The named team that has these positions. */
      readonly team?: TeamId;
      /** In the order typed, each role level once. */
      readonly positions: readonly Position[];
      /** Positions of the team that it is asked to be without. At least one, if there are any. */
      readonly leaves?: readonly Position[];
      /** Positions that it is asked to have besides. At least one, if there are any. */
      readonly joins?: readonly Position[];
      /** What the positions should be asked for, in the order typed; empty if nobody has said. */
      readonly needs?: readonly Need[];
    }
  /** Which named teams are asked for a skill. */
  | { readonly kind: "teams-with-skill"; readonly skill: SkillId; readonly level?: Level }
  /** Who of a team is asked for a skill, at a level or a higher one if there is a level. */
  | {
      readonly kind: "team-skill";
      readonly team?: TeamId;
      readonly positions: readonly Position[];
      readonly skill: SkillId;
      readonly level?: Level;
    }
  | {
      readonly kind: "compare-teams";
      readonly teams: readonly [TeamMeant, TeamMeant];
    }
  /** The role levels of other roles that ask for most of the same skills. */
  | ({ readonly kind: "similar-roles" } & PathEnd)
  | {
      readonly kind: "career-path";
      readonly from: PathEnd;
      /** Absent for the highest level of the role that it begins in. */
      readonly to?: PathEnd;
    }
  | { readonly kind: "help" };

/** What a question is about, whatever its kind; lists that do not apply are empty. */
export interface About {
  readonly roles: readonly RoleId[];
  readonly roleLevels: readonly RoleLevelId[];
  readonly skills: readonly SkillId[];
  readonly levels: readonly Level[];
  readonly section: Section | undefined;
  readonly qualifications: readonly QualificationId[];
  readonly topics: readonly TopicId[];
  /** The named team that has these positions. */
  readonly team: TeamId | undefined;
  readonly positions: readonly Position[];
  readonly needs: readonly Need[];
}

/** The fields of questions that hold one value where `About` has a list. */
interface AboutOne {
  readonly kind?: Question["kind"];
  readonly role?: RoleId;
  readonly roleLevel?: RoleLevelId;
  readonly skill?: SkillId;
  readonly level?: Level;
  readonly qualification?: QualificationId;
  readonly teams?: readonly TeamMeant[];
}

/** What the ends of a career path name, in their order. */
function aboutPath({
  from,
  to,
}: Extract<Question, { kind: "career-path" }>): Pick<About, "roles" | "roleLevels"> {
  const ends = to === undefined ? [from] : [from, to];
  return {
    roles: ends.flatMap((end) => ("role" in end ? [end.role] : [])),
    roleLevels: ends.flatMap((end) => ("roleLevel" in end ? [end.roleLevel] : [])),
  };
}

export function aboutOf(question: Question | undefined): About {
  const asked: AboutOne & Partial<About> =
    question?.kind === "career-path" ? aboutPath(question) : (question ?? {});
  const listed = <Item>(one: Item | undefined): readonly Item[] => (one === undefined ? [] : [one]);
  const positions = asked.positions ?? [];
  const inTeams = [...positions, ...(asked.teams ?? []).flatMap((one) => one.positions)];
  const ofTeams = [...new Set(inTeams.map(({ roleLevel }) => roleLevel))];
  return {
    roles: asked.roles ?? listed(asked.role),
    roleLevels: asked.roleLevels ?? [...ofTeams, ...listed(asked.roleLevel)],
    skills: asked.skills ?? listed(asked.skill),
    levels: asked.levels ?? listed(asked.level),
    section: asked.section,
    qualifications: listed(asked.qualification),
    topics: asked.topics ?? [],
    team: asked.team,
    positions,
    needs: asked.needs ?? [],
  };
}

/** The roles that a question is about, itself or one of their levels. */
export function rolesOf(
  question: Question | undefined,
  catalogue: Pick<Catalogue, "roleLevel">,
): readonly RoleId[] {
  const { roles, roleLevels } = aboutOf(question);
  return [...new Set([...roles, ...roleLevels.map((id) => catalogue.roleLevel(id).role)])];
}

/** The groups of positions that a question is about: teams, and who joins one. */
export function positionsIn(question: Question): readonly (readonly Position[])[] {
  if (question.kind === "compare-teams") return question.teams.map(({ positions }) => positions);
  if (question.kind === "team") return [question.positions, question.joins ?? []];
  return question.kind === "team-skill" ? [question.positions] : [];
}
