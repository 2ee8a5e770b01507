import type { AskedLevel, Asker } from "../../answer/askers.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import type { Rung } from "../../answer/ladder.ts";
import { groupBy } from "../../catalogue/group.ts";
import { levelsOf, scaleNames, scaleOf, type Level } from "../../catalogue/levels.ts";
import type { Role } from "../../catalogue/types.ts";
import { listed } from "../grammar.ts";
import { levelBar } from "../level-bar.ts";
import type { Label, ListItem, ListPart, Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { heading, list, plainList } from "./body.ts";

export function leveled(level: Level, text = levelName(level)): Label {
  return { mark: levelBar(level), text };
}

/**
 * A table cell with the level a role level asks for. Contradicting levels are listed one after the
 * other.
 */
export function askedCell(asked: readonly AskedLevel[]): Label {
  const levels = [...new Set(asked.map(({ level }) => level))];
  const [only, ...others] = levels;
  if (levels.length === 0) return wording.notListed;
  if (only === undefined) return { mark: wording.noBar, text: wording.noDepth, markAlone: true };
  if (others.length === 0) return leveled(only);
  const names = levels.map((level) => (level === undefined ? wording.none : levelName(level)));
  return `${listed(names, "or")} (${wording.sourcesDiffer})`;
}

export function ladder(rungs: readonly Rung[]): readonly Part[] {
  const [first] = rungs;
  if (first === undefined) return [];
  return [
    {
      kind: "ladder",
      caption: wording.scaleTitle(scaleOf(first.level)),
      rungs: rungs.map(({ level, current, defined }) => ({
        name: levelName(level),
        current,
        note: defined ? undefined : wording.notDefined,
      })),
    },
  ];
}

/** A role level's full title, for readers who see it outside its role. */
export function titleOf({ roleLevel }: PlacedRoleLevel): string {
  return roleLevel.title;
}

/** More titles than this are easier to find by their roles. */
const mostTitles = 6;

/** The levels of each role together, in the order given: "Data engineer" and "Senior; Lead". */
function byRole(all: readonly PlacedRoleLevel[]): readonly (readonly [string, string])[] {
  const roles = groupBy(all, ({ role }) => role);
  return [...roles].map(([role, levels]) => [
    role.title,
    levels.map(({ short }) => short).join(", "),
  ]);
}

export function roleLevelList(all: readonly PlacedRoleLevel[]): ListPart {
  if (all.length <= mostTitles) return plainList(all.map(titleOf));
  return list(byRole(all).map(([lead, text]) => ({ lead, text })));
}

/** "Data engineer (Senior, Lead); Developer (Junior)"; the titles themselves if they are few. */
export function titlesOnOneLine(all: readonly PlacedRoleLevel[]): string {
  if (all.length <= mostTitles) return all.map(titleOf).join("; ");
  return byRole(all)
    .map(([role, levels]) => wording.roleWithLevels(role, levels))
    .join("; ");
}

/** The roles without levels that ask for a skill. */
export function rolesWithoutLevels(roles: readonly Role[]): readonly Part[] {
  if (roles.length === 0) return [];
  return [heading(wording.askedWithoutLevel), plainList(roles.map(({ title }) => title))];
}

/** Who asks for a skill, lowest level first: one item per level, listing its role levels. */
export function askersByLevel(askers: readonly Asker[]): ListPart {
  const levels = scaleNames.flatMap((scale) => levelsOf(scale));
  const item = (level: Level | undefined): readonly ListItem[] => {
    const who = askers.filter(({ asked }) => asked.some((each) => each.level === level));
    if (who.length === 0) return [];
    return [
      {
        lead: level === undefined ? undefined : leveled(level),
        text: titlesOnOneLine(who.map((each) => each.who)),
      },
    ];
  };
  return list([...levels.flatMap((level) => item(level)), ...item(undefined)]);
}
