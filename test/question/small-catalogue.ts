import { roleFamilyId, roleId, roleLevelId, skillId, sourceId } from "../../src/catalogue/ids.ts";
import { openCatalogue, type Catalogue } from "../../src/catalogue/catalogue.ts";
import type {
  Role,
  RoleFamilyId,
  RoleLevel,
  Skill,
  SourceDocument,
} from "../../src/catalogue/types.ts";

const source = sourceId("test");

const documents: readonly SourceDocument[] = [
  {
    id: source,
    file: "test.txt",
    title: "A small framework",
    publisher: "Nobody",
    framework: "A small framework",
    format: "invented",
    licence: "none",
  },
];

function roleLevel(title: string, role: string): RoleLevel {
  return {
    id: roleLevelId(title),
    title,
    role: roleId(role),
    responsibilities: [],
    requirements: [],
    background: [],
    workActivities: [],
    knowledge: [],
    training: [],
    development: [],
    qualifications: [],
    sources: [source],
  };
}

function familyIn(
  families: ReadonlyMap<string, RoleFamilyId>,
  title: string,
): Pick<Role, "family"> {
  const family = families.get(title);
  return family === undefined ? {} : { family };
}

/** A catalogue with roles, levels, skills and families of the given titles. */
export function smallCatalogue(
  roles: Readonly<Record<string, readonly string[]>>,
  skills: readonly string[] = [],
  families: Readonly<Record<string, readonly string[]>> = {},
): Catalogue {
  const entries = Object.entries(roles);
  const familyOf = new Map(
    Object.entries(families).flatMap(([family, titles]) =>
      titles.map((title) => [title, roleFamilyId(family)]),
    ),
  );
  return openCatalogue({
    sources: documents,
    families: Object.keys(families).map((title) => ({ id: roleFamilyId(title), title })),
    roles: entries.map(([title, levels]): Role => ({
      id: roleId(title),
      title,
      ...familyIn(familyOf, title),
      levels: levels.map(roleLevelId),
      levelsOrdered: true,
      sources: [source],
    })),
    roleLevels: entries.flatMap(([title, levels]) =>
      levels.map((level) => roleLevel(level, title)),
    ),
    skills: skills.map((title): Skill => ({
      kind: "skill",
      id: skillId(title),
      title,
      scale: "digital-and-data",
      levels: [],
    })),
    knowledge: [],
    qualifications: [],
    defects: [],
  });
}
