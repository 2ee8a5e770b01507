import type { CatalogueData, RoleLevel, Statement } from "./types.ts";

/** A statement and its place in the catalogue. */
export interface PlacedStatement {
  readonly where: string;
  readonly statement: Statement;
  /**
   * Whether a role level states it about a skill or knowledge, whose own entry has the same
   * wordings.
   */
  readonly restated: boolean;
}

function ofRoleLevel(level: RoleLevel): readonly PlacedStatement[] {
  const at = (part: string, statement: Statement, restated = false): PlacedStatement => ({
    where: `role level ${level.id}, ${part}`,
    statement,
    restated,
  });
  return [
    ...(level.summary === undefined ? [] : [at("summary", level.summary)]),
    ...level.responsibilities.map((statement) => at("responsibilities", statement)),
    ...(level.grades === undefined ? [] : [at("grades", level.grades)]),
    ...level.requirements.map(({ skill, statement }) => at(`skill ${skill}`, statement, true)),
    ...level.background.map((statement) => at("background", statement)),
    ...level.workActivities.map(({ topic, statement }) => at(`work activity ${topic}`, statement)),
    ...level.knowledge.map(({ knowledge, statement }) =>
      at(`knowledge ${knowledge}`, statement, true),
    ),
    ...level.training.map(({ topic, statement }) => at(`training ${topic}`, statement)),
    ...level.development.map(({ topic, statement }) => at(`development ${topic}`, statement)),
  ];
}

/** Every statement in the catalogue: those of roles, role levels, skills and knowledge. */
export function statementsOf(data: CatalogueData): readonly PlacedStatement[] {
  const at = (where: string, statement: Statement): PlacedStatement => ({
    where,
    statement,
    restated: false,
  });
  return [
    ...data.roles.flatMap(({ id, introduction, grades }) => [
      ...(introduction === undefined ? [] : [at(`role ${id}, introduction`, introduction)]),
      ...(grades === undefined ? [] : [at(`role ${id}, grades`, grades)]),
    ]),
    ...data.roleLevels.flatMap(ofRoleLevel),
    ...data.skills.flatMap(({ id, description, levels }) => [
      ...(description === undefined ? [] : [at(`skill ${id}, description`, description)]),
      ...levels.map(({ level, statement }) => at(`skill ${id}, ${level}`, statement)),
    ]),
    ...data.knowledge.map(({ id, description }) => at(`knowledge ${id}`, description)),
  ];
}
