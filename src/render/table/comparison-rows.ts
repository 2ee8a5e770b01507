import type { AskedLevel } from "../../answer/askers.ts";
import type {
  CompareRoleLevelsAnswer,
  ComparedSkill,
} from "../../answer/kinds/compare-role-levels.ts";
import type { CompareSkillsAnswer } from "../../answer/kinds/compare-skills.ts";
import { changeLabel, stepsLabel } from "../compose/change.ts";
import { askedCell } from "../compose/levels.ts";
import { spoken } from "../label.ts";
import { levelName } from "../terms.ts";
import { wordingTable } from "../wording-table.ts";
import { documentsText, noteOf, type Row, whoCells } from "./cells.ts";

/** Names for columns, which are read without the title of the answer. */
function columnNames({ subjects, names }: CompareRoleLevelsAnswer): readonly string[] {
  const full = subjects.map(({ roleLevel }) => roleLevel.title);
  return new Set(full).size === full.length ? full : names;
}

/** Words at one level as they are; at several, because the sources differ, each after its level. */
function wordsOf(asked: readonly AskedLevel[]): string {
  const texts = asked.map(({ level, fact }) =>
    asked.length === 1 || level === undefined ? fact.text : `${levelName(level)}: ${fact.text}`,
  );
  return texts.join("\n\n");
}

function joined(named: readonly (readonly [name: string, text: string])[]): string {
  const some = named.filter(([, text]) => text !== "");
  return new Set(some.map(([, text]) => text)).size === 1
    ? (some[0]?.[1] ?? "")
    : some.map(([name, text]) => wordingTable.sourceOf(name, text)).join("; ");
}

function comparedRow(compared: ComparedSkill, answer: CompareRoleLevelsAnswer): Row {
  const { skill, sides } = compared;
  const names = columnNames(answer);
  const eachSide = (text: (asked: readonly AskedLevel[]) => string) =>
    names.map((name, at) => [name, text(sides[at] ?? [])] as const);
  const change = stepsLabel(compared, answer.names) ?? spoken(changeLabel(compared, answer.names));
  return [
    [wordingTable.skill, skill.title],
    ...eachSide((asked) => spoken(askedCell(asked))),
    [wordingTable.change, change],
    ...eachSide(wordsOf).map(([name, text]) => [wordingTable.wordsOf(name), text] as const),
    [wordingTable.kind, skill.kind],
    [
      wordingTable.note,
      joined(
        eachSide((asked) =>
          asked
            .map(({ fact }) => noteOf(fact))
            .filter(Boolean)
            .join("; "),
        ),
      ),
    ],
    [
      wordingTable.source,
      joined(eachSide((asked) => documentsText(asked.map(({ fact }) => fact.source)))),
    ],
  ];
}

export function compareRoleLevelsRows(answer: CompareRoleLevelsAnswer): readonly Row[] {
  return [...answer.skills, ...answer.knowledge].map((each) => comparedRow(each, answer));
}

export function compareSkillsRows({ skills, askers }: CompareSkillsAnswer): readonly Row[] {
  return askers.map(({ who, asked }): Row => [
    ...whoCells(who),
    ...skills.map(({ skill }, at) => [skill.title, spoken(askedCell(asked[at] ?? []))] as const),
    [wordingTable.source, documentsText(asked.flat().map(({ fact }) => fact.source))],
  ]);
}
