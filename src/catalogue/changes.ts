import type { Level } from "./levels.ts";
import type { RoleId, RoleLevelId, SkillId, SourceDocument, SourceId } from "./types.ts";

/** What comes into a catalogue or goes out of it as a whole. */
export const wholes = [
  "document",
  "role",
  "role-level",
  "skill",
  "knowledge",
  "qualification",
] as const;
export type Whole = (typeof wholes)[number];

export interface Arrival {
  readonly kind: "added" | "removed";
  readonly what: Whole;
  /** The catalogue that is asked later need not have it. */
  readonly id: string;
  readonly title: string;
  /** Of a role level. */
  readonly role?: RoleId;
}

/** A thing that stayed while something of it changed; its title is the later one. */
export type ChangedThing =
  | { readonly kind: "role"; readonly id: RoleId; readonly title: string }
  | {
      readonly kind: "role-level";
      readonly id: RoleLevelId;
      readonly title: string;
      readonly role: RoleId;
    }
  /** A skill or a piece of knowledge. */
  | { readonly kind: "skill"; readonly id: SkillId; readonly title: string };

/** What a thing consists of, as far as changes are told. */
export const changeableParts = [
  "requirement",
  "knowledge",
  "introduction",
  "levels",
  "summary",
  "responsibility",
  "background",
  "work-activity",
  "training",
  "development",
  "qualification",
  "description",
  "meaning",
] as const;
export type ChangeablePart = (typeof changeableParts)[number];

interface ChangedPart {
  readonly part: ChangeablePart;
  /** Of parts that have a name: a required skill's, a training's. */
  readonly title?: string;
  /** Of a requirement, and of knowledge. */
  readonly skill?: SkillId;
  /** At which a skill is asked for, or what a meaning is the meaning of. */
  readonly level?: Level;
  /** The document that says so; of what is gone, the one that said it. */
  readonly source?: SourceId;
}

/** One difference. Texts are whole and verbatim. */
export type Change = ChangedPart &
  (
    | { readonly kind: "added" | "removed"; readonly text?: string }
    | {
        /** "replaced" where sources contradict each other, so that there are several levels. */
        readonly kind: "raised" | "lowered" | "replaced";
        readonly from: readonly Level[];
        readonly to: readonly Level[];
      }
    | {
        readonly kind: "reworded";
        readonly before: string;
        readonly after: string;
        /** Whether both ask for the same, in words of other weight at most. */
        readonly sameMeaning: boolean;
      }
    | {
        readonly kind: "reordered";
        /** Titles of role levels, the lowest first where the order is known. */
        readonly from: { readonly levels: readonly string[]; readonly ordered: boolean };
        readonly to: { readonly levels: readonly string[]; readonly ordered: boolean };
      }
  );

export interface ThingChanges {
  readonly about: ChangedThing;
  readonly changes: readonly Change[];
}

/** All that differs between two catalogues. */
export interface CatalogueChanges {
  readonly arrivals: readonly Arrival[];
  /** Role by role, each with its role levels, then the skills; things without a change left out. */
  readonly things: readonly ThingChanges[];
  /** Every document that is named here, as it is, or was where it is gone. */
  readonly sources: readonly SourceDocument[];
}

export function isUnchanged({
  arrivals,
  things,
}: Pick<CatalogueChanges, "arrivals" | "things">): boolean {
  return arrivals.length === 0 && things.length === 0;
}

/** What one import or rebuild changed. */
export interface ChangeRecord extends CatalogueChanges {
  /** ISO date. */
  readonly on: string;
  /** A rebuild follows a correction by hand. */
  readonly by: "import" | "rebuild";
  /** Those imported, new or corrected, which are among the sources. */
  readonly documents: readonly SourceId[];
}
