import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Need, Position, Team } from "../../catalogue/teams.ts";
import { mostKinds, mostPositions } from "../../question/question.ts";
import type { AskedSkill } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Offer, roleLevelOffer, skillOffer } from "../offer.ts";
import {
  absentFrom,
  changesIn,
  type Move,
  neighboursOf,
  type TeamChange,
  teamAfter,
} from "../team-change.ts";
import {
  placedPositions,
  restsOnOne,
  type SkillsAbove,
  sizeOf,
  skillsAbove,
  skillsOfTeam,
  type TeamPosition,
  type TeamSkill,
} from "../team-cover.ts";
import { type CountedNeed, countNeeds, isMet } from "../team-needs.ts";
import { citesOfAsked, type Uncounted, uncountedOf } from "../team-sources.ts";

type TeamQuestion = QuestionOf<"team">;

export interface TeamAnswer extends Common, Uncounted {
  readonly kind: "team";
  /** Undefined if it has no name. */
  readonly team: Team | undefined;
  readonly positions: readonly TeamPosition[];
  readonly size: number;
  /** In the order of the sources, position by position. */
  readonly skills: readonly TeamSkill[];
  /** Undefined if it is not certain. */
  readonly above: SkillsAbove | undefined;
  /** What was asked about; undefined if it is the team itself. */
  readonly moved: Moved | undefined;
  /** What is asked for and what the team is known to need; undefined if neither. */
  readonly needs: TeamNeeds | undefined;
  /** One position fewer, for each position. */
  readonly leavers: readonly TeamChange[];
  /** One position more, for the levels below and above the positions. */
  readonly joiners: readonly TeamChange[];
}

interface TeamNeeds {
  /** Whether the question is about them, and not the whole team. */
  readonly asked: boolean;
  readonly all: readonly TeamNeed[];
}

/** Counted after the change that was asked about, if there is one. */
export interface TeamNeed extends CountedNeed {
  /** Whether it is met before the change. */
  readonly wasMet: boolean;
}

export type Moved =
  | { readonly what: "changes"; readonly change: TeamChange }
  /** The team does not have these positions, or not as many. */
  | { readonly what: "absent"; readonly positions: readonly TeamPosition[] }
  /** The change would exceed the limit on positions or on role levels. */
  | { readonly what: "too many"; readonly change: TeamChange; readonly after: readonly Position[] };

/** The needs asked about; otherwise those that the team is known to have. */
function needsOf(
  { positions, needs: asked, leaves = [], joins = [] }: TeamQuestion,
  named: Team | undefined,
  catalogue: Catalogue,
): TeamNeeds | undefined {
  const known = named !== undefined && named.needs.length > 0 ? named.needs : undefined;
  const needs = asked ?? known;
  if (needs === undefined) return undefined;
  const all = needs.flatMap((need) => {
    const wasMet = countNeeds([need], positions, catalogue).every(isMet);
    const after = countNeeds([need], teamAfter(positions, { leaves, joins }), catalogue);
    return after.map((one) => ({ ...one, wasMet }));
  });
  return { asked: asked !== undefined, all };
}

