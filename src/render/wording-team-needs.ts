import { type Level, levelsOf, scaleOf } from "../catalogue/levels.ts";
import { capitalised, counted, listed } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The sentences about what a team needs, and about teams that have names.

/** "all 3 needs are met", "1 of 3 needs is met" */
function counts(met: number, all: number): string {
  if (met === all) return `all ${all} needs are met`;
  return met === 0
    ? `none of ${all} needs is met`
    : `${met} of ${all} needs ${met === 1 ? "is" : "are"} met`;
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
    name === undefined ? capitalised(counts(met, all)) : `${name}: ${counts(met, all)}`,
  counts: (met: number, all: number) => capitalised(counts(met, all)),
  /** @param name undefined if the team has none */
  titleOfOne: (name: string | undefined, isMet: boolean, what: string) =>
    `The ${name ?? "team"} is ${isMet ? "" : "not "}asked for ${what}`,
  whatIsAsked: (skill: string, level: Level | undefined, count: number) =>
    `${atLeast(skill, level)}${count === 1 ? "" : ` in ${count} positions`}`,
  noneKnown: (name: string | undefined) =>
    name === undefined
      ? "What the team needs is not known"
      : `What the ${name} needs is not written down`,
  /** @param example a skill with its level, as in a sentence */
  howToSay: (example: string) =>
    `Name skills to see whether the team is asked for them, for example "what is missing if it needs ${example}?". Until then, this is what rests on one position.`,
  notMet: (count: number) => `Not met (${count})`,
  met: (count: number) => `Met (${count})`,
  /** @param closers titles of role levels of which one more would help */
  asked: (level: Level | undefined, depth: number, count: number, closers: readonly string[]) => {
    const at = level === undefined ? "asked for it" : `asked for ${levelName(level)}`;
    const found = `${depth === 0 ? "no position is" : `${counted(depth, "position")} ${depth === 1 ? "is" : "are"}`} ${at}`;
    const wanted = count === 1 ? found : `${found}, ${count} wanted`;
    if (depth >= count) return wanted;
    return closers.length === 0
      ? `${wanted}; no role level of the team or next to it is`
      : `${wanted}; one more ${listed(closers, "or")} would be`;
  },
  anyLevel: "any",
  wanted: "Positions wanted",
  askedFor: "Positions asked for it",
  isMet: "Met",
  yes: "yes",
  no: "no",
  closedBy: "Could be closed by",
  teams: (count: number) => `Teams (${count})`,
  /** @param example role levels with their counts */
  anyTeam: (example: string) =>
    `Teams without a name can be asked about, too. Type role levels with their counts, for example "/team ${example}".`,
  teamsAsked: (skill: string, level: Level | undefined, asked: number, all: number) => {
    const who =
      asked === 0
        ? "No team is"
        : `${asked} of ${counted(all, "team")} ${asked === 1 ? "is" : "are"}`;
    return `${who} asked for ${atLeast(skill, level)}`;
  },
  ofPositions: (depth: number, size: number) => `${depth} of ${counted(size, "position")}`,
  notAsked: (teams: readonly string[]) => `Not asked for it: ${listed(teams)}.`,
} as const;
