import type { Depth, DigitalAndDataLevel, SfiaLevel } from "./levels.ts";

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Ids are slugs of titles, cast only in ids.ts; a SFIA skill's id is its code in lower case. */
export type SourceId = Id<"source">;
export type RoleFamilyId = Id<"role-family">;
export type RoleId = Id<"role">;
export type RoleLevelId = Id<"role-level">;
/** Skills and knowledge share one namespace, because people ask for both in the same words. */
export type SkillId = Id<"skill">;
/**
 * Identifies an item of training, development or work; items with the same name share it across
 * sections.
 */
export type TopicId = Id<"topic">;
export type QualificationId = Id<"qualification">;
export type TeamId = Id<"team">;

/** A document that facts come from, as data/sources/index.yml describes it. */
export interface SourceDocument {
  readonly id: SourceId;
  /** The file's name in data/sources. */
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly framework: string;
  readonly format: string;
  /** ISO date, only if the document itself gives it. */
  readonly published?: string;
  /** ISO date on which the document was fetched. */
  readonly retrieved?: string;
  readonly licence: string;
  /** Where it came from, as index.yml has it. */
  readonly url?: string;
  /** Where the document itself says that it is on the web; answers link to it. */
  readonly link?: string;
}

/** What is wrong with a text that could not be repaired and is therefore shown as it is. */
export const flaws = [
  "cut-short",
  "sentences-run-together",
  "points-run-together",
  "lost-bullets",
  "foreign-text",
] as const;
export type Flaw = (typeof flaws)[number];

/** The only ways in which a source's characters are changed. */
export const repairKinds = [
  "link-address",
  "split-word",
  "sentences-run-together",
  "cut-short",
] as const;

/** A change to a source's characters, white space aside; everything else is as the source has it. */
export interface Repair {
  readonly kind: (typeof repairKinds)[number];
  /** From 1. */
  readonly line: number;
  /** What the source has. */
  readonly before: string;
  /** What is shown instead. */
  readonly after: string;
  /** The document that has the rest of a text that is cut short. */
  readonly from?: SourceId;
}

/**
 * One source's words, verbatim but for the repairs. Lines are paragraphs; a line that starts with
 * "• " is a bullet.
 */
export interface Wording {
  readonly text: string;
  readonly source: SourceId;
  readonly flaw?: Flaw;
  readonly repairs?: readonly Repair[];
}

/**
 * One fact in the words of the source chosen for it: normally the newest dated, then the fullest.
 */
export interface Statement extends Wording {
  /** Sources that say the same, apart from words that carry no weight. */
  readonly agreeing: readonly SourceId[];
  /** Sources that say something else about the same thing. */
  readonly differing: readonly Wording[];
}

export interface RoleFamily {
  readonly id: RoleFamilyId;
  readonly title: string;
}

/** "Application operations engineer": a role with its levels. */
export interface Role {
  readonly id: RoleId;
  readonly title: string;
  readonly family?: RoleFamilyId;
  readonly introduction?: Statement;
  /** Of a role without levels; in other roles, the role levels have them. */
  readonly grades?: Statement;
  /** From lowest to highest if levelsOrdered, otherwise in the order of the sources. */
  readonly levels: readonly RoleLevelId[];
  /** Whether a source or the titles give the order of the levels. */
  readonly levelsOrdered: boolean;
  /**
   * The skills, without levels, that a role without levels asks for; in other roles, the role
   * levels do.
   */
  readonly skills?: readonly SkillId[];
  readonly sources: readonly SourceId[];
}

/** A skill with the level that a role level asks for. */
export interface SkillRequirement {
  readonly skill: SkillId;
  readonly level: DigitalAndDataLevel | SfiaLevel;
  readonly statement: Statement;
}

/** An item of BCS "Knowledge/Skills" that a role level lists; behavioural items have no depth. */
export interface KnowledgeRequirement {
  readonly knowledge: SkillId;
  readonly depth?: Depth;
  readonly statement: Statement;
}

export interface WorkActivity {
  readonly topic: TopicId;
  readonly title: string;
  readonly statement: Statement;
  /** The SFIA skill and level that the profile names for the activity. */
  readonly sfia?: { readonly code: string; readonly level: SfiaLevel };
}

