import type { Change, ChangeablePart } from "../../catalogue/changes.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { SkillId, Statement } from "../../catalogue/types.ts";
import { likeness } from "../wording.ts";
import type { CompareWordings } from "./rewording.ts";

/** A part of a thing, with what is said about it. */
export interface Named {
  readonly part: ChangeablePart;
  /** Distinguishes it from other parts of the same kind. */
  readonly key: string;
  readonly title?: string;
  readonly skill?: SkillId;
  readonly level?: Level;
  /** Undefined for a part that is only named. */
  readonly statement?: Pick<Statement, "text" | "source">;
}

function headOf({ part, title, skill, level, statement }: Named) {
  return {
    part,
    ...(title === undefined ? {} : { title }),
    ...(skill === undefined ? {} : { skill }),
    ...(level === undefined ? {} : { level }),
    ...(statement === undefined ? {} : { source: statement.source }),
  };
}

function addedOrRemoved(kind: "added" | "removed", named: Named): Change {
  const { statement } = named;
  return { kind, ...headOf(named), ...(statement === undefined ? {} : { text: statement.text }) };
}

function reworded(was: Named, now: Named, compare: CompareWordings): readonly Change[] {
  const [before, after] = [was.statement?.text ?? "", now.statement?.text ?? ""];
  if (before === after) return [];
  const { sameMeaning, onlyNames } = compare(before, after);
  const names = onlyNames ? { onlyNames } : {};
  return [{ kind: "reworded", ...headOf(now), before, after, sameMeaning, ...names }];
}

const keyOf = ({ part, key }: Named): string => `${part} ${key}`;

function notIn(all: readonly Named[], others: readonly Named[]): readonly Named[] {
  const keys = new Set(others.map(keyOf));
  return all.filter((named) => !keys.has(keyOf(named)));
}

/** The changed wordings of parts that are in both versions. */
export function rewordings(
  before: readonly Named[],
  after: readonly Named[],
  compare: CompareWordings,
): readonly Change[] {
  const old = new Map(before.map((named) => [keyOf(named), named]));
  return after.flatMap((now) => {
    const was = old.get(keyOf(now));
    return was === undefined ? [] : reworded(was, now, compare);
  });
}

/** What was added, removed or reworded, for parts that have names. */
export function compareNamed(
  before: readonly Named[],
  after: readonly Named[],
  compare: CompareWordings,
): readonly Change[] {
  return [
    ...notIn(after, before).map((named) => addedOrRemoved("added", named)),
    ...notIn(before, after).map((named) => addedOrRemoved("removed", named)),
    ...rewordings(before, after, compare),
  ];
}

/** Minimum likeness for a new sentence to count as a rewording of a removed one. */
const rewordedFrom = 0.6;

/**
 * Statements have no names, so a new one and a sufficiently similar removed one are treated as one
 * statement, reworded.
 */
export function compareStatements(
  part: ChangeablePart,
  before: readonly Statement[],
  after: readonly Statement[],
  compare: CompareWordings,
): readonly Change[] {
  const named = (statement: Statement): Named => ({ part, key: statement.text, statement });
  const [old, now] = [before.map(named), after.map(named)];
  const [gone, come] = [notIn(old, now), notIn(now, old)];
  const pairs = come
    .flatMap((one) => gone.map((other) => ({ one, other, alike: likeness(one.key, other.key) })))
    .filter(({ alike }) => alike >= rewordedFrom)
    .toSorted((a, b) => b.alike - a.alike);
  const paired = new Map<Named, Named>();
  const taken = new Set<Named>();
  for (const { one, other } of pairs) {
    if (paired.has(one) || taken.has(other)) continue;
    paired.set(one, other);
    taken.add(other);
  }
  return [
    ...come.flatMap((one) => {
      const other = paired.get(one);
      return other === undefined ? [addedOrRemoved("added", one)] : reworded(other, one, compare);
    }),
    ...gone.filter((other) => !taken.has(other)).map((other) => addedOrRemoved("removed", other)),
  ];
}
