import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import {
  type AskedLevel,
  type Asker,
  askedIn,
  askersOf,
  descriptionOf,
  factsOfAsked,
} from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Fact, citesOf, sourcesOf } from "../fact.ts";
import { type Rung, ladderOf } from "../ladder.ts";
import { levelOffer, whoNeeds, roleLevelOffer, wholeSkill } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

export interface SkillInRoleLevelAnswer extends Common {
  readonly kind: "skill-in-role-level";
  readonly subject: PlacedRoleLevel;
  readonly skill: Skill | Knowledge;
  readonly description: Fact | undefined;
  readonly ladder: readonly Rung[];
  readonly asked: readonly AskedLevel[];
  /** Every level of the role, in order, with what it asks for, possibly nothing. */
  readonly acrossRole: readonly Asker[];
  /** If this role level does not ask for the skill: the role levels of other roles that do. */
  readonly elsewhere: readonly Asker[];
}

export function answerSkillInRoleLevel(
  { roleLevel: id, skill: skillId }: QuestionOf<"skill-in-role-level">,
  catalogue: Catalogue,
): SkillInRoleLevelAnswer {
  const subject = place(id, catalogue);
  const skill = catalogue.skill(skillId);
  const asked = askedIn(id, skillId, catalogue);
  const acrossRole = subject.role.levels.map((level) => ({
    who: place(level, catalogue),
    asked: askedIn(level, skillId, catalogue),
  }));
  const elsewhere =
    asked.length > 0
      ? []
      : askersOf(skillId, catalogue).filter(({ who }) => who.role !== subject.role);
  const description = descriptionOf(skill, catalogue);
  const levels = asked.map(({ level }) => level).filter((level) => level !== undefined);
  return {
    kind: "skill-in-role-level",
    subject,
    skill,
    description,
    ladder: ladderOf(skill, levels),
    asked,
    acrossRole,
    elsewhere,
    defined: asked.length > 0,
    next: [
      ...[...new Set(levels)].map((level) => levelOffer(skill, level)),
      wholeSkill(skill),
      roleLevelOffer(subject.roleLevel),
      whoNeeds(skill),
    ],
    cites: citesOf(
      [...asked.map(({ fact }) => fact), ...(asked.length > 0 ? [] : [description])],
      [...factsOfAsked(acrossRole), ...factsOfAsked(elsewhere)],
      asked.length > 0 ? [] : sourcesOf(subject.roleLevel.sources, catalogue),
    ),
  };
}
