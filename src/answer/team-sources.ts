import type { Catalogue } from "../catalogue/catalogue.ts";
import { factsOfAsked, skillsOf } from "./askers.ts";
import { type Cites, citesOf, sourcesOfRoles } from "./fact.ts";
import type { PlacedRoleLevel } from "./place.ts";

/** The role levels of a team for which the sources list no skills, or list more than is counted. */
export interface Uncounted {
  /** The role levels for which the sources list no skills. */
  readonly withoutSkills: readonly PlacedRoleLevel[];
  /** The role levels that also list knowledge, which is not counted. */
  readonly withKnowledge: readonly PlacedRoleLevel[];
}

export function uncountedOf(whos: readonly PlacedRoleLevel[]): Uncounted {
  return {
    withoutSkills: whos.filter(({ roleLevel }) => roleLevel.requirements.length === 0),
    withKnowledge: whos.filter(({ roleLevel }) => roleLevel.knowledge.length > 0),
  };
}

/** The documents behind what the role levels ask for. */
export function citesOfAsked(whos: readonly PlacedRoleLevel[], catalogue: Catalogue): Cites {
  const asked = whos.flatMap(({ roleLevel }) => skillsOf(roleLevel, catalogue));
  const roles = whos.map(({ role }) => role);
  return citesOf([], factsOfAsked(asked), asked.length > 0 ? [] : sourcesOfRoles(roles, catalogue));
}
