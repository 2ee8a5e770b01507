import type { Listable } from "../question.ts";
import { type Facts, type Intent, namesOnly, says } from "./facts.ts";

/** The kind of thing to list. */
export function listedNoun(facts: Facts): Listable | undefined {
  const { sections, families, command } = facts;
  // "The teams you know of"
  if (says(facts, "teams") && sections.every((one) => one === "knowledge")) return "teams";
  if (sections.includes("qualifications")) return "qualifications";
  if (asksForScale(facts)) return "levels";
  if (says(facts, "levels")) {
    return says(facts, "roles") && !sections.includes("skills") ? "roles" : "levels";
  }
  if (sections.includes("skills")) return "skills";
  // "The roles you know" asks for roles.
  if (sections.includes("knowledge") && !says(facts, "roles")) return "skills";
  if (says(facts, "roles") || families.length > 0) return "roles";
  if (!says(facts, "list", "all")) return undefined;
  if (says(facts, "role")) return "roles";
  if (says(facts, "level")) return "levels";
  return command === "role" || command === "skill" ? `${command}s` : undefined;
}

/** "What is a SFIA level" asks for the scale. */
function asksForScale(facts: Facts): boolean {
  return says(facts, "sfia") && says(facts, "mean");
}

/** Whether the text asks for everything, not for what the last answer was about. */
function asksForAll(facts: Facts): boolean {
  if (says(facts, "list", "all") || asksForScale(facts)) return true;
  return facts.previous === undefined && (!says(facts, "pronoun") || facts.families.length > 0);
}

/**
 * Whether it is about somebody or something particular: all data roles need skills, but "a lead" is
 * one role.
 */
function isParticular(facts: Facts, of: Listable): boolean {
  if (of === "teams") return says(facts, "compare");
  if (says(facts, "own")) return true;
  // "The skill levels you use" means all of them.
  const needsOfAll = facts.families.length > 0 && of === "skills";
  return says(facts, "need") && !needsOfAll && of !== "levels" && of !== "qualifications";
}

/** "list roles", "show me all the skills", "which roles do you know?" */
export const list: Intent = (facts) => {
  const { families, levels, followsUp } = facts;
  if (!namesOnly(facts, "families") || levels.length > 0 || followsUp) return undefined;
  const of = listedNoun(facts);
  if (of === undefined || !asksForAll(facts) || isParticular(facts, of)) return undefined;
  // The skills of a family are those of its roles, which can be opened from the list of roles.
  return families.length > 0 && (of === "roles" || of === "skills")
    ? families.map((family) => ({ kind: "list", of: "roles", family }))
    : [{ kind: "list", of }];
};
