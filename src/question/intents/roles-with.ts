import type { Intent } from "./facts.ts";
import type { Question } from "../question.ts";
import { levelBeside } from "../resolve/skill-scales.ts";
import { onlyNames, distinct } from "./facts.ts";

/** "who needs ITIL Foundation?", "what is CITP" */
export const rolesWithQualification: Intent = (facts) =>
  onlyNames(facts, "qualifications")
    ? facts.qualifications.map((qualification) => ({
        kind: "roles-with-qualification",
        qualification,
      }))
    : undefined;

/** "which roles need expert testing?" */
export const rolesWithSkill: Intent = ({ roles, skills, levels, cues, catalogue }) => {
  const asksForRoles = cues.has("who") || cues.has("roles") || roles.length > 0;
  if (skills.length === 0 || !asksForRoles || cues.has("compare")) return undefined;
  return skills.flatMap((skill): readonly Question[] => {
    const asked = distinct(levels.map((word) => levelBeside(catalogue, skill, word)));
    if (asked.length === 0) return [{ kind: "roles-with-skill", skill }];
    return asked.flatMap((level) =>
      level === undefined ? [] : [{ kind: "roles-with-skill", skill, level }],
    );
  });
};
