import type { Catalogue } from "../../catalogue/catalogue.ts";
import { aboutOf, type Question } from "../question.ts";
import { distinct, type Facts, type Intent, namesSomething, only, says } from "./facts.ts";

/** "And for lead?" after "what changed in senior app ops?" */
function continuesChanges({ followsUp, previous, roles, skills }: Facts): boolean {
  return followsUp && previous?.kind === "changes" && roles.length + skills.length > 0;
}

function asksForChanges(facts: Facts): boolean {
  // These ask what differs between levels, not what changed over time.
  if (says(facts, "compare", "step", "next", "previous", "turned")) return false;
  // "What changed between senior and lead?"
  const isBetween = facts.roles.filter(({ roleLevel }) => roleLevel !== undefined).length > 1;
  if (facts.levels.length > 0 || isBetween) return false;
  return says(facts, "changed", "news") || continuesChanges(facts);
}

/** Asks for changes to the subject of the previous question, if it had exactly one. */
function ofPrevious(catalogue: Catalogue, previous: Question): Question {
  const { roles, roleLevels, skills } = aboutOf(previous);
  const [roleLevel, skill] = [only(roleLevels), only(skills)];
  if (roleLevel !== undefined) return { kind: "changes", roleLevel };
  const role = only(distinct([...roles, ...roleLevels.map((id) => catalogue.roleLevel(id).role)]));
  if (role !== undefined) return { kind: "changes", role };
  return skill === undefined ? { kind: "changes" } : { kind: "changes", skill };
}

/** "What's new?" and "which roles changed?" ask about everything, whatever was asked before. */
function isOfEverything(facts: Facts): boolean {
  if (facts.followsUp || says(facts, "pronoun")) return false;
  return facts.sections.length > 0 || says(facts, "news", "all", "list", "who", "roles", "levels");
}

/** "what changed?", "what has changed in senior app ops?", "any changes to incident management?" */
export const changes: Intent = (facts) => {
  if (!asksForChanges(facts)) return undefined;
  const { roles, skills, catalogue, previous } = facts;
  if (roles.length > 0) {
    return roles.map(({ role, roleLevel }) =>
      roleLevel === undefined ? { kind: "changes", role } : { kind: "changes", roleLevel },
    );
  }
  if (skills.length > 0) return skills.map((skill) => ({ kind: "changes", skill }));
  const bound = previous !== undefined && !namesSomething(facts) && !isOfEverything(facts);
  return [bound ? ofPrevious(catalogue, previous) : { kind: "changes" }];
};
