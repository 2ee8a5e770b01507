import type { Catalogue } from "../../catalogue/catalogue.ts";
import type {
  Arrival,
  CatalogueChanges,
  Change,
  Rename,
  ThingChanges,
} from "../../catalogue/changes.ts";
import type { RoleId, RoleLevel, RoleLevelId, SkillId } from "../../catalogue/types.ts";
import type { Question } from "../../question/question.ts";
import type { ChangesSubject, Tally } from "./changes-answer.ts";
import type { Offer } from "../offer.ts";
import { place } from "../place.ts";

type Asked = Extract<Question, { kind: "changes" }>;

/** What was asked about. */
export function subjectOf(question: Asked, catalogue: Catalogue): ChangesSubject {
  if ("role" in question) return { kind: "role", role: catalogue.role(question.role) };
  if ("roleLevel" in question) {
    return { kind: "role-level", who: place(question.roleLevel, catalogue) };
  }
  return "skill" in question
    ? { kind: "skill", skill: catalogue.skill(question.skill) }
    : { kind: "everything" };
}

export type Changed = Pick<CatalogueChanges, "arrivals" | "renames" | "things">;

export function withChanges(
  things: readonly ThingChanges[],
  wanted: (change: Change, about: ThingChanges["about"]) => boolean,
): readonly ThingChanges[] {
  return things
    .map(({ about, changes }) => ({
      about,
      changes: changes.filter((change) => wanted(change, about)),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/**
 * Tells whether a change to a skill's own texts matters to these role levels. A level's meaning
 * does if one of them asks for the skill at that level; a description does if it is of knowledge
 * that one of them lists.
 */
function concerns(roleLevels: readonly RoleLevel[]): (change: Change, skill: SkillId) => boolean {
  const meant = new Set(
    roleLevels.flatMap(({ requirements }) =>
      requirements.map(({ skill, level }) => `${skill} ${level}`),
    ),
  );
  const known = new Set<string>(
    roleLevels.flatMap(({ knowledge }) => knowledge.map((one) => one.knowledge)),
  );
  return ({ part, level }, skill) =>
    part === "meaning" ? meant.has(`${skill} ${level ?? ""}`) : known.has(skill);
}

/** Leaves out role levels that this record added: for them, nothing was different before. */
function withoutAdded(
  arrivals: readonly Arrival[],
  levels: readonly RoleLevel[],
): readonly RoleLevel[] {
  const came = new Set<string>(
    arrivals.flatMap(({ kind, what, id }) =>
      kind === "added" && what === "role-level" ? [id] : [],
    ),
  );
  return levels.filter(({ id }) => !came.has(id));
}

const skillKinds: readonly Arrival["what"][] = ["skill", "knowledge"];

/** Tells whether a skill was renamed for which these role levels, or the role itself, ask. */
function renamesSkillOf(
  roleLevels: readonly RoleLevel[],
  listed: readonly SkillId[] = [],
): (rename: Rename) => boolean {
  const asked = new Set<string>([
    ...listed,
    ...roleLevels.flatMap(({ requirements, knowledge }) => [
      ...requirements.map(({ skill }) => skill),
      ...knowledge.map((one) => one.knowledge),
    ]),
  ]);
  return ({ what, id }) => skillKinds.includes(what) && asked.has(id);
}

/** Includes the role's levels, and changes to the skills that they ask for. */
function ofRole({ arrivals, renames, things }: Changed, id: RoleId, catalogue: Catalogue): Changed {
  const { title, levels, skills } = catalogue.role(id);
  const before = withoutAdded(arrivals, levels.map(catalogue.roleLevel));
  const concerned = concerns(before);
  const renamesSkill = renamesSkillOf(before, skills);
  return {
    arrivals: arrivals.filter(
      (arrival) => arrival.role === id || (arrival.what === "role" && arrival.id === id),
    ),
    renames: renames.filter(
      (rename) =>
        rename.role === id || (rename.what === "role" && rename.id === id) || renamesSkill(rename),
    ),
    things: withChanges(things, (change, about) => {
      if (about.kind === "skill") return concerned(change, about.id);
      if (about.kind === "role") return about.id === id;
      // A level that left belongs to the history of both roles.
      return about.role === id || (change.kind === "moved" && change.from === title);
    }),
  };
}

function ofRoleLevel(
  { arrivals, renames, things }: Changed,
  id: RoleLevelId,
  catalogue: Catalogue,
): Changed {
  const before = withoutAdded(arrivals, [catalogue.roleLevel(id)]);
  const concerned = concerns(before);
  const renamesSkill = renamesSkillOf(before);
  return {
    arrivals: arrivals.filter(({ what, id: one }) => what === "role-level" && one === id),
    renames: renames.filter(
      (rename) => (rename.what === "role-level" && rename.id === id) || renamesSkill(rename),
    ),
    things: withChanges(things, (change, about) => {
      if (about.kind === "skill") return concerned(change, about.id);
      return about.kind === "role-level" && about.id === id;
    }),
  };
}

/** Includes changes in the role levels that ask for it. */
function ofSkill({ arrivals, renames, things }: Changed, id: SkillId): Changed {
  return {
    arrivals: arrivals.filter(({ what, id: one }) => skillKinds.includes(what) && one === id),
    renames: renames.filter(({ what, id: one }) => skillKinds.includes(what) && one === id),
    things: withChanges(things, (change, about) =>
      about.kind === "skill" ? about.id === id : change.skill === id,
    ),
  };
}

/** The part of a record that is about the subject. */
export function changedOf(
  changed: Changed,
  subject: ChangesSubject,
  catalogue: Catalogue,
): Changed {
  switch (subject.kind) {
    case "everything":
      return changed;
    case "role":
      return ofRole(changed, subject.role.id, catalogue);
    case "role-level":
      return ofRoleLevel(changed, subject.who.roleLevel.id, catalogue);
    case "skill":
      return ofSkill(changed, subject.skill.id);
  }
}

/** Offers to show what changed, if the subject has changed since it was added. */
export function whatChanged(question: Asked, catalogue: Catalogue): readonly Offer[] {
  const subject = subjectOf(question, catalogue);
  const changed = catalogue.changes.some(
    (record) => changedOf(record, subject, catalogue).things.length > 0,
  );
  return changed ? [{ as: "what-changed", question }] : [];
}

const none: Tally = {
  raised: 0,
  lowered: 0,
  replaced: 0,
  added: 0,
  removed: 0,
  reworded: 0,
  reordered: 0,
  moved: 0,
};

export function tallyOf(things: readonly ThingChanges[]): Tally {
  const tally: Record<Change["kind"], number> = { ...none };
  for (const { changes } of things) for (const { kind } of changes) tally[kind] += 1;
  return tally;
}

export function countOf(things: readonly ThingChanges[]): number {
  return things.reduce((sum, { changes }) => sum + changes.length, 0);
}
