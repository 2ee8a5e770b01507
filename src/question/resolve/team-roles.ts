import { only } from "../../catalogue/group.ts";
import type { Position } from "../../catalogue/teams.ts";
import type { RoleId, RoleLevelId } from "../../catalogue/types.ts";
import type { Lexicon, ParsingContext } from "../context.ts";
import type { Subject } from "../lexicon/names.ts";
import {
  areAll,
  isHeading,
  isUnnamed,
  type PositionNamed,
  positionListsIn,
} from "../parse/positions.ts";
import { hasCue } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type {
  InTeam,
  MissingLevel,
  RoleReference,
  RoleSubject,
  RoleWord,
} from "./role-references.ts";
import { combinations } from "./combinations.ts";
import { teamPartsOf } from "./team-parts.ts";
import { type PartTold, without } from "./team-text.ts";

interface Named {
  readonly position: PositionNamed;
  readonly words: readonly RoleWord[];
}

type NamedList = readonly Named[];

/** The readings of a text's positions: each a role reference, with its part in the team. */
export interface TeamReadings {
  readonly possible: readonly (readonly RoleReference[])[];
  readonly missing: readonly MissingLevel[];
}

export interface TeamTexts {
  readonly context: ParsingContext;
  readonly spans: readonly Span[];
  readonly subjectOf: ReadonlyMap<Span, Subject>;
  /** The roles that have every seniority of some words, likeliest first. */
  readonly rolesWithAll: (words: readonly RoleWord[]) => readonly RoleId[];
}

function roleWordsOf(
  { spans }: PositionNamed,
  subjectOf: ReadonlyMap<Span, Subject>,
): readonly RoleWord[] {
  return spans.flatMap((span): readonly RoleWord[] => {
    if (span.kind === "seniority") return [span];
    if (hasCue([span], "plain")) return [{ kind: "seniority", seniority: "" }];
    const subject = subjectOf.get(span);
    if (subject?.kind !== "role") return [];
    return [{ kind: "role", subject, inFull: span.kind === "name" && span.full.length > 0 }];
  });
}

function rolesIn({ words }: Named): readonly RoleSubject[] {
  return words.flatMap((word) => (word.kind === "role" ? [word.subject] : []));
}

function isGrade(named: Named): boolean {
  return named.words.length > 0 && rolesIn(named).length === 0;
}

function seniorityIn({ words }: Named): string | undefined {
  return words.find((word) => word.kind === "seniority")?.seniority;
}

/** The positions of the team that is named, or that the conversation is about. */
function knownTeam({ context, subjectOf }: TeamTexts): {
  readonly members: readonly Position[];
  readonly isNamed: boolean;
} {
  const { catalogue } = context.lexicon;
  const named = [...subjectOf.values()].flatMap((subject) =>
    subject.kind === "team" ? catalogue.team(subject.id).positions : [],
  );
  const { previous } = context.given;
  const before = previous !== undefined && "positions" in previous ? previous.positions : [];
  return { members: named.length > 0 ? named : before, isNamed: named.length > 0 };
}

/** The positions of a text, with what their words stand for. */
interface Naming {
  readonly lexicon: Lexicon;
  readonly lists: readonly NamedList[];
  /** Roles alone, of which the others are levels. */
  readonly headings: NamedList;
  readonly known: readonly RoleLevelId[];
}

function asLevelOf(
  { resolver }: Lexicon,
  words: readonly RoleWord[],
  roles: readonly RoleSubject[],
): readonly RoleReference[] {
  return roles.flatMap((subject) => resolver.resolve([...words, { kind: "role", subject }]) ?? []);
}

/**
 * What a seniority alone may be the level of: "two seniors and a lead in app ops". The first way to
 * find its role that finds any decides.
 */
function borrowed(naming: Naming, list: NamedList, one: Named): readonly RoleReference[] {
  const { lexicon, lists, headings, known } = naming;
  const { catalogue, ownSubject, stems } = lexicon;
  const { isKnown } = one.position;
  const seniority = seniorityIn(one);
  const all = lists.flat();
  const levelOf = (roles: readonly RoleSubject[]): readonly RoleReference[] =>
    asLevelOf(lexicon, one.words, roles);
  const isTwin = (other: Named): boolean => !isGrade(other) && seniorityIn(other) === seniority;
  const twins = all.filter(isTwin).flatMap(({ words }) => lexicon.resolver.resolve(words) ?? []);
  const members = known.filter((id) => stems.seniorityOf(id) === seniority);
  const rolesKnown = new Set(known.map((id) => catalogue.roleLevel(id).role));
  const at = list.indexOf(one);
  const near = [...list.slice(at + 1), ...list.slice(0, at).toReversed(), ...headings];
  const ways: readonly (readonly RoleReference[])[] = [
    // "A senior app ops and a lead. The senior leaves."
    isKnown ? [...new Map(twins.map((twin) => [twin.roleLevel, twin])).values()] : [],
    levelOf(near.flatMap(rolesIn)).slice(0, 1),
    isKnown ? members.map((id) => ({ role: catalogue.roleLevel(id).role, roleLevel: id })) : [],
    levelOf([...new Set(all.flatMap(rolesIn))]),
    levelOf([...rolesKnown].map(ownSubject)),
  ];
  return ways.find(({ length }) => length > 0) ?? [];
}

