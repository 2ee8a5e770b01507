import { onlyNames, type Intent } from "./facts.ts";
import { mostCompared } from "../question.ts";

/** "what's the difference between technical specialism and technical understanding" */
export const compareSkills: Intent = (facts) => {
  const { skills, levels, cues, command, unlinked } = facts;
  if (!onlyNames(facts, "skills") || skills.length < 2 || levels.length > 0) return undefined;
  const compares = cues.has("compare") || command === "compare" || !unlinked;
  if (!compares || skills.length > mostCompared) {
    return skills.slice(0, mostCompared).map((skill) => ({ kind: "skill", skill }));
  }
  return [{ kind: "compare-skills", skills }];
};

/** "what is problem management?", "/skill csi" */
export const skill: Intent = (facts) => {
  const [only] = facts.skills;
  if (!onlyNames(facts, "skills") || facts.skills.length !== 1 || only === undefined)
    return undefined;
  // Documents recommend qualifications for role levels: no text of a skill tells any.
  if (facts.sections.includes("qualifications")) return [];
  return [{ kind: "skill", skill: only }];
};
