import { levelBeside, levelsAlone, levelsBeside, ownLevels } from "../resolve/skill-scales.ts";
import { compares, distinct, says } from "./facts.ts";
import { listedNoun } from "./list.ts";
import { roleNeighbour, skillNeighbour } from "./next-level.ts";
import type { Continuation } from "./previous.ts";

/** "and expert?" after "what does practitioner mean?", "and skills?" after "list roles" */
const sameKind: Continuation = (facts, { question }) => {
  if (!facts.followsUp) return undefined;
  if (question.kind === "level" && facts.levels.length > 0) {
    return distinct(facts.levels.flatMap(levelsAlone)).map((level) => ({ kind: "level", level }));
  }
  const of = listedNoun(facts);
  return question.kind === "list" && of !== undefined ? [{ kind: "list", of }] : undefined;
};

/** "the other way round" */
const turned: Continuation = (facts, { question }) => {
  if (!says(facts, "turned")) return undefined;
  if ("roleLevels" in question) {
    return [{ ...question, roleLevels: question.roleLevels.toReversed() }];
  }
  if ("levels" in question) return [{ ...question, levels: question.levels.toReversed() }];
  return "skills" in question ? [{ ...question, skills: question.skills.toReversed() }] : undefined;
};

/** "compare with practitioner" after a question about a skill at another level */
const levelCompared: Continuation = (facts, { skill, level }) => {
  const [word] = facts.levels;
  if (!compares(facts)) return undefined;
  if (skill === undefined || level === undefined || word === undefined) return undefined;
  const other = levelBeside(facts.catalogue, skill, word);
  const own = ownLevels(facts.catalogue, skill);
  if (other === undefined || other === level) return undefined;
  if (!own.includes(other) || !own.includes(level)) return undefined;
  return [{ kind: "compare-skill-levels", skill, levels: [level, other] }];
};

/** "next level", "and the level below?", "compare it to the one above" */
const neighbouring: Continuation = (facts, { question, roleLevel, skill, level }) => {
  // "What's the step up?"
  const stepsUp = says(facts, "step") && !says(facts, "pronoun", "from");
  const up = says(facts, "next") || stepsUp;
  if (!up && !says(facts, "previous")) return undefined;
  const toCompare = says(facts, "compare");
  if (roleLevel !== undefined) {
    const way = up && says(facts, "need") ? "step" : undefined;
    return [roleNeighbour(facts, roleLevel, up, toCompare ? "difference" : way)];
  }
  // "How do they move up?" after a role asks for its levels, each after the other.
  if (question.kind === "role") return [{ kind: "career-path", from: { role: question.role } }];
  if (skill === undefined || level === undefined) return undefined;
  const to = skillNeighbour(facts, skill, level, up);
  if (to === undefined) return [];
  return toCompare
    ? [{ kind: "compare-skill-levels", skill, levels: [level, to] }]
    : [{ kind: "skill-level", skill, level: to }];
};

/** "how do I get there?" */
const wayThere: Continuation = (facts, { roleLevel }) => {
  if (roleLevel === undefined || !says(facts, "step") || !says(facts, "pronoun")) return undefined;
  const { lower } = facts.catalogue.neighbours(roleLevel);
  return lower === undefined
    ? []
    : [{ kind: "compare-role-levels", roleLevels: [lower.id, roleLevel], step: true }];
};

/** "what's the difference between working and practitioner?" after a question about a skill */
const levelsCompared: Continuation = ({ catalogue, levels }, { skill }) => {
  if (skill === undefined) return undefined;
  const asked = levelsBeside(catalogue, skill, levels);
  const scale = ownLevels(catalogue, skill);
  const own = asked.filter((level) => scale.includes(level));
  return own.length < 2 ? undefined : [{ kind: "compare-skill-levels", skill, levels: own }];
};

/**
 * "what does that involve?" after "who needs expert testing?" or "what level of testing does a lead
 * need?"
 */
const meant: Continuation = (facts, { skill, level, roleLevel, asksWho }) => {
  if (facts.levels.length > 0 || skill === undefined) return undefined;
  if (!says(facts, "mean") || !says(facts, "pronoun")) return undefined;
  const required =
    roleLevel &&
    facts.catalogue.roleLevel(roleLevel).requirements.find((one) => one.skill === skill)?.level;
  const at = required ?? (asksWho ? level : undefined);
  return [at === undefined ? { kind: "skill", skill } : { kind: "skill-level", skill, level: at }];
};

/** "who needs it?", "and at expert?", "and its qualifications?" */
const anotherAspect: Continuation = (facts, previous) => {
  const { catalogue, levels } = facts;
  const { question, skill } = previous;
  const [word] = levels;
  const level = skill && word && levelBeside(catalogue, skill, word);
  if (says(facts, "who", "roles")) {
    if (skill !== undefined) {
      const at = level ?? previous.level;
      return [{ kind: "roles-with-skill", skill, ...(at && { level: at }) }];
    }
    const isListed = question.kind === "roles-with-qualification" || question.kind === "topic";
    return isListed ? [question] : undefined;
  }
  if (skill !== undefined && level !== undefined) {
    return previous.asksWho
      ? [{ kind: "roles-with-skill", skill, level }]
      : [{ kind: "skill-level", skill, level }];
  }
  // "Only the expert ones"
  const [section = facts.followsUp && levels.length > 0 ? "skills" : undefined] = facts.sections;
  const roleLevel = previous.roleLevel ?? previous.implied;
  if (section === undefined) return undefined;
  if (roleLevel !== undefined) return [{ kind: "role-level", roleLevel, section }];
  // A role without levels has no sections to open, so it is answered as a whole.
  return question.kind === "role" && catalogue.role(question.role).levels.length === 0
    ? [question]
    : undefined;
};

/** For a text that names nothing; the first that returns anything but undefined decides. */
export const namelessFollowUps: readonly Continuation[] = [
  sameKind,
  turned,
  levelCompared,
  neighbouring,
  wayThere,
  levelsCompared,
  meant,
  anotherAspect,
];
