import { type Level, type Scale, scaleOf } from "../catalogue/levels.ts";
import { type Section, sectionTitles, textSections } from "../catalogue/sections.ts";
import type { Flaw, Knowledge, Repair, Role, Skill, SourceDocument } from "../catalogue/types.ts";
import type { NowCalled } from "../answer/now-called.ts";
import { capitalised, counted, listed, longDate } from "./grammar.ts";
import { flawNotes, levelName, repairNotes, scaleTitles } from "./terms.ts";

// The sentences of answers. Those of comparisons, outcomes, changes and Slack's surfaces have files of
// their own.

/** A level within a sentence. Depths are quoted, because they end with a preposition: "aware of". */
function levelInSentence(level: Level): string {
  return scaleOf(level) === "depth" ? `"${level}"` : levelName(level);
}

function atLevel(skill: string, level: Level | undefined, orAbove = false): string {
  if (level === undefined) return skill;
  return `${skill} at ${levelInSentence(level)}${orAbove ? " or above" : ""}`;
}

const mostRepairNotes = 3;

export const wording = {
  none: "none",
  notListed: "not listed",
  noDepth: "unspecified",
  noBar: "–",
  skill: "Skill",
  roleLevel: "Role level",
  level: "Level",
  depth: "Depth",
  levels: "Levels",
  type: "Type",
  askedOf: "Needed by",
  askedOfCount: (count: number) => `Needed by ${counted(count, "role level")}`,
  listedByCount: (count: number) =>
    count === 1 ? "1 role level lists it" : `${count} role levels list it`,
  listedByAll: (roleLevels: string) => `Listed by: ${roleLevels}.`,
  inGroup: (group: string) => `Group: ${group}.`,
  thisOne: "this one",
  askNext: "Ask next",
  more: (page: number, pages: number) => `More (${page} of ${pages})`,
  back: (page: number, pages: number) => `Back (${page} of ${pages})`,
  askMore: (about: string | undefined) => `Ask more${about === undefined ? "" : ` about ${about}`}`,
  copy: "Copy as text",
  tooLongToTurn: "The other pages cannot be opened from here. Ask a shorter question to see them.",
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  continued: (title: string) => `${title} (continued)`,
  readAs: (phrase: string, leftOut: readonly string[], others: number) => {
    const quoted = leftOut.map((words) => `"${words}"`).join(", ");
    const more = others === 0 ? "" : ` and ${others} more`;
    return `Read as: ${phrase}.${quoted === "" ? "" : ` Left out: ${quoted}${more}.`}`;
  },
  verdict: (holds: boolean, sentence: string) => `${holds ? "Yes" : "No"}: ${sentence}`,
  skillsAtLevel: (roleLevel: string, level: Level, orAbove: boolean, count: number) =>
    `${roleLevel} asks for ${atLevel(count === 0 ? "no skill" : counted(count, "skill"), level, orAbove)}`,
  skillsShown: (count: number, of: number) => `${count} of its ${counted(of, "skill")}`,
  skillsAsked: (
    roleLevel: string,
    asked: readonly { skill: string; level: string }[],
    missing: readonly string[],
  ) => {
    if (asked.length === 0)
      return `The sources do not list ${listed(missing, "or")} for ${roleLevel}`;
    const levels = listed(asked.map(({ skill, level }) => `${skill} at ${level}`));
    const none = missing.length === 0 ? "" : `, and not for ${listed(missing, "or")}`;
    return `${roleLevel} asks for ${levels}${none}`;
  },
  isListed: (titles: readonly string[], roleLevel: string) => {
    const some = titles.length > 2 ? `${titles.length} things of that name` : listed(titles);
    return `The sources list ${some} for ${roleLevel}`;
  },
  isNotListed: (titles: readonly string[], roleLevel: string, section: Section | undefined) => {
    const all = titles.length > 2 ? "anything of that name" : listed(titles, "or");
    const among = section === undefined ? "" : ` among the ${sectionTitles[section]}`;
    return `The sources do not list ${all}${among} for ${roleLevel}`;
  },
  listedFor: (roleLevels: string) => `They list it for: ${roleLevels}.`,
  levelsAsking: (
    { title, levels }: Role,
    {
      skill,
      level,
      orAbove,
    }: { skill: Skill | Knowledge; level: Level | undefined; orAbove: boolean },
    count: number,
  ) => {
    const some = count === 0 ? "None" : String(count);
    const what = atLevel(skill.title, level, orAbove);
    return `${some} of the ${counted(levels.length, "level")} of ${title} ask${count < 2 ? "s" : ""} for ${what}`;
  },
  nowCalled: ({ was, is, on }: NowCalled) =>
    `${was} is now called ${is} (renamed on ${longDate(on)}).`,
  otherFormerNames: (count: number) =>
    count === 1 ? "Another name has changed, too." : `${count} other names have changed, too.`,
  sourcesFollow: "The sources are listed on the last page.",
  chartButton: "Chart",
  wordsButton: "Text instead of the chart",
  untitled: "Open",
  asTyped: (ask: string) => `ask: ${ask}`,

  section: (section: Section) => sectionTitles[section],
  sectionOne: (section: "qualifications") => capitalised(sectionTitles[section].replace(/s$/, "")),
  sectionHeading: (section: Section, count?: number) =>
    capitalised(sectionTitles[section]) + (count === undefined ? "" : ` (${count})`),
  roleLevelSection: (roleLevel: string, section: Section, count?: number) =>
    `${roleLevel}: ${sectionTitles[section]}${
      count === undefined || textSections.includes(section) ? "" : ` (${count})`
    }`,
  placeInRole: (role: string, place: { rank: number; of: number } | undefined) =>
    place === undefined ? role : `${role}, level ${place.rank} of ${place.of}`,
  levelsOfRole: (count: number, steps: number) => {
    if (count === 0) return "no levels";
    if (steps === 0) return `${counted(count, "level")}${count === 1 ? "" : ", in no known order"}`;
    const levels = counted(count, "level");
    return steps < count
      ? `${levels} in ${counted(steps, "step")}, lowest first`
      : count === 1
        ? levels
        : `${levels}, lowest first`;
  },
  roleWithoutLevels: (role: string, hasSkills: boolean) =>
    hasSkills
      ? `The sources list no levels for ${role}.`
      : `The sources list no levels for ${role} and say nothing more about it.`,
  skillsWithoutLevel: (count: number) => `Skills (${count}), asked for without a level`,
  rank: (rank: number) => `${rank}.`,
  noSummary: "The sources have no summary for this level.",
  alsoHas: (sections: readonly { section: Section; count: number }[]) =>
    `The sources also have ${listed(
      sections.map(({ section, count }) =>
        textSections.includes(section)
          ? sectionTitles[section]
          : `${sectionTitles[section]} (${count})`,
      ),
    )}.`,
  sectionMissing: (section: Section, roleLevel: string) =>
    section === "summary" || section === "background"
      ? `The sources have no ${sectionTitles[section]} for ${roleLevel}`
      : `The sources list no ${sectionTitles[section]} for ${roleLevel}`,
  nearestWithSection: (section: Section, roleLevel: string, count: number) =>
    textSections.includes(section)
      ? `The nearest level that has ${section === "grades" ? "any" : "one"} is ${roleLevel}.`
      : `The nearest level that has any is ${roleLevel}, with ${count}.`,
  saysInstead: (section: Section) =>
    `Its ${sectionTitles[section]} ${textSections.includes(section) ? "says" : "say"}:`,
  noLevelWithSection: "No level of this role has any.",
  knowledgeInWords: (type: string, count: number) =>
    `${capitalised(type)} knowledge, word for word (${count})`,
  awardedBy: (body: string) => `awarded by ${body}`,
  sfiaOfActivity: (code: string, level: string) => `${code} level ${level}`,
  conflict: (skill: string, levels: readonly string[]) =>
    `The sources contradict each other on ${skill}: ${listed(levels)}.`,
  sourcesDiffer: "the sources differ",

  skillTitle: (skill: Skill | Knowledge) =>
    skill.kind === "skill" && skill.code !== undefined && !skill.title.includes(skill.code)
      ? `${skill.title} (${skill.code})`
      : skill.title,
  skillContext: (skill: Skill | Knowledge, scale: Scale | undefined) => {
    const what =
      skill.kind === "skill" ? ["Skill", skill.category] : [`${capitalised(skill.type)} knowledge`];
    const measured = scale === undefined ? "no levels" : scaleTitles[scale];
    return [...what.filter((part) => part !== undefined), measured].join(" · ");
  },
  noDescription: "The sources give no description of the skill apart from its levels.",
  notDefinedLevels: (levels: readonly Level[]) =>
    `Not defined in the sources: ${listed(levels.map(levelName))}.`,
  noLevelDefined: "The sources define no level of it.",
  notDefined: "not defined",
  skillAtLevel: (skill: string, level: Level) => `${skill}: ${levelName(level)}`,
  describedForAllDepths:
    "The sources describe this subject once for all depths, and give the depth for each role level.",
  levelNotDefined: (skill: string, level: Level) =>
    `The sources do not define ${skill} at ${levelName(level)}`,
  levelsDefined: (defined: readonly Level[]) =>
    defined.length === 0
      ? "They define no level of it."
      : `They define ${listed(defined.map(levelName))}.`,
  otherScale: (skill: string, level: Level, scale: Scale | undefined) =>
    scale === undefined
      ? `${skill} has no levels in the sources, so "${levelName(level)}" is not defined for it`
      : `${capitalised(levelName(level))} is not a level of ${skill}, which is measured on another scale: ${scaleTitles[scale]}`,
  noRoleAsksForLevel: "No role level here asks for this level.",
  nobodyAsks: "No role level here asks for it.",
  roleWithLevels: (role: string, levels: string) => `${role} (${levels})`,
  askedWithoutLevel: "Needed by, without a level",
  skillDescription: "What the skill is",
  otherWordings: "Other wordings in the sources",
  saysDifferently: (about: string | undefined, documents: string) =>
    about === undefined
      ? `Other wording in ${documents}`
      : `${about}: other wording in ${documents}`,
  asksFor: (roleLevel: string, skill: string, levels: readonly Level[]) =>
    levels.length === 0
      ? `${roleLevel} lists ${skill}, without a level`
      : `${roleLevel} asks for ${skill} at ${listed(levels.map(levelInSentence))}`,
  asksContradict: "The sources contradict each other.",
  notAskedFor: (roleLevel: string, skill: string) =>
    `The sources do not list ${skill} for ${roleLevel}`,
  acrossRole: (role: string) => `Across the levels of ${role}`,
  inOtherRoles: "Listed for other roles",

  rolesWithSkill: (skill: string, level: Level | undefined, count: number, orAbove: boolean) =>
    `${count === 1 ? "1 role level asks" : `${count} role levels ask`} for ${atLevel(skill, level, orAbove)}`,
  whoNeeds: (skill: string) => `Who needs ${skill}`,
  noRoleAsks: (skill: string, level: Level | undefined, orAbove: boolean) =>
    `No role level here asks for ${atLevel(skill, level, orAbove)}`,
  atOtherLevels: "Who needs it at another level",
  noRoleLists: "No role level here lists it.",
  topicContext: (sections: readonly Section[]) =>
    capitalised(listed([...new Set(sections)].map((section) => sectionTitles[section]))),

  levelPlace: (rank: number, of: number, scale: Scale) =>
    `Level ${rank} of ${of} of the ${scaleTitles[scale]}, counting from the lowest.`,
  levelBySkill:
    "The sources do not define this level on its own; they say what it means for each skill.",
  depthBySubject:
    "The sources do not define this depth on its own; they say for which subjects a role level needs it.",
  definedForSkills: (count: number) => `Defined for ${counted(count, "skill")}`,
  definedForNone: "The sources define no skill at this level.",
  askedAtLevel: (count: number) => `Needed by ${counted(count, "role level")}`,
  numbersAskedFor: "The number in brackets is how many skills each asks for at this level.",
  withNumber: (who: string, count: number) => `${who} (${count})`,
  activitiesAtLevel: (count: number) =>
    `The sources place ${counted(count, "work activity", "work activities")} at this level.`,
  scaleTitle: (scale: Scale) => scaleTitles[scale],
  measures: (scale: Scale, count: number) =>
    count === 0
      ? "Nothing in the catalogue is measured on it."
      : scale === "depth"
        ? `Used for ${counted(count, "piece of knowledge", "pieces of knowledge")}.`
        : `Used for ${counted(count, "skill")}.`,
  scalesStayApart:
    "The scales are separate: a level on one does not correspond to a level on another.",

  listTitle: (of: "roles" | "skills" | "levels" | "qualifications", count: number) =>
    of === "levels" ? "Levels by scale" : `${capitalised(of)} (${count})`,
  shortLevels: (levels: readonly string[], ordered: boolean) =>
    ordered || levels.length < 2 ? levels.join("; ") : `${levels.join("; ")} (in no known order)`,
  noQualifications: "The sources recommend none.",
  rolesOf: (family: string, count: number) => `${family}: roles (${count})`,
  otherRoles: "Other roles",

  document: ({ publisher, title, published, retrieved }: SourceDocument) =>
    published === undefined
      ? `${publisher}, ${title} (undated${
          retrieved === undefined ? "" : `, fetched on ${longDate(retrieved)}`
        })`
      : `${publisher}, ${title}, ${longDate(published)}`,
  inFile: (document: string, file: string) => `${document}, file ${file}`,
  source: (document: string) => `Source: ${document}.`,
  sources: "Sources:",
  cite: (number: number) => `[${number}]`,
  agree: (publisher: string, count: number) =>
    count === 1
      ? `One more document by ${publisher} agrees.`
      : `${count} more documents by ${publisher} agree.`,
  differ: (publisher: string, count: number) =>
    count === 1
      ? `One document by ${publisher} words this differently.`
      : `${count} documents by ${publisher} word this differently.`,
  flaw: (flaw: Flaw) => flawNotes[flaw],
  repairs: (repairs: readonly Repair[]): readonly string[] => {
    const notes = [...new Set(repairs.map(({ kind, before }) => repairNotes[kind](before)))];
    const more = notes.length - mostRepairNotes;
    return more > 0
      ? [...notes.slice(0, mostRepairNotes), `and ${counted(more, "more repair")}`]
      : notes;
  },
} as const;
