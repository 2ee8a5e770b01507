import { mostCompared } from "../question.ts";
import { compares, type Intent, namesOnly, onlySkill } from "./facts.ts";

/** Compares skills without levels: "technical specialism vs technical understanding". */
export const compareSkills: Intent = (facts) => {
  const { skills, levels, unlinked } = facts;
  if (!namesOnly(facts, "skills") || skills.length < 2 || levels.length > 0) return undefined;
  const isComparison = compares(facts) || !unlinked;
  if (isComparison && skills.length <= mostCompared) return [{ kind: "compare-skills", skills }];
  return skills.slice(0, mostCompared).map((skill) => ({ kind: "skill", skill }));
};

/** "what is problem management?", "/skill csi" */
export const skill: Intent = (facts) => {
  const only = onlySkill(facts);
  if (only === undefined) return undefined;
  // Documents recommend qualifications for role levels, never for skills.
  return facts.sections.includes("qualifications") ? [] : [{ kind: "skill", skill: only }];
};
