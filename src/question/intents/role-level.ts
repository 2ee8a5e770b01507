import type { Section } from "../../catalogue/sections.ts";
import type { Facts, Intent } from "./facts.ts";
import type { Question } from "../question.ts";
import { levelsMeant, rolesWithoutLevels } from "./skill-in-role-level.ts";

/** Of several sections that the words could mean, the one that is said with the least doubt. */
const surestFirst: readonly Section[] = [
  "qualifications",
  "training",
  "development",
  "work-activities",
  "responsibilities",
  "background",
  "skills",
  "knowledge",
  "summary",
];

function sectionOf(facts: Facts): Section | undefined {
  const { sections, topics, qualifications, skills, levels, cues, catalogue, roles } = facts;
  const asked = surestFirst.find((section) => sections.includes(section));
  const [topic] = topics;
  if (topic !== undefined) {
    const { entries } = catalogue.topic(topic);
    const ids = roles.flatMap(({ roleLevel, implied }) => roleLevel ?? implied ?? []);
    const own = entries.filter(({ roleLevel }) => ids.includes(roleLevel));
    const listed = (own.length > 0 ? own : entries).map(({ section }) => section);
    return listed.find((section) => section === asked) ?? listed[0];
  }
  if (qualifications.length > 0) return "qualifications";
  if (skills.length > 0 || (asked === undefined && (levels.length > 0 || cues.has("levels")))) {
    return "skills";
  }
  return asked === "work-activities" && sections.includes("responsibilities")
    ? workOf(facts)
    : asked;
}

/**
 * What is done "day to day" is told among the activities, or among the responsibilities of a role of
 * which no document tells any activity.
 */
function workOf({ roles, catalogue }: Facts): Section {
  const levels = roles.flatMap(({ role }) => catalogue.role(role).levels);
  const hasActivities = levels.some((id) => catalogue.roleLevel(id).workActivities.length > 0);
  return hasActivities ? "work-activities" : "responsibilities";
}

/** "/role senior-app-ops", "what qualifications does a lead app ops engineer need?" */
export const roleLevel: Intent = (facts) => {
  const { roles, skills, cues } = facts;
  const [reference] = roles;
  if (roles.length !== 1 || reference === undefined || skills.length === 1) return undefined;
  const named = reference.roleLevel !== undefined;
  const asksForLevels = !named && (cues.has("levels") || facts.levels.length > 0);
  const section = asksForLevels && facts.sections.length === 0 ? undefined : sectionOf(facts);
  const means = named || section !== undefined || (cues.has("level") && !cues.has("levels"));
  if (!means) return undefined;
  const ids = levelsMeant(facts);
  if (ids.length === 0) return rolesWithoutLevels(facts);
  return ids.map((id): Question => ({
    kind: "role-level",
    roleLevel: id,
    ...(section === undefined ? {} : { section }),
  }));
};
