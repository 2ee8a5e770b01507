import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type Level, levelsOf, rankOf, type Scale, scaleOf } from "../../catalogue/levels.ts";
import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import type { Position } from "../../question/question.ts";
import { type AskedSkill, factsOfAsked, skillsOf } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, sourcesOfRoles } from "../fact.ts";
import { type Offer, roleLevelOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

export interface TeamPosition {
  readonly who: PlacedRoleLevel;
  readonly count: number;
}

/** What a team's positions ask for of one skill, on one scale. */
export interface TeamSkill {
  readonly skill: AskedSkill["skill"];
  readonly scale: Scale;
  /** How many positions are asked for each level or a higher one, the lowest level first. */
  readonly depths: readonly { readonly level: Level; readonly depth: number }[];
  /** The highest level that any position is asked for. */
  readonly top: Level;
  /** The role levels that are asked for the top. */
  readonly holders: readonly PlacedRoleLevel[];
  /** How many positions are asked for the top, and how many for the skill at all. */
  readonly atTop: number;
  readonly atAll: number;
  /** Whether the sources give a role level two levels; the lower one counts. */
  readonly isContradicted: boolean;
}

/** What one position more or fewer changes. */
export interface TeamChange {
  readonly who: PlacedRoleLevel;
  /** Skills that only the team before is asked for, and only the team after. */
  readonly lost: readonly TeamSkill[];
  readonly gained: readonly TeamSkill[];
  /** Skills whose top is another. */
  readonly fallen: readonly TopChange[];
  readonly risen: readonly TopChange[];
  /** Skills whose top rested on one position, and no longer does. */
  readonly secured: readonly TeamSkill[];
}

export interface TopChange {
  readonly skill: AskedSkill["skill"];
  readonly from: Level;
  readonly to: Level;
}

export interface TeamAnswer extends Common {
  readonly kind: "team";
  readonly positions: readonly TeamPosition[];
  readonly size: number;
  /** In the order of the sources, position by position. */
  readonly skills: readonly TeamSkill[];
  /** The role levels for which the sources list no skills. */
  readonly withoutSkills: readonly PlacedRoleLevel[];
  /** The role levels that also list knowledge, which is not counted. */
  readonly withKnowledge: readonly PlacedRoleLevel[];
  /** What was asked about; undefined if it is the team itself. */
  readonly moved: Moved | undefined;
  /** For each position. */
  readonly leavers: readonly TeamChange[];
  /** For the levels below and above the positions. */
  readonly joiners: readonly TeamChange[];
}

export type Moved =
  | { readonly what: "leaves" | "joins"; readonly change: TeamChange }
  /** Nobody of this role level is in the team. */
  | { readonly what: "absent"; readonly who: PlacedRoleLevel };

/** A skill on a scale: the levels of two scales are never counted together. */
type SkillKey = `${SkillId} ${Scale}`;

interface Asking {
  readonly skill: AskedSkill["skill"];
  readonly scale: Scale;
  readonly level: Level;
  readonly isContradicted: boolean;
}

/** What a role level asks for, each skill once on each scale. */
function askingOf(id: RoleLevelId, catalogue: Catalogue): ReadonlyMap<SkillKey, Asking> {
  const found = new Map<SkillKey, Asking>();
  for (const { skill, asked } of skillsOf(catalogue.roleLevel(id), catalogue)) {
    for (const { level } of asked) {
      if (level === undefined) continue;
      const scale = scaleOf(level);
      const key: SkillKey = `${skill.id} ${scale}`;
      const other = found.get(key)?.level;
      const lower = other !== undefined && rankOf(other) < rankOf(level) ? other : level;
      const isContradicted = found.get(key)?.isContradicted === true || (other ?? level) !== level;
      found.set(key, { skill, scale, level: lower, isContradicted });
    }
  }
  return found;
}

/** What all positions ask for together. */
function skillsOfTeam(
  positions: readonly Position[],
  catalogue: Catalogue,
): ReadonlyMap<SkillKey, TeamSkill> {
  const askers = new Map<SkillKey, (Asking & Position)[]>();
  for (const position of positions) {
    for (const [key, asking] of askingOf(position.roleLevel, catalogue)) {
      askers.set(key, [...(askers.get(key) ?? []), { ...asking, ...position }]);
    }
  }
  const team = new Map<SkillKey, TeamSkill>();
  for (const [key, all] of askers) {
    const [first] = all;
    if (first === undefined) continue;
    const depths = levelsOf(first.scale).map((level) => ({
      level,
      depth: all
        .filter((one) => rankOf(one.level) >= rankOf(level))
        .reduce((sum, { count }) => sum + count, 0),
    }));
    const top = depths.findLast(({ depth }) => depth > 0);
    if (top === undefined) continue;
    team.set(key, {
      skill: first.skill,
      scale: first.scale,
      depths,
      top: top.level,
      holders: all
        .filter(({ level }) => level === top.level)
        .map(({ roleLevel }) => place(roleLevel, catalogue)),
      atTop: top.depth,
      atAll: depths[0]?.depth ?? 0,
      isContradicted: all.some(({ isContradicted }) => isContradicted),
    });
  }
  return team;
}

export function restsOnOne({ atTop }: TeamSkill): boolean {
  return atTop === 1;
}

function changeBetween(
  who: PlacedRoleLevel,
  before: ReadonlyMap<SkillKey, TeamSkill>,
  after: ReadonlyMap<SkillKey, TeamSkill>,
): TeamChange {
  const both = [...before].flatMap(([key, was]) => {
    const is = after.get(key);
    return is === undefined ? [] : [{ was, is }];
  });
  const moved = both
    .filter(({ was, is }) => was.top !== is.top)
    .map(({ was, is }) => ({ skill: was.skill, from: was.top, to: is.top }));
  return {
    who,
    lost: [...before].flatMap(([key, skill]) => (after.has(key) ? [] : [skill])),
    gained: [...after].flatMap(([key, skill]) => (before.has(key) ? [] : [skill])),
    fallen: moved.filter(({ from, to }) => rankOf(to) < rankOf(from)),
    risen: moved.filter(({ from, to }) => rankOf(to) > rankOf(from)),
    secured: both.filter(({ was, is }) => restsOnOne(was) && !restsOnOne(is)).map(({ is }) => is),
  };
}

/** The team with so many more of a role level, or fewer. */
function withMore(
  positions: readonly Position[],
  roleLevel: RoleLevelId,
  more: 1 | -1,
): readonly Position[] {
  const known = positions.some((position) => position.roleLevel === roleLevel);
  if (!known) return more === 1 ? [...positions, { roleLevel, count: 1 }] : positions;
  return positions
    .map((one) => (one.roleLevel === roleLevel ? { ...one, count: one.count + more } : one))
    .filter(({ count }) => count > 0);
}

/** The levels right below and above those of the team, each once. */
function neighboursOf(
  positions: readonly Position[],
  catalogue: Catalogue,
): readonly RoleLevelId[] {
  const ids = positions.flatMap(({ roleLevel }) => {
    const { lower, higher } = catalogue.neighbours(roleLevel);
    return [lower, higher].flatMap((one) => one?.id ?? []);
  });
  return [...new Set(ids)];
}

export function answerTeam(
  { positions, leaves, joins }: QuestionOf<"team">,
  catalogue: Catalogue,
): TeamAnswer {
  const team = skillsOfTeam(positions, catalogue);
  const changed = (roleLevel: RoleLevelId, more: 1 | -1): TeamChange =>
    changeBetween(
      place(roleLevel, catalogue),
      team,
      skillsOfTeam(withMore(positions, roleLevel, more), catalogue),
    );
  const isMember = positions.some(({ roleLevel }) => roleLevel === leaves);
  const movedOf = (): Moved | undefined => {
    if (joins !== undefined) return { what: "joins", change: changed(joins, 1) };
    if (leaves === undefined) return undefined;
    return isMember
      ? { what: "leaves", change: changed(leaves, -1) }
      : { what: "absent", who: place(leaves, catalogue) };
  };
  const moved = movedOf();
  const all = positions.map(({ roleLevel, count }) => ({
    who: place(roleLevel, catalogue),
    count,
  }));
  const whos = [
    ...all.map(({ who }) => who),
    ...(joins === undefined ? [] : [place(joins, catalogue)]),
  ];
  const skills = [...team.values()];
  const leavers = positions.map(({ roleLevel }) => changed(roleLevel, -1));
  const joiners = neighboursOf(positions, catalogue).map((id) => changed(id, 1));
  const asked = whos.flatMap(({ roleLevel }) => skillsOf(roleLevel, catalogue));
  return {
    kind: "team",
    positions: all,
    size: positions.reduce((sum, { count }) => sum + count, 0),
    skills,
    withoutSkills: whos.filter(({ roleLevel }) => roleLevel.requirements.length === 0),
    withKnowledge: whos.filter(({ roleLevel }) => roleLevel.knowledge.length > 0),
    moved,
    leavers,
    joiners,
    defined: moved?.what !== "absent" && asked.length > 0,
    next:
      moved === undefined
        ? nextOfTeam(positions, { skills, leavers, joiners })
        : nextOfMoved(positions, moved),
    cites: citesOf(
      [],
      factsOfAsked(asked),
      asked.length > 0
        ? []
        : sourcesOfRoles(
            whos.map(({ role }) => role),
            catalogue,
          ),
    ),
  };
}

function lossOf({ lost, fallen }: TeamChange): number {
  return lost.length + fallen.length;
}

function gainOf({ gained, risen, secured }: TeamChange): number {
  return gained.length + risen.length + secured.length;
}

/** The one that changes most; the first of several. */
function largest(
  changes: readonly TeamChange[],
  sizeOf: (change: TeamChange) => number,
): readonly TeamChange[] {
  return changes.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 1);
}

