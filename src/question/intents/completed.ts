import { only } from "../../catalogue/group.ts";
import type { Level } from "../../catalogue/levels.ts";
import { aboutOf, type Question } from "../question.ts";
import type { RoleReference } from "../resolve/role-references.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import { distinct, type Facts, levelMeant, says } from "./facts.ts";

// What a text leaves out is what the question before it was about.

/** The role or role level that the previous question was about; of several, the last. */
function roleBefore({ catalogue }: Facts, previous: Question): RoleReference | undefined {
  // What is asked after a team is asked of all of it.
  if ("positions" in previous || "teams" in previous) return undefined;
  const { roles, roleLevels } = aboutOf(previous);
  const roleLevel = roleLevels.at(-1);
  if (roleLevel !== undefined) return { role: catalogue.roleLevel(roleLevel).role, roleLevel };
  const role = roles.at(-1);
  if (role === undefined) return undefined;
  const { title, levels } = catalogue.role(role);
  const implied = levels.find((id) => catalogue.roleLevel(id).title === title);
  return { role, ...(implied && { implied }) };
}

/**
 * The level at which the previous question asked about a skill; for what it means or how it compares,
 * that at which its role level has it.
 */
function levelBefore(facts: Facts, previous: Question): Level | undefined {
  const { catalogue } = facts;
  const { roleLevels, skills, levels } = aboutOf(previous);
  const [roleLevel, skill] = [only(roleLevels), only(skills)];
  const last = levels.at(-1);
  if (last !== undefined || roleLevel === undefined || skill === undefined) return last;
  if (!says(facts, "mean", "compare")) return undefined;
  return catalogue.roleLevel(roleLevel).requirements.find((one) => one.skill === skill)?.level;
}

function named(level: Level | undefined): readonly LevelWord[] {
  return level === undefined ? [] : [{ kind: "named", level }];
}

/** "And infra ops?" after a senior asks for the senior there. */
function atLevelOf(
  { catalogue, resolver, stems }: Facts,
  reference: RoleReference,
  before: RoleReference | undefined,
): RoleReference {
  if (reference.roleLevel !== undefined || before?.roleLevel === undefined) return reference;
  const roleLevel =
    resolver.levelAt(reference.role, stems.seniorityOf(before.roleLevel)) ??
    only(catalogue.role(reference.role).levels);
  return { ...reference, ...(roleLevel && { roleLevel }) };
}

type Completable = "roles" | "skills" | "levels";

/** What is taken from the previous question if a text does not name it, the most first. */
const taken: readonly (readonly Completable[])[] = [
  ["roles", "skills", "levels"],
  ["roles", "skills"],
  ["skills", "levels"],
  ["skills"],
  ["roles"],
];

/** With some of what is not named taken from the previous question: "does a senior need **it**?" */
function filled(facts: Facts, previous: Question, some: readonly Completable[]): Facts {
  const { skills, qualifications, topics } = aboutOf(previous);
  const before = roleBefore(facts, previous);
  const { roles, levels } = facts;
  const isOfOther = facts.qualifications.length + facts.topics.length > 0;
  const take = <Item>(own: readonly Item[], other: readonly Item[], isTaken: boolean) =>
    own.length > 0 || isOfOther || !isTaken ? own : other;
  // A skill or a role alone is asked about without the rest.
  const areMore = some.length > 1;
  return {
    ...facts,
    roles:
      roles.length > 0
        ? roles.map((reference) => atLevelOf(facts, reference, before))
        : take(roles, before === undefined ? [] : [before], some.includes("roles")),
    skills: take(facts.skills, skills, some.includes("skills")),
    levels: take(levels, named(levelBefore(facts, previous)), some.includes("levels")),
    qualifications: take(facts.qualifications, qualifications, areMore),
    topics: take(facts.topics, topics, areMore),
  };
}

/** With what is named beside what was asked about before: "compare it **with principal**". */
function joined(facts: Facts, previous: Question): Facts | undefined {
  const before = roleBefore(facts, previous);
  const { skills } = aboutOf(previous);
  const [reference, skill, level] = [only(facts.roles), only(facts.skills), only(facts.levels)];
  if (levelMeant(reference) !== undefined && levelMeant(before) !== levelMeant(reference)) {
    const both = [before, reference].filter((one) => one !== undefined);
    // "How do I get there **from** associate?"
    return { ...facts, roles: says(facts, "from") ? both.toReversed() : both };
  }
  const other = only(skills);
  if (other !== undefined && skill !== undefined && facts.roles.length === 0) {
    return { ...facts, skills: distinct([other, skill]) };
  }
  const at = levelBefore(facts, previous);
  if (other === undefined || level === undefined || facts.skills.length > 0) return undefined;
  return { ...facts, skills: [other], levels: [...named(at), level] };
}

/** The ways to complete a text; the first from which a question can be formed is taken. */
export function completions(facts: Facts, isComparison: boolean): readonly Facts[] {
  const { previous, followsUp } = facts;
  if (previous === undefined) return [facts];
  const both = isComparison ? joined(facts, previous) : undefined;
  return [
    ...(both === undefined ? [] : [both]),
    // "And user focus?" is asked at the level of before.
    ...(followsUp ? [filled(facts, previous, ["levels"])] : []),
    facts,
    ...taken.map((some) => filled(facts, previous, some)),
  ];
}

/** "The other way round" */
export function turned(facts: Facts): readonly Question[] {
  const { previous } = facts;
  if (previous === undefined || !says(facts, "turned")) return [];
  if ("roleLevels" in previous) {
    return [{ ...previous, roleLevels: previous.roleLevels.toReversed() }];
  }
  if ("levels" in previous) return [{ ...previous, levels: previous.levels.toReversed() }];
  return "skills" in previous ? [{ ...previous, skills: previous.skills.toReversed() }] : [];
}
