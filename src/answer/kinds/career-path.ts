import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Role, RoleLevelId } from "../../catalogue/types.ts";
import { type AskedBeside, askedBeside, contradictedIn } from "../asked-beside.ts";
import { type Asking, askingOf } from "../asking.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, factsOf, sourcesOfRoles } from "../fact.ts";
import { levelWords, type Offer, roleLevelOffer, roleOffer } from "../offer.ts";
import { type Crossing, crossingsBetween, levelOf, levelsBetween, roleOf } from "../path.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

export interface PathStep {
  readonly who: PlacedRoleLevel;
  /** The levels at the same step of the role, such as those of other tracks. */
  readonly alongside: readonly PlacedRoleLevel[];
  /** How many skills it asks for. */
  readonly skills: number;
  /** What it asks for, seen from the step before; undefined for the first. */
  readonly beside: AskedBeside | undefined;
}

/** A move to another role. */
export interface PathMove {
  readonly from: PlacedRoleLevel;
  readonly to: PlacedRoleLevel;
  readonly shared: number;
  readonly within: number;
}

/** Why there is no path, or no more of it. */
export type PathEnds =
  | "role without levels"
  | "order unknown"
  | "only level"
  | "last level"
  | "not above"
  | "nothing in common";

export interface CareerPathAnswer extends Common {
  readonly kind: "career-path";
  /** The role it begins in and, if it is another, the role it leads to. */
  readonly role: Role;
  readonly toRole: Role | undefined;
  /** The levels that were named. */
  readonly from: PlacedRoleLevel | undefined;
  readonly to: PlacedRoleLevel | undefined;
  /** Lowest first. */
  readonly steps: readonly PathStep[];
  readonly move: PathMove | undefined;
  /** The nearest level of the other role from each other level of the first. */
  readonly otherMoves: readonly PathMove[];
  readonly ends: PathEnds | undefined;
  /** A role of the path whose levels have no known order. */
  readonly unordered:
    { readonly role: Role; readonly levels: readonly PlacedRoleLevel[] } | undefined;
  readonly withKnowledge: readonly PlacedRoleLevel[];
  /** The skills on which the sources contradict each other; the lower level counts. */
  readonly contradicted: readonly Asking["skill"][];
}

interface Found {
  readonly levels: readonly RoleLevelId[];
  readonly crossings: readonly Crossing[];
  readonly ends?: PathEnds;
  readonly unordered?: Role;
}

type Asked = Pick<QuestionOf<"career-path">, "from" | "to">;

function withinRole({ from, to }: Asked, catalogue: Catalogue): Found {
  const role = catalogue.role(roleOf(from, catalogue));
  const [start, end] = [levelOf(from), levelOf(to)];
  const crossings: readonly Crossing[] = [];
  const known = start === undefined ? [] : [start];
  if (role.levels.length === 0) return { levels: [], crossings, ends: "role without levels" };
  if (role.levels.length === 1) return { levels: role.levels, crossings, ends: "only level" };
  if (catalogue.steps(role.id).length === 0) {
    return { levels: known, crossings, ends: "order unknown", unordered: role };
  }
  const levels = levelsBetween(role.id, catalogue, start, end);
  if (levels.length > 1) return { levels, crossings };
  return { levels: known, crossings, ends: end === undefined ? "last level" : "not above" };
}

function acrossRoles({ from, to }: Required<Asked>, catalogue: Catalogue): Found {
  const roles = [from, to].map((end) => catalogue.role(roleOf(end, catalogue)));
  const [first, second] = roles;
  const none = { levels: [], crossings: [] };
  if (first === undefined || second === undefined) return none;
  const isEmpty = roles.some(({ levels }) => levels.length === 0);
  if (isEmpty) return { ...none, ends: "role without levels" };
  const [start, end] = [levelOf(from), levelOf(to)];
  const isOrdered = ({ id }: Role): boolean => catalogue.steps(id).length > 0;
  /** Without an order, any level can be left or reached; none leads to another. */
  const levelsIn = (role: Role, low?: RoleLevelId, high?: RoleLevelId): readonly RoleLevelId[] => {
    if (isOrdered(role)) return levelsBetween(role.id, catalogue, low, high);
    const named = low ?? high;
    return named === undefined ? role.levels : [named];
  };
  const crossings = crossingsBetween(
    levelsIn(first, start),
    second.id,
    levelsIn(second, undefined, end),
    catalogue,
  );
  const unordered = roles.find((role) => role.levels.length > 1 && !isOrdered(role));
  const [best] = crossings;
  if (best === undefined) return { ...none, ends: "nothing in common" };
  const reached = best.to.roleLevel;
  return {
    levels: [
      ...(isOrdered(first) ? levelsBetween(first.id, catalogue, start, best.from) : [best.from]),
      ...(isOrdered(second) ? levelsBetween(second.id, catalogue, reached, end) : [reached]),
    ],
    crossings,
    ...(unordered && { unordered }),
  };
}

