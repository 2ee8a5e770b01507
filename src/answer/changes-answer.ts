import type { Arrival, Change, ChangedThing, ChangeRecord } from "../catalogue/changes.ts";
import type { Knowledge, Role, RoleLevelId, Skill, SourceDocument } from "../catalogue/types.ts";
import type { Offer } from "./offer.ts";
import type { Common, PlacedRoleLevel } from "./parts.ts";

/** What the changes were asked of. */
export type ChangesSubject =
  | { readonly kind: "everything" }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "role-level"; readonly who: PlacedRoleLevel }
  | { readonly kind: "skill"; readonly skill: Skill | Knowledge };

export interface ToldChange {
  readonly change: Change;
  readonly source: SourceDocument | undefined;
}

export interface ToldThing {
  readonly about: ChangedThing;
  readonly changes: readonly ToldChange[];
}

/** How many changes there are of each kind. */
export type Tally = Readonly<Record<Change["kind"], number>>;

/** What one import or rebuild changed of the subject. */
export interface ToldRecord {
  readonly on: ChangeRecord["on"];
  readonly by: ChangeRecord["by"];
  readonly documents: readonly SourceDocument[];
  readonly arrivals: readonly Arrival[];
  readonly tally: Tally;
  /** Empty where the changes are only counted. */
  readonly things: readonly ToldThing[];
}

export interface ChangesAnswer extends Common {
  readonly kind: "changes";
  readonly subject: ChangesSubject;
  /** The records that tell of the subject, the latest first. */
  readonly told: readonly ToldRecord[];
  /** ISO date on which the record begins; absent where nothing is recorded. */
  readonly since: string | undefined;
  /** The role levels that came or changed, in catalogue order; of everything, those of the latest. */
  readonly results: readonly RoleLevelId[];
  /** Where changes are only counted: the things to ask about one by one, with their counts. */
  readonly parts: {
    /** Roles, or role levels where they are few. */
    readonly roles: readonly Extract<Offer, { as: "changes-of" }>[];
    readonly skills: readonly Extract<Offer, { as: "changes-of" }>[];
  };
}
