import { roleId, roleLevelId, skillId, sourceId } from "../../src/catalogue/ids.ts";
import { openCatalogue, type Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Role, RoleLevel, Skill, SourceDocument } from "../../src/catalogue/types.ts";

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

/** A catalogue with the roles and levels of these titles, and skills of these. */
export function smallCatalogue(
  roles: Readonly<Record<string, readonly string[]>>,
  skills: readonly string[] = [],
): Catalogue {
  const entries = Object.entries(roles);
  return openCatalogue({
    sources: documents,
    families: [],
    roles: entries.map(([title, levels]): Role => ({
      id: roleId(title),
      title,
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
