import type { AskedLevel } from "../../answer/askers.ts";
import {
  type Change,
  type CompareRoleLevelsAnswer,
  type ComparedSkill,
  levelsApart,
} from "../../answer/kinds/compare-role-levels.ts";
import { levelsOf, scaleNames, scaleOf } from "../../catalogue/levels.ts";
import { seen, spoken } from "../label.ts";
import { shortBar } from "../level-bar.ts";
import type { Fold, FoldedPart, Label, Part, QuotePart } from "../page.ts";
import { comparedNames } from "../read-as.ts";
import { levelName } from "../terms.ts";
import { wordingCompare } from "../wording-compare.ts";
import { wording } from "../wording.ts";
import { type Body, closedFold, closedFolds, heading, paragraph } from "./body.ts";
import { changeCounts, isChanged, marks, onlySide, stepsLabel } from "./change.ts";
import { levelChart } from "./chart.ts";
import { otherWordings, quotedList, quotePart, type Citing } from "./citing.ts";
import { besideSkills, itemFolds } from "./compared-items.ts";
import { knowledgeParts } from "./compared-knowledge.ts";
import { differingWords } from "./differing-words.ts";
import { askedCell } from "./levels.ts";

/** From so many levels on, a row has room for their bars alone. */
const barsFrom = 3;
/** From so many on, a phone has no room for a column for each. */
const oneColumnFrom = 5;

function title(answer: CompareRoleLevelsAnswer): string {
  const { directed, subjects } = answer;
  const names = comparedNames(answer);
  const [from, to, ...others] = names;
  const isPair = directed && subjects.length === 2 && others.length === 0;
  return isPair && from !== undefined && to !== undefined
    ? wordingCompare.fromTo(from, to)
    : wordingCompare.compared(names);
}

/** A level as its bar alone; several that contradict each other in words. */
function barOf(asked: readonly AskedLevel[]): Label {
  const cell = askedCell(asked);
  const [only, ...others] = new Set(asked.map(({ level }) => level));
  if (others.length > 0) return cell;
  const mark = only === undefined ? wording.noBar : shortBar(only);
  return { mark, text: spoken(cell), markAlone: true };
}

/** What the bars mean, for the scales in use. */
function legend(skills: readonly ComparedSkill[]): readonly Part[] {
  const levels = skills.flatMap(({ sides }) => sides.flat().flatMap(({ level }) => level ?? []));
  return scaleNames
    .filter((scale) => levels.some((level) => scaleOf(level) === scale))
    .map((scale) =>
      paragraph(
        levelsOf(scale)
          .map((level) => wordingCompare.barMeans(shortBar(level), levelName(level)))
          .join(" · "),
      ),
    );
}

/** All in one cell, in their order. Heard, each has its name. */
function oneCell(
  cells: readonly Label[],
  { names, directed }: Pick<CompareRoleLevelsAnswer, "names" | "directed">,
): Label {
  return {
    mark: wordingCompare.inOrder(cells.map(seen), directed),
    text: cells.map((cell, at) => `${names[at] ?? ""} ${spoken(cell)}`).join("; "),
    markAlone: true,
  };
}

