import type { Moved, TeamAnswer } from "../../answer/kinds/team.ts";
import type { TeamChange } from "../../answer/team-change.ts";
import { sizeOf, type TeamPosition } from "../../answer/team-cover.ts";
import { inSentence } from "../../question/in-sentence.ts";
import { countOfTitle } from "../../question/several.ts";
import type { Label, Part } from "../page.ts";
import { wordingTeam } from "../wording-team.ts";
import { wording } from "../wording.ts";
import { type Body, paragraph } from "./body.ts";
import { leveled } from "./levels.ts";
import { membersInWords, notes, titleOfTeam, titlesOf } from "./team-parts.ts";

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

function movedTitle(moved: Moved): string {
  if (moved.what === "absent") {
    return wordingTeam.absent(
      moved.positions.map(({ who, count }) => [count, inSentence(who.roleLevel.title)]),
    );
  }
  const { leaving, joining, ...change } = moved.change;
  if (leaving.length === 0) {
    const title = wordingTeam.joinsTitle;
    return title(named(joining, "one more"), sizeOf(joining), change);
  }
  return wordingTeam.movesTitle(
    [
      wordingTeam.leaving(named(leaving, "one"), sizeOf(leaving)),
      ...(joining.length === 0
        ? []
        : [wordingTeam.joining(named(joining, "one"), sizeOf(joining))]),
    ],
    change,
  );
}

/** Nothing where nothing changes: then the title says it all. */
function movedParts(moved: Moved): readonly Part[] {
  if (moved.what === "absent") return [];
  const { joining, secured } = moved.change;
  const tells = joining.length > 0 && secured.length > 0;
  return [
    ...changeParts(moved.change),
    ...(tells ? [paragraph(wordingTeam.secured(titlesOf(secured)))] : []),
  ];
}

/** What is different once somebody has left the team, or joined it. */
export function composeMovedTeam(answer: TeamAnswer, moved: Moved): Body {
  return {
    title: movedTitle(moved),
    context: titleOfTeam(answer),
    parts: [
      ...membersInWords(answer),
      ...movedParts(moved),
      paragraph(wordingTeam.whatRolesAsk),
      ...notes(answer),
    ],
  };
}
