import type { RoleLevelId } from "../../catalogue/types.ts";
import { onlyNames } from "./facts.ts";
import type { PreviousSubject } from "./previous.ts";
import type { Question } from "../question.ts";
import { levelBeside, ownLevels } from "../resolve/skill-scales.ts";
import type { Continuation } from "./continuation.ts";

/** "compare with principal", "compare it with problem management" */
export const compared: Continuation = (
  { cues, command, roles, skills, levels, catalogue },
  previous,
) => {
  if (!cues.has("compare") && command !== "compare") return undefined;
  const [role] = roles;
  const roleLevel = role?.roleLevel ?? role?.implied;
  if (roles.length === 1 && roleLevel !== undefined && previous.roleLevel !== undefined) {
    if (roleLevel === previous.roleLevel) return undefined;
    return [
      { kind: "compare-role-levels", roleLevels: [previous.roleLevel, roleLevel], step: false },
    ];
  }
  if (roles.length > 0 || previous.skill === undefined) return undefined;
  const [skill] = skills;
  if (skills.length === 1 && skill !== undefined && skill !== previous.skill) {
    return [{ kind: "compare-skills", skills: [previous.skill, skill] }];
  }
  const [word] = levels;
  if (skills.length > 0 || word === undefined || previous.level === undefined) return undefined;
  const level = levelBeside(catalogue, previous.skill, word);
  if (level === undefined || level === previous.level) return undefined;
  const own = ownLevels(catalogue, previous.skill);
  if (!own.includes(level) || !own.includes(previous.level)) return undefined;
  return [{ kind: "compare-skill-levels", skill: previous.skill, levels: [previous.level, level] }];
};

/** "how do I get there from associate?" */
export const wayFrom: Continuation = ({ cues, roles, skills }, previous) => {
  const [role] = roles;
  const from = role?.roleLevel ?? role?.implied;
  const to = previous.roleLevel;
  if (roles.length !== 1 || from === undefined || to === undefined || from === to) return undefined;
  if (skills.length > 0 || !cues.has("step") || !cues.has("pronoun")) return undefined;
  return [{ kind: "compare-role-levels", roleLevels: [from, to], step: true }];
};

/** "does a senior app ops engineer need it?", "what level does lead app ops need?" */
export const neededByRole: Continuation = (facts, previous) => {
  const { roles, skills, topics, qualifications, sections, cues } = facts;
  if ([skills, topics, qualifications, sections].some(({ length }) => length > 0)) return undefined;
  const [reference] = roles;
  const roleLevel = reference?.roleLevel ?? reference?.implied;
  if (roles.length !== 1 || roleLevel === undefined || !cues.has("need")) return undefined;
  const { skill, listed } = previous;
  if (skill !== undefined && (cues.has("pronoun") || cues.has("level"))) {
    return [{ kind: "skill-in-role-level", roleLevel, skill }];
  }
  return cues.has("pronoun") && listed?.kind === "roles-with-qualification"
    ? [{ kind: "role-level", roleLevel, section: "qualifications" }]
    : undefined;
};

/** "does it need DevOps?", "is coding required?" */
export const skillNeeded: Continuation = (facts, previous) => {
  const { skills, levels, cues } = facts;
  const [skill] = skills;
  const { roleLevel } = previous;
  if (!onlyNames(facts, "skills") || skill === undefined || skills.length > 1) return undefined;
  if (roleLevel === undefined || !cues.has("need")) return undefined;
  if ((["who", "roles", "compare"] as const).some((cue) => cues.has(cue))) return undefined;
  if (levels.length > 0 && !cues.has("pronoun")) return undefined;
  return [{ kind: "skill-in-role-level", roleLevel, skill }];
};

function sameOfRoleLevel(roleLevel: RoleLevelId, previous: PreviousSubject): Question {
  const { skill, section } = previous;
  if (skill !== undefined) return { kind: "skill-in-role-level", roleLevel, skill };
  return { kind: "role-level", roleLevel, ...(section === undefined ? {} : { section }) };
}

/** "what about lead?", "and for infra ops?" */
export const otherRole: Continuation = (facts, previous) => {
  const { roles, skills, sections, resolver, stems, catalogue } = facts;
  const [reference] = roles;
  if (roles.length !== 1 || reference === undefined || skills.length > 0) return undefined;
  if (sections.length > 0 && previous.skill === undefined) return undefined;
  const before = previous.roleLevel;
  const seniority = before === undefined ? undefined : stems.seniorityOf(before);
  const levels = catalogue.role(reference.role).levels;
  const roleLevel =
    reference.roleLevel ??
    (seniority === undefined ? undefined : resolver.levelAt(reference.role, seniority)) ??
    (levels.length === 1 && before !== undefined ? levels[0] : undefined) ??
    (previous.skill === undefined ? undefined : reference.implied);
  return roleLevel === undefined ? undefined : [sameOfRoleLevel(roleLevel, previous)];
};

/** "and problem management?" */
export const otherSkill: Continuation = ({ roles, skills, levels, catalogue }, previous) => {
  const [skill] = skills;
  if (roles.length > 0 || skills.length !== 1 || skill === undefined) return undefined;
  if (previous.roleLevel !== undefined) {
    return [{ kind: "skill-in-role-level", roleLevel: previous.roleLevel, skill }];
  }
  const [word] = levels;
  const asked = word === undefined ? previous.level : levelBeside(catalogue, skill, word);
  const own =
    asked !== undefined && (word !== undefined || ownLevels(catalogue, skill).includes(asked));
  const level = own ? { level: asked } : {};
  if (previous.asksWho) return [{ kind: "roles-with-skill", skill, ...level }];
  return own ? [{ kind: "skill-level", skill, level: asked }] : undefined;
};

/** "and in IT operations?" after "list roles" */
export const otherFamily: Continuation = ({ previous, followsUp, families, ...facts }) => {
  const named = [facts.roles, facts.skills, facts.qualifications, facts.topics];
  if (previous?.kind !== "list" || !followsUp || families.length === 0) return undefined;
  if (named.some(({ length }) => length > 0)) return undefined;
  return families.map((family) => ({ kind: "list", of: "roles", family }));
};
