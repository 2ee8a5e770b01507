import type { AskedLevel } from "../../answer/askers.ts";
import type {
  CompareRoleLevelsAnswer,
  ComparedSkill,
} from "../../answer/kinds/compare-role-levels.ts";
import type { Part, QuotePart } from "../page.ts";
import { comparedNames } from "../read-as.ts";
import { wording } from "../wording.ts";
import { type Body, heading, paragraph } from "./body.ts";
import { changeCounts, changeLabel, isChanged, marks } from "./change.ts";
import { levelChart } from "./chart.ts";
import { otherWordings, quotePart, type Citing } from "./citing.ts";
import { besideSkills, itemFolds } from "./compared-items.ts";
import { knowledgeParts } from "./compared-knowledge.ts";
import { askedCell } from "./levels.ts";

function title(answer: CompareRoleLevelsAnswer): string {
  const { directed, sameRole, subjects, names } = answer;
  const [from, to] = subjects;
  const [fromName] = names;
  if (directed && from !== undefined && to !== undefined && fromName !== undefined) {
    return wording.fromTo(sameRole ? fromName : from.roleLevel.title, to.roleLevel.title);
  }
  return wording.compared(comparedNames(answer));
}

function changeTable(
  changed: readonly ComparedSkill[],
  { names, directed }: CompareRoleLevelsAnswer,
): readonly Part[] {
  if (changed.length === 0) return [paragraph(wording.nothingChanges)];
  return [
    {
      kind: "table",
      caption: directed ? wording.skillsThatChange : wording.skillsThatDiffer,
      columns: [wording.skill, ...names, wording.change],
      rows: changed.map((each) => [
        each.skill.title,
        ...each.sides.map(askedCell),
        changeLabel(each, names),
      ]),
    },
  ];
}

interface SideText extends AskedLevel {
  readonly names: readonly string[];
}

/** What the sides ask for: each text at each level once, with everyone who asks for it. */
function sideTexts({ sides }: ComparedSkill, names: readonly string[]): readonly SideText[] {
  const texts = new Map<string, SideText>();
  for (const [index, side] of sides.entries()) {
    for (const { level, fact } of side) {
      const key = `${level ?? ""}\n${fact.text}`;
      const before = texts.get(key)?.names ?? [];
      texts.set(key, { level, fact, names: [...before, names[index] ?? ""] });
    }
  }
  return [...texts.values()];
}

/**
 * The words of each side. In a directed comparison the target's come first, because that is what
 * has to be reached.
 */
function sideQuotes(
  compared: ComparedSkill,
  names: readonly string[],
  directed: boolean,
  citing: Citing,
): readonly QuotePart[] {
  const texts = sideTexts(compared, names);
  const ordered = directed ? texts.toReversed() : texts;
  return ordered.map(({ level, fact, names: who }, index) => {
    const side = wording.levelOfSide(who, level);
    const mark = marks[compared.change];
    return index === 0
      ? quotePart(fact, citing, { mark, text: `${compared.skill.title} · ${side}` })
      : quotePart(fact, citing, side, true);
  });
}

function wordForWord(
  changed: readonly ComparedSkill[],
  { names, directed }: CompareRoleLevelsAnswer,
  citing: Citing,
): readonly Part[] {
  if (changed.length === 0) return [];
  return [
    heading(directed ? wording.inTheirWords : wording.differencesInTheirWords),
    ...changed.flatMap((each) => sideQuotes(each, names, directed, citing)),
  ];
}

function unchangedFold(
  unchanged: readonly ComparedSkill[],
  { names, directed }: CompareRoleLevelsAnswer,
  citing: Citing,
): readonly Part[] {
  if (unchanged.length === 0) return [];
  const [first] = names;
  return [
    {
      kind: "fold",
      title: wording.theSame(directed ? "stays" : "same", unchanged.length),
      parts: unchanged.flatMap((each) => {
        if (each.reworded) return sideQuotes(each, names, directed, citing);
        const [asked] = each.sides[0] ?? [];
        if (asked === undefined || first === undefined) return [];
        const text =
          asked.level === undefined
            ? each.skill.title
            : wording.skillAtLevel(each.skill.title, asked.level);
        return [quotePart(asked.fact, citing, { mark: marks[each.change], text })];
      }),
    },
  ];
}

function summariesFold(
  { summaries, names }: CompareRoleLevelsAnswer,
  citing: Citing,
): readonly Part[] {
  const parts = summaries.flatMap((summary, index) =>
    summary === undefined ? [] : [quotePart(summary, citing, names[index])],
  );
  return parts.length === 0 ? [] : [{ kind: "fold", title: wording.summaries, parts }];
}

export function composeCompareRoleLevels(answer: CompareRoleLevelsAnswer, citing: Citing): Body {
  const { skills, directed } = answer;
  const changed = skills.filter(isChanged);
  const unchanged = skills.filter((skill) => !isChanged(skill));
  const chart = levelChart(skills, answer.names);
  return {
    title: title(answer),
    context:
      skills.length === 0
        ? wording.noSkillsAtAll
        : wording.changeSummary("skill", changeCounts(skills, directed)),
    parts: [
      ...(skills.length === 0 ? [] : changeTable(changed, answer)),
      ...wordForWord(changed, answer, citing),
      ...knowledgeParts(answer),
      ...besideSkills(answer),
      ...unchangedFold(unchanged, answer, citing),
      ...itemFolds(answer),
      ...summariesFold(answer, citing),
      ...otherWordings(
        skills.flatMap(({ skill, sides }) =>
          sides.flatMap((side) => side.map(({ fact }) => ({ about: skill.title, fact }))),
        ),
      ),
    ],
    ...(chart === undefined ? {} : { chart }),
  };
}
