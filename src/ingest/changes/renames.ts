import type { Rename } from "../../catalogue/changes.ts";
import { groupBy } from "../../catalogue/group.ts";
import { roleId, roleLevelId, skillId } from "../../catalogue/ids.ts";
import type {
  CatalogueData,
  ChangeNote,
  Knowledge,
  Role,
  RoleId,
  RoleLevel,
  Skill,
} from "../../catalogue/types.ts";
import { likenessOfWords, wordsOfWeight } from "../wording.ts";
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

type Words = readonly string[];

/** A thing whose name went or came, with what it is known by besides its name. */
interface Known {
  readonly what: Rename["what"];
  readonly id: string;
  readonly title: string;
  readonly texts: readonly Words[];
  /** What it asks for or consists of, or who asks for it, each with the level. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Above this, most of the texts and requirements are the same. */
const most = 0.5;
/** From this, hardly anything else can be meant, unless another thing is nearly as similar. */
const nearlyAll = 0.65;
const clearly = 0.1;

/** The number of words that two texts share at best, whatever their order: quick to tell. */
function sharedAtBest(one: Words, other: Words): number {
  const left = groupBy(one, (word) => word);
  const right = groupBy(other, (word) => word);
  return [...left].reduce(
    (sum, [word, all]) => sum + Math.min(all.length, right.get(word)?.length ?? 0),
    0,
  );
}

/**
 * The share of the words of two things' texts that are the same. Each text is compared with the one
 * most like it, because a level can have moved.
 */
function textsAlike({ texts }: Known, { texts: others }: Known): number | undefined {
  if (texts.length === 0 || others.length === 0) return undefined;
  const words = texts.flat().length + others.flat().length;
  const atBest = (2 * sharedAtBest(texts.flat(), others.flat())) / words;
  if (atBest <= most) return atBest;
  const pairs = texts
    .flatMap((text) =>
      others.map((other) => ({ text, other, share: likenessOfWords(text, other) })),
    )
    .toSorted((a, b) => b.share - a.share);
  const taken = new Set<Words>();
  let same = 0;
  for (const { text, other, share } of pairs) {
    if (taken.has(text) || taken.has(other)) continue;
    taken.add(text).add(other);
    same += share * (text.length + other.length);
  }
  return same / words;
}

/** The share of the parts of two things that are the same; half if only the level differs. */
function partsAlike(one: Known, other: Known): number | undefined {
  const all = one.parts.size + other.parts.size;
  if (one.parts.size === 0 || other.parts.size === 0) return undefined;
  const shared = [...one.parts].reduce((sum, [part, level]) => {
    const counterpart = other.parts.get(part);
    return sum + (counterpart === undefined ? 0 : counterpart === level ? 2 : 1);
  }, 0);
  return shared / all;
}

/**
 * From 0 to 1; 0 if nothing is known of one but its name. Who asks for a skill makes a likely rename
 * likelier, but a new skill can also take the place of an old one.
 */
function alike(one: Known, other: Known): number {
  const texts = textsAlike(one, other) ?? 0;
  if (one.what === "skill" || one.what === "knowledge") {
    return texts <= most ? texts : Math.max(texts, (texts + (partsAlike(one, other) ?? 0)) / 2);
  }
  const told = [textsAlike(one, other), partsAlike(one, other)].flatMap((share) => share ?? []);
  return told.length === 0 ? 0 : told.reduce((sum, share) => sum + share, 0) / told.length;
}

interface Pair {
  readonly was: Known;
  readonly now: Known;
  readonly alike: number;
}

/**
 * Pairs what went with what came, the most similar first. A pair is certain if nearly all is the
 * same and nothing else is nearly as similar.
 */
function pairUp(
  gone: readonly Known[],
  come: readonly Known[],
): { readonly certain: readonly Pair[]; readonly doubted: readonly Pair[] } {
  const pairs = gone
    .flatMap((was) => come.map((now): Pair => ({ was, now, alike: alike(was, now) })))
    .filter((pair) => pair.alike > most)
    .toSorted((a, b) => b.alike - a.alike);
  const taken = new Set<Known>();
  const certain: Pair[] = [];
  const doubted: Pair[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.was) || taken.has(pair.now)) continue;
    const rivals = pairs.filter(
      ({ was, now }) =>
        (was === pair.was) !== (now === pair.now) && !taken.has(was) && !taken.has(now),
    );
    taken.add(pair.was).add(pair.now);
    const isClear = rivals.every((rival) => pair.alike - rival.alike >= clearly);
    (pair.alike >= nearlyAll && isClear ? certain : doubted).push(pair);
  }
  return { certain, doubted };
}

/** The words of weight of each text, without the thing's own name. */
function worded(title: string, texts: readonly (string | undefined)[]): Known["texts"] {
  const name = title.toLowerCase();
  return texts
    .map((text = "") => wordsOfWeight(text.toLowerCase().replaceAll(name, " ")))
    .filter((words) => words.length > 0);
}

type Askers = ReadonlyMap<string, Known["parts"]>;

/** Who asks for each skill, at which level. */
function askersIn({ roleLevels }: CatalogueData): Askers {
  const asked = roleLevels.flatMap(({ id, requirements, knowledge }) => [
    ...requirements.map((one) => ({ skill: one.skill, by: [id, one.level] as const })),
    ...knowledge.map((one) => ({ skill: one.knowledge, by: [id, one.depth ?? ""] as const })),
  ]);
  return new Map(
    [...groupBy(asked, ({ skill }) => skill)].map(([skill, all]) => [
      skill,
      new Map(all.map(({ by }) => by)),
    ]),
  );
}

function knownSkill(skill: Skill | Knowledge, askers: Askers): Known {
  const levels = skill.kind === "skill" ? skill.levels : [];
  return {
    what: skill.kind,
    id: skill.id,
    title: skill.title,
    texts: worded(skill.title, [
      skill.description?.text,
      ...levels.map(({ statement }) => statement.text),
    ]),
    parts: askers.get(skill.id) ?? new Map(),
  };
}

type Naming = (id: string) => string;

function knownLevel(level: RoleLevel, skillNow: Naming): Known {
  return {
    what: "role-level",
    id: level.id,
    title: level.title,
    texts: worded(level.title, [
      level.summary?.text,
      ...[...level.responsibilities, ...level.background].map(({ text }) => text),
    ]),
    parts: new Map([
      ...level.requirements.map((one) => [skillNow(one.skill), one.level] as const),
      ...level.knowledge.map((one) => [skillNow(one.knowledge), one.depth ?? ""] as const),
    ]),
  };
}

function knownRole(role: Role, levelNow: Naming, skillNow: Naming): Known {
  return {
    what: "role",
    id: role.id,
    title: role.title,
    texts: worded(role.title, [role.introduction?.text]),
    parts: new Map([
      ...role.levels.map((id) => [levelNow(id), ""] as const),
      ...(role.skills ?? []).map((id) => [skillNow(id), ""] as const),
    ]),
  };
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
