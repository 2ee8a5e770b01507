import type { Level, Scale } from "../catalogue/levels.ts";
import { counted, listed } from "./grammar.ts";
import { levelName, scaleTitles } from "./terms.ts";

// The sentences of answers about teams.

export const wordingTeam = {
  title: (size: number, each: readonly string[]) => `Team of ${size}: ${each.join(", ")}`,
  titleOfMany: (size: number, kinds: number) =>
    `Team of ${size} in ${counted(kinds, "role level")}`,
  members: (each: readonly string[]) => `${listed(each)}.`,
  summary: (skills: number, single: number, top: string | undefined) =>
    [
      `${counted(skills, "skill")} ${skills === 1 ? "is" : "are"} asked for`,
      `${single === 0 ? "none" : single} ${single < 2 ? "rests" : "rest"} on one position`,
      ...(top === undefined ? [] : [top]),
    ].join(" · "),
  noneAt: (level: Level) => `none at ${levelName(level)}`,
  countAt: (count: number, level: Level) => `${count} at ${levelName(level)}`,
  whatRolesAsk: "This tells what role levels ask for, not what people can do.",
  noSkills: "The sources list no skills for this team.",
  restsOnOne: (count: number) => `Rests on one position (${count})`,
  nothingRestsOnOne: "No skill's highest level rests on one position.",
  only: (level: Level, who: string, isOnlyHolder: boolean) =>
    `${levelName(level)}, only the ${who}${isOnlyHolder ? ", and nobody else at any level" : ""}`,
  matrix: (scale: Scale, isOnly: boolean) =>
    `How many positions are asked for each level or a higher one${isOnly ? "" : ` (${scaleTitles[scale]})`}`,
  lowerCounts: (skills: readonly string[]) =>
    `The sources contradict each other on ${listed(skills)}; the lower level counts.`,
  listNone: (titles: readonly string[]) => `The sources list no skills for ${listed(titles)}.`,
  knowledgeNotCounted: (titles: readonly string[]) =>
    `The sources also list knowledge for ${listed(titles)}; it is not counted here.`,
  ifOneLeaves: "If one leaves",
  ifOneJoins: "If one joins",
  leaves: (title: string) => `If one ${title} leaves`,
  joins: (title: string) => `If one ${title} joins`,
  lost: (skills: readonly string[]) => `No longer asked of anybody: ${listed(skills)}.`,
  fallen: (changes: readonly string[]) => `The highest level falls: ${listed(changes)}.`,
  nothingFalls: "Nothing is lost, and no highest level falls.",
  gained: (skills: readonly string[]) => `New: ${listed(skills)}.`,
  risen: (changes: readonly string[]) => `The highest level rises: ${listed(changes)}.`,
  secured: (skills: readonly string[]) => `No longer resting on one position: ${listed(skills)}.`,
  addsNothing: "It adds no skill, raises nothing and ends no single point.",
  topMoves: (skill: string, from: Level, to: Level) =>
    `${skill} (${levelName(from)} to ${levelName(to)})`,
  leavesTitle: (title: string, lost: number, fallen: number) =>
    lost + fallen === 0
      ? `If one ${title} leaves, nothing falls`
      : `If one ${title} leaves, ${listed([
          ...(lost === 0 ? [] : [`${counted(lost, "skill")} ${lost === 1 ? "is" : "are"} lost`]),
          ...(fallen === 0
            ? []
            : [`${lost === 0 ? counted(fallen, "skill") : fallen} fall${fallen === 1 ? "s" : ""}`]),
        ])}`,
  joinsTitle: (title: string, gained: number, risen: number, secured: number) =>
    `One more ${title} adds ${gained === 0 ? "no skill" : counted(gained, "skill")}, raises ${risen === 0 ? "nothing" : counted(risen, "level")} and ends ${secured === 0 ? "no single point" : counted(secured, "single point")}`,
  absent: (title: string) => `The team has no ${title}`,
  changed: "What changes",
  before: "Before",
  after: "After",
  nobody: "nobody",
  highest: "Highest level",
  askedOf: "Asked of",
  orHigher: (level: Level) => `${levelName(level)} or higher`,
} as const;
