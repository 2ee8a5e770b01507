import type { TeamSkillAnswer } from "../../answer/kinds/team-skill.ts";
import { wordingTeam } from "../wording-team.ts";
import { wording } from "../wording.ts";
import { type Body, paragraph } from "./body.ts";
import { askedCell, titleOf } from "./levels.ts";
import { titleOfTeam } from "./team-parts.ts";

export function composeTeamSkill(answer: TeamSkillAnswer): Body {
  const { positions, size, skill, level, depth } = answer;
  return {
    title: wordingTeam.whoIsAsked(depth, size, skill.title, level),
    context: titleOfTeam(answer),
    about: skill.title,
    parts: [
      {
        kind: "table",
        caption: wordingTeam.askedFor(skill.title),
        columns: [wording.roleLevel, wordingTeam.positions, wording.level],
        rows: positions.map(({ who, count, asked }) => [
          titleOf(who),
          String(count),
          askedCell(asked),
        ]),
      },
      paragraph(wordingTeam.whatRolesAsk),
    ],
  };
}
