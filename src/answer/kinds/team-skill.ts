import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import { isAtLeast, type Level, rankOf } from "../../catalogue/levels.ts";
import type { Team } from "../../catalogue/teams.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import { type AskedLevel, askedIn, factsOfAsked } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, sourcesOfRoles } from "../fact.ts";
import { type Offer, roleLevelOffer, whoNeeds } from "../offer.ts";
import { placedPositions, sizeOf, type TeamPosition } from "../team-cover.ts";
import { wordsOffer } from "./team.ts";

/** A position of the team, and what it is asked for; nothing if it does not list the skill. */
export interface AskedPosition extends TeamPosition {
  readonly asked: readonly AskedLevel[];
  /** Whether it is asked for the skill, at the level asked about or a higher one. */
  readonly counts: boolean;
}

/** Who of a team is asked for a skill. */
export interface TeamSkillAnswer extends Common {
  readonly kind: "team-skill";
  /** Undefined if it has no name. */
  readonly team: Team | undefined;
  readonly positions: readonly AskedPosition[];
  readonly size: number;
  readonly skill: Skill | Knowledge;
  readonly level: Level | undefined;
  /** How many positions count. */
  readonly depth: number;
}

/** Where the sources contradict each other, the lower level counts. */
function lowestOf(asked: readonly AskedLevel[]): Level | undefined {
  const levels = asked.flatMap(({ level }) => level ?? []);
  return levels.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

export function answerTeamSkill(
  { team, positions, skill: id, level }: QuestionOf<"team-skill">,
  catalogue: Catalogue,
): TeamSkillAnswer {
  const skill = catalogue.skill(id);
  const all = placedPositions(positions, catalogue).map((position): AskedPosition => {
    const asked = askedIn(position.who.roleLevel.id, id, catalogue);
    const counts = level === undefined ? asked.length > 0 : isAtLeast(lowestOf(asked), level);
    return { ...position, asked, counts };
  });
  const counting = all.filter(({ counts }) => counts);
  const asks = all.filter(({ asked }) => asked.length > 0);
  const levels = new Set(asks.flatMap(({ asked }) => lowestOf(asked) ?? []));
  const scale = scaleOfSkill(skill);
  const roles = all.map(({ who }) => who.role);
  return {
    kind: "team-skill",
    team: team === undefined ? undefined : catalogue.team(team),
    positions: all,
    size: sizeOf(all),
    skill,
    level,
    depth: sizeOf(counting),
    defined: asks.length > 0,
    next: [
      ...(scale === undefined ? [] : [...levels].map((one) => wordsOffer(skill, one))),
      {
        as: "whole-team",
        question: { kind: "team", ...(team && { team }), positions },
      } satisfies Offer,
      ...counting.map(({ who }) => roleLevelOffer(who.roleLevel)),
      whoNeeds(skill),
    ],
    cites: citesOf([], factsOfAsked(asks), asks.length > 0 ? [] : sourcesOfRoles(roles, catalogue)),
  };
}
