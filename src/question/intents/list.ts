import type { Cue } from "../lexicon/language.ts";
import type { Facts, Intent } from "./facts.ts";
import type { Listable } from "../question.ts";

/** With one of these the question is about somebody or something, not about all there is. */
const particular: readonly Cue[] = ["need", "own", "next", "previous", "step", "compare"];

function namesNothing({ roles, skills, qualifications, topics, levels }: Facts): boolean {
  return [roles, skills, qualifications, topics, levels].every((named) => named.length === 0);
}

/** What a list is asked of. */
export function listedNoun({ cues, sections, families, command }: Facts): Listable | undefined {
  if (sections.includes("qualifications")) return "qualifications";
  if (cues.has("sfia") && cues.has("mean")) return "levels";
  if (cues.has("levels"))
    return cues.has("roles") && !sections.includes("skills") ? "roles" : "levels";
  if (sections.includes("skills")) return "skills";
  // "The roles you know" are roles.
  if (sections.includes("knowledge") && !cues.has("roles")) return "skills";
  if (cues.has("roles") || families.length > 0) return "roles";
  if (!cues.has("list") && !cues.has("all")) return undefined;
  if (cues.has("role")) return "roles";
  if (cues.has("level")) return "levels";
  if (command === "role") return "roles";
  return command === "skill" ? "skills" : undefined;
}

/** Whether the text asks for all there is, and not for what the last answer was about. */
function asksForAll({ cues, previous, families }: Facts): boolean {
  if (cues.has("list") || cues.has("all")) return true;
  // "What is a SFIA level" asks for the scale.
  if (cues.has("sfia") && cues.has("mean")) return true;
  if (previous !== undefined) return false;
  return !cues.has("pronoun") || families.length > 0;
}

/** What data roles need is asked of all of them, what a lead needs of one. */
function isParticular({ cues, families }: Facts, of: Listable | undefined): boolean {
  // "The skill levels you use" are all.
  const needsOfFamily = (families.length > 0 && of === "skills") || of === "levels";
  return particular.some((cue) => cues.has(cue) && !(cue === "need" && needsOfFamily));
}

/** "list roles", "show me all the skills", "which roles do you know?" */
export const list: Intent = (facts) => {
  if (!namesNothing(facts) || facts.followsUp || !asksForAll(facts)) return undefined;
  const of = listedNoun(facts);
  if (isParticular(facts, of)) return undefined;
  // The skills of a family are those of its roles, which open from their list.
  if ((of === "roles" || of === "skills") && facts.families.length > 0) {
    return facts.families.map((family) => ({ kind: "list", of: "roles", family }));
  }
  return of === undefined ? undefined : [{ kind: "list", of }];
};
