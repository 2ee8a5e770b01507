import type { PathEnd } from "../question.ts";
import type { RoleReference } from "../resolve/role-references.ts";
import { moveSubject } from "./move-subject.ts";
import { type Facts, type Intent, levelMeant, namesOnly, says } from "./facts.ts";

/** One of two ends is the level of its name: "from developer to architect". */
function levelEnd(reference: RoleReference): PathEnd {
  const roleLevel = levelMeant(reference);
  return roleLevel === undefined ? { role: reference.role } : { roleLevel };
}

/** A path of one step is a comparison, and so is a path to a level that is not above. */
function isComparison({ catalogue }: Facts, from: PathEnd, to: PathEnd): boolean {
  if (!("roleLevel" in from) || !("roleLevel" in to)) return false;
  const { role } = catalogue.roleLevel(from.roleLevel);
  if (catalogue.roleLevel(to.roleLevel).role !== role) return false;
  const steps = catalogue.steps(role);
  const [first, last] = [from, to].map(({ roleLevel }) =>
    steps.findIndex((step) => step.includes(roleLevel)),
  );
  return first !== undefined && last !== undefined && last - first < 2;
}

/** "Career path of a data engineer", "how do I get from developer to architect?" */
export const careerPath: Intent = (facts) => {
  const [first, second, ...others] = facts.roles;
  if (others.length > 0 || !namesOnly(facts, "roles") || facts.levels.length > 0) return [];
  if (facts.sections.some((section) => section !== "skills")) return [];
  if (first === undefined || second === undefined) {
    const subject = moveSubject(facts);
    if (subject === undefined) return [];
    const isTarget = says(facts, "to") && !says(facts, "from") && first?.roleLevel !== undefined;
    return isTarget
      ? [{ kind: "career-path", from: { role: first.role }, to: subject }]
      : [{ kind: "career-path", from: subject }];
  }
  const ends = [levelEnd(first), levelEnd(second)];
  const [from, to] = facts.backwards ? ends.toReversed() : ends;
  if (from === undefined || to === undefined || isComparison(facts, from, to)) return [];
  return [{ kind: "career-path", from, to }];
};
