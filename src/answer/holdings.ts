import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RoleFamily } from "../catalogue/types.ts";

/** What the catalogue holds, in figures. */
export interface Holdings {
  readonly roles: number;
  readonly roleLevels: number;
  readonly skills: number;
  readonly knowledge: number;
  readonly qualifications: number;
  readonly sources: number;
  readonly families: readonly RoleFamily[];
  /** ISO date of the newest dated document. */
  readonly newest: string | undefined;
}

export function holdingsOf(catalogue: Catalogue): Holdings {
  const dates = catalogue.sources
    .map(({ published }) => published)
    .filter((date) => date !== undefined)
    .toSorted();
  return {
    roles: catalogue.roles.length,
    roleLevels: catalogue.roleLevels.length,
    skills: catalogue.skills.length,
    knowledge: catalogue.knowledge.length,
    qualifications: catalogue.qualifications.length,
    sources: catalogue.sources.length,
    families: catalogue.families,
    newest: dates.at(-1),
  };
}

/**
 * The day to which a catalogue is kept: that of the last import or correction that its record tells
 * of, or else of its newest document. An ISO date; undefined where neither is known.
 */
export function catalogueDate(catalogue: Catalogue): string | undefined {
  return catalogue.changes[0]?.on ?? holdingsOf(catalogue).newest;
}
