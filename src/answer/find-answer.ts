import type { Topic } from "../catalogue/catalogue.ts";
import type { Level, Scale } from "../catalogue/levels.ts";
import type { Knowledge, Qualification, Role, RoleFamily, Skill } from "../catalogue/types.ts";
import type { Asker, Common, Item, PlacedRoleLevel, Rung } from "./parts.ts";

export interface RolesWithSkillAnswer extends Common {
  readonly kind: "roles-with-skill";
  readonly skill: Skill | Knowledge;
  readonly level: Level | undefined;
  readonly scale: Scale | undefined;
  readonly results: readonly Asker[];
  /** If no role level asks for the level: those that ask for another. */
  readonly otherLevels: readonly Asker[];
  /**
   * The roles without levels that ask for it; empty if a level was asked about and role levels ask
   * for it.
   */
  readonly roles: readonly Role[];
}

export interface RolesWithQualificationAnswer extends Common {
  readonly kind: "roles-with-qualification";
  readonly qualification: Qualification;
  readonly results: readonly PlacedRoleLevel[];
}

export interface TopicAnswer extends Common {
  readonly kind: "topic";
  readonly topics: readonly {
    readonly topic: Topic;
    /** One for each text that the sources have for it, with the role levels that list that text. */
    readonly texts: readonly {
      readonly section: Topic["entries"][number]["section"];
      readonly item: Item;
      readonly listedBy: readonly PlacedRoleLevel[];
    }[];
  }[];
}

export interface LevelAnswer extends Common {
  readonly kind: "level";
  readonly level: Level;
  readonly scale: Scale;
  readonly rank: number;
  readonly ladder: readonly Rung[];
  /** Skills for which the sources say what the level means. */
  readonly definedFor: readonly Skill[];
  /** Role levels with what they ask for at the level, in catalogue order. */
  readonly askers: readonly {
    readonly who: PlacedRoleLevel;
    readonly skills: readonly (Skill | Knowledge)[];
  }[];
  /** How many work activities the sources place at the level; they only do so at SFIA levels. */
  readonly activities: number;
}

export type ListAnswer = Common & { readonly kind: "list" } & (
    | {
        readonly of: "roles";
        /** The family that the question was limited to. */
        readonly only: RoleFamily | undefined;
        readonly families: readonly {
          readonly family: RoleFamily | undefined;
          readonly roles: readonly {
            readonly role: Role;
            readonly levels: readonly PlacedRoleLevel[];
          }[];
        }[];
      }
    | {
        readonly of: "skills";
        /** Both sorted by title. */
        readonly skills: readonly Skill[];
        readonly knowledge: readonly Knowledge[];
      }
    | {
        readonly of: "levels";
        readonly scales: readonly {
          readonly scale: Scale;
          readonly levels: readonly Level[];
          /** How many skills and pieces of knowledge use the scale. */
          readonly measures: number;
        }[];
      }
    | {
        readonly of: "qualifications";
        readonly qualifications: readonly {
          readonly qualification: Qualification;
          readonly listedBy: readonly PlacedRoleLevel[];
        }[];
      }
  );
