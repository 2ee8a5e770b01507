import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Role, RoleId, RoleLevelId } from "../../catalogue/types.ts";
import { isLinking, keysOf, tokensOf } from "../text/tokenise.ts";

/**
 * The words before the role's own words in a role level's title ("senior", "head of"), as keys; ""
 * if there are none.
 */
export type Seniority = string;

/**
 * What is left of role levels' titles without the seniority: usually the role's title ("application
 * operations engineer"), sometimes other words ("data engineering" from "Head of data
 * engineering").
 */
export interface RoleStem {
  readonly role: RoleId;
  readonly title: string;
  readonly levels: ReadonlyMap<Seniority, RoleLevelId>;
}

export interface RoleStems {
  readonly stems: readonly RoleStem[];
  /** Every seniority except "". */
  readonly seniorities: readonly Seniority[];
  readonly seniorityOf: (id: RoleLevelId) => Seniority;
  /** The role level's title without its seniority. */
  readonly stemOf: (id: RoleLevelId) => string;
  /** The levels of a role at a seniority, under any stem. */
  levelsAt(role: RoleId, seniority: Seniority): readonly RoleLevelId[];
}

const longestSeniority = 3;

/** "Head of (Agile) delivery management" without the bracketed words, unless nothing is left. */
export function withoutBrackets(title: string): string {
  const bare = title
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return bare === "" ? title : bare;
}

interface SplitTitle {
  readonly seniority: Seniority;
  readonly stem: string;
}

/**
 * The seniority is everything before the first word that is also in the role's own title. This
 * needs no list of seniorities, and a profession may have its own.
 */
function splitTitle(title: string, role: Role): SplitTitle {
  const own = new Set(keysOf(role.title).filter((key) => !isLinking(key)));
  const words = tokensOf(title.replace(/\([^)]*\)/g, (brackets) => " ".repeat(brackets.length)));
  const at = words.findIndex(({ key }) => own.has(key));
  const last = words[at - 1];
  if (last === undefined || at > longestSeniority) return { seniority: "", stem: title };
  const seniority = words.slice(0, at).map(({ key }) => key);
  return { seniority: seniority.join(" "), stem: title.slice(last.end).trim() };
}

export function roleStemsOf(catalogue: Catalogue): RoleStems {
  const seniorities = new Map<RoleLevelId, Seniority>();
  const stemTitles = new Map<RoleLevelId, string>();
  const stems = catalogue.roles.flatMap((role) => {
    const levelsByStem = new Map<string, { title: string; levels: Map<Seniority, RoleLevelId> }>();
    levelsByStem.set(keysOf(role.title).join(" "), { title: role.title, levels: new Map() });
    for (const id of role.levels) {
      const { seniority, stem } = splitTitle(catalogue.roleLevel(id).title, role);
      seniorities.set(id, seniority);
      stemTitles.set(id, stem);
      const key = keysOf(stem).join(" ");
      const entry = levelsByStem.get(key) ?? { title: stem, levels: new Map() };
      if (!entry.levels.has(seniority)) entry.levels.set(seniority, id);
      levelsByStem.set(key, entry);
    }
    return [...levelsByStem.values()].map(({ title, levels }) => ({
      role: role.id,
      title,
      levels,
    }));
  });
  const seniorityOf = (id: RoleLevelId): Seniority => seniorities.get(id) ?? "";
  return {
    stems,
    seniorities: [...new Set(seniorities.values())].filter((seniority) => seniority !== ""),
    seniorityOf,
    stemOf: (id) => stemTitles.get(id) ?? "",
    levelsAt: (role, seniority) =>
      catalogue.role(role).levels.filter((id) => seniorityOf(id) === seniority),
  };
}
