import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Formerly } from "../../catalogue/history.ts";
import { roleId } from "../../catalogue/ids.ts";
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
  /** The renamed role, or renamed level, whose former title has this stem; absent if it is current. */
  readonly former?: Formerly;
}

export interface RoleStems {
  readonly stems: readonly RoleStem[];
  /** Every seniority except "", former ones included. */
  readonly seniorities: readonly Seniority[];
  readonly seniorityOf: (id: RoleLevelId) => Seniority;
  /** The role level's title without its seniority. */
  readonly stemOf: (id: RoleLevelId) => string;
  /** The levels of a role at a seniority, under any stem; those that once had it if none does. */
  levelsAt(role: RoleId, seniority: Seniority): readonly RoleLevelId[];
  /** The former name of a role level that a seniority and a stem make, if it had such a name. */
  formerName(id: RoleLevelId, seniority: Seniority, stem: string): Formerly | undefined;
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
 * needs no list of seniorities, and a profession may have its own. Undefined if no word near the
 * start is in the role's title.
 */
function splitTitle(title: string, roleTitle: string): SplitTitle | undefined {
  const own = new Set(keysOf(roleTitle).filter((key) => !isLinking(key)));
  const words = tokensOf(title.replace(/\([^)]*\)/g, (brackets) => " ".repeat(brackets.length)));
  const at = words.findIndex(({ key }) => own.has(key));
  if (at === -1 || at > longestSeniority) return undefined;
  const seniority = words.slice(0, at).map(({ key }) => key);
  return { seniority: seniority.join(" "), stem: title.slice(words[at - 1]?.end ?? 0).trim() };
}

/** The words by which a stem is compared. */
function stemKey(stem: string): string {
  return keysOf(stem).join(" ");
}

type FormerRole = Extract<Formerly, { what: "role" }>;
type FormerLevel = Extract<Formerly, { what: "role-level" }> & { readonly now: RoleLevelId };

interface FormerLevelName extends SplitTitle {
  readonly former: FormerLevel;
}

/**
 * A level's title is split at the one of its role's titles that it ends with, or else at the one with
 * which it has most in common: "service" is no seniority of a "Support desk manager".
 */
function splitAtOne(levelTitle: string, roleTitles: readonly string[]): SplitTitle {
  const splits = roleTitles.flatMap((title) => {
    const split = splitTitle(levelTitle, title);
    return split === undefined ? [] : [{ title, ...split }];
  });
  const [longest] = splits.toSorted((a, b) => b.stem.length - a.stem.length);
  const split = splits.find(({ title, stem }) => stemKey(title) === stemKey(stem)) ?? longest;
  return { seniority: split?.seniority ?? "", stem: split?.stem ?? levelTitle };
}

interface StemEntry {
  readonly title: string;
  readonly levels: Map<Seniority, RoleLevelId>;
  readonly former?: Formerly;
}

/** The titles that a role has and had, whatever has become of it; former ones first. */
function titlesOfRole({ roles, former }: Catalogue, id: RoleId): readonly string[] {
  const had = former.flatMap((one) =>
    one.what === "role" && (one.now === id || roleId(one.title) === id) ? [one.title] : [],
  );
  return [...had, ...roles.flatMap((role) => (role.id === id ? [role.title] : []))];
}

/** The seniorities of levels that were removed: "junior and senior pilot" may name one of them. */
function goneSeniorities(catalogue: Catalogue): readonly Seniority[] {
  return catalogue.former.flatMap((one) => {
    if (one.what !== "role-level" || one.now !== undefined) return [];
    return [splitAtOne(one.title, titlesOfRole(catalogue, one.role)).seniority];
  });
}

/** Adds the stems and seniorities that a role and its levels had before they were renamed. */
function addFormer(
  entries: Map<string, StemEntry>,
  { title }: Role,
  roles: readonly FormerRole[],
  levels: readonly FormerLevelName[],
): void {
  const current = entries.get(stemKey(title))?.levels ?? new Map<Seniority, RoleLevelId>();
  const known = new Set(entries.keys());
  for (const former of roles) {
    const key = stemKey(former.title);
    if (!entries.has(key)) entries.set(key, { title: former.title, levels: new Map(), former });
  }
  for (const { former, seniority, stem } of levels) {
    const key = stemKey(stem);
    const entry = entries.get(key) ?? { title: stem, levels: new Map(), former };
    if (!entry.levels.has(seniority)) entry.levels.set(seniority, former.now);
    entries.set(key, entry);
  }
  for (const former of roles) {
    const key = stemKey(former.title);
    if (known.has(key)) continue;
    const own = entries.get(key)?.levels;
    for (const [seniority, id] of current)
      if (own?.has(seniority) === false) own.set(seniority, id);
  }
}

export function roleStemsOf(catalogue: Catalogue): RoleStems {
  const seniorities = new Map<RoleLevelId, Seniority>();
  const stemTitles = new Map<RoleLevelId, string>();
  const formerLevels = new Map<RoleId, readonly FormerLevelName[]>();
  const stems = catalogue.roles.flatMap((role) => {
    const levelsByStem = new Map<string, StemEntry>();
    levelsByStem.set(stemKey(role.title), { title: role.title, levels: new Map() });
    const titles = titlesOfRole(catalogue, role.id);
    for (const id of role.levels) {
      // A level may have kept a title that its role had.
      const { seniority, stem } = splitAtOne(catalogue.roleLevel(id).title, [
        role.title,
        ...titles,
      ]);
      seniorities.set(id, seniority);
      stemTitles.set(id, stem);
      const key = stemKey(stem);
      const entry = levelsByStem.get(key) ?? { title: stem, levels: new Map() };
      if (!entry.levels.has(seniority)) entry.levels.set(seniority, id);
      levelsByStem.set(key, entry);
    }
    const formerRoles = catalogue.former.flatMap((former): readonly FormerRole[] =>
      former.what === "role" && former.now === role.id ? [former] : [],
    );
    const ofLevels = catalogue.former.flatMap((former): readonly FormerLevelName[] => {
      if (former.what !== "role-level" || former.now === undefined) return [];
      const { now } = former;
      if (!role.levels.includes(now)) return [];
      return [{ former: { ...former, now }, ...splitAtOne(former.title, titles) }];
    });
    formerLevels.set(role.id, ofLevels);
    addFormer(levelsByStem, role, formerRoles, ofLevels);
    return [...levelsByStem.values()].map((entry) => ({ role: role.id, ...entry }));
  });
  const allFormer = [...formerLevels.values()].flat();
  const seniorityOf = (id: RoleLevelId): Seniority => seniorities.get(id) ?? "";
  return {
    stems,
    seniorities: [
      ...new Set([
        ...seniorities.values(),
        ...allFormer.map(({ seniority }) => seniority),
        ...goneSeniorities(catalogue),
      ]),
    ].filter((seniority) => seniority !== ""),
    seniorityOf,
    stemOf: (id) => stemTitles.get(id) ?? "",
    levelsAt: (role, seniority) => {
      const current = catalogue.role(role).levels.filter((id) => seniorityOf(id) === seniority);
      if (current.length > 0) return current;
      const former = formerLevels.get(role)?.filter((one) => one.seniority === seniority) ?? [];
      return [...new Set(former.map((one) => one.former.now))];
    },
    formerName: (id, seniority, stem) => {
      const names = allFormer.filter((one) => one.former.now === id && one.seniority === seniority);
      const exact = names.find((one) => stemKey(one.stem) === stemKey(stem));
      // Under the role's current title, only a former seniority is a former name.
      return (exact ?? (seniority === seniorityOf(id) ? undefined : names[0]))?.former;
    },
  };
}
