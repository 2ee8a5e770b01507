import type { TeamNeed } from "../../answer/kinds/team.ts";
import type { TeamSkill } from "../../answer/team-cover.ts";
import { type CountedNeed, isMet } from "../../answer/team-needs.ts";
import { type Team, teamTitle } from "../../catalogue/teams.ts";
import { inSentence } from "../../question/in-sentence.ts";
import type { ListItem, Part } from "../page.ts";
import { levelName } from "../terms.ts";
import { wordingTeamNeeds } from "../wording-team-needs.ts";
import { heading, list, paragraph } from "./body.ts";
import { leveled } from "./levels.ts";

export function needsTitle(needs: readonly CountedNeed[], team: Team | undefined): string {
  const name = team && teamTitle(team);
  const [only, ...others] = needs;
  if (only !== undefined && others.length === 0) {
    const { skill, level, count } = only;
    const what = wordingTeamNeeds.whatIsAsked(skill.title, level, count);
    return wordingTeamNeeds.titleOfOne(name, isMet(only), what);
  }
  if (needs.length === 0) return wordingTeamNeeds.noneKnown(name);
  return wordingTeamNeeds.title(name, needs.filter(isMet).length, needs.length);
}

function item({ skill, level, count, depth, closers }: CountedNeed): ListItem {
  const names = closers.map(({ roleLevel }) => inSentence(roleLevel.title));
  return {
    lead: level === undefined ? skill.title : leveled(level, skill.title),
    text: wordingTeamNeeds.asked(level, depth, count, names),
  };
}

function listOf(needs: readonly CountedNeed[], title: (count: number) => string): readonly Part[] {
  return needs.length === 0 ? [] : [heading(title(needs.length)), list(needs.map(item))];
}

/** What is not met first, then what is. */
export function needsParts(needs: readonly CountedNeed[]): readonly Part[] {
  return [
    ...listOf(
      needs.filter((need) => !isMet(need)),
      wordingTeamNeeds.notMet,
    ),
    ...listOf(needs.filter(isMet), wordingTeamNeeds.met),
  ];
}

/** What becomes of the needs when positions change: the counts, then first what gets worse. */
export function needsAfterMove(needs: readonly TeamNeed[]): readonly Part[] {
  if (needs.length === 0) return [];
  const those = (wasMet: boolean, met: boolean): readonly TeamNeed[] =>
    needs.filter((need) => need.wasMet === wasMet && isMet(need) === met);
  const before = needs.filter(({ wasMet }) => wasMet).length;
  const after = needs.filter(isMet).length;
  return [
    paragraph(wordingTeamNeeds.beforeAndAfter(before, after, needs.length)),
    ...listOf(those(true, false), wordingTeamNeeds.noLongerMet),
    ...listOf(those(false, false), wordingTeamNeeds.stillNotMet),
    ...listOf(those(false, true), wordingTeamNeeds.nowMet),
    ...listOf(those(true, true), wordingTeamNeeds.stillMet),
  ];
}

/** Without known needs: how to name one, with a skill of the team as the example. */
export function howToSayNeeds([skill]: readonly TeamSkill[]): readonly Part[] {
  if (skill === undefined) return [];
  const example = `${levelName(skill.top)} ${inSentence(skill.skill.title)}`;
  return [paragraph(wordingTeamNeeds.howToSay(example))];
}

/** Beside the whole team: how many needs are met, and those that are not. */
export function unmetNeeds(needs: readonly CountedNeed[]): readonly Part[] {
  const unmet = needs.filter((need) => !isMet(need));
  const counts = wordingTeamNeeds.counts(needs.length - unmet.length, needs.length);
  return unmet.length === 0 ? [paragraph(`${counts}.`)] : [heading(counts), list(unmet.map(item))];
}
