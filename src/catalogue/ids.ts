import type {
  QualificationId,
  RoleFamilyId,
  RoleId,
  RoleLevelId,
  SkillId,
  SourceId,
  TopicId,
} from "./types.ts";

/**
 * The slug of a title: lower-case letters and digits of any script, everything else a hyphen.
 * "Operational/Service Architecture" is "operational-service-architecture"; C, C++ and C# are three.
 */
export function slug(title: string): string {
  // Letters with marks are taken apart, where there are any: this is asked of every text there is.
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

/** Whether a title has a letter or a digit, without which nothing could be asked for by it. */
export const isNaming = (title: string): boolean => slug(title) !== "";

// The one place where a string becomes an id. Nothing else in the project casts to one.
export const sourceId = (id: string): SourceId => id as SourceId;
export const roleFamilyId = (title: string): RoleFamilyId => slug(title) as RoleFamilyId;
export const roleId = (title: string): RoleId => slug(title) as RoleId;
export const roleLevelId = (title: string): RoleLevelId => slug(title) as RoleLevelId;
export const skillId = (title: string): SkillId => slug(title) as SkillId;
export const topicId = (title: string): TopicId => slug(title) as TopicId;
export const qualificationId = (title: string): QualificationId => slug(title) as QualificationId;
