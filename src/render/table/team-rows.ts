import { capitalised } from "../grammar.ts";
import { spoken } from "../label.ts";
import { askedCell } from "../compose/levels.ts";
import type { CompareTeamsAnswer } from "../../answer/kinds/compare-teams.ts";
import type { TeamSkillAnswer } from "../../answer/kinds/team-skill.ts";
import type { TeamAnswer } from "../../answer/kinds/team.ts";
import type { TeamSkill } from "../../answer/team-cover.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Skill, Knowledge } from "../../catalogue/types.ts";
import { levelName, scaleTitles } from "../terms.ts";
import { wordingTable } from "../wording-table.ts";
import { wordingTeam } from "../wording-team.ts";
import { documentsText, type Row, titles, whoCells } from "./cells.ts";

function teamRow({ skill, scale, depths, top, holders, atTop }: TeamSkill, source: string): Row {
  return [
    [wordingTable.skill, skill.title],
    [wordingTable.scale, scaleTitles[scale]],
    [wordingTeam.highest, levelName(top)],
    [wordingTable.positions, String(atTop)],
    [wordingTeam.askedOf, titles(holders)],
    ...depths.map(({ level, depth }): Row[number] => [wordingTeam.orHigher(level), String(depth)]),
    [wordingTable.source, source],
  ];
}

/** The figures of the matrix; of a question about one position, what that position changes. */
export function teamRows({ skills, moved, cites }: TeamAnswer): readonly Row[] {
  const source = documentsText([...cites.quoted, ...cites.naming]);
  if (moved === undefined) return skills.map((skill) => teamRow(skill, source));
  if (moved.what !== "changes") return [];
  const { lost, gained, fallen, risen } = moved.change;
  const row = (skill: Skill | Knowledge, from?: Level, to?: Level): Row => [
    [wordingTable.skill, skill.title],
    [wordingTeam.before, from === undefined ? wordingTeam.nobody : levelName(from)],
    [wordingTeam.after, to === undefined ? wordingTeam.nobody : levelName(to)],
    [wordingTable.source, source],
  ];
  return [
    ...lost.map(({ skill, top }) => row(skill, top)),
    ...gained.map(({ skill, top }) => row(skill, undefined, top)),
    ...[...fallen, ...risen].map(({ skill, from, to }) => row(skill, from, to)),
  ];
}

/** What each position is asked for of the skill. */
export function teamSkillRows({ positions, skill, cites }: TeamSkillAnswer): readonly Row[] {
  const source = documentsText([...cites.quoted, ...cites.naming]);
  return positions.map(({ who, count, asked }): Row => [
    ...whoCells(who),
    [wordingTeam.positions, String(count)],
    [wordingTable.skill, skill.title],
    [wordingTable.level, spoken(askedCell(asked))],
    [wordingTable.source, source],
  ]);
}

/** Every skill of either team, with the highest level in each. */
export function compareTeamsRows({ teams, cites }: CompareTeamsAnswer): readonly Row[] {
  const source = documentsText([...cites.quoted, ...cites.naming]);
  const keyOf = ({ skill, scale }: TeamSkill): string => `${skill.id} ${scale}`;
  const titles = teams.map(({ title }) => title);
  const [first, second] = teams.map(
    ({ skills }) => new Map(skills.map((skill) => [keyOf(skill), skill])),
  );
  const all = new Map([...(first ?? []), ...(second ?? [])]);
  const top = (skill: TeamSkill | undefined): string =>
    skill === undefined ? wordingTeam.nobody : levelName(skill.top);
  return [...all].map(([key, { skill, scale }]): Row => [
    [wordingTable.skill, skill.title],
    [wordingTable.scale, scaleTitles[scale]],
    [titles[0] ?? capitalised(wordingTeam.first), top(first?.get(key))],
    [titles[1] ?? capitalised(wordingTeam.second), top(second?.get(key))],
    [wordingTable.source, source],
  ]);
}
