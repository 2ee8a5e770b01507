import type { AskedSkill } from "../../answer/askers.ts";
import type { Item } from "../../answer/content.ts";
import type { Cites } from "../../answer/fact.ts";
import type { RoleAnswer } from "../../answer/kinds/role.ts";
import type { RoleLevelAnswer } from "../../answer/kinds/role-level.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { Qualification } from "../../catalogue/types.ts";
import { levelName } from "../terms.ts";
import { wording } from "../wording.ts";
import { wordingTable } from "../wording-table.ts";
import { factCells, type Row, sourceOf } from "./cells.ts";

/** More than one row for a skill on whose level the sources contradict each other. */
function askedRows(skills: readonly AskedSkill[], of: "skills" | "knowledge"): readonly Row[] {
  const [name, depth] =
    of === "skills"
      ? [wordingTable.skill, wordingTable.level]
      : [wording.sectionHeading(of), wordingTable.depth];
  return skills.flatMap(({ skill, asked }) =>
    asked.map(({ level, fact }): Row => [
      [name, skill.title],
      [depth, level === undefined ? "" : levelName(level)],
      ...(skill.kind === "knowledge" ? [[wordingTable.type, skill.type] as const] : []),
      ...factCells(fact),
    ]),
  );
}

function itemRow({ title, group = "", sfia, fact }: Item): Row {
  return [
    [wordingTable.title, title],
    [wordingTable.group, group],
    [wordingTable.sfia, sfia === undefined ? "" : wording.sfiaOfActivity(sfia.code, sfia.level)],
    ...factCells(fact),
  ];
}

export function qualificationRow(
  { title, details = "", awardingBody = "", sources }: Qualification,
  cites: Cites,
): Row {
  return [
    [wordingTable.qualification, title],
    [wordingTable.details, details],
    [wordingTable.awardingBody, awardingBody],
    ...sourceOf(cites, sources),
  ];
}

/** Undefined where nothing is listed: a single text is no table. */
export function sectionRows(section: Section, { content, cites }: RoleLevelAnswer): readonly Row[] {
  switch (section) {
    case "skills":
    case "knowledge":
      return askedRows(content[section], section);
    case "responsibilities":
      return content.responsibilities.map((fact) => factCells(fact));
    case "work-activities":
      return content.workActivities.map(itemRow);
    case "training":
    case "development":
      return content[section].map(itemRow);
    case "qualifications":
      return content.qualifications.map((each) => qualificationRow(each, cites));
    case "summary":
    case "background":
    case "grades":
      return [];
  }
}

export function roleRows({ role, levels, skills, cites }: RoleAnswer): readonly Row[] {
  if (levels.length === 0) {
    return skills.map(({ skill, description }): Row => [
      [wordingTable.skill, skill.title],
      ...(description === undefined ? sourceOf(cites, role.sources) : factCells(description)),
    ]);
  }
  return levels.map(({ who, summary }): Row => [
    [wordingTable.rank, who.place === undefined ? "" : String(who.place.rank)],
    [wordingTable.roleLevel, who.roleLevel.title],
    ...(summary === undefined ? sourceOf(cites, who.roleLevel.sources) : factCells(summary)),
  ]);
}