export function answerTeam(question: TeamQuestion, catalogue: Catalogue): TeamAnswer {
  const { team: id, positions, leaves = [], joins = [] } = question;
  const team = id === undefined ? undefined : catalogue.team(id);
  const needs = needsOf(question, team, catalogue);
  // What is asked about the team is left out: the next questions begin with the team itself.
  const whole = { kind: "team", ...(id && { team: id }), positions } as const;
  const move: Move = { leaves, joins };
  const absent = absentFrom(positions, leaves);
  const changeOf = changesIn(positions, catalogue);
  const movedOf = (): Moved | undefined => {
    if (leaves.length + joins.length === 0) return undefined;
    if (absent.length > 0) {
      return { what: "absent", positions: placedPositions(absent, catalogue) };
    }
    const change = changeOf(move);
    const after = teamAfter(positions, move);
    return sizeOf(after) > mostPositions || after.length > mostKinds
      ? { what: "too many", change, after }
      : { what: "changes", change };
  };
  const moved = movedOf();
  const skills = [...skillsOfTeam(positions, catalogue).values()];
  const leavers = positions.map(({ roleLevel }) =>
    changeOf({ leaves: [{ roleLevel, count: 1 }], joins: [] }),
  );
  const joiners = neighboursOf(positions, catalogue).map((roleLevel) =>
    changeOf({ leaves: [], joins: [{ roleLevel, count: 1 }] }),
  );
  const whos = placedPositions([...positions, ...joins], catalogue).map(({ who }) => who);
  return {
    kind: "team",
    team,
    positions: placedPositions(positions, catalogue),
    size: sizeOf(positions),
    skills,
    above: skillsAbove(positions, catalogue),
    ...uncountedOf(whos),
    moved,
    needs,
    leavers,
    joiners,
    defined:
      (moved === undefined || moved.what === "changes") &&
      whos.some(({ roleLevel }) => roleLevel.requirements.length > 0),
    next:
      moved !== undefined
        ? nextOfMoved(whole, move, moved)
        : needs?.asked === true
          ? nextOfNeeds(whole, needs.all, skills)
          : nextOfTeam(whole, { skills, leavers, joiners, needs }),
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

/**
 * The team with the one position fewer, or the one more, that changes most; undefined if none can
 * leave or join.
 */
export function withLargestMove(
  { team, positions, leavers, joiners }: TeamAnswer,
  of: "leaves" | "joins",
  catalogue: Catalogue,
): TeamAnswer | undefined {
  const [change] = of === "leaves" ? largest(leavers, lossOf) : largest(joiners, gainOf);
  if (change === undefined) return undefined;
  const moved = asPositions(of === "leaves" ? change.leaving : change.joining);
  return answerTeam(
    {
      kind: "team",
      ...(team && { team: team.id }),
      positions: asPositions(positions),
      [of]: moved,
    },
    catalogue,
  );
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

/** Skills whose words are offered after a change; the table names all of them. */
const mostWords = 6;

function wordsOfSkills(skills: readonly TeamSkill[]): readonly Offer[] {
  const others = skills.filter((one) => !restsOnOne(one));
  return [...skills.filter(restsOnOne), ...others].map(({ skill, top }) => wordsOffer(skill, top));
}

function nextOfTeam(
  whole: TeamQuestion,
  { skills, leavers, joiners, needs }: Pick<TeamAnswer, "skills" | "leavers" | "joiners" | "needs">,
): readonly Offer[] {
  const wanted = needs?.all.map(needOf) ?? [];
  return [
    ...(wanted.length === 0
      ? []
      : [{ as: "team-needs" as const, question: { ...whole, needs: wanted } }]),
    ...largest(leavers, lossOf).map(({ leaving }): Offer => ({
      as: "if-leaves",
      name: titleOf(leaving),
      question: { ...whole, leaves: asPositions(leaving) },
    })),
    ...largest(joiners, gainOf).map(({ joining }): Offer => ({
      as: "if-joins",
      name: titleOf(joining),
      question: { ...whole, joins: asPositions(joining) },
    })),
    ...wordsOfSkills(skills),
  ];
}

function needOf({ skill: { id: skill }, level, count }: CountedNeed): Need {
  return { skill, ...(level && { level }), count };
}

/** Who could meet a need comes first, then the texts of the unmet levels. */
function nextOfNeeds(
  whole: TeamQuestion,
  needs: readonly CountedNeed[],
  skills: readonly TeamSkill[],
): readonly Offer[] {
  const unmet = needs.filter((need) => !isMet(need));
  const [closer] = unmet.flatMap(({ closers }) => closers.map(({ roleLevel }) => roleLevel));
  return [
    { as: "whole-team", question: whole },
    ...(closer === undefined
      ? []
      : [
          {
            as: "if-joins" as const,
            name: closer.title,
            question: { ...whole, joins: [{ roleLevel: closer.id, count: 1 }] },
          },
        ]),
    ...[...unmet, ...needs.filter(isMet)].map(({ skill, level }) =>
      level === undefined ? skillOffer(skill) : wordsOffer(skill, level),
    ),
    ...(needs.length === 0 ? wordsOfSkills(skills) : []),
  ];
}

function nextOfMoved(team: TeamQuestion, move: Move, moved: Moved): readonly Offer[] {
  const whole: Offer = { as: "whole-team", question: team };
  const toRoleLevels = (all: readonly TeamPosition[]): readonly Offer[] =>
    all.map(({ who }) => roleLevelOffer(who.roleLevel));
  if (moved.what === "too many") return [whole];
  if (moved.what === "absent") return [whole, ...toRoleLevels(moved.positions)];
  const { leaving, joining, lost, gained, fallen, risen } = moved.change;
  const then = teamAfter(team.positions, move);
  return [
    ...(then.length === 0
      ? []
      : [{ as: "team-after" as const, question: { kind: "team" as const, positions: then } }]),
    whole,
    ...toRoleLevels([...leaving, ...joining]),
    ...[
      ...[...lost, ...gained].map(({ skill, top }) => wordsOffer(skill, top)),
      ...[...fallen, ...risen].map(({ skill, to }) => wordsOffer(skill, to)),
    ].slice(0, mostWords),
  ];
}