function changeTable(
  skills: readonly ComparedSkill[],
  answer: CompareRoleLevelsAnswer,
): readonly Part[] {
  const { names, directed } = answer;
  if (skills.length === 0) return [];
  const isBars = names.length >= barsFrom;
  const isOneColumn = names.length >= oneColumnFrom;
  return [
    {
      kind: "table",
      caption: directed ? wordingCompare.skillsThatChange : wordingCompare.skillsThatDiffer,
      columns: [
        wording.skill,
        ...(isOneColumn ? [wordingCompare.inOrder(names, directed)] : names),
      ],
      rows: skills.map((each) => {
        const cells = each.sides.map(isBars ? barOf : askedCell);
        return [
          directed ? { mark: marks[each.change], text: each.skill.title } : each.skill.title,
          ...(isOneColumn ? [oneCell(cells, answer)] : cells),
        ];
      }),
    },
    ...(isBars ? legend(skills) : []),
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

/** The words of each side in the order compared, with those marked that differ in like texts. */
function sideQuotes(
  compared: ComparedSkill,
  names: readonly string[],
  citing: Citing,
): readonly QuotePart[] {
  const texts = sideTexts(compared, names);
  return texts.map(({ level, fact, names: who }, at) => {
    const beside = texts[at === 0 ? 1 : at - 1];
    const differing =
      beside === undefined ? undefined : differingWords(fact.text, beside.fact.text)?.[0];
    return {
      ...quotePart(fact, citing, wordingCompare.levelOfSide(who, level)),
      ...(differing === undefined ? {} : { differing }),
    };
  });
}

/** What one skill is asked for, in the words of its sources. */
function wordsFold(
  compared: ComparedSkill,
  { names }: CompareRoleLevelsAnswer,
  citing: Citing,
): Fold {
  return {
    title: wordingCompare.inWords(compared.skill.title, stepsLabel(compared, names)),
    parts: sideQuotes(compared, names, citing),
  };
}

function sameQuote(compared: ComparedSkill, citing: Citing): readonly QuotePart[] {
  const { skill, sides, change } = compared;
  const asked = sides.flat().at(0);
  if (asked === undefined) return [];
  const text =
    asked.level === undefined ? skill.title : wording.skillAtLevel(skill.title, asked.level);
  return [quotePart(asked.fact, citing, { mark: marks[change], text })];
}

/** A fold for each skill that changes or has two wordings, and one for those that are the same. */
function skillFolds(answer: CompareRoleLevelsAnswer, citing: Citing): readonly Part[] {
  const unchanged = answer.skills.filter((skill) => !isChanged(skill));
  const same = unchanged.filter(({ reworded }) => !reworded);
  const inWords = [
    ...answer.skills.filter(isChanged),
    ...unchanged.filter(({ reworded }) => reworded),
  ];
  return [
    ...closedFolds(
      inWords.map((each) => wordsFold(each, answer, citing)),
      wordingCompare.allInWords(inWords.map(({ skill }) => skill.title)),
    ),
    ...closedFold(
      wordingCompare.theSame(answer.directed ? "stays" : "same", same.length),
      same.flatMap((each) => sameQuote(each, citing)),
    ),
  ];
}

/** Skills of one side alone, as names; their words are in folds. */
function onlyInOne(
  only: readonly ComparedSkill[],
  { names }: CompareRoleLevelsAnswer,
): readonly Part[] {
  const items = names.flatMap((name) => {
    const skills = only.filter((each) => onlySide(each, names) === name);
    return skills.length === 0
      ? []
      : [
          {
            lead: wordingCompare.onlyIn(name, skills.length),
            text: skills.map(({ skill }) => skill.title).join("; "),
          },
        ];
  });
  return items.length === 0 ? [] : [{ kind: "list", quoted: false, items }];
}

function summaryParts(
  { summaries, names }: CompareRoleLevelsAnswer,
  citing: Citing,
): readonly QuotePart[] {
  return summaries.flatMap((summary, index) =>
    summary === undefined ? [] : [quotePart(summary, citing, names[index])],
  );
}

function responsibilityParts(
  { responsibilities, names }: CompareRoleLevelsAnswer,
  citing: Citing,
): readonly FoldedPart[] {
  return responsibilities.flatMap((facts, index) =>
    facts.length === 0 ? [] : [heading(names[index] ?? ""), quotedList(facts, citing)],
  );
}

/** "At Senior, 9 skills are new and 4 rise." for each step, or the counts of the whole comparison. */
function contextOf(answer: CompareRoleLevelsAnswer): string {
  const { skills, directed, names } = answer;
  if (skills.length === 0) return wordingCompare.noSkillsAtAll;
  if (!skills.some(isChanged)) return wordingCompare.nothingChanges;
  if (!directed || names.length < barsFrom) {
    const counts = wordingCompare.changeSummary("skill", changeCounts(skills, directed));
    const apart = levelsApart(answer);
    return wordingCompare.summed(apart && wordingCompare.levelsApart(apart), counts);
  }
  const counted: readonly Change[] = ["new", "rises", "falls", "dropped"];
  return names
    .slice(1)
    .map((name, step) =>
      wordingCompare.stepSummary(
        name,
        counted.map((change) => [
          change,
          skills.filter(({ steps }) => steps[step] === change).length,
        ]),
      ),
    )
    .join(" ");
}

/**
 * The lower level first and what changes before what stays. Across roles, what each role level is
 * for comes first, because their skills alone do not say it.
 */
export function composeCompareRoleLevels(answer: CompareRoleLevelsAnswer, citing: Citing): Body {
  const { skills, sameRole } = answer;
  const changed = skills.filter(isChanged);
  const only = changed.filter(({ change }) => change === "only-in-one");
  const inTable = changed.filter((each) => !only.includes(each));
  const summaries = summaryParts(answer, citing);
  const chart = levelChart(changed.length === 0 ? skills : changed, answer.names);
  return {
    title: title(answer),
    context: contextOf(answer),
    parts: [
      ...(sameRole ? [] : summaries),
      ...changeTable(inTable, answer),
      ...onlyInOne(only, answer),
      ...besideSkills(answer),
      ...skillFolds(answer, citing),
      ...knowledgeParts(answer),
      ...itemFolds(answer),
      ...closedFold(
        wording.sectionHeading("responsibilities"),
        responsibilityParts(answer, citing),
      ),
      ...(sameRole ? closedFold(wordingCompare.summaries, summaries) : []),
      ...otherWordings(
        skills.flatMap(({ skill, sides }) =>
          sides.flatMap((side) => side.map(({ fact }) => ({ about: skill.title, fact }))),
        ),
      ),
    ],
    ...(chart === undefined ? {} : { chart }),
  };
}
