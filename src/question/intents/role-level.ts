import { scaleOf } from "../../catalogue/levels.ts";
import { itemSections, type Section } from "../../catalogue/sections.ts";
import { only } from "../../catalogue/group.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import { type Facts, type Intent, levelMeant, namesOnly, says } from "./facts.ts";
import { ofLevelsMeant } from "./skill-in-role-level.ts";

/** "Familiar with middleware": areas of knowledge, and the depths to which they are known. */
function isOfKnowledge({ skills, levels, catalogue }: Facts): boolean {
  const isDepth = (word: LevelWord): boolean =>
    word.kind === "named" && scaleOf(word.level) === "depth";
  return skills.every((id) => catalogue.skill(id).kind === "knowledge") && levels.every(isDepth);
}

/** Where documents list the topic: at the role level named, or else anywhere. */
function sectionsOfTopics({ topics, roles, catalogue }: Facts): readonly Section[] {
  const ids = roles.map(levelMeant);
  return topics.flatMap((topic) => {
    const { entries } = catalogue.topic(topic);
    const own = entries.filter(({ roleLevel }) => ids.includes(roleLevel));
    return (own.length > 0 ? own : entries).map(({ section }) => section);
  });
}

/** The only sections that can tell of what is named beside the role; undefined if any can. */
function sectionsOfNames(facts: Facts): readonly Section[] | undefined {
  const { topics, qualifications, skills, levels } = facts;
  if (topics.length > 0) return sectionsOfTopics(facts);
  if (qualifications.length > 0) return ["qualifications"];
  if (skills.length + levels.length === 0) return undefined;
  return [isOfKnowledge(facts) ? "knowledge" : "skills", ...itemSections];
}

function hasActivities({ roles, catalogue }: Facts): boolean {
  const levels = roles.flatMap(({ role }) => catalogue.role(role).levels);
  return levels.some((id) => catalogue.roleLevel(id).workActivities.length > 0);
}

/** "what qualifications does a lead app ops engineer need?" */
function ofSection(section: Section): Intent {
  return (facts) => {
    const { roles, skills } = facts;
    const isOfSkill = skills.length === 1 && !itemSections.includes(section);
    if (roles.length !== 1 || isOfSkill) return [];
    if (sectionsOfNames(facts)?.includes(section) === false) return [];
    // "Day to day" can mean either section; without work activities, only responsibilities can
    // answer.
    const isEither = section === "work-activities" && facts.sections.includes("responsibilities");
    const asked = isEither && !hasActivities(facts) ? "responsibilities" : section;
    return ofLevelsMeant(facts, (roleLevel) => ({ kind: "role-level", roleLevel, section: asked }));
  };
}

/** "/role senior-app-ops", "summary of senior app ops" */
export const roleLevel: Intent = (facts) => {
  const reference = only(facts.roles);
  if (reference === undefined || !namesOnly(facts, "roles") || facts.levels.length > 0) return [];
  const isOfLevel = reference.roleLevel !== undefined || says(facts, "level");
  const section = facts.sections.find((one) => one === "summary");
  if (!isOfLevel && section === undefined) return [];
  return ofLevelsMeant(facts, (id) => ({
    kind: "role-level",
    roleLevel: id,
    ...(section && { section }),
  }));
};

/** "app ops engineer", "the levels of data engineers" */
export const role: Intent = (facts) => {
  const reference = only(facts.roles);
  if (reference?.roleLevel !== undefined || !namesOnly(facts, "roles")) return [];
  return reference === undefined ? [] : [{ kind: "role", role: reference.role }];
};

export const roleSections = {
  "role-level.responsibilities": ofSection("responsibilities"),
  "role-level.skills": ofSection("skills"),
  "role-level.background": ofSection("background"),
  "role-level.work-activities": ofSection("work-activities"),
  "role-level.knowledge": ofSection("knowledge"),
  "role-level.training": ofSection("training"),
  "role-level.development": ofSection("development"),
  "role-level.qualifications": ofSection("qualifications"),
  "role-level.grades": ofSection("grades"),
} as const;
