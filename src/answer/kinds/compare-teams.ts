import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import { teamTitle } from "../../catalogue/teams.ts";
import type { TeamMeant } from "../../question/question.ts";
import type { AskedSkill } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOfAsked, type Uncounted, uncountedOf } from "../team-sources.ts";
import {
  placedPositions,
  restsOnOne,
  sizeOf,
  skillsOfTeam,
  type TeamPosition,
  type TeamSkill,
} from "../team-cover.ts";
import { type Offer, teamOffer } from "../offer.ts";
import { wordsOffer } from "./team.ts";

export interface ComparedTeam {
  /** "Payments team"; undefined if it has no name. */
  readonly title: string | undefined;
  readonly positions: readonly TeamPosition[];
  readonly size: number;
  readonly skills: readonly TeamSkill[];
}

/** A skill of which the teams are asked for different levels, or only one of them for any. */
export interface TopOfTeams {
  readonly skill: AskedSkill["skill"];
  /** The first team's and the second's; undefined if nobody in it is asked for the skill. */
  readonly tops: readonly [Level | undefined, Level | undefined];
}

/** A skill that rests on one position in one team, and not in the other. */
export interface RestingOnOne {
  readonly first: readonly TeamSkill[];
  readonly second: readonly TeamSkill[];
}

export interface CompareTeamsAnswer extends Common, Uncounted {
  readonly kind: "compare-teams";
  readonly teams: readonly [ComparedTeam, ComparedTeam];
  readonly differing: readonly TopOfTeams[];
  /** How many skills either team is asked for. */
  readonly skillCount: number;
  readonly restingOnOne: RestingOnOne;
}

function teamOf(
  as: "first-team" | "second-team",
  { team, positions }: TeamMeant,
  catalogue: Catalogue,
): Offer {
  return team === undefined
    ? { as, question: { kind: "team", positions } }
    : teamOffer(catalogue.team(team));
}

export function answerCompareTeams(
  { teams: [one, other] }: QuestionOf<"compare-teams">,
  catalogue: Catalogue,
): CompareTeamsAnswer {
  const first = skillsOfTeam(one.positions, catalogue);
  const second = skillsOfTeam(other.positions, catalogue);
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  const differing = keys.flatMap((key): readonly TopOfTeams[] => {
    const [a, b] = [first.get(key), second.get(key)];
    const skill = (a ?? b)?.skill;
    if (skill === undefined || a?.top === b?.top) return [];
    return [{ skill, tops: [a?.top, b?.top] }];
  });
  const compared = ({ team, positions }: TeamMeant, skills: typeof first): ComparedTeam => ({
    title: team && teamTitle(catalogue.team(team)),
    positions: placedPositions(positions, catalogue),
    size: sizeOf(positions),
    skills: [...skills.values()],
  });
  const onlyIn = (some: typeof first, others: typeof first): readonly TeamSkill[] =>
    [...some].flatMap(([key, skill]) => {
      const there = others.get(key);
      return restsOnOne(skill) && (there === undefined || !restsOnOne(there)) ? [skill] : [];
    });
  const whos = placedPositions([...one.positions, ...other.positions], catalogue).map(
    ({ who }) => who,
  );
  return {
    kind: "compare-teams",
    teams: [compared(one, first), compared(other, second)],
    differing,
    skillCount: keys.length,
    restingOnOne: { first: onlyIn(first, second), second: onlyIn(second, first) },
    ...uncountedOf(whos),
    defined: keys.length > 0,
    next: [
      teamOf("first-team", one, catalogue),
      teamOf("second-team", other, catalogue),
      ...differing.flatMap(({ skill, tops }) =>
        tops.flatMap((top) => (top === undefined ? [] : [wordsOffer(skill, top)])),
      ),
    ],
    cites: citesOfAsked(whos, catalogue),
  };
}
