import type { TeamAnswer } from "../../answer/kinds/team.ts";
import type { TeamChange } from "../../answer/team-change.ts";
import { restsOnOne, type TeamPosition } from "../../answer/team-cover.ts";
import { inSentence } from "../../question/in-sentence.ts";
import type { Fold, FoldedPart, Part } from "../page.ts";
import { wordingTeam } from "../wording-team.ts";
import { type Body, closedFolds, heading, list, paragraph, plainList } from "./body.ts";
import { leveled } from "./levels.ts";
import { howToSayNeeds, needsParts, needsTitle, unmetNeeds } from "./team-needs.ts";
import { composeMovedTeam } from "./moved-team.ts";
import {
  matrices,
  membersInWords,
  namesIn,
  notes,
  summary,
  titleOfTeam,
  titlesOf,
  topTexts,
} from "./team-parts.ts";

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

/** A team that is asked for little has little that rests on one position: that is no comfort. */
function unaskedAbove({ above, positions }: TeamAnswer): readonly Part[] {
  if (above === undefined || above.unasked === 0) return [];
  const roles = new Set(positions.map(({ who }) => who.role)).size;
  return [paragraph(wordingTeam.unaskedAbove(above.unasked, above.all, roles))];
}

function leaverTexts({ lost, fallen, exposed }: TeamChange): readonly string[] {
  const texts = [
    ...(lost.length === 0 ? [] : [wordingTeam.lost(titlesOf(lost))]),
    ...topTexts(fallen, wordingTeam.falls),
    ...(exposed.length === 0 ? [] : [wordingTeam.exposed(titlesOf(exposed))]),
  ];
  return texts.length === 0 ? [wordingTeam.nothingFalls] : texts;
}

function joinerTexts({ gained, risen, secured }: TeamChange): readonly string[] {
  const texts = [
    ...(gained.length === 0 ? [] : [wordingTeam.gained(titlesOf(gained))]),
    ...topTexts(risen, wordingTeam.rises),
    ...(secured.length === 0 ? [] : [wordingTeam.secured(titlesOf(secured))]),
  ];
  return texts.length === 0 ? [wordingTeam.addsNothing] : texts;
}

function foldOf(
  title: string,
  changes: readonly TeamChange[],
  whoOf: (change: TeamChange) => readonly TeamPosition[],
  leadOf: (title: string) => string,
  textsOf: (change: TeamChange) => readonly string[],
): readonly Fold[] {
  if (changes.length === 0) return [];
  const parts = changes.flatMap((change): readonly FoldedPart[] => [
    ...whoOf(change).map(({ who }) => heading(leadOf(inSentence(who.roleLevel.title)))),
    plainList(textsOf(change)),
  ]);
  return [{ title, parts }];
}

export function composeTeam(answer: TeamAnswer): Body {
  const { team, skills, moved, needs, leavers, joiners } = answer;
  if (moved !== undefined) return composeMovedTeam(answer, moved);
  if (needs?.asked === true) {
    return {
      title: needsTitle(needs.all, team),
      context: titleOfTeam(answer),
      parts: [
        ...membersInWords(answer),
        ...(needs.all.length > 0
          ? needsParts(needs.all)
          : [...howToSayNeeds(skills), ...singlePoints(answer), ...notes(answer)]),
        paragraph(wordingTeam.whatRolesAsk),
      ],
    };
  }
  return {
    title: titleOfTeam(answer),
    ...(skills.length === 0 ? {} : { context: summary(answer) }),
    parts: [
      ...membersInWords(answer),
      ...(needs === undefined ? [] : unmetNeeds(needs.all)),
      ...unaskedAbove(answer),
      ...(skills.length === 0 ? [paragraph(wordingTeam.noSkills)] : singlePoints(answer)),
      paragraph(wordingTeam.whatRolesAsk),
      ...matrices(skills),
      ...closedFolds([
        ...foldOf(
          wordingTeam.ifOneLeaves,
          leavers,
          ({ leaving }) => leaving,
          wordingTeam.leaves,
          leaverTexts,
        ),
        ...foldOf(
          wordingTeam.ifOneJoins,
          joiners,
          ({ joining }) => joining,
          wordingTeam.joins,
          joinerTexts,
        ),
      ]),
      ...notes(answer),
    ],
  };
}
