import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { ThingChanges } from "../../catalogue/changes.ts";
import type { Role, RoleId } from "../../catalogue/types.ts";
import type { Question } from "../../question/question.ts";
import type { ChangesAnswer, ChangesSubject } from "./changes-answer.ts";
import { changedOf, countOf, subjectOf } from "./changes-told.ts";
import type { Offer } from "../offer.ts";

type Asked = Extract<Question, { kind: "changes" }>;
type Part = Extract<Offer, { as: "changes-of" }>;

/** With more role levels than this, only roles get buttons. */
const mostRoleLevels = 20;

/**
 * Returns the changes that can concern a role and its levels, so that each role need not search all
 * of them.
 */
function lookup(things: readonly ThingChanges[]): (role: RoleId) => readonly ThingChanges[] {
  const skills = things.filter(({ about }) => about.kind === "skill");
  const byRole = new Map<RoleId, ThingChanges[]>();
  for (const thing of things) {
    const { about } = thing;
    if (about.kind === "skill") continue;
    const role = about.kind === "role" ? about.id : about.role;
    byRole.set(role, [...(byRole.get(role) ?? []), thing]);
  }
  return (role) => [...(byRole.get(role) ?? []), ...skills];
}

/**
 * What changed in the subject, thing by thing, each with the number of changes that an answer about
 * it shows. Changes to a skill's own texts count for every role level that asks for it.
 */
export function partsOf(
  things: readonly ThingChanges[],
  subject: ChangesSubject,
  catalogue: Catalogue,
): ChangesAnswer["parts"] {
  if (things.length === 0) return { roles: [], skills: [] };
  const ofRole = lookup(things);
  const part = (
    name: string,
    question: Asked,
    within: readonly ThingChanges[],
  ): readonly Part[] => {
    const about = subjectOf(question, catalogue);
    const count = countOf(
      changedOf({ arrivals: [], renames: [], things: within }, about, catalogue).things,
    );
    return count === 0 ? [] : [{ as: "changes-of", name, count, question }];
  };
  const ofRoles = ({ roles }: Pick<Catalogue, "roles">): readonly Part[] =>
    roles.flatMap(({ id, title }) => part(title, { kind: "changes", role: id }, ofRole(id)));
  const ofLevels = ({ id: role, levels }: Role): readonly Part[] =>
    levels.flatMap((id) =>
      part(catalogue.roleLevel(id).title, { kind: "changes", roleLevel: id }, ofRole(role)),
    );
  if (subject.kind === "role") return { roles: ofLevels(subject.role), skills: [] };
  const levels = catalogue.roles.flatMap(ofLevels);
  const changed = new Set<string>(things.map(({ about }) => `${about.kind} ${about.id}`));
  const roles = catalogue.roles.filter(({ id }) => changed.has(`role ${id}`));
  return {
    roles: levels.length > mostRoleLevels ? ofRoles(catalogue) : [...ofRoles({ roles }), ...levels],
    skills: [...catalogue.skills, ...catalogue.knowledge].flatMap(({ id, title }) =>
      changed.has(`skill ${id}`) ? part(title, { kind: "changes", skill: id }, things) : [],
    ),
  };
}