export interface Training {
  readonly topic: TopicId;
  readonly title: string;
  readonly statement: Statement;
}

export interface DevelopmentActivity {
  readonly topic: TopicId;
  readonly title: string;
  readonly statement: Statement;
  readonly group?: string;
}

export interface Qualification {
  readonly id: QualificationId;
  readonly title: string;
  /** What the source adds to the title, other than the awarding body. */
  readonly details?: string;
  readonly awardingBody?: string;
  readonly sources: readonly SourceId[];
}

/** "Senior application operations engineer". */
export interface RoleLevel {
  readonly id: RoleLevelId;
  readonly title: string;
  readonly role: RoleId;
  readonly summary?: Statement;
  /** The words that introduce the responsibilities: "At this role level, you will:". */
  readonly responsibilitiesLeadIn?: string;
  readonly responsibilities: readonly Statement[];
  /** At which grades of the civil service the work is done. */
  readonly grades?: Statement;
  /**
   * Two requirements for one skill at different levels mean that two sources contradict each other.
   */
  readonly requirements: readonly SkillRequirement[];
  readonly background: readonly Statement[];
  readonly workActivities: readonly WorkActivity[];
  readonly knowledge: readonly KnowledgeRequirement[];
  readonly training: readonly Training[];
  readonly development: readonly DevelopmentActivity[];
  readonly qualifications: readonly QualificationId[];
  readonly sources: readonly SourceId[];
}

export interface SkillLevel {
  readonly level: DigitalAndDataLevel | SfiaLevel;
  readonly statement: Statement;
}

/** A skill of a capability framework, with the levels that the sources define. */
export interface Skill {
  readonly kind: "skill";
  readonly id: SkillId;
  readonly title: string;
  readonly scale: "digital-and-data" | "sfia";
  readonly code?: string;
  readonly category?: string;
  readonly description?: Statement;
  /** Lowest first; levels that the sources do not define are left out. */
  readonly levels: readonly SkillLevel[];
}

export const knowledgeTypes = ["behavioural", "technical", "other"] as const;
export type KnowledgeType = (typeof knowledgeTypes)[number];

/** BCS "Knowledge/Skills". Its scale is the depth of knowledge, except for behavioural items. */
export interface Knowledge {
  readonly kind: "knowledge";
  readonly id: SkillId;
  readonly title: string;
  readonly type: KnowledgeType;
  readonly description: Statement;
}

/** Something wrong in a source, found by a rule. */
export interface Defect {
  readonly rule: string;
  readonly source: SourceId;
  /** A place that a reader can find: the line and the heading or title above it. */
  readonly where: string;
  readonly excerpt: string;
  /** What was done about it, in words; undefined if the text is shown as it is. */
  readonly repair?: string;
  /** The characters that the repair changed. */
  readonly change?: Repair;
}

/** What a publisher's change log says about a page, verbatim. */
export interface ChangeNote {
  /** ISO date. */
  readonly on: string;
  /** The page's title, such as a role's. */
  readonly page: string;
  readonly text: string;
  readonly source: SourceId;
}

/** The things whose former names answer; a piece of knowledge counts as a skill. */
export type Nameable = "role" | "role-level" | "skill";

/** A name that went out of the catalogue, because its thing was renamed or removed. */
export interface FormerName {
  readonly what: Nameable;
  readonly id: string;
  readonly title: string;
  /** ISO date of the import that renamed or removed it, or of the publisher's own note. */
  readonly on: string;
  /** Its id after the rename; absent if it was removed. */
  readonly to?: string;
  /** Only for role levels: the role that it belonged to. */
  readonly role?: RoleId;
}

/** The content of data/catalogue.json. */
export interface CatalogueData {
  readonly sources: readonly SourceDocument[];
  readonly families: readonly RoleFamily[];
  readonly roles: readonly Role[];
  /** Role by role, with each role's levels in their order: "catalogue order". */
  readonly roleLevels: readonly RoleLevel[];
  readonly skills: readonly Skill[];
  readonly knowledge: readonly Knowledge[];
  readonly qualifications: readonly Qualification[];
  readonly defects: readonly Defect[];
  /** Latest first; absent if no document is a change log. */
  readonly notes?: readonly ChangeNote[];
  /** Renames that index.yml states; absent if there are none. */
  readonly renamed?: readonly FormerName[];
}
