import type { Section } from "../catalogue/sections.ts";
import type { Knowledge, Role, RoleFamily, Skill } from "../catalogue/types.ts";
import type { Fact } from "./fact.ts";
import type {
  AskedLevel,
  Common,
  PlacedRoleLevel,
  RoleLevelContent,
  SectionCount,
} from "./parts.ts";

export interface RoleAnswer extends Common {
  readonly kind: "role";
  readonly role: Role;
  readonly family: RoleFamily | undefined;
  readonly introduction: Fact | undefined;
  /** Of a role without levels. */
  readonly grades: Fact | undefined;
  readonly levels: readonly { readonly who: PlacedRoleLevel; readonly summary: Fact | undefined }[];
  /**
   * How many steps the levels form: fewer than levels if some differ only in track, 0 if the order
   * is unknown.
   */
  readonly steps: number;
  /** What a role without levels asks for, in the order of the sources. */
  readonly skills: readonly {
    readonly skill: Skill | Knowledge;
    readonly description: Fact | undefined;
  }[];
}

export interface RoleLevelAnswer extends Common {
  readonly kind: "role-level";
  readonly subject: PlacedRoleLevel;
  readonly section: Section | undefined;
  readonly content: RoleLevelContent;
  /** The sections that the sources have for this role level, in display order. */
  readonly has: readonly SectionCount[];
  /** If the section asked for is missing: the nearest role level of the same role that has it. */
  readonly nearest: { readonly who: PlacedRoleLevel; readonly count: number } | undefined;
}

/**
 * What happens to a skill from one role level to another, or how it differs if neither leads to the
 * other. Answers list changes in this order.
 */
export const changes = [
  "contradicted",
  "new",
  "rises",
  "falls",
  "dropped",
  "differs",
  "only-in-one",
  "stays",
  "same",
] as const;
export type Change = (typeof changes)[number];

export interface ComparedSkill {
  readonly skill: Skill | Knowledge;
  readonly change: Change;
  /** Whether the sources use different words for the same level. */
  readonly reworded: boolean;
  /** One per role level compared, in the same order. */
  readonly sides: readonly (readonly AskedLevel[])[];
}

export interface ComparedItems {
  readonly section: Extract<
    Section,
    "work-activities" | "training" | "development" | "qualifications"
  >;
  /** Titles, one list per role level compared; empty if the sources have none. */
  readonly sides: readonly (readonly string[])[];
}

export interface CompareRoleLevelsAnswer extends Common {
  readonly kind: "compare-role-levels";
  readonly subjects: readonly PlacedRoleLevel[];
  /** The shortest names that distinguish the subjects. */
  readonly names: readonly string[];
  readonly sameRole: boolean;
  /** Whether these are two role levels where the first leads to the second. */
  readonly directed: boolean;
  readonly summaries: readonly (Fact | undefined)[];
  /** Changed skills come first. */
  readonly skills: readonly ComparedSkill[];
  readonly knowledge: readonly ComparedSkill[];
  readonly items: readonly ComparedItems[];
}
