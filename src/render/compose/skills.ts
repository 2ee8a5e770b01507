import type { Asker } from "../../answer/askers.ts";
import type { Fact } from "../../answer/fact.ts";
import type { Rung } from "../../answer/ladder.ts";
import type { SkillAnswer } from "../../answer/kinds/skill.ts";
import type { SkillInRoleLevelAnswer } from "../../answer/kinds/skill-in-role-level.ts";
import type { SkillLevelAnswer } from "../../answer/kinds/skill-level.ts";
import { scaleOf } from "../../catalogue/levels.ts";
import type { Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { type Body, openableFold, openableFolds, paragraph } from "./body.ts";
import { otherWordings, quotePart, type Citing } from "./citing.ts";
import {
  askedCell,
  askersByLevel,
  ladder,
  leveled,
  roleLevelList,
  rolesWithoutLevels,
  titleOf,
} from "./levels.ts";

function undefinedLevels(rungs: readonly Rung[]): readonly Part[] {
  const missing = rungs.filter(({ defined }) => !defined).map(({ level }) => level);
  if (missing.length === rungs.length) return [paragraph(wording.noLevelDefined)];
  return missing.length === 0 ? [] : [paragraph(wording.notDefinedLevels(missing))];
}

export function composeSkill(
  { skill, scale, description, ladder: rungs, levels, askers, roles }: SkillAnswer,
  citing: Citing,
): Body {
  return {
    title: wording.skillTitle(skill),
    about: skill.title,
    context: wording.skillContext(skill, scale),
    parts: [
      ...(description === undefined
        ? [paragraph(wording.noDescription)]
        : [quotePart(description, citing)]),
      ...openableFolds(
        levels.flatMap(({ level, fact }) =>
          fact === undefined ? [] : [{ title: leveled(level), parts: [quotePart(fact, citing)] }],
        ),
      ),
      ...(skill.kind === "skill" ? undefinedLevels(rungs) : []),
      ...(askers.length === 0
        ? roles.length === 0
          ? [paragraph(wording.nobodyAsks)]
          : []
        : openableFold(wording.askedOfCount(askers.length), [askersByLevel(askers)])),
      ...rolesWithoutLevels(roles),
      ...otherWordings([
        { about: undefined, fact: description },
        ...levels.map(({ level, fact }) => ({ about: levelName(level), fact })),
      ]),
    ],
  };
}

function neededBy(askers: readonly Asker[]): readonly Part[] {
  return openableFold(wording.askedOfCount(askers.length), [
    roleLevelList(askers.map(({ who }) => who)),
  ]);
}

/** The description of the whole skill, under an answer about one level or role level. */
function describedAs(description: Fact | undefined, citing: Citing): readonly Part[] {
  return description === undefined
    ? []
    : openableFold(wording.skillDescription, [quotePart(description, citing)]);
}

/** Why there is nothing to quote: the level is on another scale, or no source defines it. */
function undefinedLevel(answer: SkillLevelAnswer, citing: Citing): Body {
  const { skill, level, scale, nearest, askers, ladder: rungs } = answer;
  const about = skill.title;
  if (scale !== scaleOf(level)) {
    return { title: wording.otherScale(skill.title, level, scale), about, parts: ladder(rungs) };
  }
  if (skill.kind === "knowledge") {
    return { title: wording.noRoleAsks(skill.title, level, false), about, parts: ladder(rungs) };
  }
  return {
    title: wording.levelNotDefined(skill.title, level),
    about,
    parts: [
      paragraph(wording.levelsDefined(skill.levels.map((each) => each.level))),
      ...ladder(rungs),
      ...nearest.flatMap((near) =>
        near.fact === undefined ? [] : [quotePart(near.fact, citing, leveled(near.level))],
      ),
      ...(askers.length === 0 ? [] : neededBy(askers)),
    ],
  };
}

function describedKnowledge(answer: SkillLevelAnswer, citing: Citing): readonly Part[] {
  const { skill, level, description, askers, ladder: rungs } = answer;
  return [
    ...(description === undefined ? [] : [quotePart(description, citing)]),
    ...ladder(rungs.map((rung) => ({ ...rung, current: rung.level === level }))),
    paragraph(wording.describedForAllDepths),
    ...neededBy(askers),
    ...(skill.kind === "knowledge" ? otherWordings([{ about: undefined, fact: description }]) : []),
  ];
}

function quotedLevel(answer: SkillLevelAnswer, citing: Citing): readonly Part[] {
  const { fact, ladder: rungs, askers, description } = answer;
  return [
    ...(fact === undefined ? [] : [quotePart(fact, citing)]),
    ...ladder(rungs),
    ...(askers.length === 0 ? [paragraph(wording.noRoleAsksForLevel)] : neededBy(askers)),
    ...describedAs(description, citing),
    ...otherWordings([{ about: undefined, fact }]),
  ];
}

export function composeSkillLevel(answer: SkillLevelAnswer, citing: Citing): Body {
  const { skill, level, defined } = answer;
  if (!defined) return undefinedLevel(answer, citing);
  return {
    title: wording.skillAtLevel(skill.title, level),
    about: skill.title,
    parts:
      skill.kind === "knowledge" ? describedKnowledge(answer, citing) : quotedLevel(answer, citing),
  };
}

export function composeSkillInRoleLevel(answer: SkillInRoleLevelAnswer, citing: Citing): Body {
  const { subject, skill, asked, ladder: rungs, acrossRole, elsewhere, description } = answer;
  const roleLevel = subject.roleLevel.title;
  const levels = asked.flatMap(({ level }) => level ?? []);
  const contradicted = new Set(levels).size > 1;
  const listing = acrossRole.filter((asker) => asker.asked.length > 0);
  const across: readonly Part[] =
    listing.length === 0 || acrossRole.length < 2
      ? []
      : [
          {
            kind: "table",
            caption: wording.acrossRole(subject.role.title),
            columns: [wording.roleLevel, wording.level],
            rows: acrossRole.map((asker) => [titleOf(asker.who), askedCell(asker.asked)]),
          },
        ];
  const answered: readonly Part[] = [
    ...(contradicted ? [paragraph(wording.asksContradict)] : []),
    ...asked.flatMap(({ level, fact }) => [
      quotePart(fact, citing, contradicted && level !== undefined ? leveled(level) : undefined),
    ]),
    ...ladder(rungs),
    ...across,
    ...otherWordings(asked.map(({ fact }) => ({ about: undefined, fact }))),
  ];
  const missed: readonly Part[] = [
    ...across,
    ...(elsewhere.length === 0
      ? []
      : openableFold(wording.inOtherRoles, [askersByLevel(elsewhere)])),
    ...(listing.length === 0 && elsewhere.length === 0 ? [paragraph(wording.noRoleLists)] : []),
    ...describedAs(description, citing),
  ];
  return asked.length > 0
    ? {
        title: wording.asksFor(roleLevel, skill.title, [...new Set(levels)]),
        about: skill.title,
        parts: answered,
      }
    : {
        title: wording.notAskedFor(roleLevel, skill.title),
        about: skill.title,
        parts: missed,
      };
}
