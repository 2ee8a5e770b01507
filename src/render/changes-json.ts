import type {
  Arrival,
  CatalogueChanges,
  Change,
  ChangeablePart,
  ChangedThing,
  Rename,
  Whole,
} from "../catalogue/changes.ts";
import type { Level } from "../catalogue/levels.ts";
import { wordingChanges } from "./wording-changes.ts";

/** A name, a level or a text; a list if there are several levels, or levels in an order. */
type Side = string | readonly string[];

/** One line of `catalogue --diff --json`. Fields that do not apply are left out. */
export interface JsonChange {
  readonly change: "renamed" | Change["kind"];
  /** A whole thing, or the part of a role, role level or skill that changed. */
  readonly of: Whole | ChangeablePart;
  /** The title of the thing whose part changed; after a rename, the new title. */
  readonly role?: string;
  readonly roleLevel?: string;
  readonly skill?: string;
  /** The name of a training, activity or qualification. */
  readonly title?: string;
  /** The level that a reworded text is about. */
  readonly level?: Level;
  /** Absent if something was added. */
  readonly from?: Side;
  /** Absent if something was removed. */
  readonly to?: Side;
  readonly note?: string;
}

function renamed({ what, from, title, on }: Rename): JsonChange {
  const note = on === undefined ? {} : { note: wordingChanges.renamedOn(on) };
  return { change: "renamed", of: what, from: from.title, to: title, ...note };
}

function arrived({ kind, what, title }: Arrival): JsonChange {
  return { change: kind, of: what, ...(kind === "added" ? { to: title } : { from: title }) };
}

const titleFields = { role: "role", "role-level": "roleLevel", skill: "skill" } as const;

/** The names of what has the part: the thing itself and, for requirements, the skill. */
function namesOf({ part, title }: Change, about: ChangedThing) {
  const own = { [titleFields[about.kind]]: about.title };
  if (title === undefined) return own;
  const isSkill = part === "requirement" || part === "knowledge";
  return { ...own, ...(isSkill ? { skill: title } : { title }) };
}

function oneOf(levels: readonly Level[]): Side {
  const [only, ...others] = levels;
  return only === undefined || others.length > 0 ? levels : only;
}

function sidesOf(change: Change): Pick<JsonChange, "level" | "from" | "to" | "note"> {
  switch (change.kind) {
    case "added":
    case "removed": {
      const { kind, part, level, text, title } = change;
      const isMeaning = part === "meaning" && level !== undefined;
      const side = isMeaning ? text : (level ?? text ?? title);
      return {
        ...(isMeaning ? { level } : {}),
        ...(side === undefined ? {} : kind === "added" ? { to: side } : { from: side }),
      };
    }
    case "raised":
    case "lowered":
    case "replaced":
      return { from: oneOf(change.from), to: oneOf(change.to) };
    case "reworded": {
      const { level, before, after } = change;
      const note = wordingChanges.rewordedHow(change);
      return {
        ...(level === undefined ? {} : { level }),
        from: before,
        to: after,
        ...(note === undefined ? {} : { note }),
      };
    }
    case "moved":
      return { from: change.from, to: change.to };
    case "reordered":
      return { from: change.from.levels, to: change.to.levels };
  }
}

/** Renames first, then what was added or removed, then thing by thing. */
export function changesJson({
  renames,
  arrivals,
  things,
}: CatalogueChanges): readonly JsonChange[] {
  return [
    ...renames.map(renamed),
    ...arrivals.map(arrived),
    ...things.flatMap(({ about, changes }) =>
      changes.map((change): JsonChange => ({
        change: change.kind,
        of: change.part,
        ...namesOf(change, about),
        ...sidesOf(change),
      })),
    ),
  ];
}
