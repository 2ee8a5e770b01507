import { scaleOf } from "../../catalogue/levels.ts";
import { itemSections, type Section } from "../../catalogue/sections.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import { asksForItems, type Facts, type Intent, levelMeant, says } from "./facts.ts";
import { ofLevelsMeant } from "./skill-in-role-level.ts";

/** If the words could mean several sections, the least ambiguous one is used. */
const surestFirst: readonly Section[] = [
  "qualifications",
  "training",
  "development",
  "work-activities",
  "responsibilities",
  "background",
  "skills",
  "knowledge",
  "grades",
  "summary",
];

function sectionOf(facts: Facts): Section | undefined {
  const { sections, topics, qualifications, skills, levels, catalogue, roles } = facts;
  const asked = surestFirst.find((section) => sections.includes(section));
  const [topic] = topics;
  if (topic !== undefined) {
    const { entries } = catalogue.topic(topic);
    const ids = roles.map(levelMeant);
    const own = entries.filter(({ roleLevel }) => ids.includes(roleLevel));
    const listed = (own.length > 0 ? own : entries).map(({ section }) => section);
    return listed.find((section) => section === asked) ?? listed[0];
  }
  if (qualifications.length > 0) return "qualifications";
  const namesLevels = levels.length > 0 || says(facts, "levels");
  if (asked !== undefined && itemSections.includes(asked)) return asked;
  if (skills.length > 0 || (asked === undefined && namesLevels)) {
    return isOfKnowledge(facts) ? "knowledge" : "skills";
  }
  // "Day to day" can mean either section; without work activities, only responsibilities can
  // answer.
  const eitherOf = asked === "work-activities" && sections.includes("responsibilities");
  return eitherOf && !hasActivities(facts) ? "responsibilities" : asked;
}

/** "Familiar with middleware": areas of knowledge, and the depths to which they are known. */
function isOfKnowledge({ skills, levels, catalogue }: Facts): boolean {
  const isDepth = (word: LevelWord): boolean =>
    word.kind === "named" && scaleOf(word.level) === "depth";
  return (
    skills.length + levels.length > 0 &&
    skills.every((id) => catalogue.skill(id).kind === "knowledge") &&
    levels.every(isDepth)
  );
}

function hasActivities({ roles, catalogue }: Facts): boolean {
  const levels = roles.flatMap(({ role }) => catalogue.role(role).levels);
  return levels.some((id) => catalogue.roleLevel(id).workActivities.length > 0);
}

/** "/role senior-app-ops", "what qualifications does a lead app ops engineer need?" */
export const roleLevel: Intent = (facts) => {
  const { roles, skills, levels, sections } = facts;
  const [reference] = roles;
  const isOfSkill = skills.length === 1 && !asksForItems(facts);
  if (roles.length !== 1 || reference === undefined || isOfSkill) return undefined;
  const named = reference.roleLevel !== undefined;
  const asksForLevels = !named && (says(facts, "levels") || levels.length > 0);
  // "The grades of data engineers" are its levels; "lead data engineer grades" are not.
  const isOfLevels = asksForLevels && sections.every((section) => section === "grades");
  const section = isOfLevels ? undefined : sectionOf(facts);
  const asksForLevel = says(facts, "level") && !says(facts, "levels");
  if (!named && section === undefined && !asksForLevel) return undefined;
  return ofLevelsMeant(facts, (id) => ({
    kind: "role-level",
    roleLevel: id,
    ...(section && { section }),
  }));
};
