import { only } from "../../catalogue/group.ts";
import { aboutOf, type PathEnd } from "../question.ts";
import type { RoleReference } from "../resolve/role-references.ts";
import { type Facts, namesSomething } from "./facts.ts";

function endOf({ role, roleLevel }: RoleReference): PathEnd {
  return roleLevel === undefined ? { role } : { roleLevel };
}

/** The only role or level named or, for "similar roles?", that of the previous question. */
export function moveSubject(facts: Facts): PathEnd | undefined {
  const reference = only(facts.roles);
  if (reference !== undefined) return endOf(reference);
  if (namesSomething(facts)) return undefined;
  const { roles, roleLevels } = aboutOf(facts.previous);
  const ends = [
    ...roles.map((role): PathEnd => ({ role })),
    ...roleLevels.map((roleLevel): PathEnd => ({ roleLevel })),
  ];
  return only(ends);
}
