import type { Moved, TeamAnswer } from "../../answer/kinds/team.ts";
import type { TeamChange } from "../../answer/team-change.ts";
import { sizeOf, type TeamPosition } from "../../answer/team-cover.ts";
import { inSentence } from "../../question/in-sentence.ts";
import { countOfTitle } from "../../question/several.ts";
import type { Label, Part } from "../page.ts";
import { needsAfterMove } from "./team-needs.ts";
import { wordingTeam } from "../wording-team.ts";
import { wording } from "../wording.ts";
import { type Body, heading, paragraph, plainList } from "./body.ts";
import { leveled } from "./levels.ts";
import { membersInWords, mostInTitle, notes, titleOfTeam, titlesOf } from "./team-parts.ts";

/** What other positions change, skill by skill. */
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

/** "one lead developer", "2 senior developers" */
function named(all: readonly TeamPosition[], none: string): readonly string[] {
  return all.map(({ who, count }) => {
    const title = inSentence(who.roleLevel.title);
    return count === 1 ? `${none} ${title}` : countOfTitle(count, title);
  });
}

function isLong({ leaving, joining }: TeamChange): boolean {
  return leaving.length + joining.length > mostInTitle;
}

/** Who moves, where the title only counts them. */
function moversInWords(change: TeamChange): readonly Part[] {
  const { leaving, joining } = change;
  if (!isLong(change)) return [];
  return [
    ...(leaving.length === 0 ? [] : [paragraph(wordingTeam.leavers(named(leaving, "1")))]),
    ...(joining.length === 0 ? [] : [paragraph(wordingTeam.newcomers(named(joining, "1")))]),
  ];
}

/** "If one lead developer leaves, 7 skills fall" */
function titleOfChange(moved: TeamChange): string {
  const { leaving, joining, ...change } = moved;
  const who = (all: readonly TeamPosition[], one: string): readonly string[] =>
    isLong(moved) ? [wordingTeam.positionCount(sizeOf(all))] : named(all, one);
  if (leaving.length === 0) {
    const title = wordingTeam.joinsTitle;
    return title(who(joining, "one more"), sizeOf(joining), change);
  }
  const leaves = wordingTeam.leaving(who(leaving, "one"), sizeOf(leaving));
  const joins = wordingTeam.joining(who(joining, "one"), sizeOf(joining));
  return wordingTeam.movesTitle(joining.length === 0 ? [leaves] : [leaves, joins], change);
}

function movedTitle(moved: Moved): string {
  if (moved.what === "absent") {
    return wordingTeam.absent(
      moved.positions.map(({ who, count }) => [count, inSentence(who.roleLevel.title)]),
    );
  }
  if (moved.what === "too many")
    return wordingTeam.tooMany(sizeOf(moved.after), moved.after.length);
  return titleOfChange(moved.change);
}

/** Nothing where nothing changes: then the title says it all. */
function movedParts(moved: Moved): readonly Part[] {
  if (moved.what !== "changes") return [];
  const { joining, secured, exposed } = moved.change;
  const tells = joining.length > 0 && secured.length > 0;
  return [
    ...moversInWords(moved.change),
    ...changeParts(moved.change),
    ...(tells
      ? [heading(wordingTeam.securedTitle(secured.length)), plainList(titlesOf(secured))]
      : []),
    ...(exposed.length > 0
      ? [heading(wordingTeam.exposedTitle(exposed.length)), plainList(titlesOf(exposed))]
      : []),
  ];
}

/** What is different once somebody has left the team, or joined it. */
export function composeMovedTeam(answer: TeamAnswer, moved: Moved): Body {
  const { needs } = answer;
  // What the change means for the team's needs matters more than the change, skill by skill.
  const hasNeeds = needs !== undefined && moved.what !== "absent";
  return {
    title: movedTitle(moved),
    context: titleOfTeam(answer),
    parts: [
      ...(hasNeeds ? needsAfterMove(needs.all) : []),
      ...membersInWords(answer),
      ...movedParts(moved),
      paragraph(wordingTeam.whatRolesAsk),
      ...notes(answer),
    ],
  };
}
