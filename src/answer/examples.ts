import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RoleLevel, Skill } from "../catalogue/types.ts";
import type { Question } from "../question/question.ts";
import type { Offer } from "./offer.ts";

/** A typical role level: one with levels below and above it, if the catalogue has any. */
function typicalRoleLevel(catalogue: Catalogue): RoleLevel | undefined {
  const between = catalogue.roleLevels.findLast(({ id }) => {
    const { lower, higher } = catalogue.neighbours(id);
    return lower !== undefined && higher !== undefined;
  });
  return between ?? catalogue.roleLevels[0];
}

function mostAsked({ skills, askedBy }: Catalogue): Skill | undefined {
  const askers = ({ id }: Skill): number => askedBy(id).length;
  return skills
    .filter(({ levels }) => levels.length > 0)
    .reduce<Skill | undefined>(
      (most, one) => (most === undefined || askers(one) > askers(most) ? one : most),
      undefined,
    );
}

/**
 * Memoized, because every text that is not understood gets examples, and they depend on the
 * catalogue alone.
 */
const cachedExamples = new WeakMap<Catalogue, readonly Question[]>();

/** Questions of different kinds that this catalogue answers, most useful first. */
export function exampleQuestions(catalogue: Catalogue): readonly Question[] {
  const examples = cachedExamples.get(catalogue) ?? findExamples(catalogue);
  cachedExamples.set(catalogue, examples);
  return examples;
}

function findExamples(catalogue: Catalogue): readonly Question[] {
  const examples: Question[] = [];
  const roleLevel = typicalRoleLevel(catalogue);
  const skill = mostAsked(catalogue);
  const level = skill?.levels.at(-1)?.level;
  const qualified = catalogue.roleLevels.find(({ qualifications }) => qualifications.length > 0);
  const [qualification] = qualified?.qualifications ?? [];
  const [topic] = catalogue.topics;
  if (roleLevel !== undefined) {
    examples.push({ kind: "role-level", roleLevel: roleLevel.id });
  }
  if (skill !== undefined && level !== undefined) {
    examples.push({ kind: "skill-level", skill: skill.id, level });
  }
  if (roleLevel !== undefined) {
    const { lower, higher } = catalogue.neighbours(roleLevel.id);
    const other = higher ?? lower;
    if (other !== undefined) {
      examples.push({
        kind: "compare-role-levels",
        roleLevels: [roleLevel.id, other.id],
        step: false,
      });
    }
  }
  if (skill !== undefined) {
    examples.push({ kind: "roles-with-skill", skill: skill.id });
  }
  if (qualified !== undefined && qualification !== undefined) {
    examples.push(
      { kind: "role-level", roleLevel: qualified.id, section: "qualifications" },
      { kind: "roles-with-qualification", qualification },
    );
  }
  if (topic !== undefined) examples.push({ kind: "topic", topics: [topic.id] });
  if (catalogue.changes.length > 0) examples.push({ kind: "changes" });
  examples.push({ kind: "list", of: "roles" });
  if (roleLevel !== undefined && catalogue.roles.length > 1) {
    examples.push({ kind: "similar-roles", roleLevel: roleLevel.id });
  }
  if (roleLevel !== undefined) {
    const { lower, higher } = catalogue.neighbours(roleLevel.id);
    const several = [lower, roleLevel, higher].filter((one) => one !== undefined);
    examples.push({
      kind: "team",
      positions: several.map(({ id }) => ({ roleLevel: id, count: 1 })),
    });
    const { id: role, levels, levelsOrdered } = catalogue.role(roleLevel.role);
    if (levelsOrdered && levels.length > 1) examples.push({ kind: "career-path", from: { role } });
  }
  return examples;
}

function typed(questions: readonly Question[]): readonly Offer[] {
  return questions.map((question) => ({ as: "typed", question }));
}

/** More are not read beside a miss. */
const mostBesideMiss = 3;

export function examplesOnMiss(catalogue: Catalogue): readonly Offer[] {
  return typed(exampleQuestions(catalogue).slice(0, mostBesideMiss));
}

/** The questions of a kind that nobody would guess from the name of the app. */
const lessKnown = ["team", "career-path"] as const;

export function lessKnownExamples(catalogue: Catalogue): readonly Question[] {
  return lessKnown.flatMap(
    (kind) => exampleQuestions(catalogue).find((one) => one.kind === kind) ?? [],
  );
}

/** As many of the usual ones as are read beside the others. */
const mostUsual = 4;

export function helpExamples(catalogue: Catalogue): readonly Offer[] {
  const usual = exampleQuestions(catalogue).slice(0, mostUsual);
  return typed([...usual, ...lessKnownExamples(catalogue)]);
}
