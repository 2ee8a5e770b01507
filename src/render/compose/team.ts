import type { Moved, TeamAnswer } from "../../answer/kinds/team.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import {
  restsOnOne,
  type TeamChange,
  type TeamSkill,
  type TopChange,
} from "../../answer/team-cover.ts";
import { levelsOf, scaleNames, type Scale } from "../../catalogue/levels.ts";
import { inSentence } from "../../question/in-sentence.ts";
import { countOfTitle } from "../../question/several.ts";
import { capitalised } from "../grammar.ts";
import type { Fold, FoldedPart, Label, Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wordingTeam } from "../wording-team.ts";
import { wording } from "../wording.ts";
import { type Body, closedFolds, heading, list, paragraph, plainList } from "./body.ts";
import { leveled } from "./levels.ts";

/** More kinds of position than this have no room in a title. */
const mostInTitle = 2;

function members({ positions }: TeamAnswer): readonly string[] {
  return positions.map(({ who, count }) => countOfTitle(count, inSentence(who.roleLevel.title)));
}

/** "Team of 3: 2 senior developers, 1 lead developer" */
function teamTitle(answer: TeamAnswer): string {
  const each = members(answer);
  return each.length > mostInTitle
    ? wordingTeam.titleOfMany(answer.size, each.length)
    : wordingTeam.title(answer.size, each);
}

/** The scales on which the team's skills are measured. */
function scalesOf(skills: readonly TeamSkill[]): readonly Scale[] {
  return scaleNames.filter((scale) => skills.some((skill) => skill.scale === scale));
}

