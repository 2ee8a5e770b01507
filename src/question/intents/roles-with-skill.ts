import { levelsBeside } from "../resolve/skill-scales.ts";
import { type Intent, namesOnly, says } from "./facts.ts";
import type { Question } from "../question.ts";

/** "which roles need expert testing?" */
export const rolesWithSkill: Intent = (facts) => {
  const { roles, skills, levels, qualifications, topics, catalogue } = facts;
  // What else is asked would be dropped in silence.
  if (qualifications.length + topics.length > 0) return [];
  // "Which app ops engineers need testing" asks of all roles, but "a lead" is one of them.
  if (roles.some(({ roleLevel }) => roleLevel !== undefined)) return [];
  return skills.flatMap((skill): readonly Question[] => {
    if (levels.length === 0) return [{ kind: "roles-with-skill", skill }];
    const asked = levelsBeside(catalogue, skill, levels);
    const orAbove = says(facts, "or-above") ? { orAbove: true as const } : {};
    return asked.map((level) => ({ kind: "roles-with-skill", skill, level, ...orAbove }));
  });
};

/** "CITP", "who should have an ITIL certificate?" */
export const rolesWithQualification: Intent = (facts) =>
  namesOnly(facts, "qualifications")
    ? facts.qualifications.map((qualification) => ({
        kind: "roles-with-qualification",
        qualification,
      }))
    : [];
