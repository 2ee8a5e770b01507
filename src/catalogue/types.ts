import type { Depth, DigitalAndDataLevel, SfiaLevel } from "./levels.ts";

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Ids are slugs of titles, cast in ids.ts alone; a SFIA skill's id is its code in lower case. */
export type SourceId = Id<"source">;
export type RoleFamilyId = Id<"role-family">;
export type RoleId = Id<"role">;
export type RoleLevelId = Id<"role-level">;
/** Skills and knowledge share one name space, because people ask for both in the same words. */
export type SkillId = Id<"skill">;
/** Names an item of training, development or work; items of one name share it across sections. */
export type TopicId = Id<"topic">;
export type QualificationId = Id<"qualification">;

/** A document that facts come from, as data/sources/index.yml describes it. */
export interface SourceDocument {
  readonly id: SourceId;
  /** The file's name in data/sources. */
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly framework: string;
  readonly format: string;
  /** ISO date, only where the document itself says it. */
  readonly published?: string;
  /** ISO date on which the document was fetched. */
  readonly retrieved?: string;
  readonly licence: string;
  readonly url?: string;
}

/** What is wrong with a text that could not be repaired and is therefore shown as it is. */
export const flaws = [
  "cut-short",
  "sentences-run-together",
  "lost-bullets",
  "foreign-text",
] as const;
export type Flaw = (typeof flaws)[number];

/** The words of one source, verbatim. Lines are paragraphs; a line that starts with "• " is a bullet. */
export interface Wording {
  readonly text: string;
  readonly source: SourceId;
  readonly flaw?: Flaw;
}

/**
 * One fact in the words of the source that is shown for it: the newest dated, else the fullest.
 */
export interface Statement extends Wording {
  /** Sources that say the same, wording of no weight aside. */
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
  /** From the lowest to the highest where levelsOrdered; otherwise in the order of the sources. */
  readonly levels: readonly RoleLevelId[];
  /** Whether a source or the titles tell which level comes after which. */
  readonly levelsOrdered: boolean;
  /** What a role without levels asks for, at no level; of other roles the role levels ask. */
  readonly skills?: readonly SkillId[];
  readonly sources: readonly SourceId[];
}

/** A role level's skill with the level it asks for. */
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
  /** The SFIA skill and level the profile names beside the activity. */
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
  /** What the source adds to the title beside the awarding body. */
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
  /** The words that the responsibilities continue: "At this role level, you will:". */
  readonly responsibilitiesLeadIn?: string;
  readonly responsibilities: readonly Statement[];
  /** Two requirements of one skill, with different levels, are two sources that contradict. */
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
  /** Lowest first; a level the sources do not define is absent. */
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
  /** A place a reader can find: the line and the heading or title it stands under. */
  readonly where: string;
  readonly excerpt: string;
  /** What was done about it; absent where the text is shown as it is. */
  readonly repair?: string;
}

/** The content of data/catalogue.json. */
export interface CatalogueData {
  readonly sources: readonly SourceDocument[];
  readonly families: readonly RoleFamily[];
  readonly roles: readonly Role[];
  /** Role by role, each role's levels in their order: "catalogue order". */
  readonly roleLevels: readonly RoleLevel[];
  readonly skills: readonly Skill[];
  readonly knowledge: readonly Knowledge[];
  readonly qualifications: readonly Qualification[];
  readonly defects: readonly Defect[];
}
