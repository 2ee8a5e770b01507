import type { RoleLevelId } from "../../catalogue/types.ts";
import type { Position, Team } from "../../catalogue/teams.ts";
import { mostKinds, mostPositions } from "../../question/question.ts";
import { choice } from "../../render/slack/menu.ts";
import { wordingTeamForm } from "../../render/wording-team-form.ts";
import { readTeamFieldId } from "../names.ts";
import type { Rolecall } from "../rolecall.ts";
import type { ViewPayload } from "../transport/payloads.ts";
import { chosenRoleLevel } from "./chosen-role-level.ts";

/** A row of the form to plan a team. */
export interface Row {
  /** Its own as long as the form is open; a later row has a higher one. */
  readonly number: number;
  /** The role level, as the typeahead names it; undefined if none is chosen yet. */
  readonly text: string | undefined;
  /** How many of it, from 1 to 30. */
  readonly count: number;
}

/** What the rows come to. */
export type Planned =
  /** No role level is chosen yet. */
  | { readonly kind: "nothing" }
  | {
      readonly kind: "team";
      /** The text that asks about the team. */
      readonly text: string;
      /** Role levels that stand in several rows, of which the counts are added up. */
      readonly addedUp: readonly RoleLevelId[];
      /** Whether it is the named team that the form was opened with, or was. */
      readonly isNamed: boolean;
    }
  /** `row` is the number of the row that is wrong. */
  | { readonly kind: "problem"; readonly row: number; readonly problem: string };

function countOf(value: string | undefined): number {
  const count = Number(value);
  return Number.isInteger(count) && count >= 1 && count <= mostPositions ? count : 1;
}

/** The rows of a form in their order, with what is entered in them. */
export function rowsIn({ state }: Pick<ViewPayload, "state">): readonly Row[] {
  const rows = new Map<number, Row>();
  const entered = Object.values(state.values).flatMap((block) => Object.entries(block));
  for (const [id, { selected_option: chosen }] of entered) {
    const read = readTeamFieldId(id);
    if (read === undefined) continue;
    const { field, row: number } = read;
    const row = rows.get(number) ?? { number, text: undefined, count: 1 };
    rows.set(
      number,
      field === "role-level"
        ? { ...row, text: chosen?.value }
        : { ...row, count: countOf(chosen?.value) },
    );
  }
  return [...rows.values()].toSorted((a, b) => a.number - b.number).slice(0, mostKinds);
}

/** The highest number that a row of the form has or had. */
export function highest(rows: readonly Row[], before = 0): number {
  return Math.max(before, ...rows.map(({ number }) => number));
}

/**
 * With one more row, if there is room. It has a number that no row had before, because Slack may
 * remember what was entered in a row that is gone.
 */
export function withRow(rows: readonly Row[], before = 0): readonly Row[] {
  if (rows.length >= mostKinds) return rows;
  return [...rows, { number: highest(rows, before) + 1, text: undefined, count: 1 }];
}

/** There is always a row to begin with. */
export function withoutRow(rows: readonly Row[], number: number, before = 0): readonly Row[] {
  const left = rows.filter((row) => row.number !== number);
  return left.length > 0 ? left : withRow([], highest(rows, before));
}

/** What a form begins with. */
export interface Filled {
  readonly rows: readonly Row[];
  /** Role levels whose names are too long for a menu. */
  readonly leftOut: readonly RoleLevelId[];
}

/** A row for each position that a menu can hold. */
export function rowsOf(rolecall: Pick<Rolecall, "phrase">, positions: readonly Position[]): Filled {
  const all = positions.slice(0, mostKinds).map(({ roleLevel, count }) => {
    const text = rolecall.phrase({ kind: "role-level", roleLevel });
    return { roleLevel, count, text, fits: choice(text, text).length > 0 };
  });
  const rows = all
    .filter(({ fits }) => fits)
    .map(({ text, count }, at) => ({ number: at + 1, text, count }));
  return {
    rows: rows.length > 0 ? rows : withRow([]),
    leftOut: all.filter(({ fits }) => !fits).map(({ roleLevel }) => roleLevel),
  };
}

function isTeam({ positions }: Team, planned: readonly Position[]): boolean {
  return (
    positions.length === planned.length &&
    positions.every(({ roleLevel, count }) =>
      planned.some((one) => one.roleLevel === roleLevel && one.count === count),
    )
  );
}

/**
 * The team of the rows in which a role level is chosen; the others are not filled in yet.
 * @param named the team that the form was opened with, which it is as long as its positions are
 */
export function plannedTeam(
  rolecall: Pick<Rolecall, "reply" | "phrase">,
  rows: readonly Row[],
  named?: Team,
): Planned {
  const counts = new Map<RoleLevelId, number>();
  const addedUp = new Set<RoleLevelId>();
  let total = 0;
  for (const { number: row, text, count } of rows) {
    if (text === undefined) continue;
    const roleLevel = chosenRoleLevel(rolecall, text);
    if (roleLevel === undefined) return { kind: "problem", row, problem: wordingTeamForm.gone };
    total += count;
    if (total > mostPositions) {
      return { kind: "problem", row, problem: wordingTeamForm.tooMany(total, mostPositions) };
    }
    if (counts.has(roleLevel)) addedUp.add(roleLevel);
    counts.set(roleLevel, (counts.get(roleLevel) ?? 0) + count);
  }
  const positions = [...counts].map(([roleLevel, count]) => ({ roleLevel, count }));
  if (positions.length === 0) return { kind: "nothing" };
  const isNamed = named !== undefined && isTeam(named, positions);
  const text = rolecall.phrase({ kind: "team", ...(isNamed && { team: named.id }), positions });
  const [first] = rows;
  return text === "" && first !== undefined
    ? { kind: "problem", row: first.number, problem: wordingTeamForm.unaskable }
    : { kind: "team", text, addedUp: [...addedUp], isNamed };
}
