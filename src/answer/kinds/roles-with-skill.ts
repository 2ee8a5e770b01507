import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import { isAtLeast, type Level, type Scale } from "../../catalogue/levels.ts";
import type { Knowledge, Role, Skill } from "../../catalogue/types.ts";
import { type Asker, askersOf, factsOfAsked } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, sourcesOfRoles } from "../fact.ts";
import { ladderOf } from "../ladder.ts";
import { type Offer, mostOpened, roleLevelOffer, roleOffer, wholeSkill } from "../offer.ts";

export interface RolesWithSkillAnswer extends Common {
  readonly kind: "roles-with-skill";
  readonly skill: Skill | Knowledge;
  readonly level: Level | undefined;
  /** Whether higher levels count, too. */
  readonly orAbove: boolean;
  readonly scale: Scale | undefined;
  readonly results: readonly Asker[];
  /** If no role level asks for the level: those that ask for another. */
  readonly otherLevels: readonly Asker[];
  /**
   * The roles without levels that ask for it; empty if a level was asked about and role levels ask
   * for it.
   */
  readonly roles: readonly Role[];
}

export function answerRolesWithSkill(
  { skill: id, level, orAbove }: QuestionOf<"roles-with-skill">,
  catalogue: Catalogue,
): RolesWithSkillAnswer {
  const skill = catalogue.skill(id);
  const all = askersOf(id, catalogue);
  const results =
    orAbove === true && level !== undefined
      ? all.filter(({ asked }) => asked.some((one) => isAtLeast(one.level, level)))
      : askersOf(id, catalogue, level);
  const roles = level === undefined || results.length === 0 ? catalogue.listedBy(id) : [];
  const inUse = new Set(all.flatMap(({ asked }) => asked.map((each) => each.level)));
  const otherLevels = ladderOf(skill)
    .filter((rung) => rung.level !== level && inUse.has(rung.level))
    .map((rung): Offer => ({
      as: "level-of-who-needs",
      level: rung.level,
      question: { kind: "roles-with-skill", skill: id, level: rung.level },
    }));
  return {
    kind: "roles-with-skill",
    skill,
    level,
    orAbove: orAbove === true,
    scale: scaleOfSkill(skill),
    results,
    otherLevels: results.length > 0 ? [] : all,
    roles,
    defined: results.length > 0 || (level === undefined && roles.length > 0),
    next: [
      ...results.slice(0, mostOpened).map(({ who }) => roleLevelOffer(who.roleLevel)),
      ...roles.slice(0, mostOpened).map(roleOffer),
      wholeSkill(skill),
      ...(inUse.size > 1 || results.length === 0 ? otherLevels : []),
    ],
    cites: citesOf(
      [],
      factsOfAsked(results.length > 0 ? results : all),
      sourcesOfRoles(roles, catalogue),
    ),
  };
}
