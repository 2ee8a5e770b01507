import { mostCompared } from "../question.ts";
import { type Intent, namesOnly } from "./facts.ts";

/** Compares skills without levels: "technical specialism vs technical understanding". */
export const compareSkills: Intent = (facts) => {
  const { skills, levels } = facts;
  if (!namesOnly(facts, "skills") || skills.length < 2 || levels.length > 0) return [];
  return skills.length > mostCompared ? [] : [{ kind: "compare-skills", skills }];
};

/** "what is problem management?", "/skill csi". Several skills give a question each. */
export const skill: Intent = (facts) => {
  const { skills, levels, sections } = facts;
  if (!namesOnly(facts, "skills") || levels.length > 0) return [];
  // Documents recommend qualifications for role levels, never for skills.
  if (sections.includes("qualifications")) return [];
  return skills.slice(0, mostCompared).map((one) => ({ kind: "skill", skill: one }));
};
