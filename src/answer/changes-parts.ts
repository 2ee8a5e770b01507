import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ThingChanges } from "../catalogue/changes.ts";
import type { Role, RoleId } from "../catalogue/types.ts";
import type { Question } from "../question/question.ts";
import type { ChangesAnswer, ChangesSubject } from "./changes-answer.ts";
import { changedOf, countOf, subjectOf } from "./changes-told.ts";
import type { Offer } from "./offer.ts";

type Asked = Extract<Question, { kind: "changes" }>;
type Part = Extract<Offer, { as: "changes-of" }>;

/** Beyond these, buttons are for roles and not for each of their levels. */
const mostRoleLevels = 20;

/** For a role, the changes that answers about it and its levels look through. */
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
 * What changed in the subject, thing by thing, each with as many changes as an answer about it
 * tells. Changes of a skill's own texts count for every role level that asks for it.
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
    const count = countOf(changedOf({ arrivals: [], things: within }, about, catalogue).things);
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