/**
 * Whom a number without a name means: "two leaving" of the only kind there is, "one of the four goes" and "both
 * leave" of those who are so many.
 */
function unnamed(
  { lexicon: { catalogue } }: ParsingContext,
  { count, outOf, isKnown }: PositionNamed,
  members: readonly Position[],
): readonly RoleReference[] {
  const many = outOf ?? (isKnown ? count : undefined);
  const levels = members.filter((one) => many === undefined || one.count === many);
  const roleLevel = only([...new Set(levels.map((one) => one.roleLevel))]);
  if (roleLevel === undefined) return [];
  return [{ role: catalogue.roleLevel(roleLevel).role, roleLevel }];
}

/** A position as a role reference; of "one of my three seniors", the three are in the team. */
function referencesOf(
  context: ParsingContext,
  position: PositionNamed,
  reference: RoleReference | undefined,
  told: PartTold | undefined,
  isThere: boolean,
): readonly RoleReference[] {
  if (reference === undefined || told === undefined || told.part === "kept") return [];
  const { count, outOf, from, to, isKnown } = position;
  const inTeam: InTeam = {
    ...told,
    from,
    to,
    ...(count !== undefined && { count }),
    ...(isKnown && { isKnown }),
    ...(areAll(context, position) && { areAll: true }),
  };
  const isPart = outOf !== undefined && !isUnnamed(position) && !isThere && told.part !== "stays";
  const whole: InTeam = { from, to, part: "stays", rule: "out of", count: outOf ?? 0 };
  return [{ ...reference, inTeam }, ...(isPart ? [{ ...reference, inTeam: whole }] : [])];
}

/** Every way to read the positions of a text about a team, each with what its positions are to it. */
export function teamReadings(texts: TeamTexts): TeamReadings {
  const { context, spans, subjectOf, rolesWithAll } = texts;
  const { lexicon } = context;
  const { resolver, ownSubject } = lexicon;
  const { members, isNamed } = knownTeam(texts);
  const known = members.map(({ roleLevel }) => roleLevel);
  const lists = positionListsIn(context, spans).map((list) =>
    list.map((position): Named => ({ position, words: roleWordsOf(position, subjectOf) })),
  );
  const isAlone = !lists.flat().some(isGrade);
  const headings = lists.flat().filter(({ position }) => isHeading(context, position, isAlone));
  const naming: Naming = { lexicon, lists, headings, known };
  const optionsOf = (list: NamedList, one: Named): readonly RoleReference[] =>
    isGrade(one) ? borrowed(naming, list, one) : (resolver.resolve(one.words) ?? []);
  const typed = lists.flatMap((list) =>
    list.flatMap((one): readonly Position[] => {
      const reference = only(optionsOf(list, one));
      const roleLevel = reference?.roleLevel ?? reference?.implied;
      return roleLevel === undefined ? [] : [{ roleLevel, count: one.position.count ?? 1 }];
    }),
  );
  const named = lists.flatMap((list) =>
    list
      .filter((one) => !headings.includes(one))
      .filter(({ words, position }) => words.length > 0 || isUnnamed(position))
      .map((one) => ({
        ...one,
        options: isUnnamed(one.position)
          ? unnamed(context, one.position, [...members, ...typed])
          : optionsOf(list, one),
      })),
  );
  const open = named.filter(({ options }) => options.length === 0);
  if (open.some(({ position }) => isUnnamed(position))) return { possible: [], missing: [] };
  const missing = open
    .filter((one) => !isGrade(one))
    .flatMap(({ words }) => resolver.missing(words));
  if (missing.length > 0) return { possible: [], missing };
  const roles: readonly (readonly RoleSubject[])[] =
    open.length === 0
      ? [[]]
      : rolesWithAll(open.flatMap(({ words }) => words)).map((id) => [ownSubject(id)]);
  const possible = roles.flatMap((some) =>
    combinations(
      named.map(({ words, options }) =>
        options.length > 0 ? options : asLevelOf(lexicon, words, some),
      ),
    ),
  );
  const listsNamed = without(
    lists.map((list) => list.map(({ position }) => position)),
    (position) => !named.some((one) => one.position === position),
  );
  const withParts = (references: readonly RoleReference[]): readonly RoleReference[] => {
    const levels = new Map(
      named.map(({ position }, at) => {
        const reference = references[at];
        return [position, reference?.roleLevel ?? reference?.implied] as const;
      }),
    );
    const levelOf = (position: PositionNamed): RoleLevelId | undefined => levels.get(position);
    const parts = teamPartsOf({ context, spans, lists: listsNamed, known, isNamed, levelOf });
    return named.flatMap(({ position }, at) => {
      const isThere = known.some((id) => id === levelOf(position));
      return referencesOf(context, position, references[at], parts.get(position), isThere);
    });
  };
  return { possible: possible.map(withParts), missing };
}
