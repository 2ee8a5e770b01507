import type { ComparedTeam } from "../../answer/kinds/compare-teams.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import type { TopChange } from "../../answer/team-change.ts";
import { restsOnOne, type TeamPosition, type TeamSkill } from "../../answer/team-cover.ts";
import type { Uncounted } from "../../answer/team-sources.ts";
import { groupBy } from "../../catalogue/group.ts";
import { isAtLeast, type Level, levelsOf, scaleNames, type Scale } from "../../catalogue/levels.ts";
import { type Team, teamTitle } from "../../catalogue/teams.ts";
import { inSentence } from "../../question/in-sentence.ts";
import { countsOfTitles } from "../../question/several.ts";
import { capitalised } from "../grammar.ts";
import type { Label, Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wordingTeam } from "../wording-team.ts";
import { wording } from "../wording.ts";
import { paragraph } from "./body.ts";

// What all answers about teams show.

interface Positions {
  /** Undefined if it has no name. */
  readonly team?: Team | undefined;
  readonly positions: readonly TeamPosition[];
  readonly size: number;
}

/** More kinds of position than this have no room in a title. */
export const mostInTitle = 2;

export function members({ positions }: Pick<Positions, "positions">): readonly string[] {
  return countsOfTitles(
    positions.map(({ who: { role, roleLevel }, count }) => ({
      count,
      title: inSentence(roleLevel.title),
      role: role.id,
    })),
  );
}

/** "Team of 3: 2 senior, 1 lead developer" */
export function titleOfTeam(answer: Positions): string {
  const each = members(answer);
  const name = answer.team && teamTitle(answer.team);
  return each.length > mostInTitle
    ? wordingTeam.titleOfMany(name, answer.size, each.length)
    : wordingTeam.title(name, answer.size, each);
}

/** The members in words, where they are too many for the title. */
export function membersInWords(answer: Positions): readonly Part[] {
  const each = members(answer);
  return each.length > mostInTitle ? [paragraph(wordingTeam.members(each))] : [];
}

/** The scales on which the team's skills are measured. */
function scalesOf(skills: readonly TeamSkill[]): readonly Scale[] {
  return scaleNames.filter((scale) => skills.some((skill) => skill.scale === scale));
}

export function summary({ skills }: Pick<ComparedTeam, "skills">): string {
  const [scale, ...others] = scalesOf(skills);
  const highest = scale === undefined || others.length > 0 ? undefined : levelsOf(scale).at(-1);
  const atHighest = skills.filter(({ top }) => top === highest).length;
  return wordingTeam.summary(
    new Set(skills.map(({ skill }) => skill.id)).size,
    skills.filter(restsOnOne).length,
    highest &&
      (atHighest === 0 ? wordingTeam.noneAt(highest) : wordingTeam.countAt(atHighest, highest)),
  );
}

/** What a role level is called beside the others: "lead" if all are of one role. */
export function namesIn({
  positions,
}: Pick<Positions, "positions">): (who: PlacedRoleLevel) => string {
  const roles = new Set(positions.map(({ who }) => who.role));
  return ({ roleLevel, short }) => inSentence(roles.size === 1 ? short : roleLevel.title);
}

function depthCell(depth: number): Label {
  return depth === 0 ? wording.noBar : String(depth);
}

/**
 * The skills of each scale in a table of their own, up to the highest level that anybody asks for:
 * a column without a number would push others off a telephone's screen.
 */
export function matrices(skills: readonly TeamSkill[]): readonly Part[] {
  const scales = scalesOf(skills);
  return scales.map((scale): Part => {
    const ofScale = skills.filter((one) => one.scale === scale);
    const levels = levelsOf(scale).filter((level) =>
      ofScale.some(({ top }) => isAtLeast(top, level)),
    );
    return {
      kind: "table",
      caption: wordingTeam.matrix(scale, scales.length === 1),
      columns: [wording.skill, ...levels.map((level) => capitalised(levelName(level)))],
      rows: ofScale.map(({ skill, depths }) => [
        skill.title,
        ...depths.slice(0, levels.length).map(({ depth }) => depthCell(depth)),
      ]),
    };
  });
}

export function titlesOf(skills: readonly Pick<TeamSkill, "skill">[]): readonly string[] {
  return skills.map(({ skill }) => skill.title);
}

/** A sentence for all skills that move from one level to the same other. */
export function topTexts(
  changes: readonly TopChange[],
  say: (from: Level, to: Level, skills: readonly string[]) => string,
): readonly string[] {
  const alike = groupBy(changes, ({ from, to }) => `${from} ${to}`);
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [say(first.from, first.to, titlesOf(all))];
  });
}

/** What is not counted, or counted with a doubt. */
export function notes({
  skills,
  withoutSkills,
  withKnowledge,
}: Uncounted & { readonly skills: readonly TeamSkill[] }): readonly Part[] {
  const contradicted = skills.filter(({ isContradicted }) => isContradicted);
  const titles = (all: readonly PlacedRoleLevel[]): readonly string[] => [
    ...new Set(all.map(({ roleLevel }) => roleLevel.title)),
  ];
  return [
    ...(contradicted.length === 0
      ? []
      : [paragraph(wordingTeam.lowerCounts(titlesOf(contradicted)))]),
    ...(withoutSkills.length === 0 ? [] : [paragraph(wordingTeam.listNone(titles(withoutSkills)))]),
    ...(withKnowledge.length === 0
      ? []
      : [paragraph(wordingTeam.knowledgeNotCounted(titles(withKnowledge)))]),
  ];
}
