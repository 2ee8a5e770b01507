import type { Standing } from "../answer/check.ts";
import type { Level } from "../catalogue/levels.ts";
import { capitalised, counted } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The sentences of checking oneself against a role level.

/** Where a count stands for nothing it is said in words. */
const none = (count: number): string => (count === 0 ? "none" : String(count));

export const wordingCheck = {
  /** In a terminal. */
  privateHere:
    "Nothing that you type is stored or sent, and it is no assessment. Only you decide where you are.",
  nothingKept: "You left, and nothing was kept.",
  asksBeyond: (roleLevel: string, below: string | undefined) =>
    `What ${roleLevel} asks for${below === undefined ? "" : ` beyond ${below}`}`,
  judgesNobody:
    "Rolecall does not judge people, so it cannot say who is ready. You can compare yourself with each skill in private.",
  noAssessment: "These are your own choices. Rolecall judges nobody, so this is no assessment.",
  title: (met: number, all: number, roleLevel: string) =>
    `At or above ${none(met)} of the ${counted(all, "skill")} that ${roleLevel} asks for`,
  below: (count: number) => `${none(count)} below`,
  unansweredOf: (count: number) => `${none(count)} not answered`,
  met: (count: number) => `At or above (${count})`,
  gaps: (count: number, roleLevel: string) => `Below (${count}): what ${roleLevel} asks for`,
  unanswered: (count: number) => `Not answered (${count})`,
  asked: (level: Level, isAbove: boolean) =>
    isAbove ? `${levelName(level)}; you chose above` : levelName(level),
  itemOf: (at: number, of: number) => `Skill ${at} of ${of}`,
  skillAt: (skill: string, level: Level) => `${skill}: ${levelName(level)}`,
  named: (skill: string, titles: readonly string[]) =>
    `Named in the documents with ${skill} in the title: ${titles.join("; ")}.`,
  forRoleLevel: (roleLevel: string) =>
    `The documents name training and qualifications for ${roleLevel} as a whole, not for each skill.`,
  nothingNamed: (roleLevel: string) =>
    `The documents name no training and no qualifications for ${roleLevel}.`,
  training: (count: number) => `Training (${count})`,
  qualifications: (count: number) => `Qualifications (${count})`,
  noSkills: (roleLevel: string) =>
    `The sources list no skills for ${roleLevel}, so there is nothing to compare yourself with.`,
  lowerAsked: (skill: string) =>
    `The sources contradict each other on ${skill}. This is the lower level.`,
  knowledgeNotAsked: (roleLevel: string) =>
    `The sources also list knowledge for ${roleLevel}; it is not part of this.`,
  standing: (standing: Standing, level: Level) => `${capitalised(standing)} ${levelName(level)}`,
} as const;
