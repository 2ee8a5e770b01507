import type { ListAnswer } from "../../answer/kinds/list.ts";
import { scaleOfSkill } from "../../catalogue/catalogue.ts";
import type { Scale } from "../../catalogue/levels.ts";
import type { Knowledge, Skill, SourceId } from "../../catalogue/types.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { wordingTable } from "../wording-table.ts";
import { type Row, sourceOf, titles, whoCells } from "./cells.ts";
import { qualificationRow } from "./role-rows.ts";

function scaleText(scale: Scale | undefined): string {
  return scale === undefined ? "" : wording.scaleTitle(scale);
}

/** The documents whose words about it are in the catalogue. */
function sourcesOfSkill(skill: Skill | Knowledge): readonly SourceId[] {
  const statements =
    skill.kind === "knowledge"
      ? [skill.description]
      : [...skill.levels.map(({ statement }) => statement), skill.description];
  return statements.flatMap((each) => (each === undefined ? [] : [each.source]));
}

export function listRows(answer: ListAnswer): readonly Row[] {
  const { cites } = answer;
  switch (answer.of) {
    case "roles":
      return answer.families.flatMap(({ family, roles }) =>
        roles.flatMap(({ role, levels }): readonly Row[] => {
          const own: Row = [
            [wordingTable.family, family?.title ?? ""],
            [wordingTable.role, role.title],
          ];
          if (levels.length === 0) return [[...own, ...sourceOf(cites, role.sources)]];
          return levels.map(({ roleLevel }): Row => [
            ...own,
            [wordingTable.roleLevel, roleLevel.title],
            ...sourceOf(cites, roleLevel.sources),
          ]);
        }),
      );
    case "skills":
      return [...answer.skills, ...answer.knowledge].map((skill): Row => [
        [wordingTable.skill, skill.title],
        [wordingTable.kind, skill.kind],
        [wordingTable.code, skill.kind === "skill" ? (skill.code ?? "") : ""],
        [wordingTable.category, skill.kind === "skill" ? (skill.category ?? "") : skill.type],
        [wordingTable.scale, scaleText(scaleOfSkill(skill))],
        ...sourceOf(cites, sourcesOfSkill(skill)),
      ]);
    case "levels":
      return answer.scales.flatMap(({ scale, levels }) =>
        levels.map((level, at): Row => [
          [wordingTable.scale, scaleText(scale)],
          [wordingTable.rank, String(at + 1)],
          [wordingTable.level, levelName(level)],
        ]),
      );
    case "teams":
      return answer.teams.flatMap(({ team, positions }) =>
        positions.map(({ who, count }): Row => [
          [wordingTable.team, team.name],
          ...whoCells(who),
          [wordingTable.positions, String(count)],
        ]),
      );
    case "qualifications":
      return answer.qualifications.map(({ qualification, listedBy }): Row => [
        ...qualificationRow(qualification, cites),
        [wordingTable.listedBy, titles(listedBy)],
      ]);
  }
}
