import { type Level, levelsOf, type Scale, scaleOf } from "../catalogue/levels.ts";
import { mostKinds, mostPositions } from "../question/question.ts";
import { countOfTitle } from "../question/several.ts";
import { capitalised, counted, listed } from "./grammar.ts";
import { levelName, scaleTitles } from "./terms.ts";

// The sentences of answers about teams.

/** The skills that a change in a team affects. */
interface Amounts {
  readonly lost: readonly unknown[];
  readonly fallen: readonly unknown[];
  readonly gained: readonly unknown[];
  readonly risen: readonly unknown[];
  readonly secured: readonly unknown[];
  readonly exposed: readonly unknown[];
}

function isHighest(level: Level): boolean {
  return levelsOf(scaleOf(level)).at(-1) === level;
}

/** "2 skills are lost", "3 fall": the first that happens names what it counts. */
function effects({ lost, fallen, gained, risen, exposed }: Amounts): readonly string[] {
  const happening = [
    { count: lost.length, one: "is lost", many: "are lost" },
    { count: fallen.length, one: "falls", many: "fall" },
    { count: gained.length, one: "is new", many: "are new" },
    { count: risen.length, one: "rises", many: "rise" },
    {
      count: exposed.length,
      one: "comes to rest on one position",
      many: "come to rest on one position",
    },
  ].filter(({ count }) => count > 0);
  if (happening.length === 0) return ["nothing falls"];
  return happening.map(({ count, one, many }, at) => {
    const what = at === 0 ? counted(count, "skill") : String(count);
    return `${what} ${count === 1 ? one : many}`;
  });
}

