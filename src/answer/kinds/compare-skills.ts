import { type Catalogue, scaleOfSkill } from "../../catalogue/catalogue.ts";
import { type Level, type Scale, rankOf } from "../../catalogue/levels.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import { type AskedLevel, askedIn, descriptionOf } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Fact, citesOf } from "../fact.ts";
import { skillOffer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

export interface CompareSkillsAnswer extends Common {
  readonly kind: "compare-skills";
  readonly skills: readonly {
    readonly skill: Skill | Knowledge;
    readonly scale: Scale | undefined;
    readonly description: Fact | undefined;
    readonly defined: readonly Level[];
  }[];
  /**
   * Role levels that ask for at least one of the skills, with what they ask for of each, in
   * catalogue order.
   */
  readonly askers: readonly {
    readonly who: PlacedRoleLevel;
    readonly asked: readonly (readonly AskedLevel[])[];
  }[];
}

export function answerCompareSkills(
  { skills: ids }: QuestionOf<"compare-skills">,
  catalogue: Catalogue,
): CompareSkillsAnswer {
  const skills = ids.map((id) => {
    const skill = catalogue.skill(id);
    const used = new Set(catalogue.askedBy(id).flatMap(({ level }) => level ?? []));
    return {
      skill,
      scale: scaleOfSkill(skill),
      description: descriptionOf(skill, catalogue),
      defined:
        skill.kind === "skill"
          ? skill.levels.map(({ level }) => level)
          : [...used].toSorted((a, b) => rankOf(a) - rankOf(b)),
    };
  });
  const asking = new Set(
    ids.flatMap((id) => catalogue.askedBy(id).map(({ roleLevel }) => roleLevel)),
  );
  const askers = catalogue.roleLevels
    .filter((roleLevel) => asking.has(roleLevel))
    .map(({ id: roleLevel }) => ({
      who: place(roleLevel, catalogue),
      asked: ids.map((id) => askedIn(roleLevel, id, catalogue)),
    }));
  return {
    kind: "compare-skills",
    skills,
    askers,
    defined: true,
    next: skills.map(({ skill }) => skillOffer(skill)),
    cites: citesOf(
      skills.map(({ description }) => description),
      askers.flatMap(({ asked }) => asked.flat().map(({ fact }) => fact)),
    ),
  };
}
