import type {
  Arrival,
  Change,
  ChangedThing,
  ChangeRecord,
  Rename,
} from "../../catalogue/changes.ts";
import type {
  ChangeNote,
  Knowledge,
  Role,
  RoleLevelId,
  Skill,
  SourceDocument,
} from "../../catalogue/types.ts";
import type { Question } from "../../question/question.ts";
import type { Offer } from "../offer.ts";
import type { Common } from "../common.ts";
import type { PlacedRoleLevel } from "../place.ts";

/** What the question about changes is about. */
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

/** What the publisher's change log says, verbatim. */
export interface ToldNote extends Omit<ChangeNote, "source"> {
  readonly source: SourceDocument;
}

/** The number of changes of each kind. */
export type Tally = Readonly<Record<Change["kind"], number>>;

/** What one import or rebuild changed about the subject. */
export interface ToldRecord {
  readonly on: ChangeRecord["on"];
  readonly by: ChangeRecord["by"];
  readonly documents: readonly SourceDocument[];
  readonly arrivals: readonly Arrival[];
  readonly renames: readonly Rename[];
  /** Latest first. */
  readonly notes: readonly ToldNote[];
  readonly tally: Tally;
  /** Empty if the changes are only counted. */
  readonly things: readonly ToldThing[];
}

export interface ChangesAnswer extends Common {
  readonly kind: "changes";
  readonly subject: ChangesSubject;
  /** What alone was asked for; empty if everything was. */
  readonly asked: Pick<Extract<Question, { kind: "changes" }>, "happened" | "of">;
  /** The records that concern the subject, latest first. */
  readonly told: readonly ToldRecord[];
  /** The publisher's notes about the subject that explain no record in `told`, latest first. */
  readonly notes: readonly ToldNote[];
  /** ISO date of the first record; undefined if nothing is recorded. */
  readonly since: string | undefined;
  /**
   * The role levels that were added, renamed or changed, in catalogue order. For "everything", only those of
   * the latest record.
   */
  readonly results: readonly RoleLevelId[];
  /** If changes are only counted: the things to ask about one by one, with their counts. */
  readonly parts: {
    /** Roles, or role levels if there are few of them. */
    readonly roles: readonly Extract<Offer, { as: "changes-of" }>[];
    readonly skills: readonly Extract<Offer, { as: "changes-of" }>[];
  };
}
