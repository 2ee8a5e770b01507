import type { Recogniser } from "./facts.ts";

/** "How many data scientists work here?" asks for people, of whom no document tells. */
export const headcount: Recogniser = ({ cues, roles, sections, skills, levels }) => {
  const counts = cues.has("count") && roles.length > 0;
  const countsWhatIsTold =
    cues.has("levels") || cues.has("level") || cues.has("roles") || cues.has("changed");
  return counts && !countsWhatIsTold && sections.length + skills.length + levels.length === 0
    ? []
    : undefined;
};