function wordsOffer({ id: skill, title: name }: AskedSkill["skill"], level: Level): Offer {
  return { as: "skill-level", name, level, question: { kind: "skill-level", skill, level } };
}

// A team's questions are long, so a menu rarely has room for them: no more than two are offered.

function nextOfTeam(
  positions: readonly Position[],
  { skills, leavers, joiners }: Pick<TeamAnswer, "skills" | "leavers" | "joiners">,
): readonly Offer[] {
  const singles = skills.filter(restsOnOne);
  const others = skills.filter((one) => !restsOnOne(one));
  return [
    ...largest(leavers, lossOf).map(({ who: { roleLevel } }): Offer => ({
      as: "if-leaves",
      name: roleLevel.title,
      question: { kind: "team", positions, leaves: roleLevel.id },
    })),
    ...largest(joiners, gainOf).map(({ who: { roleLevel } }): Offer => ({
      as: "if-joins",
      name: roleLevel.title,
      question: { kind: "team", positions, joins: roleLevel.id },
    })),
    ...[...singles, ...others].map(({ skill, top }) => wordsOffer(skill, top)),
  ];
}

function nextOfMoved(positions: readonly Position[], moved: Moved): readonly Offer[] {
  const whole: Offer = { as: "whole-team", question: { kind: "team", positions } };
  if (moved.what === "absent") return [whole, roleLevelOffer(moved.who.roleLevel)];
  const { who, lost, gained, fallen, risen } = moved.change;
  const then = withMore(positions, who.roleLevel.id, moved.what === "leaves" ? -1 : 1);
  return [
    ...(then.length === 0
      ? []
      : [{ as: "team-after" as const, question: { kind: "team" as const, positions: then } }]),
    whole,
    roleLevelOffer(who.roleLevel),
    ...[...lost, ...gained].map(({ skill, top }) => wordsOffer(skill, top)),
    ...[...fallen, ...risen].map(({ skill, to }) => wordsOffer(skill, to)),
  ];
}
