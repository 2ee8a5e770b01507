import type { Level, SfiaLevel } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type {
  Knowledge,
  Qualification,
  Role,
  RoleFamily,
  RoleLevel,
  Skill,
} from "../catalogue/types.ts";
import type { Cites, Fact } from "./fact.ts";
import type { Offer } from "./offer.ts";

/** What every answer has. */
export interface Common {
  /**
   * False if the sources do not say what was asked; the answer then shows the nearest thing they
   * say.
   */
  readonly defined: boolean;
  /** Follow-up questions, most useful first. */
  readonly next: readonly Offer[];
  readonly cites: Cites;
}

/** A role level with its place among the levels of its role. */
export interface PlacedRoleLevel {
  readonly roleLevel: RoleLevel;
  readonly role: Role;
  readonly family: RoleFamily | undefined;
  /**
   * What distinguishes it from the other levels of its role: "Senior"; its title if nothing shorter
   * does.
   */
  readonly short: string;
  /** From 1 for the lowest. Undefined if the sources give no order, or only one step. */
  readonly place: { readonly rank: number; readonly of: number } | undefined;
}

/** A level that a role level asks for; behavioural knowledge has none. */
export interface AskedLevel {
  readonly level: Level | undefined;
  readonly fact: Fact;
}

/** More than one level for one skill means that the sources contradict each other. */
export interface AskedSkill {
  readonly skill: Skill | Knowledge;
  readonly asked: readonly AskedLevel[];
}

/** Who asks for a skill, and at which level. */
export interface Asker {
  readonly who: PlacedRoleLevel;
  readonly asked: readonly AskedLevel[];
}

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

/** One step of a scale, as a ladder shows it. */
export interface Rung {
  readonly level: Level;
  /** Whether this level was asked about. */
  readonly current: boolean;
  /** Whether the sources say what the level means for the skill. */
  readonly defined: boolean;
}

/** The text of a skill at one level. */
export interface LevelText {
  readonly level: Level;
  readonly fact: Fact | undefined;
}

/** What the catalogue holds, in figures. */
export interface Holdings {
  readonly roles: number;
  readonly roleLevels: number;
  readonly skills: number;
  readonly knowledge: number;
  readonly qualifications: number;
  readonly sources: number;
  readonly families: readonly RoleFamily[];
  /** ISO date of the newest dated document. */
  readonly newest: string | undefined;
}