export const wordingTeam = {
  /** @param name undefined if the team has none */
  title: (name: string | undefined, size: number, each: readonly string[]) =>
    `${name ?? "Team"} of ${size}: ${each.join(", ")}`,
  titleOfMany: (name: string | undefined, size: number, kinds: number) =>
    `${name ?? "Team"} of ${size} in ${counted(kinds, "role level")}`,
  members: (each: readonly string[]) => `${listed(each)}.`,
  summary: (skills: number, single: number, top: string | undefined) =>
    [
      counted(skills, "skill"),
      `${single === 0 ? "none" : single} ${single < 2 ? "rests" : "rest"} on one position`,
      ...(top === undefined ? [] : [top]),
    ].join(" · "),
  noneAt: (level: Level) => `none at ${levelName(level)}`,
  countAt: (count: number, level: Level) => `${count} at ${levelName(level)}`,
  whatRolesAsk: "This shows what role levels ask for, not what people can do.",
  noSkills: "The sources list no skills for this team.",
  restsOnOne: (count: number) => `Rests on one position (${count})`,
  nothingRestsOnOne: "No skill's highest level rests on one position.",
  unaskedAbove: (unasked: number, all: number, roles: number) => {
    const what =
      unasked < all
        ? `${unasked} of the ${all} skills`
        : all === 1
          ? "the one skill"
          : `any of the ${all} skills`;
    return `No position asks for ${what} that higher levels of the ${roles === 1 ? "role" : "roles"} ask for.`;
  },
  only: (level: Level, who: string, isOnlyHolder: boolean) =>
    `${levelName(level)}, only the ${who}${isOnlyHolder ? "; no other position asks for the skill" : ""}`,
  matrix: (scale: Scale, isOnly: boolean) =>
    `How many positions ask for each level or higher${isOnly ? "" : ` (${scaleTitles[scale]})`}`,
  lowerCounts: (skills: readonly string[]) =>
    `The sources contradict each other on ${listed(skills)}; the lower level counts.`,
  listNone: (titles: readonly string[]) => `The sources list no skills for ${listed(titles)}.`,
  knowledgeNotCounted: (titles: readonly string[]) =>
    `The sources also list knowledge for ${listed(titles)}; it is not counted here.`,
  ifOneLeaves: "If one leaves",
  ifOneJoins: "If one joins",
  leaves: (title: string) => `If one ${title} leaves`,
  joins: (title: string) => `If one ${title} joins`,
  lost: (skills: readonly string[]) => `No longer asked for: ${listed(skills)}.`,
  falls: (from: Level, to: Level, skills: readonly string[]) =>
    `Highest level falls from ${levelName(from)} to ${levelName(to)}: ${listed(skills)}.`,
  nothingFalls: "Nothing is lost, and no highest level falls.",
  gained: (skills: readonly string[]) => `New: ${listed(skills)}.`,
  rises: (from: Level, to: Level, skills: readonly string[]) =>
    `Highest level rises from ${levelName(from)} to ${levelName(to)}: ${listed(skills)}.`,
  secured: (skills: readonly string[]) => `No longer resting on one position: ${listed(skills)}.`,
  securedTitle: (count: number) => `No longer resting on one position (${count})`,
  exposed: (skills: readonly string[]) => `Then resting on one position: ${listed(skills)}.`,
  exposedTitle: (count: number) => `Then resting on one position (${count})`,
  mostOf: (of: "leaves" | "joins") =>
    of === "leaves"
      ? "No other position of the team takes more with it."
      : "No other level next to those of the team adds more.",
  addsNothing: "No skill is new or rises, and the same skills rest on one position.",
  leaving: (names: readonly string[], count: number) =>
    `${listed(names)} ${count === 1 ? "leaves" : "leave"}`,
  joining: (names: readonly string[], count: number) =>
    `${listed(names)} ${count === 1 ? "joins" : "join"}`,
  positionCount: (count: number) => counted(count, "position"),
  leavers: (names: readonly string[]) => `Leaving: ${listed(names)}.`,
  newcomers: (names: readonly string[]) => `Joining: ${listed(names)}.`,
  movesTitle: (moves: readonly string[], change: Amounts) =>
    `If ${listed(moves)}, ${listed(effects(change))}`,
  joinsTitle: (names: readonly string[], count: number, { gained, risen, secured }: Amounts) => {
    const s = count === 1 ? "s" : "";
    const effects = [
      { skills: gained, words: `add${s}` },
      { skills: risen, words: `raise${s}` },
      { skills: secured, words: `back${s} up` },
    ]
      .filter(({ skills }) => skills.length > 0)
      .map(({ skills: { length }, words }, at) => {
        return `${words} ${at === 0 ? counted(length, "skill") : length}`;
      });
    const what = effects.length === 0 ? `add${s} and raise${s} no skill` : listed(effects);
    return `${capitalised(listed(names))} ${what}`;
  },
  /** @param absent for each role level, how many are asked about */
  absent: (absent: readonly (readonly [count: number, title: string])[]) =>
    `The team has ${listed(
      absent.map(([count, title]) =>
        count === 1 ? `no ${title}` : `fewer than ${countOfTitle(count, title)}`,
      ),
    )}`,
  tooMany: (size: number, kinds: number) =>
    size > mostPositions
      ? `The team would have ${counted(size, "position")} then, and a team has at most ${mostPositions}`
      : `The team would have ${counted(kinds, "role level")} then, and a team has at most ${mostKinds}`,
  changed: "What changes",
  before: "Before",
  after: "After",
  nobody: "no position",
  whoIsAsked: (depth: number, size: number, skill: string, level: Level | undefined) => {
    const who = depth === 0 ? "No position" : `${depth} of ${counted(size, "position")}`;
    const at =
      level === undefined ? "" : ` at ${levelName(level)}${isHighest(level) ? "" : " or higher"}`;
    return `${who} ${depth < 2 ? "asks" : "ask"} for ${skill}${at}`;
  },
  askedFor: (skill: string) => `What each role level asks for in ${skill}`,
  positions: "Positions",
  comparedTitle: (differing: number, skills: number) =>
    skills === 0
      ? "The sources list no skills for these teams"
      : differing === 0
        ? "Both teams ask for the same skills at the same highest levels"
        : `The teams differ in ${differing} of ${counted(skills, "skill")}`,
  first: "first team",
  second: "second team",
  teamAndSummary: (each: readonly string[], summary: string) => `${listed(each)}. ${summary}`,
  highestDiffers: "Where the highest level differs",
  restsOnOneIn: (team: string) => `Only in the ${team} do these rest on one position`,
  highest: "Highest level",
  askedOf: "Asked of",
  orHigher: (level: Level) => `${levelName(level)} or higher`,
} as const;
