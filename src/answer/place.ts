import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Role, RoleFamily, RoleLevel, RoleLevelId } from "../catalogue/types.ts";

/** A role level with its place among the levels of its role. */
export interface PlacedRoleLevel {
  readonly roleLevel: RoleLevel;
  readonly role: Role;
  readonly family: RoleFamily | undefined;
  /**
   * What distinguishes it from the other levels of its role: "Senior"; its title if nothing shorter
   * does.
   */
  readonly short: string;
  /** From 1 for the lowest. Undefined if the sources give no order, or only one step. */
  readonly place: { readonly rank: number; readonly of: number } | undefined;
}

/**
 * What a level's title adds to its role's: "Senior" for "Senior application operations engineer",
 * "clinical" for "Data engineer (clinical)". The whole title if nothing would be left.
 */
export function shortTitle(title: string, roleTitle: string): string {
  const at = title.toLowerCase().indexOf(roleTitle.toLowerCase());
  // "Head of data engineering" must not become "Head of ing".
  const after = title.slice(at + roleTitle.length);
  if (at === -1 || /^[\p{L}\p{N}]/u.test(after)) return title;
  const rest = `${title.slice(0, at)} ${after}`
    .replace(/^[\s,:(–-]+|[\s,:)–-]+$/gu, "")
    .replace(/\s+/gu, " ");
  return rest === "" ? title : rest;
}

export function familyOf({ family }: Role, catalogue: Catalogue): RoleFamily | undefined {
  return family === undefined ? undefined : catalogue.family(family);
}

export function place(id: RoleLevelId, catalogue: Catalogue): PlacedRoleLevel {
  const roleLevel = catalogue.roleLevel(id);
  const role = catalogue.role(roleLevel.role);
  const steps = catalogue.steps(role.id);
  return {
    roleLevel,
    role,
    family: familyOf(role, catalogue),
    short: shortTitle(roleLevel.title, role.title),
    place:
      steps.length > 1
        ? { rank: steps.findIndex((step) => step.includes(id)) + 1, of: steps.length }
        : undefined,
  };
}
