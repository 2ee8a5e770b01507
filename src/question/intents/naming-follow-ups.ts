import { levelBeside, ownLevels } from "../resolve/skill-scales.ts";
import { only } from "../../catalogue/group.ts";
import { compares, levelMeant, namesOnly, onlySkill, says } from "./facts.ts";
import type { Continuation } from "./previous.ts";

/** "compare with principal", "compare it with problem management" */
const compared: Continuation = (facts, previous) => {
  if (!compares(facts)) return undefined;
  const roleLevel = levelMeant(only(facts.roles));
  if (roleLevel !== undefined && previous.roleLevel !== undefined) {
    if (roleLevel === previous.roleLevel) return undefined;
    const roleLevels = [previous.roleLevel, roleLevel];
    return [{ kind: "compare-role-levels", roleLevels, step: false }];
  }
  const skill = only(facts.skills);
  if (facts.roles.length > 0 || skill === undefined) return undefined;
  if (previous.skill === undefined || previous.skill === skill) return undefined;
  return [{ kind: "compare-skills", skills: [previous.skill, skill] }];
};

/** "how do I get there from associate?" */
const wayFrom: Continuation = (facts, { roleLevel: to }) => {
  const from = levelMeant(only(facts.roles));
  if (from === undefined || to === undefined || from === to) return undefined;
  if (facts.skills.length > 0 || !says(facts, "step") || !says(facts, "pronoun")) return undefined;
  return [{ kind: "compare-role-levels", roleLevels: [from, to], step: true }];
};

/** "does a senior app ops engineer need it?", "what level does lead app ops need?" */
const neededByRole: Continuation = (facts, { question, skill }) => {
  const { skills, topics, qualifications, sections } = facts;
  if ([skills, topics, qualifications, sections].some(({ length }) => length > 0)) return undefined;
  const roleLevel = levelMeant(only(facts.roles));
  if (roleLevel === undefined || !says(facts, "need")) return undefined;
  if (skill !== undefined && says(facts, "pronoun", "level")) {
    return [{ kind: "skill-in-role-level", roleLevel, skill }];
  }
  return says(facts, "pronoun") && question.kind === "roles-with-qualification"
    ? [{ kind: "role-level", roleLevel, section: "qualifications" }]
    : undefined;
};

/** "does it need DevOps?", "is coding required?" */
const skillNeeded: Continuation = (facts, { roleLevel }) => {
  const skill = onlySkill(facts);
  if (skill === undefined || roleLevel === undefined || !says(facts, "need")) return undefined;
  if (says(facts, "who", "roles", "compare")) return undefined;
  if (facts.levels.length > 0 && !says(facts, "pronoun")) return undefined;
  return [{ kind: "skill-in-role-level", roleLevel, skill }];
};

/** "what about lead?", "and for infra ops?" */
const otherRole: Continuation = (facts, { question, roleLevel: before, skill, section }) => {
  const { skills, sections, resolver, stems, catalogue } = facts;
  const reference = only(facts.roles);
  if (reference === undefined || skills.length > 0) return undefined;
  if (sections.length > 0 && skill === undefined) return undefined;
  const asBefore =
    before &&
    (resolver.levelAt(reference.role, stems.seniorityOf(before)) ??
      only(catalogue.role(reference.role).levels));
  const roleLevel =
    reference.roleLevel ?? asBefore ?? (skill === undefined ? undefined : reference.implied);
  if (roleLevel === undefined) return undefined;
  if (question.kind === "similar-roles") return [{ kind: "similar-roles", roleLevel }];
  return skill === undefined
    ? [{ kind: "role-level", roleLevel, ...(section && { section }) }]
    : [{ kind: "skill-in-role-level", roleLevel, skill }];
};

/** "and problem management?" */
const otherSkill: Continuation = ({ roles, skills, levels, catalogue }, previous) => {
  const skill = only(skills);
  if (roles.length > 0 || skill === undefined) return undefined;
  const { roleLevel, asksWho } = previous;
  if (roleLevel !== undefined) return [{ kind: "skill-in-role-level", roleLevel, skill }];
  const [word] = levels;
  const level =
    word === undefined
      ? ownLevels(catalogue, skill).find((own) => own === previous.level)
      : levelBeside(catalogue, skill, word);
  if (asksWho) return [{ kind: "roles-with-skill", skill, ...(level && { level }) }];
  return level && [{ kind: "skill-level", skill, level }];
};

/** "and in IT operations?" after "list roles" */
const otherFamily: Continuation = (facts, { question }) =>
  question.kind === "list" && namesOnly(facts, "families")
    ? facts.families.map((family) => ({ kind: "list", of: "roles", family }))
    : undefined;

/** For a text that names something; the first that returns anything but undefined decides. */
export const namingFollowUps: readonly Continuation[] = [
  compared,
  wayFrom,
  neededByRole,
  skillNeeded,
];

/** Also for a text that says it continues: the same question about what it names. */
export const replacements: readonly Continuation[] = [otherRole, otherSkill, otherFamily];
