import { groupBy } from "../../catalogue/group.ts";
import type { CatalogueData, Knowledge, Role, RoleLevel, Skill } from "../../catalogue/types.ts";
import { wordsOfWeight } from "../wording.ts";
import type { Known } from "./pair-up.ts";

/** The words of weight of each text, without the thing's own name. */
function worded(title: string, texts: readonly (string | undefined)[]): Known["texts"] {
  const name = title.toLowerCase();
  return texts
    .map((text = "") => wordsOfWeight(text.toLowerCase().replaceAll(name, " ")))
    .filter((words) => words.length > 0);
}

type Askers = ReadonlyMap<string, Known["parts"]>;

/** Who asks for each skill, at which level. */
export function askersIn({ roleLevels }: CatalogueData): Askers {
  const asked = roleLevels.flatMap(({ id, requirements, knowledge }) => [
    ...requirements.map((one) => ({ skill: one.skill, by: [id, one.level] as const })),
    ...knowledge.map((one) => ({ skill: one.knowledge, by: [id, one.depth ?? ""] as const })),
  ]);
  return new Map(
    [...groupBy(asked, ({ skill }) => skill)].map(([skill, all]) => [
      skill,
      new Map(all.map(({ by }) => by)),
    ]),
  );
}

export function knownSkill(skill: Skill | Knowledge, askers: Askers): Known {
  const levels = skill.kind === "skill" ? skill.levels : [];
  return {
    what: skill.kind,
    id: skill.id,
    title: skill.title,
    texts: worded(skill.title, [
      skill.description?.text,
      ...levels.map(({ statement }) => statement.text),
    ]),
    parts: askers.get(skill.id) ?? new Map(),
  };
}

export type Naming = (id: string) => string;

export function knownLevel(level: RoleLevel, skillNow: Naming): Known {
  return {
    what: "role-level",
    id: level.id,
    title: level.title,
    texts: worded(level.title, [
      level.summary?.text,
      ...[...level.responsibilities, ...level.background].map(({ text }) => text),
    ]),
    parts: new Map([
      ...level.requirements.map((one) => [skillNow(one.skill), one.level] as const),
      ...level.knowledge.map((one) => [skillNow(one.knowledge), one.depth ?? ""] as const),
    ]),
  };
}

export function knownRole(role: Role, levelNow: Naming, skillNow: Naming): Known {
  return {
    what: "role",
    id: role.id,
    title: role.title,
    texts: worded(role.title, [role.introduction?.text]),
    parts: new Map([
      ...role.levels.map((id) => [levelNow(id), ""] as const),
      ...(role.skills ?? []).map((id) => [skillNow(id), ""] as const),
    ]),
  };
}
