import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import type { Scale } from "../../catalogue/levels.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import { type Asker, askersOf, factsOfAsked } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf } from "../fact.ts";
import { type LevelText, type Rung, ladderOf, textsOf } from "../ladder.ts";
import { levelOffer, wholeSkill, whoNeeds } from "../offer.ts";

export interface CompareSkillLevelsAnswer extends Common {
  readonly kind: "compare-skill-levels";
  readonly skill: Skill | Knowledge;
  readonly scale: Scale | undefined;
  readonly ladder: readonly Rung[];
  readonly levels: readonly (LevelText & { readonly askers: readonly Asker[] })[];
}

export function answerCompareSkillLevels(
  { skill: id, levels: asked }: QuestionOf<"compare-skill-levels">,
  catalogue: Catalogue,
): CompareSkillLevelsAnswer {
  const skill = catalogue.skill(id);
  const texts = textsOf(skill, catalogue);
  const levels = asked.map((level) => ({
    level,
    fact: texts.find((text) => text.level === level)?.fact,
    askers: askersOf(id, catalogue, level),
  }));
  const open = levels
    .filter(({ fact, askers }) => fact !== undefined || askers.length > 0)
    .map(({ level }) => levelOffer(skill, level));
  return {
    kind: "compare-skill-levels",
    skill,
    scale: scaleOfSkill(skill),
    ladder: ladderOf(skill, asked),
    levels,
    defined: levels.every(({ fact, askers }) =>
      skill.kind === "skill" ? fact !== undefined : askers.length > 0,
    ),
    next: [...open, wholeSkill(skill), whoNeeds(skill)],
    cites: citesOf(
      levels.map(({ fact }) => fact),
      levels.flatMap(({ askers }) => factsOfAsked(askers)),
    ),
  };
}
