import type { Level } from "./levels.ts";
import type { RoleLevelId, SkillId, TeamId } from "./types.ts";

/** How many of one role level a team has. */
export interface Position {
  readonly roleLevel: RoleLevelId;
  /** At least 1. */
  readonly count: number;
}

/** What a team wants its positions to be asked for. */
export interface Need {
  readonly skill: SkillId;
  /** On the skill's own scale; without one, any level will do. */
  readonly level?: Level;
  /** How many positions, at least 1. */
  readonly count: number;
}

/** A team that has a name; it has positions and no people. */
export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Each role level once. */
  readonly positions: readonly Position[];
  readonly needs: readonly Need[];
}

const teamWord = /\s+(?:team|squad|crew)$/iu;

/** "Payments team"; a name that has such a word already stays as it is. */
export function teamTitle({ name }: Pick<Team, "name">): string {
  return teamWord.test(name) ? name : `${name} team`;
}

/** "Payments" */
export function withoutTeamWord(name: string): string {
  return name.replace(teamWord, "");
}
