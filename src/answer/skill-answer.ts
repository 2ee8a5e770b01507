import type { Level, Scale } from "../catalogue/levels.ts";
import type { Knowledge, Role, Skill } from "../catalogue/types.ts";
import type { Fact } from "./fact.ts";
import type { AskedLevel, Asker, Common, LevelText, PlacedRoleLevel, Rung } from "./parts.ts";

export interface SkillAnswer extends Common {
  readonly kind: "skill";
  readonly skill: Skill | Knowledge;
  readonly scale: Scale | undefined;
  readonly description: Fact | undefined;
  readonly ladder: readonly Rung[];
  readonly levels: readonly LevelText[];
  readonly askers: readonly Asker[];
  /** The roles without levels that ask for it. */
  readonly roles: readonly Role[];
}

export interface SkillLevelAnswer extends Common {
  readonly kind: "skill-level";
  readonly skill: Skill | Knowledge;
  readonly level: Level;
  /** The scale the skill is measured on, which need not be the level's. */
  readonly scale: Scale | undefined;
  readonly description: Fact | undefined;
  /** Undefined if no source defines the level. */
  readonly fact: Fact | undefined;
  readonly ladder: readonly Rung[];
  readonly askers: readonly Asker[];
  /** If the level is not defined: the levels that are, nearest first. */
  readonly nearest: readonly LevelText[];
}

export interface SkillInRoleLevelAnswer extends Common {
  readonly kind: "skill-in-role-level";
  readonly subject: PlacedRoleLevel;
  readonly skill: Skill | Knowledge;
  readonly description: Fact | undefined;
  readonly ladder: readonly Rung[];
  readonly asked: readonly AskedLevel[];
  /** Every level of the role, in order, with what it asks for, possibly nothing. */
  readonly acrossRole: readonly Asker[];
  /** If this role level does not ask for the skill: the role levels of other roles that do. */
  readonly elsewhere: readonly Asker[];
}

export interface CompareSkillLevelsAnswer extends Common {
  readonly kind: "compare-skill-levels";
  readonly skill: Skill | Knowledge;
  readonly scale: Scale | undefined;
  readonly ladder: readonly Rung[];
  readonly levels: readonly (LevelText & { readonly askers: readonly Asker[] })[];
}

export interface CompareSkillsAnswer extends Common {
  readonly kind: "compare-skills";
  readonly skills: readonly {
    readonly skill: Skill | Knowledge;
    readonly scale: Scale | undefined;
    readonly description: Fact | undefined;
    readonly defined: readonly Level[];
  }[];
  /**
   * Role levels that ask for at least one of the skills, with what they ask for of each, in
   * catalogue order.
   */
  readonly askers: readonly {
    readonly who: PlacedRoleLevel;
    readonly asked: readonly (readonly AskedLevel[])[];
  }[];
}
