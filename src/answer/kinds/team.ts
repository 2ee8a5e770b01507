import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Position } from "../../question/question.ts";
import type { AskedSkill } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Offer, roleLevelOffer } from "../offer.ts";
import {
  absentFrom,
  changeOf,
  type Move,
  neighboursOf,
  type TeamChange,
  teamAfter,
} from "../team-change.ts";
import {
  placedPositions,
  restsOnOne,
  sizeOf,
  skillsOfTeam,
  type TeamPosition,
  type TeamSkill,
} from "../team-cover.ts";
import { citesOfAsked, type Uncounted, uncountedOf } from "../team-sources.ts";

export interface TeamAnswer extends Common, Uncounted {
  readonly kind: "team";
  readonly positions: readonly TeamPosition[];
  readonly size: number;
  /** In the order of the sources, position by position. */
  readonly skills: readonly TeamSkill[];
  /** What was asked about; undefined if it is the team itself. */
  readonly moved: Moved | undefined;
  /** One position fewer, for each position. */
  readonly leavers: readonly TeamChange[];
  /** One position more, for the levels below and above the positions. */
  readonly joiners: readonly TeamChange[];
}

export type Moved =
  | { readonly what: "changes"; readonly change: TeamChange }
  /** The team does not have these positions, or not as many. */
  | { readonly what: "absent"; readonly positions: readonly TeamPosition[] };

export function answerTeam(
  { positions, leaves = [], joins = [] }: QuestionOf<"team">,
  catalogue: Catalogue,
): TeamAnswer {
  const move: Move = { leaves, joins };
  const absent = absentFrom(positions, leaves);
  const movedOf = (): Moved | undefined => {
    if (leaves.length + joins.length === 0) return undefined;
    return absent.length > 0
      ? { what: "absent", positions: placedPositions(absent, catalogue) }
      : { what: "changes", change: changeOf(positions, move, catalogue) };
  };
  const moved = movedOf();
  const skills = [...skillsOfTeam(positions, catalogue).values()];
  const leavers = positions.map(({ roleLevel }) =>
    changeOf(positions, { leaves: [{ roleLevel, count: 1 }], joins: [] }, catalogue),
  );
  const joiners = neighboursOf(positions, catalogue).map((roleLevel) =>
    changeOf(positions, { leaves: [], joins: [{ roleLevel, count: 1 }] }, catalogue),
  );
  const whos = placedPositions([...positions, ...joins], catalogue).map(({ who }) => who);
  return {
    kind: "team",
    positions: placedPositions(positions, catalogue),
    size: sizeOf(positions),
    skills,
    ...uncountedOf(whos),
    moved,
    leavers,
    joiners,
    defined:
      moved?.what !== "absent" && whos.some(({ roleLevel }) => roleLevel.requirements.length > 0),
    next:
      moved === undefined
        ? nextOfTeam(positions, { skills, leavers, joiners })
        : nextOfMoved(positions, move, moved),
    cites: citesOfAsked(whos, catalogue),
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
  amountOf: (change: TeamChange) => number,
): readonly TeamChange[] {
  return changes.toSorted((a, b) => amountOf(b) - amountOf(a)).slice(0, 1);
}

function asPositions(all: readonly TeamPosition[]): readonly Position[] {
  return all.map(({ who, count }) => ({ roleLevel: who.roleLevel.id, count }));
}

function titleOf([first]: readonly TeamPosition[]): string {
  return first?.who.roleLevel.title ?? "";
}

export function wordsOffer({ id: skill, title: name }: AskedSkill["skill"], level: Level): Offer {
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
    ...largest(leavers, lossOf).map(({ leaving }): Offer => ({
      as: "if-leaves",
      name: titleOf(leaving),
      question: { kind: "team", positions, leaves: asPositions(leaving) },
    })),
    ...largest(joiners, gainOf).map(({ joining }): Offer => ({
      as: "if-joins",
      name: titleOf(joining),
      question: { kind: "team", positions, joins: asPositions(joining) },
    })),
    ...[...singles, ...others].map(({ skill, top }) => wordsOffer(skill, top)),
  ];
}

function nextOfMoved(positions: readonly Position[], move: Move, moved: Moved): readonly Offer[] {
  const whole: Offer = { as: "whole-team", question: { kind: "team", positions } };
  const toRoleLevels = (all: readonly TeamPosition[]): readonly Offer[] =>
    all.map(({ who }) => roleLevelOffer(who.roleLevel));
  if (moved.what === "absent") return [whole, ...toRoleLevels(moved.positions)];
  const { leaving, joining, lost, gained, fallen, risen } = moved.change;
  const then = teamAfter(positions, move);
  return [
    ...(then.length === 0
      ? []
      : [{ as: "team-after" as const, question: { kind: "team" as const, positions: then } }]),
    whole,
    ...toRoleLevels([...leaving, ...joining]),
    ...[...lost, ...gained].map(({ skill, top }) => wordsOffer(skill, top)),
    ...[...fallen, ...risen].map(({ skill, to }) => wordsOffer(skill, to)),
  ];
}
