import type { Level } from "../../catalogue/levels.ts";
import type { RoleLevelId, SkillId } from "../../catalogue/types.ts";
import { distinct, type Facts, namesSomething } from "./facts.ts";
import type { Question } from "../question.ts";
import { levelBeside, levelsAlone, ownLevels } from "../resolve/skill-scales.ts";
import type { Continuation } from "./continuation.ts";
import { listedNoun } from "./list.ts";

function one(question: Question | undefined): readonly Question[] | undefined {
  return question === undefined ? undefined : [question];
}

/** "the other way round" */
export const turned: Continuation = (facts) => {
  const { cues, previous } = facts;
  if (namesSomething(facts) || !cues.has("turned")) return undefined;
  switch (previous?.kind) {
    case "compare-role-levels":
      return [{ ...previous, roleLevels: previous.roleLevels.toReversed() }];
    case "compare-skill-levels":
      return [{ ...previous, levels: previous.levels.toReversed() }];
    case "compare-skills":
      return [{ ...previous, skills: previous.skills.toReversed() }];
    case "role":
    case "role-level":
    case "skill":
    case "skill-level":
    case "skill-in-role-level":
    case "roles-with-skill":
    case "roles-with-qualification":
    case "topic":
    case "level":
    case "list":
    case "changes":
    case "help":
    case undefined:
      return undefined;
  }
};

/** "next level", "and the level below?", "compare it to the one above" */
export const neighbouring: Continuation = (facts, { roleLevel, skill, level }) => {
  const { cues, catalogue } = facts;
  // "What's the step up?"
  const stepsUp = cues.has("step") && !cues.has("pronoun") && !cues.has("from");
  const up = cues.has("next") || stepsUp;
  if (namesSomething(facts) || !(up || cues.has("previous"))) return undefined;
  if (roleLevel !== undefined) {
    const neighbours = catalogue.neighbours(roleLevel);
    const to = up ? neighbours.higher : neighbours.lower;
    if (to === undefined) return [{ kind: "role", role: catalogue.roleLevel(roleLevel).role }];
    if (cues.has("compare")) {
      return [{ kind: "compare-role-levels", roleLevels: [roleLevel, to.id], step: false }];
    }
    return up && cues.has("need")
      ? [{ kind: "compare-role-levels", roleLevels: [roleLevel, to.id], step: true }]
      : [{ kind: "role-level", roleLevel: to.id }];
  }
  if (skill === undefined || level === undefined) return undefined;
  const scale = ownLevels(catalogue, skill);
  const to = scale[scale.indexOf(level) + (up ? 1 : -1)];
  if (to === undefined) return [];
  return cues.has("compare")
    ? [{ kind: "compare-skill-levels", skill, levels: [level, to] }]
    : [{ kind: "skill-level", skill, level: to }];
};

/** "how do I get there?" */
export const wayThere: Continuation = (facts, { roleLevel }) => {
  const { cues, catalogue } = facts;
  if (namesSomething(facts) || roleLevel === undefined) return undefined;
  if (!cues.has("step") || !cues.has("pronoun")) return undefined;
  const { lower } = catalogue.neighbours(roleLevel);
  return lower === undefined
    ? []
    : [{ kind: "compare-role-levels", roleLevels: [lower.id, roleLevel], step: true }];
};

/** "what's the difference between working and practitioner?" after a question about a skill */
export const levelsCompared: Continuation = (facts, { skill }) => {
  const { catalogue, levels } = facts;
  if (namesSomething(facts) || skill === undefined) return undefined;
  const scale = ownLevels(catalogue, skill);
  const asked = distinct(levels.flatMap((word) => levelBeside(catalogue, skill, word) ?? []));
  const own = asked.filter((level) => scale.includes(level));
  return own.length < 2 ? undefined : [{ kind: "compare-skill-levels", skill, levels: own }];
};

/** The level at which a role level requires a skill. */
function requiredLevel(
  { catalogue }: Facts,
  roleLevel: RoleLevelId,
  skill: SkillId,
): Level | undefined {
  const { requirements } = catalogue.roleLevel(roleLevel);
  return requirements.find((requirement) => requirement.skill === skill)?.level;
}

/**
 * "what does that involve?" after "who needs expert testing?" or "what level of testing does a lead
 * need?"
 */
export const meant: Continuation = (facts, { skill, level, roleLevel, asksWho }) => {
  const { cues, levels } = facts;
  if (namesSomething(facts) || levels.length > 0 || skill === undefined) return undefined;
  if (!cues.has("mean") || !cues.has("pronoun")) return undefined;
  const required = roleLevel === undefined ? undefined : requiredLevel(facts, roleLevel, skill);
  const at = required ?? (asksWho ? level : undefined);
  return at === undefined
    ? [{ kind: "skill", skill }]
    : [{ kind: "skill-level", skill, level: at }];
};

/** A role without levels is answered as a whole. */
function withoutLevels({ catalogue, previous }: Facts): readonly Question[] | undefined {
  return previous?.kind === "role" && catalogue.role(previous.role).levels.length === 0
    ? [previous]
    : undefined;
}

/** "who needs it?", "and at expert?", "and its qualifications?" */
export const withoutName: Continuation = (facts, previous) => {
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
  if (section === undefined) return undefined;
  if (roleLevel === undefined) return withoutLevels(facts);
  return [{ kind: "role-level", roleLevel, section }];
};

/** "and expert?" after "what does practitioner mean?", "and skills?" after "list roles" */
export const sameKind: Continuation = (facts) => {
  const { previous, levels, followsUp } = facts;
  if (namesSomething(facts) || !followsUp) return undefined;
  if (previous?.kind === "level" && levels.length > 0) {
    return distinct(levels.flatMap(levelsAlone)).map((level) => ({ kind: "level", level }));
  }
  const of = listedNoun(facts);
  return previous?.kind === "list" && of !== undefined ? [{ kind: "list", of }] : undefined;
};
