import type { AskedLevel, Asker } from "../../answer/askers.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import type { Rung } from "../../answer/ladder.ts";
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
  if (only === undefined) return wording.noDepth;
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

export function roleLevelList(all: readonly PlacedRoleLevel[]): ListPart {
  return plainList(all.map(titleOf));
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
        text: who.map((each) => titleOf(each.who)).join("; "),
      },
    ];
  };
  return list([...levels.flatMap((level) => item(level)), ...item(undefined)]);
}
