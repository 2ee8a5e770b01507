import type { ComparedTeam, CompareTeamsAnswer } from "../../answer/kinds/compare-teams.ts";
import type { TeamSkill } from "../../answer/team-cover.ts";
import type { Level } from "../../catalogue/levels.ts";
import { capitalised } from "../grammar.ts";
import type { Label, Part } from "../page.ts";
import { wordingTeam } from "../wording-team.ts";
import { wording } from "../wording.ts";
import { type Body, heading, list, paragraph, plainList } from "./body.ts";
import { leveled } from "./levels.ts";
import { members, notes, summary, titlesOf } from "./team-parts.ts";

/** Which team is which, and what each comes to. */
function teams([first, second]: CompareTeamsAnswer["teams"]): Part {
  const item = (lead: string, team: ComparedTeam) => ({
    lead,
    text: wordingTeam.teamAndSummary(members(team), summary(team)),
  });
  const [one, other] = namesOf([first, second]);
  return list([item(capitalised(one), first), item(capitalised(other), second)]);
}

function namesOf([first, second]: CompareTeamsAnswer["teams"]): readonly [string, string] {
  return [first.title ?? wordingTeam.first, second.title ?? wordingTeam.second];
}

function topCell(level: Level | undefined): Label {
  return level === undefined ? wordingTeam.nobody : leveled(level);
}

function differingTops({ differing, teams: compared }: CompareTeamsAnswer): readonly Part[] {
  if (differing.length === 0) return [];
  return [
    {
      kind: "table",
      caption: wordingTeam.highestDiffers,
      columns: [wording.skill, ...namesOf(compared).map(capitalised)],
      rows: differing.map(({ skill, tops: [first, second] }) => [
        skill.title,
        topCell(first),
        topCell(second),
      ]),
    },
  ];
}

function restingIn(title: string, skills: readonly TeamSkill[]): readonly Part[] {
  return skills.length === 0 ? [] : [heading(title), plainList(titlesOf(skills))];
}

export function composeCompareTeams(answer: CompareTeamsAnswer): Body {
  const { restingOnOne, differing, skillCount } = answer;
  const [first, second] = answer.teams;
  const [nameOfFirst, nameOfSecond] = namesOf(answer.teams);
  return {
    title: wordingTeam.comparedTitle(differing.length, skillCount),
    parts: [
      teams(answer.teams),
      ...differingTops(answer),
      ...restingIn(wordingTeam.restsOnOneIn(nameOfFirst), restingOnOne.first),
      ...restingIn(wordingTeam.restsOnOneIn(nameOfSecond), restingOnOne.second),
      paragraph(wordingTeam.whatRolesAsk),
      ...notes({ ...answer, skills: [...first.skills, ...second.skills] }),
    ],
  };
}
