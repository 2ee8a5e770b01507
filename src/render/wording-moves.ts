import type { Level } from "../catalogue/levels.ts";
import { counted, listed } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The sentences of answers about similar roles and career paths.

/** "9 new, 2 rise", without what is zero. */
function amounts(...counts: readonly (readonly [count: number, words: string])[]): string {
  const some = counts.filter(([count]) => count > 0);
  return some.length === 0 ? "nothing more" : some.map((one) => one.join(" ")).join(", ");
}

export const wordingMoves = {
  rolesLike: (title: string) => `Roles like ${title}`,
  noneClose: (title: string) => `No other role asks for a skill that ${title} asks for`,
  noSkills: (title: string) => `The sources list no skills for ${title}`,
  noLevels: (role: string) => `The sources list no levels for ${role}`,
  inCommon: (roles: number, skills: number) =>
    `${counted(roles, "other role")} ${roles === 1 ? "asks" : "ask"} for some of its ${counted(skills, "skill")}`,
  countedFrom: (title: string) => `compared from the level ${title}`,
  comparedWithNow: "Skills, compared with the levels asked for now",
  atOrBelow: "At or below",
  wouldRise: "Would rise",
  added: "New",
  ranking:
    "Each role is shown at its nearest level. Roles with the most skills at or below the levels asked for now come first; between equals, those with the most at the same level.",
  notTheJob: "This shows what role levels ask for, not whether somebody would get the job.",
  notPromotion:
    "This shows what role levels ask for, not whether or when somebody will be promoted.",
  knowledgeNotCounted: "The sources also list knowledge; it is not counted here.",
  lowerCounts: (skills: readonly string[]) =>
    `The sources contradict each other on ${listed(skills)}; the lower level counts.`,
  gap: (title: string, higher: number, added: number) =>
    `${title}: ${amounts([added, "new"], [higher, "would rise"])}`,
  counts: (title: string, within: number, higher: number, added: number) =>
    `${title}: ${within} at or below, ${higher} would rise, ${added} new`,
  more: (count: number) => counted(count, "more role"),
  others: (count: number) =>
    `${counted(count, "other role")} ${count === 1 ? "has" : "have"} no more in common than these.`,
  skills: (name: string, count: number) => `${name} (${count})`,
  atLevel: (skill: string, level: Level) => `${skill} (${levelName(level)})`,
  moves: (skill: string, from: Level, to: Level) =>
    `${skill} (${levelName(from)} to ${levelName(to)})`,
  allAtLevel: (name: string, level: Level) => `${name}, at ${levelName(level)}`,
  allMove: (name: string, from: Level, to: Level) =>
    `${name}, ${levelName(from)} to ${levelName(to)}`,
  pathOf: (role: string, levels: number) => `Career path of ${role}: ${counted(levels, "level")}`,
  pathFrom: (from: string, to: string, steps: number) =>
    `From ${from} to ${to}: ${counted(steps, "step")}`,
  step: "Step",
  skillsAsked: "Skills asked for",
  eachStep: "What each step adds",
  rises: "Rises",
  falls: "Falls",
  dropped: "No longer asked for",
  sameLevels: "It asks for the same skills at the same levels.",
  alongside: (titles: readonly string[]) => `At the same step: ${listed(titles)}.`,
  stepTitle: (title: string, added: number, higher: number) =>
    `${title}: ${amounts([added, "new"], [higher, higher === 1 ? "rises" : "rise"])}`,
  move: (from: string, to: string, within: number, shared: number) =>
    `The role changes from ${from} to ${to}, because these levels are the nearest on the way: ${within} of their ${counted(shared, "shared skill")} ${within === 1 ? "stays" : "stay"} at or below the level already asked for.`,
  otherMoves: "Changing role from another level",
  otherMove: (from: string, to: string, within: number, shared: number) =>
    `From ${from} to ${to}: ${within} of ${counted(shared, "shared skill")} at or below the level already asked for`,
  onlyLevel: (title: string, role: string) => `${title} is the only level of ${role}`,
  lastLevel: (title: string, role: string) => `${title} is the last level of ${role}`,
  notAbove: (to: string, from: string) => `${to} is not above ${from}`,
  noOrder: (role: string) => `The sources give no order for the levels of ${role}`,
  nothingInCommon: (role: string, other: string) =>
    `${role} and ${other} ask for no skill in common`,
} as const;
