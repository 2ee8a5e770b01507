import type { Answer } from "./answer.ts";

/**
 * Whether what was asked is so; undefined where the documents do not tell. A skill that nobody is
 * asked for, or a role level for which they list no skills of its kind, is no "no".
 */
export function verdictOf(answer: Answer): boolean | undefined {
  if (answer.kind !== "skill-in-role-level" || answer.defined) return answer.defined;
  const { skill, subject, acrossRole, elsewhere } = answer;
  const { knowledge, requirements } = subject.roleLevel;
  const ofItsKind = skill.kind === "knowledge" ? knowledge : requirements;
  const isAsked = elsewhere.length > 0 || acrossRole.some(({ asked }) => asked.length > 0);
  return ofItsKind.length === 0 || !isAsked ? undefined : false;
}
