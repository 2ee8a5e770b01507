import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Cue } from "../lexicon/language.ts";
import { distinct, type Facts, namesSomething, type Intent } from "./facts.ts";
import type { Question } from "../question.ts";

/** With one of these the question is what differs between levels, not between then and now. */
const otherwise: readonly Cue[] = ["compare", "step", "next", "previous", "turned"];

/** "And for lead?" after "what changed in senior app ops?" */
function goesOn({ followsUp, previous, roles, skills }: Facts): boolean {
  return followsUp && previous?.kind === "changes" && roles.length + skills.length > 0;
}

function asksForChanges(facts: Facts): boolean {
  const { cues, levels, roles } = facts;
  if (levels.length > 0 || otherwise.some((cue) => cues.has(cue))) return false;
  // "What changed between senior and lead?"
  if (roles.filter(({ roleLevel }) => roleLevel !== undefined).length > 1) return false;
  return cues.has("changed") || cues.has("news") || goesOn(facts);
}

/** The same thing as the question before, as far as one thing was asked about. */
function ofPrevious(catalogue: Catalogue, previous: Question): Question {
  switch (previous.kind) {
    case "changes":
      return previous;
    case "role":
      return { kind: "changes", role: previous.role };
    case "role-level":
    case "skill-in-role-level":
      return { kind: "changes", roleLevel: previous.roleLevel };
    case "compare-role-levels": {
      const [role, ...others] = distinct(
        previous.roleLevels.map((id) => catalogue.roleLevel(id).role),
      );
      return role === undefined || others.length > 0
        ? { kind: "changes" }
        : { kind: "changes", role };
    }
    case "skill":
    case "skill-level":
    case "compare-skill-levels":
    case "roles-with-skill":
      return { kind: "changes", skill: previous.skill };
    case "compare-skills":
    case "roles-with-qualification":
    case "topic":
    case "level":
    case "list":
    case "help":
      return { kind: "changes" };
  }
}

/** "What's new?" and "which roles changed?" ask for everything, whatever was asked before. */
function isOfEverything(facts: Facts): boolean {
  const { cues, sections, followsUp } = facts;
  if (followsUp || cues.has("pronoun")) return false;
  const everything: readonly Cue[] = ["news", "all", "list", "who", "roles", "levels"];
  return sections.length > 0 || everything.some((cue) => cues.has(cue));
}

/** "what changed?", "what has changed in senior app ops?", "any changes to incident management?" */
export const changes: Intent = (facts) => {
  if (!asksForChanges(facts)) return undefined;
  const { roles, skills, catalogue, previous } = facts;
  if (roles.length > 0) {
    return roles.map(({ role, roleLevel }): Question =>
      roleLevel === undefined ? { kind: "changes", role } : { kind: "changes", roleLevel },
    );
  }
  if (skills.length > 0) return skills.map((skill): Question => ({ kind: "changes", skill }));
  const bound = previous !== undefined && !namesSomething(facts) && !isOfEverything(facts);
  return [bound ? ofPrevious(catalogue, previous) : { kind: "changes" }];
};
