import type { Asker } from "../../answer/askers.ts";
import type { Fact } from "../../answer/fact.ts";
import type { CompareSkillLevelsAnswer } from "../../answer/kinds/compare-skill-levels.ts";
import type { LevelAnswer } from "../../answer/kinds/level.ts";
import type { RolesWithSkillAnswer } from "../../answer/kinds/roles-with-skill.ts";
import type { SkillAnswer } from "../../answer/kinds/skill.ts";
import type { TopicAnswer } from "../../answer/kinds/topic.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import type { Level } from "../../catalogue/levels.ts";
import { askedCell } from "../compose/levels.ts";
import { spoken } from "../label.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { wordingTable } from "../wording-table.ts";
import { documentsText, factCells, type Row, sourceOf, titles, whoCells } from "./cells.ts";

function askersAt(askers: readonly Asker[], at: Level): readonly PlacedRoleLevel[] {
  return askers
    .filter(({ asked }) => asked.some(({ level }) => level === at))
    .map(({ who }) => who);
}

function levelRow(level: Level, fact: Fact | undefined, askers: readonly PlacedRoleLevel[]): Row {
  return [
    [wordingTable.level, levelName(level)],
    ...factCells(fact),
    [wordingTable.neededBy, titles(askers)],
  ];
}

function askerRow({ who, asked }: Asker): Row {
  return [
    ...whoCells(who),
    [wordingTable.level, spoken(askedCell(asked))],
    [wordingTable.source, documentsText(asked.map(({ fact }) => fact.source))],
  ];
}

export function rolesWithSkillRows({
  results,
  roles,
  cites,
}: RolesWithSkillAnswer): readonly Row[] {
  return [
    ...results.map(askerRow),
    ...roles.map(({ title, sources }): Row => [
      [wordingTable.roleLevel, ""],
      [wordingTable.role, title],
      ...sourceOf(cites, sources),
    ]),
  ];
}

export function topicRows({ topics }: TopicAnswer): readonly Row[] {
  return topics.flatMap(({ topic, texts }) =>
    texts.map(({ section, item, listedBy }): Row => [
      [wordingTable.title, topic.title],
      [wordingTable.section, wording.section(section)],
      [wordingTable.group, item.group ?? ""],
      ...factCells(item.fact),
      [wordingTable.listedBy, titles(listedBy)],
    ]),
  );
}

export function skillRows({ levels, askers }: SkillAnswer): readonly Row[] {
  return levels.length === 0
    ? askers.map(askerRow)
    : levels.map(({ level, fact }) => levelRow(level, fact, askersAt(askers, level)));
}

export function compareSkillLevelsRows({ levels }: CompareSkillLevelsAnswer): readonly Row[] {
  return levels.map(({ level, fact, askers }) =>
    levelRow(
      level,
      fact,
      askers.map(({ who }) => who),
    ),
  );
}

export function levelRows({ askers, cites }: LevelAnswer): readonly Row[] {
  return askers.flatMap(({ who, skills }) =>
    skills.map((skill): Row => [
      ...whoCells(who),
      [wordingTable.skill, skill.title],
      [wordingTable.kind, skill.kind],
      ...sourceOf(cites, who.roleLevel.sources),
    ]),
  );
}
