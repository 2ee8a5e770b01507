import type { Level } from "./levels.ts";
import type { RoleId, RoleLevelId, SkillId, SourceDocument, SourceId } from "./types.ts";

/** What can be added to or removed from a catalogue as a whole. */
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
  /** Need not exist in the catalogue in use. */
  readonly id: string;
  readonly title: string;
  /** Only for role levels. */
  readonly role?: RoleId;
}

/** A thing that goes on under another name. */
export interface Rename {
  readonly what: Exclude<Whole, "document" | "qualification">;
  readonly from: { readonly id: string; readonly title: string };
  readonly id: string;
  readonly title: string;
  /** Only for role levels: the role as it is called now. */
  readonly role?: RoleId;
  /** ISO date on which the publisher's change log says that it was renamed. */
  readonly on?: string;
}

/** A thing that is in both catalogues but changed; its title and id are the later ones. */
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

/** The parts of a thing for which changes are recorded. */
export const changeableParts = [
  "requirement",
  "knowledge",
  "introduction",
  "levels",
  "summary",
  "grades",
  "responsibility",
  "background",
  "work-activity",
  "training",
  "development",
  "qualification",
  "description",
  "meaning",
  "role",
  "family",
] as const;
export type ChangeablePart = (typeof changeableParts)[number];

interface ChangedPart {
  readonly part: ChangeablePart;
  /** For parts that have a name, such as a required skill or a training. */
  readonly title?: string;
  /** For requirements and knowledge. */
  readonly skill?: SkillId;
  /** The level at which a skill is asked for, or whose meaning changed. */
  readonly level?: Level;
  /** The document that says so or, if the part was removed, the one that said it. */
  readonly source?: SourceId;
}

/** One difference. Texts are complete and verbatim. */
export type Change = ChangedPart &
  (
    | { readonly kind: "added" | "removed"; readonly text?: string }
    | {
        /** "replaced" if there are several levels, because sources contradict each other. */
        readonly kind: "raised" | "lowered" | "replaced";
        readonly from: readonly Level[];
        readonly to: readonly Level[];
      }
    | {
        readonly kind: "reworded";
        readonly before: string;
        readonly after: string;
        /** Whether both ask for the same, apart from words that carry no weight. */
        readonly sameMeaning: boolean;
        /** Present if they differ only in the names of things that were renamed. */
        readonly onlyNames?: true;
      }
    /** A role level to another role, or a role to another family; both by their titles. */
    | { readonly kind: "moved"; readonly from: string; readonly to: string }
    | {
        readonly kind: "reordered";
        /** Titles of role levels, lowest first if the order is known. */
        readonly from: { readonly levels: readonly string[]; readonly ordered: boolean };
        readonly to: { readonly levels: readonly string[]; readonly ordered: boolean };
      }
  );

export interface ThingChanges {
  readonly about: ChangedThing;
  readonly changes: readonly Change[];
}

/** All differences between two catalogues. */
export interface CatalogueChanges {
  readonly arrivals: readonly Arrival[];
  /** Roles, then role levels, then skills and knowledge. */
  readonly renames: readonly Rename[];
  /**
   * Role by role, each followed by its role levels, then the skills. Unchanged things are left out.
   */
  readonly things: readonly ThingChanges[];
  /** Every document named here, as it is now or, if removed, as it was. */
  readonly sources: readonly SourceDocument[];
}

export function isUnchanged({
  arrivals,
  renames,
  things,
}: Pick<CatalogueChanges, "arrivals" | "renames" | "things">): boolean {
  return arrivals.length === 0 && renames.length === 0 && things.length === 0;
}

/** What one import or rebuild changed. */
export interface ChangeRecord extends CatalogueChanges {
  /** ISO date. */
  readonly on: string;
  /** A rebuild follows a manual correction. */
  readonly by: "import" | "rebuild";
  /** The imported documents, new or corrected; all of them are in `sources`. */
  readonly documents: readonly SourceId[];
}