function summary({ skills }: TeamAnswer): string {
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
function namesIn({ positions }: TeamAnswer): (who: PlacedRoleLevel) => string {
  const roles = new Set(positions.map(({ who }) => who.role));
  return ({ roleLevel, short }) => inSentence(roles.size === 1 ? short : roleLevel.title);
}

function singlePoints(answer: TeamAnswer): readonly Part[] {
  const { skills } = answer;
  const nameOf = namesIn(answer);
  const single = skills.filter(restsOnOne);
  if (single.length === 0) return [paragraph(wordingTeam.nothingRestsOnOne)];
  return [
    heading(wordingTeam.restsOnOne(single.length)),
    list(
      single.map(({ skill, top, holders, atAll }) => ({
        lead: leveled(top, skill.title),
        text: wordingTeam.only(top, holders.map(nameOf).join(", "), atAll === 1),
      })),
    ),
  ];
}

function depthCell(depth: number): Label {
  return depth === 0 ? wording.noBar : String(depth);
}

/** The skills of each scale in a table of their own, down to the highest level of any of them. */
function matrices(skills: readonly TeamSkill[]): readonly Part[] {
  const scales = scalesOf(skills);
  return scales.map((scale): Part => ({
    kind: "table",
    caption: wordingTeam.matrix(scale, scales.length === 1),
    columns: [wording.skill, ...levelsOf(scale).map((level) => capitalised(levelName(level)))],
    rows: skills
      .filter((one) => one.scale === scale)
      .map(({ skill, depths }) => [skill.title, ...depths.map(({ depth }) => depthCell(depth))]),
  }));
}

function titlesOf(skills: readonly TeamSkill[]): readonly string[] {
  return skills.map(({ skill }) => skill.title);
}

function topTexts(changes: readonly TopChange[]): readonly string[] {
  return changes.map(({ skill, from, to }) => wordingTeam.topMoves(skill.title, from, to));
}

function leaverTexts({ lost, fallen }: TeamChange): readonly string[] {
  const texts = [
    ...(lost.length === 0 ? [] : [wordingTeam.lost(titlesOf(lost))]),
    ...(fallen.length === 0 ? [] : [wordingTeam.fallen(topTexts(fallen))]),
  ];
  return texts.length === 0 ? [wordingTeam.nothingFalls] : texts;
}

function joinerTexts({ gained, risen, secured }: TeamChange): readonly string[] {
  const texts = [
    ...(gained.length === 0 ? [] : [wordingTeam.gained(titlesOf(gained))]),
    ...(risen.length === 0 ? [] : [wordingTeam.risen(topTexts(risen))]),
    ...(secured.length === 0 ? [] : [wordingTeam.secured(titlesOf(secured))]),
  ];
  return texts.length === 0 ? [wordingTeam.addsNothing] : texts;
}

function foldOf(
  title: string,
  changes: readonly TeamChange[],
  leadOf: (title: string) => string,
  textsOf: (change: TeamChange) => readonly string[],
): readonly Fold[] {
  if (changes.length === 0) return [];
  const parts = changes.flatMap((change): readonly FoldedPart[] => [
    heading(leadOf(inSentence(change.who.roleLevel.title))),
    plainList(textsOf(change)),
  ]);
  return [{ title, parts }];
}

/** What is not counted, or counted with a doubt. */
function notes({ skills, withoutSkills, withKnowledge }: TeamAnswer): readonly Part[] {
  const contradicted = skills.filter(({ isContradicted }) => isContradicted);
  const titles = (all: TeamAnswer["withKnowledge"]): readonly string[] => [
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

/** What a position more or fewer changes, skill by skill. */
function changeParts({ lost, gained, fallen, risen }: TeamChange): readonly Part[] {
  const moved = [...fallen, ...risen].map(({ skill, from, to }) => [
    skill.title,
    leveled(from),
    leveled(to),
  ]);
  const rows: readonly (readonly Label[])[] = [
    ...lost.map(({ skill, top }) => [skill.title, leveled(top), wordingTeam.nobody]),
    ...gained.map(({ skill, top }) => [skill.title, wordingTeam.nobody, leveled(top)]),
    ...moved,
  ];
  if (rows.length === 0) return [];
  const columns = [wording.skill, wordingTeam.before, wordingTeam.after];
  return [{ kind: "table", caption: wordingTeam.changed, columns, rows }];
}

function movedTitle(moved: Moved): string {
  if (moved.what === "absent") return wordingTeam.absent(inSentence(moved.who.roleLevel.title));
  const { who, lost, fallen, gained, risen, secured } = moved.change;
  const name = inSentence(who.roleLevel.title);
  return moved.what === "leaves"
    ? wordingTeam.leavesTitle(name, lost.length, fallen.length)
    : wordingTeam.joinsTitle(name, gained.length, risen.length, secured.length);
}

/** Nothing where nothing changes: then the title says it all. */
function movedParts(moved: Moved): readonly Part[] {
  if (moved.what === "absent") return [];
  const secured = moved.what === "joins" ? moved.change.secured : [];
  return [
    ...changeParts(moved.change),
    ...(secured.length === 0 ? [] : [paragraph(wordingTeam.secured(titlesOf(secured)))]),
  ];
}

export function composeTeam(answer: TeamAnswer): Body {
  const { skills, moved, leavers, joiners } = answer;
  const each = members(answer);
  const inWords = each.length > mostInTitle ? [paragraph(wordingTeam.members(each))] : [];
  if (moved !== undefined) {
    return {
      title: movedTitle(moved),
      context: teamTitle(answer),
      parts: [
        ...inWords,
        ...movedParts(moved),
        paragraph(wordingTeam.whatRolesAsk),
        ...notes(answer),
      ],
    };
  }
  return {
    title: teamTitle(answer),
    ...(skills.length === 0 ? {} : { context: summary(answer) }),
    parts: [
      ...inWords,
      ...(skills.length === 0 ? [paragraph(wordingTeam.noSkills)] : singlePoints(answer)),
      paragraph(wordingTeam.whatRolesAsk),
      ...matrices(skills),
      ...closedFolds([
        ...foldOf(wordingTeam.ifOneLeaves, leavers, wordingTeam.leaves, leaverTexts),
        ...foldOf(wordingTeam.ifOneJoins, joiners, wordingTeam.joins, joinerTexts),
      ]),
      ...notes(answer),
    ],
  };
}
