import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import { type Level, type Scale, scaleOf } from "../../catalogue/levels.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import { type Asker, askersOf, descriptionOf, factsOfAsked, usableLevels } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Fact, citesOf, withoutDifferences } from "../fact.ts";
import { type LevelText, type Rung, byDistance, ladderOf, textsOf } from "../ladder.ts";
import { type Offer, levelOffer, whoNeeds, wholeSkill } from "../offer.ts";

export interface SkillLevelAnswer extends Common {
  readonly kind: "skill-level";
  readonly skill: Skill | Knowledge;
  readonly level: Level;
  /** The scale the skill is measured on, which need not be the level's. */
  readonly scale: Scale | undefined;
  readonly description: Fact | undefined;
  /** Undefined if no source defines the level. */
  readonly fact: Fact | undefined;
  readonly ladder: readonly Rung[];
  readonly askers: readonly Asker[];
  /** The defined levels, nearest first, if the one asked about is not defined. */
  readonly nearest: readonly LevelText[];
}

function changeOffers(skill: Skill, level: Level): readonly Offer[] {
  const defined = skill.levels.map((each) => each.level);
  const at = defined.findIndex((each) => each === level);
  const [lower, higher] = [defined[at - 1], defined[at + 1]];
  if (at === -1) return [];
  const compare = (from: Level, to: Level): Offer => ({
    as: "what-changes",
    from,
    to,
    question: { kind: "compare-skill-levels", skill: skill.id, levels: [from, to] },
  });
  return [
    ...(lower === undefined ? [] : [levelOffer(skill, lower)]),
    ...(higher === undefined ? [] : [levelOffer(skill, higher)]),
    ...(lower === undefined ? [] : [compare(lower, level)]),
    ...(lower === undefined && higher !== undefined ? [compare(level, higher)] : []),
  ];
}

/**
 * The defined levels of the skill, nearest first, or in the skill's own order if the scales differ.
 */
function nearestTexts(texts: readonly LevelText[], level: Level): readonly LevelText[] {
  const [first] = texts;
  if (first === undefined || scaleOf(first.level) !== scaleOf(level)) return texts;
  return byDistance(
    texts.map((text) => text.level),
    level,
  ).flatMap((near) => texts.filter((text) => text.level === near));
}

function nearestFirst(levels: readonly Level[], level: Level): readonly Level[] {
  const others = levels.filter((other) => other !== level);
  const [first] = others;
  return first === undefined || scaleOf(first) !== scaleOf(level)
    ? others
    : byDistance(others, level);
}

export function answerSkillLevel(
  { skill: id, level }: QuestionOf<"skill-level">,
  catalogue: Catalogue,
): SkillLevelAnswer {
  const skill = catalogue.skill(id);
  const described = descriptionOf(skill, catalogue);
  // The question is about one level; differing descriptions of the whole skill belong to the
  // skill's own answer.
  const description = skill.kind === "skill" ? withoutDifferences(described) : described;
  const texts = textsOf(skill, catalogue);
  const fact = texts.find((text) => text.level === level)?.fact;
  const askers = askersOf(id, catalogue, level);
  const defined = skill.kind === "skill" ? fact !== undefined : askers.length > 0;
  // If the level is missing, its neighbours are shown instead of the description.
  const quotesDescription = defined || skill.kind === "knowledge";
  const everyAsker = defined ? askers : askersOf(id, catalogue);
  const nearest = defined ? [] : nearestTexts(texts, level);
  const others =
    skill.kind === "skill" && defined
      ? changeOffers(skill, level)
      : nearestFirst(usableLevels(skill, everyAsker), level).map((near) => levelOffer(skill, near));
  return {
    kind: "skill-level",
    skill,
    level,
    scale: scaleOfSkill(skill),
    description,
    fact,
    ladder: ladderOf(skill, [level]),
    askers,
    nearest,
    defined,
    next: [...others, wholeSkill(skill), whoNeeds(skill)],
    cites: citesOf(
      [fact, ...nearest.map((text) => text.fact), ...(quotesDescription ? [description] : [])],
      factsOfAsked(askers),
    ),
  };
}
