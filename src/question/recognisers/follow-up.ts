import type { RoleLevelId } from "../../catalogue/types.ts";
import { distinct, type Facts, namesSomething, type Recogniser } from "../facts.ts";
import type { Question } from "../question.ts";
import { levelBeside, levelsAlone, ownLevels } from "../skill-scales.ts";
import { listedNoun } from "./list.ts";
import { subjectOf, type PreviousSubject } from "../previous.ts";

type Continuation = (facts: Facts, previous: PreviousSubject) => readonly Question[] | undefined;

function one(question: Question | undefined): readonly Question[] | undefined {
  return question === undefined ? undefined : [question];
}

/** "compare with principal", "compare it with problem management" */
const compared: Continuation = ({ cues, command, roles, skills, levels, catalogue }, previous) => {
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

/** "next level", "and the level below?" */
const neighbouring: Continuation = (facts, { roleLevel, skill, level }) => {
  const { cues, catalogue } = facts;
  const up = cues.has("next");
  if (namesSomething(facts) || !(up || cues.has("previous"))) return undefined;
  if (roleLevel !== undefined) {
    const neighbours = catalogue.neighbours(roleLevel);
    const to = up ? neighbours.higher : neighbours.lower;
    if (to === undefined) return [];
    return up && cues.has("need")
      ? [{ kind: "compare-role-levels", roleLevels: [roleLevel, to.id], step: true }]
      : [{ kind: "role-level", roleLevel: to.id }];
  }
  if (skill === undefined || level === undefined) return undefined;
  const scale = ownLevels(catalogue, skill);
  const to = scale[scale.indexOf(level) + (up ? 1 : -1)];
  return to === undefined ? [] : [{ kind: "skill-level", skill, level: to }];
};

/** "who needs it?", "and at expert?", "and its qualifications?" */
const withoutName: Continuation = (facts, previous) => {
  const { cues, levels, sections, catalogue } = facts;
  if (namesSomething(facts)) return undefined;
  const [word] = levels;
  const { skill } = previous;
  const level =
    word === undefined || skill === undefined ? undefined : levelBeside(catalogue, skill, word);
  if (cues.has("who") || cues.has("roles")) {
    if (skill !== undefined) {
      const at = level ?? previous.level;
      return [{ kind: "roles-with-skill", skill, ...(at === undefined ? {} : { level: at }) }];
    }
    return one(previous.listed);
  }
  if (skill !== undefined && level !== undefined) {
    return previous.asksWho
      ? [{ kind: "roles-with-skill", skill, level }]
      : [{ kind: "skill-level", skill, level }];
  }
  const [section] = sections;
  const roleLevel = previous.roleLevel ?? previous.implied;
  if (section === undefined || roleLevel === undefined) return undefined;
  return [{ kind: "role-level", roleLevel, section }];
};

function sameOfRoleLevel(roleLevel: RoleLevelId, previous: PreviousSubject): Question {
  const { skill, section } = previous;
  if (skill !== undefined) return { kind: "skill-in-role-level", roleLevel, skill };
  return { kind: "role-level", roleLevel, ...(section === undefined ? {} : { section }) };
}

/** "what about lead?", "and for infra ops?" */
const otherRole: Continuation = (facts, previous) => {
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
const otherSkill: Continuation = ({ roles, skills, levels, catalogue }, previous) => {
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

/** "and expert?" after "what does practitioner mean?", "and skills?" after "list roles" */
const sameKind: Continuation = (facts) => {
  const { previous, levels, followsUp } = facts;
  if (namesSomething(facts) || !followsUp) return undefined;
  if (previous?.kind === "level" && levels.length > 0) {
    return distinct(levels.flatMap(levelsAlone)).map((level) => ({ kind: "level", level }));
  }
  const of = listedNoun(facts);
  return previous?.kind === "list" && of !== undefined ? [{ kind: "list", of }] : undefined;
};

const continuations: readonly Continuation[] = [sameKind, compared, neighbouring, withoutName];
const replacements: readonly Continuation[] = [otherRole, otherSkill];

/** Fills in from the question answered last what a text leaves out. */
export const followUp: Recogniser = (facts) => {
  if (facts.previous === undefined) return undefined;
  const previous = subjectOf(facts.catalogue, facts.previous);
  // A name by itself starts anew, unless the text says that it goes on: "and problem management?".
  const tried = facts.followsUp ? [...continuations, ...replacements] : continuations;
  for (const attempt of tried) {
    const questions = attempt(facts, previous);
    if (questions !== undefined) return questions;
  }
  return undefined;
};
