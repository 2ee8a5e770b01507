import type { Rename } from "../../catalogue/changes.ts";
import { roleId, roleLevelId, skillId } from "../../catalogue/ids.ts";
import type { CatalogueData, RoleId, RoleLevelId, SkillId } from "../../catalogue/types.ts";

type Kind = "role" | "role-level" | "skill";

const kinds: Readonly<Record<Rename["what"], Kind>> = {
  role: "role",
  "role-level": "role-level",
  skill: "skill",
  knowledge: "skill",
};

/** A catalogue with the ids that its renamed things have now; titles and texts stay as they were. */
export function withNewIds(data: CatalogueData, renames: readonly Rename[]): CatalogueData {
  if (renames.length === 0) return data;
  const ids = new Map(renames.map(({ what, from, id }) => [`${kinds[what]} ${from.id}`, id]));
  const role = (id: RoleId): RoleId => roleId(ids.get(`role ${id}`) ?? id);
  const level = (id: RoleLevelId): RoleLevelId => roleLevelId(ids.get(`role-level ${id}`) ?? id);
  const skill = (id: SkillId): SkillId => skillId(ids.get(`skill ${id}`) ?? id);
  return {
    ...data,
    roles: data.roles.map((one) => ({
      ...one,
      id: role(one.id),
      levels: one.levels.map(level),
      ...(one.skills === undefined ? {} : { skills: one.skills.map(skill) }),
    })),
    roleLevels: data.roleLevels.map((one) => ({
      ...one,
      id: level(one.id),
      role: role(one.role),
      requirements: one.requirements.map((asked) => ({ ...asked, skill: skill(asked.skill) })),
      knowledge: one.knowledge.map((asked) => ({ ...asked, knowledge: skill(asked.knowledge) })),
    })),
    skills: data.skills.map((one) => ({ ...one, id: skill(one.id) })),
    knowledge: data.knowledge.map((one) => ({ ...one, id: skill(one.id) })),
  };
}
