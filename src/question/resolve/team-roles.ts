import type { RoleId, RoleLevelId } from "../../catalogue/types.ts";
import type { ParsingContext } from "../context.ts";
import type { Subject } from "../lexicon/names.ts";
import {
  isHeading,
  type PositionList,
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
import { teamPartsOf, type TeamText } from "./team-parts.ts";

interface Named {
  readonly position: PositionNamed;
  readonly list: PositionList;
  readonly words: readonly RoleWord[];
}

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

const mostReadings = 32;

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

function roleIn(words: readonly RoleWord[]): RoleSubject | undefined {
  return words.find((word) => word.kind === "role")?.subject;
}

function seniorityIn(words: readonly RoleWord[]): string | undefined {
  return words.find((word) => word.kind === "seniority")?.seniority;
}

/** The role levels of the team that is named, or that the conversation is about. */
function knownLevels({ context, subjectOf }: TeamTexts): {
  readonly known: readonly RoleLevelId[];
  readonly isNamed: boolean;
} {
  const { catalogue } = context.lexicon;
  const named = [...subjectOf.values()].flatMap((subject) =>
    subject.kind === "team" ? catalogue.team(subject.id).positions : [],
  );
  const { previous } = context.given;
  const before = previous !== undefined && "positions" in previous ? previous.positions : [];
  const positions = named.length > 0 ? named : before;
  return { known: positions.map(({ roleLevel }) => roleLevel), isNamed: named.length > 0 };
}

function distinctLevels(references: readonly RoleReference[]): readonly RoleReference[] {
  return [...new Map(references.map((one) => [one.roleLevel, one])).values()];
}

function product<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (done, list) =>
      done.flatMap((head) => list.map((item) => [...head, item])).slice(0, mostReadings),
    [[]],
  );
}

/** Every way to read the positions of a text about a team, each with what its positions are to it. */
export function teamReadings(texts: TeamTexts): TeamReadings {
  const { context, spans, subjectOf, rolesWithAll } = texts;
  const { catalogue, resolver, stems, ownSubject } = context.lexicon;
  const { known, isNamed } = knownLevels(texts);
  const all = positionListsIn(context, spans).flatMap((list) =>
    list.map((position): Named => ({ position, list, words: roleWordsOf(position, subjectOf) })),
  );
  const isGrade = ({ words }: Named): boolean => words.length > 0 && roleIn(words) === undefined;
  const headings = all.filter(({ position }) => isHeading(context, position, !all.some(isGrade)));
  const named = all.filter((one) => one.words.length > 0 && !headings.includes(one));
  const resolve = (words: readonly RoleWord[], role?: RoleSubject): readonly RoleReference[] => {
    const found = resolver.resolve(
      role === undefined ? words : [...words, { kind: "role", subject: role }],
    );
    return found?.slice(0, 1) ?? [];
  };
  /** What a seniority alone may be the level of: the nearest kind of role decides. */
  const borrowed = ({ position, list, words }: Named): readonly RoleReference[] => {
    const seniority = seniorityIn(words);
    const at = list.indexOf(position);
    const roleOf = (one: PositionNamed): readonly RoleSubject[] => {
      const role = roleIn(roleWordsOf(one, subjectOf));
      return role === undefined ? [] : [role];
    };
    const twins = named.filter(
      (one) => position.isKnown && seniorityIn(one.words) === seniority && roleIn(one.words),
    );
    const members = known.filter((id) => stems.seniorityOf(id) === seniority);
    const typed = [...new Set(all.flatMap((one) => roleOf(one.position)))];
    const rolesKnown = new Set(known.map((id) => catalogue.roleLevel(id).role));
    const tiers: readonly (() => readonly RoleReference[])[] = [
      () => distinctLevels(twins.flatMap((one) => resolve(one.words))),
      () =>
        list
          .slice(at + 1)
          .flatMap(roleOf)
          .flatMap((role) => resolve(words, role))
          .slice(0, 1),
      () =>
        list
          .slice(0, at)
          .toReversed()
          .flatMap(roleOf)
          .flatMap((role) => resolve(words, role))
          .slice(0, 1),
      () =>
        headings
          .flatMap((one) => roleOf(one.position))
          .flatMap((role) => resolve(words, role))
          .slice(0, 1),
      () =>
        position.isKnown
          ? members.map((roleLevel) => ({ role: catalogue.roleLevel(roleLevel).role, roleLevel }))
          : [],
      () => typed.flatMap((role) => resolve(words, role)),
      () => [...rolesKnown].flatMap((id) => resolve(words, ownSubject(id))),
    ];
    for (const tier of tiers) {
      const found = tier();
      if (found.length > 0) return found;
    }
    return [];
  };
  const missing: MissingLevel[] = [];
  const options = named.map((one): readonly RoleReference[] => {
    if (roleIn(one.words) === undefined) return borrowed(one);
    const found = resolve(one.words);
    if (found.length === 0) missing.push(...resolver.missing(one.words));
    return found;
  });
  const isOpen = (at: number): boolean => options[at]?.length === 0;
  const open = named.flatMap(({ words }, at) => (isOpen(at) ? words : []));
  if (missing.length > 0) return { possible: [], missing };
  const roles = open.length === 0 ? [undefined] : rolesWithAll(open).map(ownSubject);
  const possible = roles.flatMap((role) =>
    product(options.map((some, at) => (isOpen(at) ? resolve(named[at]?.words ?? [], role) : some))),
  );
  const lists = [...new Set(named.map(({ list }) => list))].map((list) =>
    list.filter((position) => named.some((one) => one.position === position)),
  );
  return {
    possible: possible.map((references) => {
      const levels = new Map(
        named.map(({ position }, at) => {
          const reference = references[at];
          return [position, reference?.roleLevel ?? reference?.implied] as const;
        }),
      );
      const text: TeamText = {
        context,
        spans,
        lists,
        known,
        isNamed,
        levelOf: (position) => levels.get(position),
      };
      const parts = teamPartsOf(text);
      return named.flatMap(({ position }, at): readonly RoleReference[] => {
        const [reference, part] = [references[at], parts.get(position)];
        if (reference === undefined || part === undefined) return [];
        const { count, outOf } = position;
        const inTeam: InTeam = { part, ...(count !== undefined && { count }) };
        const isThere = known.some((id) => id === levels.get(position));
        const whole: readonly RoleReference[] =
          outOf === undefined || isThere || part === "stays"
            ? []
            : [{ ...reference, inTeam: { part: "stays", count: outOf } }];
        return [{ ...reference, inTeam }, ...whole];
      });
    }),
    missing,
  };
}
