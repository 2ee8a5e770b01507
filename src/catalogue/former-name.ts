import type { RoleId } from "./types.ts";

/** The things whose former names answer; a piece of knowledge counts as a skill. */
export type Nameable = "role" | "role-level" | "skill";

/** A name that went out of the catalogue, because its thing was renamed or removed. */
export interface FormerName {
  readonly what: Nameable;
  readonly id: string;
  readonly title: string;
  /** ISO date of the import that renamed or removed it, or of the publisher's own note. */
  readonly on: string;
  /** The id that it was renamed to; absent if it was removed. */
  readonly to?: string;
  /** Only for role levels: the role that it belonged to. */
  readonly role?: RoleId;
}
