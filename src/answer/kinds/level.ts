import type { Catalogue } from "../../catalogue/catalogue.ts";
import { type Level, type Scale, levelsOf, rankOf, scaleOf } from "../../catalogue/levels.ts";
import type { Knowledge, Skill } from "../../catalogue/types.ts";
import type { Common, QuestionOf } from "../common.ts";
import { citesOf, factOf } from "../fact.ts";
import { type Rung, isDefined } from "../ladder.ts";
import type { Offer } from "../offer.ts";
import { type PlacedRoleLevel, place } from "../place.ts";

export interface LevelAnswer extends Common {
  readonly kind: "level";
  readonly level: Level;
  readonly scale: Scale;
  readonly rank: number;
  readonly ladder: readonly Rung[];
  /** Skills whose sources define this level. */
  readonly definedFor: readonly Skill[];
  /** The role levels that ask for something at this level, in catalogue order. */
  readonly askers: readonly {
    readonly who: PlacedRoleLevel;
    readonly skills: readonly (Skill | Knowledge)[];
  }[];
  /** How many work activities the sources place at the level; they only do so at SFIA levels. */
  readonly activities: number;
}

export function answerLevel({ level }: QuestionOf<"level">, catalogue: Catalogue): LevelAnswer {
  const scale = scaleOf(level);
  const definedFor = catalogue.skills.filter((skill) => isDefined(skill, level));
  const askers = catalogue.roleLevels
    .map((roleLevel) => ({
      roleLevel,
      statements: [
        ...roleLevel.requirements
          .filter((each) => each.level === level)
          .map(({ skill, statement }) => ({ id: skill, statement })),
        ...roleLevel.knowledge
          .filter((each) => each.depth === level)
          .map(({ knowledge, statement }) => ({ id: knowledge, statement })),
      ],
    }))
    .filter(({ statements }) => statements.length > 0);
  const activities = catalogue.roleLevels
    .flatMap(({ workActivities }) => workActivities)
    .filter(({ sfia }) => sfia?.level === level);
  return {
    kind: "level",
    level,
    scale,
    rank: rankOf(level),
    ladder: levelsOf(scale).map((each) => ({
      level: each,
      current: each === level,
      defined: true,
    })),
    definedFor,
    askers: askers.map(({ roleLevel, statements }) => ({
      who: place(roleLevel.id, catalogue),
      skills: [...new Set(statements.map(({ id }) => id))].map((id) => catalogue.skill(id)),
    })),
    activities: activities.length,
    defined: true,
    next: levelsOf(scale)
      .filter((other) => Math.abs(rankOf(other) - rankOf(level)) === 1)
      .map((other): Offer => ({
        as: "level",
        level: other,
        question: { kind: "level", level: other },
      })),
    cites: citesOf(
      [],
      [
        ...askers.flatMap(({ statements }) => statements.map(({ statement }) => statement)),
        ...definedFor.flatMap((skill) =>
          skill.levels.filter((each) => each.level === level).map(({ statement }) => statement),
        ),
        ...activities.map(({ statement }) => statement),
      ].map((statement) => factOf(statement, catalogue)),
    ),
  };
}
