import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import type { Scale } from "../../catalogue/levels.ts";
import type { Knowledge, Role, Skill } from "../../catalogue/types.ts";
import { type Asker, askersOf, descriptionOf, factsOfAsked, usableLevels } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Fact, citesOf, sourcesOfRoles } from "../fact.ts";
import { type LevelText, type Rung, ladderOf, textsOf } from "../ladder.ts";
import { levelOffer, roleOffer, whoNeeds } from "../offer.ts";
import { whatChanged } from "../changes/changes-told.ts";

export interface SkillAnswer extends Common {
  readonly kind: "skill";
  readonly skill: Skill | Knowledge;
  readonly scale: Scale | undefined;
  readonly description: Fact | undefined;
  readonly ladder: readonly Rung[];
  readonly levels: readonly LevelText[];
  readonly askers: readonly Asker[];
  /** The roles without levels that ask for it. */
  readonly roles: readonly Role[];
}

export function answerSkill({ skill: id }: QuestionOf<"skill">, catalogue: Catalogue): SkillAnswer {
  const skill = catalogue.skill(id);
  const description = descriptionOf(skill, catalogue);
  const levels = textsOf(skill, catalogue);
  const askers = askersOf(id, catalogue);
  const roles = catalogue.listedBy(id);
  return {
    kind: "skill",
    skill,
    scale: scaleOfSkill(skill),
    description,
    ladder: ladderOf(skill),
    levels,
    askers,
    roles,
    defined: true,
    next: [
      ...usableLevels(skill, askers).map((level) => levelOffer(skill, level)),
      ...(askers.length > 0 ? [whoNeeds(skill)] : roles.map(roleOffer)),
      ...whatChanged({ kind: "changes", skill: id }, catalogue),
    ],
    cites: citesOf(
      [description, ...levels.map(({ fact }) => fact)],
      factsOfAsked(askers),
      sourcesOfRoles(roles, catalogue),
    ),
  };
}
