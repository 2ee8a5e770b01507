import type { Catalogue } from "../catalogue/catalogue.ts";
import type { SfiaLevel } from "../catalogue/levels.ts";
import { type Section, sections } from "../catalogue/sections.ts";
import type {
  DevelopmentActivity,
  Qualification,
  RoleLevel,
  SourceDocument,
  Training,
  WorkActivity,
} from "../catalogue/types.ts";
import { type AskedSkill, factsOfAsked, knowledgeOf, skillsOf } from "./askers.ts";
import { type Fact, factOf, factsOf, sourcesOf, optionalFact } from "./fact.ts";

/** A work activity, training or development activity of a role level. */
export interface Item {
  readonly title: string;
  readonly fact: Fact;
  readonly group: string | undefined;
  readonly sfia: { readonly code: string; readonly level: SfiaLevel } | undefined;
}

export interface RoleLevelContent {
  readonly summary: Fact | undefined;
  readonly leadIn: string | undefined;
  readonly responsibilities: readonly Fact[];
  readonly grades: Fact | undefined;
  readonly skills: readonly AskedSkill[];
  readonly background: readonly Fact[];
  readonly workActivities: readonly Item[];
  readonly knowledge: readonly AskedSkill[];
  readonly training: readonly Item[];
  readonly development: readonly Item[];
  readonly qualifications: readonly Qualification[];
}

/** How many entries a role level has in a section. */
export interface SectionCount {
  readonly section: Section;
  readonly count: number;
}

export function itemOf(
  item: WorkActivity | Training | DevelopmentActivity,
  catalogue: Catalogue,
): Item {
  return {
    title: item.title,
    fact: factOf(item.statement, catalogue),
    group: "group" in item ? item.group : undefined,
    sfia: "sfia" in item ? item.sfia : undefined,
  };
}

export function contentOf(roleLevel: RoleLevel, catalogue: Catalogue): RoleLevelContent {
  const items = (list: readonly (WorkActivity | Training | DevelopmentActivity)[]) =>
    list.map((item) => itemOf(item, catalogue));
  return {
    summary: optionalFact(roleLevel.summary, catalogue),
    leadIn: roleLevel.responsibilitiesLeadIn,
    responsibilities: factsOf(roleLevel.responsibilities, catalogue),
    grades: roleLevel.grades === undefined ? undefined : factOf(roleLevel.grades, catalogue),
    skills: skillsOf(roleLevel, catalogue),
    background: factsOf(roleLevel.background, catalogue),
    workActivities: items(roleLevel.workActivities),
    knowledge: knowledgeOf(roleLevel, catalogue),
    training: items(roleLevel.training),
    development: items(roleLevel.development),
    qualifications: roleLevel.qualifications.map((id) => catalogue.qualification(id)),
  };
}

/** How many entries a role level has in a section. */
export function countOf(roleLevel: RoleLevel, section: Section): number {
  switch (section) {
    case "summary":
      return roleLevel.summary === undefined ? 0 : 1;
    case "responsibilities":
      return roleLevel.responsibilities.length;
    case "skills":
      return new Set(roleLevel.requirements.map(({ skill }) => skill)).size;
    case "background":
      return roleLevel.background.length;
    case "work-activities":
      return roleLevel.workActivities.length;
    case "knowledge":
      return roleLevel.knowledge.length;
    case "training":
      return roleLevel.training.length;
    case "development":
      return roleLevel.development.length;
    case "qualifications":
      return roleLevel.qualifications.length;
    case "grades":
      return roleLevel.grades === undefined ? 0 : 1;
  }
}

export function sectionsOf(roleLevel: RoleLevel): readonly SectionCount[] {
  return sections
    .map((section) => ({ section, count: countOf(roleLevel, section) }))
    .filter(({ count }) => count > 0);
}

function ofItems(items: readonly Item[]): readonly Fact[] {
  return items.map(({ fact }) => fact);
}

/** The facts quoted for a section, or for the role level as a whole. */
export function factsQuoted(
  content: RoleLevelContent,
  section: Section | undefined,
): readonly (Fact | undefined)[] {
  switch (section) {
    case undefined:
      return [content.summary, ...content.responsibilities];
    case "summary":
      return [content.summary];
    case "responsibilities":
      return content.responsibilities;
    case "skills":
      return factsOfAsked(content.skills);
    case "background":
      return content.background;
    case "work-activities":
      return ofItems(content.workActivities);
    case "knowledge":
      return factsOfAsked(content.knowledge);
    case "training":
      return ofItems(content.training);
    case "development":
      return ofItems(content.development);
    case "qualifications":
      return [];
    case "grades":
      return [content.grades];
  }
}

/** The documents behind entries that a section lists without quoting a sentence. */
export function sourcesNaming(
  roleLevel: RoleLevel,
  section: Section | undefined,
  catalogue: Catalogue,
): readonly SourceDocument[] {
  if (section !== "qualifications") return [];
  const own = new Set(roleLevel.sources);
  const naming = roleLevel.qualifications.flatMap((id) => catalogue.qualification(id).sources);
  return sourcesOf(
    [...new Set(naming)].filter((id) => own.has(id)),
    catalogue,
  );
}
