import { type Level, levelsOf, scaleOf } from "../catalogue/levels.ts";
import { counted, listed } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The sentences about what a team needs, and about teams that have names.

/** "1 of 3 needs met" */
function counts(met: number, all: number): string {
  return `${met} of ${counted(all, "need")} met`;
}

/** "Testing at practitioner or higher"; nothing is above the highest level. */
function atLeast(skill: string, level: Level | undefined): string {
  if (level === undefined) return skill;
  const isHighest = levelsOf(scaleOf(level)).at(-1) === level;
  return `${skill} at ${levelName(level)}${isHighest ? "" : " or higher"}`;
}

export const wordingTeamNeeds = {
  /** @param name undefined if the team has none */
  title: (name: string | undefined, met: number, all: number) =>
    name === undefined ? counts(met, all) : `${name}: ${counts(met, all)}`,
  counts,
  /** @param name undefined if the team has none */
  titleOfOne: (name: string | undefined, isMet: boolean, what: string) =>
    `The ${name ?? "team"} ${isMet ? "asks" : "does not ask"} for ${what}`,
  whatIsAsked: (skill: string, level: Level | undefined, count: number) =>
    `${atLeast(skill, level)}${count === 1 ? "" : ` in ${count} positions`}`,
  noneKnown: (name: string | undefined) =>
    name === undefined
      ? "What the team needs is not known"
      : `What the ${name} needs is not written down`,
  /** @param example a skill with its level, as in a sentence */
  howToSay: (example: string) =>
    `Name skills to see whether the team asks for them, for example "what is missing if it needs ${example}?". Until then, this is what rests on one position.`,
  notMet: (count: number) => `Not met (${count})`,
  met: (count: number) => `Met (${count})`,
  beforeAndAfter: (before: number, after: number, all: number) =>
    `Needs met: ${before} of ${all} ${before === after ? "before and after" : `before, ${after} of ${all} after`}.`,
  noLongerMet: (count: number) => `No longer met (${count})`,
  stillNotMet: (count: number) => `Still not met (${count})`,
  nowMet: (count: number) => `Now met (${count})`,
  stillMet: (count: number) => `Still met (${count})`,
  /** @param closers titles of role levels that ask for it, so that one more would help */
  asked: (level: Level | undefined, depth: number, count: number, closers: readonly string[]) => {
    const who = depth === 0 ? "no position" : counted(depth, "position");
    const what = level === undefined ? "it" : levelName(level);
    const found = `${who} ${depth < 2 ? "asks" : "ask"} for ${what}`;
    const needed = count === 1 ? found : `${found}, ${count} needed`;
    if (depth >= count) return needed;
    return closers.length === 0
      ? `${needed}; neither the team's role levels nor those next to them ask for it`
      : `${needed}; one more ${listed(closers, "or")} would help`;
  },
  anyLevel: "any",
  wanted: "Positions needed",
  askedFor: "Positions that ask for it",
  isMet: "Met",
  yes: "yes",
  no: "no",
  closedBy: "One more would help",
  teams: (count: number) => `Teams (${count})`,
  noTeams: "No teams have been set up here.",
  whichTeams: (titles: readonly string[], more: number) =>
    `These teams have been set up here: ${listed(more > 0 ? [...titles, `${more} more`] : titles)}.`,
  byRoleLevels: "You can ask about any team by its role levels, and how many of each. For example:",
  /** @param example role levels with their counts */
  anyTeam: (example: string) =>
    `You can also ask about a team that has no name. Type role levels and how many of each, for example "/team ${example}".`,
  teamsAsked: (skill: string, level: Level | undefined, asked: number, all: number) => {
    const who = asked === 0 ? "No team" : `${asked} of ${counted(all, "team")}`;
    return `${who} ${asked < 2 ? "asks" : "ask"} for ${atLeast(skill, level)}`;
  },
  ofPositions: (depth: number, size: number) => `${depth} of ${counted(size, "position")}`,
  notAsked: (teams: readonly string[]) => `Teams that do not ask for it: ${listed(teams)}.`,
} as const;
