import { type Intent, namesOnly } from "./facts.ts";
import { moveSubject } from "./move-subject.ts";

/** "Roles like data engineer", "where could a senior data engineer move?" */
export const similarRoles: Intent = (facts) => {
  const subject = moveSubject(facts);
  // What else is asked would be dropped in silence.
  if (subject === undefined || !namesOnly(facts, "roles") || facts.levels.length > 0) return [];
  if (facts.sections.some((section) => section !== "skills")) return [];
  return [{ kind: "similar-roles", ...subject }];
};
