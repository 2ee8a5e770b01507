import type { Level } from "../catalogue/levels.ts";
import { counted, listed } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The sentences of answers about similar roles and career paths.

export const wordingMoves = {
  closest: (title: string, nearest: readonly string[]) => `Closest to ${title}: ${listed(nearest)}`,
  closestOfMany: (title: string, nearest: number) =>
    `Closest to ${title}: ${nearest} role levels equally`,
  noneClose: (title: string) => `No other role asks for a skill that ${title} asks for`,
  noSkills: (title: string) => `The sources list no skills for ${title}`,
  noLevels: (role: string) => `The sources list no levels for ${role}`,
  inCommon: (roles: number, skills: number) =>
    `${counted(roles, "other role")} ${roles === 1 ? "asks" : "ask"} for some of its ${counted(skills, "skill")}`,
  countedFrom: (title: string) => `counted from the level ${title}`,
  comparedWithNow: "Skills, compared with the levels asked now",
  atOrBelow: "At or below",
  wouldRise: "Would rise",
  added: "New",
  ranking:
    "Each role's nearest level is shown, those with most skills at or below the levels asked now first; of equal ones, those with most at the same level.",
  notTheJob: "This tells what role levels ask for, not whether somebody would get the job.",
  notPromotion: "This tells what role levels ask for, not whether or when somebody is promoted.",
  knowledgeNotCounted: "The sources also list knowledge; it is not counted here.",
  lowerCounts: (skills: readonly string[]) =>
    `The sources contradict each other on ${listed(skills)}; the lower level counts.`,
  gap: (title: string, higher: number, added: number) =>
    `${title}: ${higher} would rise, ${added} new`,
  counts: (title: string, within: number, higher: number, added: number) =>
    `${title}: ${within} at or below, ${higher} would rise, ${added} new`,
  more: (count: number) => counted(count, "more role"),
  others: (count: number) =>
    `${counted(count, "other role")} ${count === 1 ? "has" : "have"} no more in common than these.`,
  skills: (name: string, skills: readonly string[]) =>
    `${name} (${skills.length}): ${listed(skills)}.`,
  atLevel: (skill: string, level: Level) => `${skill} (${levelName(level)})`,
  moves: (skill: string, from: Level, to: Level) =>
    `${skill} (${levelName(from)} to ${levelName(to)})`,
  pathOf: (role: string, levels: number) => `Career path of ${role}: ${counted(levels, "level")}`,
  pathFrom: (from: string, to: string, steps: number, isAcross: boolean) =>
    `From ${from} to ${to}: ${counted(steps, "step")}${isAcross && steps > 1 ? ", one of them to another role" : ""}`,
  step: "Step",
  skillsAsked: "Skills asked for",
  eachStep: "What each step adds",
  rises: "Rises",
  falls: "Falls",
  dropped: "No longer asked for",
  sameLevels: "It asks for the same skills at the same levels.",
  alongside: (titles: readonly string[]) => `At the same step: ${listed(titles)}.`,
  stepTitle: (title: string, added: number, higher: number) =>
    `${title}: ${added} new, ${higher} ${higher === 1 ? "rises" : "rise"}`,
  move: (from: string, to: string, within: number, shared: number) =>
    `The move is from ${from} to ${to}: of all levels that this path could leave and reach, these two have most skills at or below the levels asked before (${within} of ${shared} in common).`,
  otherMoves: "The nearest level from the other levels",
  otherMove: (from: string, to: string, within: number, shared: number) =>
    `From ${from}: ${to} (${within} of ${shared} at or below)`,
  onlyLevel: (title: string, role: string) => `${title} is the only level of ${role}`,
  lastLevel: (title: string, role: string) => `${title} is the last level of ${role}`,
  notAbove: (to: string, from: string) => `${to} is not above ${from}`,
  noOrder: (role: string) => `The sources give no order for the levels of ${role}`,
  nothingInCommon: (role: string, other: string) =>
    `${role} and ${other} ask for no skill in common`,
} as const;
