import type { CompareSkillLevelsAnswer } from "../../answer/kinds/compare-skill-levels.ts";
import type { CompareSkillsAnswer } from "../../answer/kinds/compare-skills.ts";
import { scaleOf } from "../../catalogue/levels.ts";
import type { Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wordingCompare } from "../wording-compare.ts";
import { wording } from "../wording.ts";
import { type Body, heading, list, paragraph } from "./body.ts";
import { otherWordings, quotePart, type Citing } from "./citing.ts";
import { askedCell, ladder, leveled, titleOf, titlesOnOneLine } from "./levels.ts";

export function composeCompareSkillLevels(
  { skill, scale, ladder: rungs, levels }: CompareSkillLevelsAnswer,
  citing: Citing,
): Body {
  const defined = skill.kind === "skill" ? skill.levels.map(({ level }) => level) : [];
  const askedOf = levels.flatMap(({ level, askers }) =>
    askers.length === 0
      ? []
      : [{ lead: leveled(level), text: titlesOnOneLine(askers.map(({ who }) => who)) }],
  );
  return {
    title: wordingCompare.levelsCompared(
      skill.title,
      levels.map(({ level }) => level),
    ),
    parts: [
      ...levels.map(({ level, fact }): Part => {
        if (fact !== undefined) return quotePart(fact, citing, leveled(level));
        return paragraph(
          scale !== scaleOf(level)
            ? `${wording.otherScale(skill.title, level, scale)}.`
            : skill.kind === "knowledge"
              ? `${levelName(level)}: ${wording.describedForAllDepths}`
              : `${wording.levelNotDefined(skill.title, level)}. ${wording.levelsDefined(defined)}`,
        );
      }),
      ...ladder(rungs),
      ...(askedOf.length === 0 ? [] : [heading(wording.askedOf), list(askedOf)]),
      ...otherWordings(levels.map(({ level, fact }) => ({ about: levelName(level), fact }))),
    ],
  };
}

export function composeCompareSkills(
  { skills, askers }: CompareSkillsAnswer,
  citing: Citing,
): Body {
  const titles = skills.map(({ skill }) => skill.title);
  return {
    title: wordingCompare.compared(titles),
    parts: [
      ...skills.flatMap(({ skill, scale, description, defined }): Part[] => {
        const context = [
          wording.skillContext(skill, scale),
          wordingCompare.definedAt(defined, skill.kind),
        ].filter((text) => text !== "");
        return [
          description === undefined
            ? list([{ lead: skill.title, text: wording.noDescription }])
            : quotePart(description, citing, skill.title),
          paragraph(context.join(". ")),
        ];
      }),
      ...(askers.length === 0
        ? [paragraph(wording.nobodyAsks)]
        : [
            {
              kind: "table" as const,
              caption: wordingCompare.whoAsks,
              columns: [wording.roleLevel, ...titles],
              rows: askers.map(({ who, asked }) => [titleOf(who), ...asked.map(askedCell)]),
            },
          ]),
      ...otherWordings(
        skills.map(({ skill, description }) => ({ about: skill.title, fact: description })),
      ),
    ],
  };
}