function stepsOf(levels: readonly RoleLevelId[], catalogue: Catalogue): readonly PathStep[] {
  return levels.map((id, at) => {
    const before = levels[at - 1];
    const who = place(id, catalogue);
    const step = catalogue.steps(who.role.id).find((all) => all.includes(id)) ?? [];
    return {
      who,
      alongside: step.filter((other) => other !== id).map((other) => place(other, catalogue)),
      skills: askingOf(id, catalogue).size,
      beside: before === undefined ? undefined : askedBeside(before, id, catalogue),
    };
  });
}

export function answerCareerPath(
  { from, to }: QuestionOf<"career-path">,
  catalogue: Catalogue,
): CareerPathAnswer {
  const role = catalogue.role(roleOf(from, catalogue));
  const isAcross = to !== undefined && roleOf(to, catalogue) !== role.id;
  const toRole = isAcross ? catalogue.role(roleOf(to, catalogue)) : undefined;
  const { levels, crossings, ends, unordered } = isAcross
    ? acrossRoles({ from, to }, catalogue)
    : withinRole({ from, ...(to && { to }) }, catalogue);
  const steps = stepsOf(levels, catalogue);
  const placed = (id: RoleLevelId | undefined): PlacedRoleLevel | undefined =>
    id === undefined ? undefined : place(id, catalogue);
  const [move, ...otherMoves] = crossings.map(({ from: left, to: reached }): PathMove => ({
    from: place(left, catalogue),
    to: place(reached.roleLevel, catalogue),
    shared: reached.shared,
    within: reached.within,
  }));
  const facts = steps.flatMap(({ who: { roleLevel } }) =>
    factsOf(
      roleLevel.requirements.map(({ statement }) => statement),
      catalogue,
    ),
  );
  const roles = toRole === undefined ? [role] : [role, toRole];
  return {
    kind: "career-path",
    role,
    toRole,
    from: placed(levelOf(from)),
    to: placed(levelOf(to)),
    steps,
    move,
    otherMoves,
    ends,
    unordered: unordered && {
      role: unordered,
      levels: unordered.levels.map((id) => place(id, catalogue)),
    },
    withKnowledge: steps
      .map(({ who }) => who)
      .filter(({ roleLevel }) => roleLevel.knowledge.length > 0),
    contradicted: contradictedIn(levels, catalogue),
    defined: steps.length > 1,
    next: offers(roles, steps, move),
    cites: citesOf([], facts, facts.length > 0 ? [] : sourcesOfRoles(roles, catalogue)),
  };
}

/** "Compare Senior and Lead developer": levels of one role by their short names, but the last. */
function compareOffer(from: PlacedRoleLevel, to: PlacedRoleLevel): Offer {
  const [first, last] = [from.roleLevel, to.roleLevel];
  return {
    as: "compare",
    names: [from.role === to.role ? from.short : first.title, last.title],
    question: { kind: "compare-role-levels", roleLevels: [first.id, last.id], step: true },
  };
}

/** So many steps are offered to be compared, the move to another role first. */
const mostComparisons = 2;

function offers(
  roles: readonly Role[],
  steps: readonly PathStep[],
  move: PathMove | undefined,
): readonly Offer[] {
  const pairs = steps.slice(1).map(({ who }, at) => ({ from: steps[at]?.who ?? who, to: who }));
  const isMove = ({ from, to }: (typeof pairs)[number]): number => Number(from.role !== to.role);
  const [last] = steps.slice(-1);
  const [, second] = steps;
  return [
    ...pairs
      .toSorted((a, b) => isMove(b) - isMove(a))
      .slice(0, mostComparisons)
      .map(({ from, to }) => compareOffer(from, to)),
    ...(last === undefined || move !== undefined
      ? []
      : [
          {
            as: "similar-to" as const,
            name: last.who.roleLevel.title,
            question: { kind: "similar-roles" as const, roleLevel: last.who.roleLevel.id },
          },
        ]),
    ...(second?.beside === undefined
      ? []
      : [
          ...second.beside.higher.map(({ skill, to }) => levelWords(skill, to)),
          ...second.beside.added.map(({ skill, level }) => levelWords(skill, level)),
        ]),
    ...(steps.length === 0
      ? roles.map(roleOffer)
      : steps.slice(0, 1).map(({ who }) => roleLevelOffer(who.roleLevel))),
  ];
}
