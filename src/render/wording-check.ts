import type { Standing } from "../answer/check.ts";
import type { Level } from "../catalogue/levels.ts";
import { capitalised, counted } from "./grammar.ts";
import { levelName } from "./terms.ts";

// The sentences of checking oneself against a role level.

/** Zero in words. */
const none = (count: number): string => (count === 0 ? "none" : String(count));

export const wordingCheck = {
  checkYourself: "Check yourself",
  /** In Slack, on top of each page. */
  private:
    "Only you can see this window. Your choices are not stored, logged, posted or sent to anybody, and are gone when you close it. This is not an assessment.",
  which: "Which role level?",
  where: (skill: string) => `${skill}: what is your level?`,
  itemsOf: (first: number, last: number, of: number) =>
    first === 1 && last === of
      ? `${counted(of, "skill")}. Skip any that you do not want to answer.`
      : `Skills ${first} to ${last} of ${of}. Skip any that you do not want to answer.`,
  noRoom: (most: number) =>
    `This window has room for the first ${most} skills. To answer all of them, run rolecall check in a terminal.`,
  next: "Next",
  back: "Back",
  show: "Show the result",
  restBelow: "The rest is in the text below.",
  copyText: (part: number, parts: number) =>
    parts === 1 ? "The result, to copy" : `The result, to copy: part ${part} of ${parts}`,
  gone: (roleLevel: string) =>
    `The catalogue has been updated and no longer has a role level called "${roleLevel}". Ask for the role again.`,
  choicesLost: (count: number) =>
    `The catalogue has been updated and no longer asks for what ${count === 1 ? "one of your choices was about. That choice is" : `${count} of your choices were about. Those choices are`} left out.`,
  /** In a terminal. */
  privateHere:
    "Nothing that you type is stored or sent. This is not an assessment: you place yourself.",
  nothingKept: "You stopped, and nothing was kept.",
  asksBeyond: (roleLevel: string, below: string | undefined) =>
    `What ${roleLevel} asks for${below === undefined ? "" : ` beyond ${below}`}`,
  judgesNobody: "Rolecall does not judge people. You can compare yourself with it in private.",
  noAssessment:
    "These are your own choices. Rolecall does not judge people: this is not an assessment.",
  title: (met: number, all: number, roleLevel: string) =>
    `At or above ${none(met)} of the ${counted(all, "skill")} that ${roleLevel} asks for`,
  below: (count: number) => `${none(count)} below`,
  unansweredOf: (count: number) => (count === 0 ? "all answered" : `${count} not answered`),
  met: (count: number) => `At or above (${count})`,
  gaps: (count: number, roleLevel: string) => `Below (${count}): what ${roleLevel} asks for`,
  unanswered: (count: number) => `Not answered (${count})`,
  asked: (level: Level, isAbove: boolean) =>
    isAbove ? `${levelName(level)}; you chose above` : levelName(level),
  itemOf: (at: number, of: number) => `Skill ${at} of ${of}`,
  skillAt: (skill: string, level: Level) => `${skill}: ${levelName(level)}`,
  named: (skill: string, titles: readonly string[]) =>
    `Listed in the documents with ${skill} in the title: ${titles.join("; ")}.`,
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
    `The sources also list knowledge for ${roleLevel}; it is not part of this check.`,
  standing: (standing: Standing, level: Level) => `${capitalised(standing)} ${levelName(level)}`,
} as const;
