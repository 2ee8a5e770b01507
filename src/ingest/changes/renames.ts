import type { Rename } from "../../catalogue/changes.ts";
import { groupBy } from "../../catalogue/group.ts";
import { roleId, roleLevelId, skillId } from "../../catalogue/ids.ts";
import type { CatalogueData, ChangeNote, Knowledge, RoleId, Skill } from "../../catalogue/types.ts";
import { askersIn, knownLevel, knownRole, knownSkill, type Naming } from "./known-things.ts";
import { type Known, type Pair, pairUp } from "./pair-up.ts";
import { confirmedBy, type RuledKind, ruledKindOf, type Ruling } from "./rulings.ts";

/** A thing that may be another under a new name: the keeper has to say. */
export interface Doubted {
  readonly rename: Rename;
  /** From 0 to 1: the share of its texts and requirements that are the same. */
  readonly alike: number;
}

export interface Renames {
  /** Roles, then role levels, then skills and knowledge. */
  readonly certain: readonly Rename[];
  readonly doubted: readonly Doubted[];
}

/** Skills of two scales are never the same. */
const scaleOf = (skill: Skill | Knowledge): string =>
  skill.kind === "skill" ? skill.scale : skill.kind;

type Identified = { readonly id: string };

function missing<Thing extends Identified>(
  all: readonly Thing[],
  others: readonly Identified[],
): readonly Thing[] {
  const ids = new Set(others.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}

/** What the keeper and the publisher say about renames. */
export interface Sayings {
  /** What index.yml states or denies. */
  readonly rulings?: readonly Ruling[];
  readonly notes?: readonly ChangeNote[];
}

const idIn: Readonly<Record<RuledKind, (title: string) => string>> = {
  role: roleId,
  level: roleLevelId,
  skill: skillId,
};

function renameOf({ was, now }: Pair, on?: string): Rename {
  const { what, id, title } = now;
  return {
    what,
    from: { id: was.id, title: was.title },
    id,
    title,
    ...(on === undefined ? {} : { on }),
  };
}

/** Pairs things of one kind: as ruled, as the publisher's notes say, then by their content. */
function renamesOf(
  gone: readonly Known[],
  come: readonly Known[],
  { rulings = [], notes = [] }: Sayings,
): Renames {
  const pair = (was: Known, now: Known): Pair => ({ was, now, alike: 1 });
  const rules = (ruling: Ruling, title: string, of: Known): boolean =>
    ruledKindOf[of.what] === ruling.kind && idIn[ruling.kind](title) === of.id;
  const stated = rulings.flatMap((ruling): readonly Rename[] => {
    const { to, on } = ruling;
    const was = gone.find((one) => rules(ruling, ruling.from, one));
    const now = to === undefined ? undefined : come.find((one) => rules(ruling, to, one));
    return was === undefined || now === undefined ? [] : [renameOf(pair(was, now), on)];
  });
  const isOpen = (known: Known, taken: readonly Rename[]): boolean =>
    taken.every(({ from, id }) => from.id !== known.id && id !== known.id);
  const isDenied = (was: Known, now: Known): boolean =>
    rulings.some(
      (ruling) =>
        ruling.not !== undefined &&
        rules(ruling, ruling.from, was) &&
        rules(ruling, ruling.not, now),
    );
  const noted = gone
    .filter((was) => isOpen(was, stated))
    .flatMap((was): readonly Rename[] => {
      for (const now of come.filter((one) => isOpen(one, stated) && !isDenied(was, one))) {
        const note = confirmedBy(notes, was.title, now.title);
        if (note !== undefined) return [renameOf(pair(was, now), note.on)];
      }
      return [];
    });
  const told = [...stated, ...noted];
  const { certain, doubted } = pairUp(
    gone.filter((one) => isOpen(one, told)),
    come.filter((one) => isOpen(one, told)),
  );
  const allowed = (pairs: readonly Pair[]) => pairs.filter(({ was, now }) => !isDenied(was, now));
  const order = come.map(({ id }) => id);
  return {
    certain: [...told, ...allowed(certain).map((one) => renameOf(one))].toSorted(
      (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
    ),
    doubted: allowed(doubted).map((one) => ({ rename: renameOf(one), alike: one.alike })),
  };
}

/** Ids as they are now. */
function namingBy(renames: readonly Rename[]): Naming {
  const now = new Map(renames.map(({ from, id }) => [from.id, id]));
  return (id) => now.get(id) ?? id;
}

const all = (found: readonly Renames[]): Renames => ({
  certain: found.flatMap(({ certain }) => certain),
  doubted: found.flatMap(({ doubted }) => doubted),
});

/**
 * The things that go on under another name: most of their texts or of what they ask for is the
 * same. Skills come first, because role levels are known by their skills, and roles by their
 * levels.
 */
export function renamesBetween(
  before: CatalogueData,
  after: CatalogueData,
  sayings: Sayings = {},
): Renames {
  const [askers, askersNow] = [askersIn(before), askersIn(after)];
  const skills = all(
    [...groupBy([...after.skills, ...after.knowledge], scaleOf).entries()].map(([scale, now]) => {
      const was = [...before.skills, ...before.knowledge].filter((one) => scaleOf(one) === scale);
      return renamesOf(
        missing(was, now).map((one) => knownSkill(one, askers)),
        missing(now, was).map((one) => knownSkill(one, askersNow)),
        sayings,
      );
    }),
  );
  const skillNow = namingBy(skills.certain);
  const same: Naming = (id) => id;
  const levels = renamesOf(
    missing(before.roleLevels, after.roleLevels).map((level) => knownLevel(level, skillNow)),
    missing(after.roleLevels, before.roleLevels).map((level) => knownLevel(level, same)),
    sayings,
  );
  // A role is known by its levels, which may be renamed with it.
  const levelNow = namingBy([...levels.certain, ...levels.doubted.map(({ rename }) => rename)]);
  const roles = renamesOf(
    missing(before.roles, after.roles).map((role) => knownRole(role, levelNow, skillNow)),
    missing(after.roles, before.roles).map((role) => knownRole(role, same, same)),
    sayings,
  );
  const roleOf = new Map<string, RoleId>(after.roleLevels.map(({ id, role }) => [id, role]));
  const placed = (rename: Rename): Rename => {
    const role = roleOf.get(rename.id);
    return role === undefined ? rename : { ...rename, role };
  };
  const placedLevels: Renames = {
    certain: levels.certain.map(placed),
    doubted: levels.doubted.map(({ rename, ...rest }) => ({ rename: placed(rename), ...rest })),
  };
  return all([roles, placedLevels, skills]);
}
