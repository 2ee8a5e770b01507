import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Knowledge, Role, RoleFamily, Skill } from "../../catalogue/types.ts";
import { mostCompared } from "../../question/question.ts";
import { descriptionOf } from "../askers.ts";
import type { Common, QuestionOf } from "../common.ts";
import { type Fact, citesOf, sourcesOf, optionalFact } from "../fact.ts";
import { moveOffers, roleLevelOffer, skillOffer } from "../offer.ts";
import { type PlacedRoleLevel, place, familyOf } from "../place.ts";
import { whatChanged } from "../changes/changes-told.ts";

export interface RoleAnswer extends Common {
  readonly kind: "role";
  readonly role: Role;
  readonly family: RoleFamily | undefined;
  readonly introduction: Fact | undefined;
  /** Of a role without levels. */
  readonly grades: Fact | undefined;
  readonly levels: readonly { readonly who: PlacedRoleLevel; readonly summary: Fact | undefined }[];
  /**
   * How many steps the levels form: fewer than levels if some differ only in track, 0 if the order
   * is unknown.
   */
  readonly steps: number;
  /** What a role without levels asks for, in the order of the sources. */
  readonly skills: readonly {
    readonly skill: Skill | Knowledge;
    readonly description: Fact | undefined;
  }[];
}

export function answerRole({ role: id }: QuestionOf<"role">, catalogue: Catalogue): RoleAnswer {
  const role = catalogue.role(id);
  const levels = role.levels.map((level) => {
    const who = place(level, catalogue);
    return { who, summary: optionalFact(who.roleLevel.summary, catalogue) };
  });
  const introduction = optionalFact(role.introduction, catalogue);
  const grades = optionalFact(role.grades, catalogue);
  const skills = (role.skills ?? []).map((asked) => {
    const skill = catalogue.skill(asked);
    return { skill, description: descriptionOf(skill, catalogue) };
  });
  return {
    kind: "role",
    role,
    family: familyOf(role, catalogue),
    introduction,
    grades,
    levels,
    steps: catalogue.steps(id).length,
    skills,
    defined: true,
    next: [
      ...levels.map(({ who }) => roleLevelOffer(who.roleLevel, who.short)),
      ...skills.map(({ skill }) => skillOffer(skill)),
      ...(role.levels.length > 1 && role.levels.length <= mostCompared
        ? [
            {
              as: "compare-levels" as const,
              question: {
                kind: "compare-role-levels" as const,
                roleLevels: role.levels,
                step: false,
              },
            },
          ]
        : []),
      ...(levels.length > 0 && catalogue.roles.length > 1 ? moveOffers(role, { role: id }) : []),
      ...whatChanged({ kind: "changes", role: id }, catalogue),
    ],
    cites: citesOf(
      [
        introduction,
        grades,
        ...levels.map(({ summary }) => summary),
        ...skills.map(({ description }) => description),
      ],
      [],
      introduction === undefined || skills.length > 0 ? sourcesOf(role.sources, catalogue) : [],
    ),
  };
}
