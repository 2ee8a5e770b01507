import type {
  QualificationId,
  RoleFamilyId,
  RoleId,
  RoleLevelId,
  SkillId,
  SourceId,
  TeamId,
  TopicId,
} from "./types.ts";

/**
 * The slug of a title: lower-case letters and digits of any script, with hyphens for everything
 * else. "Operational/Service Architecture" becomes "operational-service-architecture"; C, C++ and
 * C# stay distinct.
 */
export function slug(title: string): string {
  // ASCII text skips the removal of diacritics, because this is called for every text.
  const plain = /^\p{ASCII}*$/u.test(title)
    ? title
    : title.normalize("NFKD").replace(/\p{Mark}+/gu, "");
  return plain
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .replace(/(?<=\p{Letter})\+\+/gu, "-plus-plus")
    .replace(/(?<=\p{Letter})#(?!\p{Letter})/gu, "-sharp")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** Whether a title has a letter or a digit; without one, nobody could ask for it. */
export const isNaming = (title: string): boolean => slug(title) !== "";

// These are the only casts from a string to an id in the project.
export const sourceId = (id: string): SourceId => id as SourceId;
export const roleFamilyId = (title: string): RoleFamilyId => slug(title) as RoleFamilyId;
export const roleId = (title: string): RoleId => slug(title) as RoleId;
export const roleLevelId = (title: string): RoleLevelId => slug(title) as RoleLevelId;
export const skillId = (title: string): SkillId => slug(title) as SkillId;
export const topicId = (title: string): TopicId => slug(title) as TopicId;
export const qualificationId = (title: string): QualificationId => slug(title) as QualificationId;
export const teamId = (name: string): TeamId => slug(name) as TeamId;
