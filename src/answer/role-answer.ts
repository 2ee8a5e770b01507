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
  readonly levels: readonly { readonly who: PlacedRoleLevel; readonly summary: Fact | undefined }[];
  /** How many steps up the levels make; fewer where some differ in their track alone, 0 if unknown. */
  readonly steps: number;
  /** What a role without levels asks for, in the order of the sources. */
  readonly skills: readonly (Skill | Knowledge)[];
}

export interface RoleLevelAnswer extends Common {
  readonly kind: "role-level";
  readonly subject: PlacedRoleLevel;
  readonly section: Section | undefined;
  readonly content: RoleLevelContent;
  /** The sections that the sources have for this role level, in the order they are shown. */
  readonly has: readonly SectionCount[];
  /** Where the section asked for is missing: the nearest role level of the role that has it. */
  readonly nearest: { readonly who: PlacedRoleLevel; readonly count: number } | undefined;
}

/** What becomes of a skill from one role level to another, or how it differs where there is no way. */
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
  /** Whether the sources use other words for the same level. */
  readonly reworded: boolean;
  /** One for each role level compared, in their order. */
  readonly sides: readonly (readonly AskedLevel[])[];
}

export interface ComparedItems {
  readonly section: Extract<
    Section,
    "work-activities" | "training" | "development" | "qualifications"
  >;
  /** Titles, one list for each role level compared; an empty one where the sources have none. */
  readonly sides: readonly (readonly string[])[];
}

export interface CompareRoleLevelsAnswer extends Common {
  readonly kind: "compare-role-levels";
  readonly subjects: readonly PlacedRoleLevel[];
  /** What tells the subjects apart, as short as can be. */
  readonly names: readonly string[];
  readonly sameRole: boolean;
  /** Two role levels with a way from the first to the second. */
  readonly directed: boolean;
  readonly summaries: readonly (Fact | undefined)[];
  /** What changes first. */
  readonly skills: readonly ComparedSkill[];
  readonly knowledge: readonly ComparedSkill[];
  readonly items: readonly ComparedItems[];
}
