import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { RoleLevelId } from "../../catalogue/types.ts";
import type { Position } from "../../question/question.ts";
import { type AskedSkill, factsOfAsked, skillsOf } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, sourcesOfRoles } from "../fact.ts";
import { type Offer, roleLevelOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";
import {
  changeBetween,
  neighboursOf,
  restsOnOne,
  skillsOfTeam,
  type TeamChange,
  type TeamSkill,
  withMore,
} from "../team-cover.ts";

export interface TeamPosition {
  readonly who: PlacedRoleLevel;
  readonly count: number;
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
