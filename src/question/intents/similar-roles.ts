import { type Facts, type Intent, namesOnly, says } from "./facts.ts";
import { moveSubject } from "./move-subject.ts";

function asksForSimilar(facts: Facts): boolean {
  // "Where could a lead go next?" asks for the next level.
  if (says(facts, "next", "previous")) return false;
  const isMove = says(facts, "moves") && says(facts, "who", "roles");
  return says(facts, "similar") || isMove;
}

/** "Roles like data engineer", "where could a senior data engineer move?" */
export const similarRoles: Intent = (facts) => {
  const subject = asksForSimilar(facts) ? moveSubject(facts) : undefined;
  if (subject === undefined) return undefined;
  // What else is asked would be dropped in silence.
  if (!namesOnly(facts, "roles") || facts.levels.length > 0) return [];
  if (facts.sections.some((section) => section !== "skills")) return [];
  return [{ kind: "similar-roles", ...subject }];
};
