import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { levelsOf, scaleNames, type Level } from "../../src/catalogue/levels.ts";
import { sections } from "../../src/catalogue/sections.ts";
import { changeables, happenings, listables, type Question } from "../../src/question/question.ts";
import { type Doubt, matters, type Understanding } from "../../src/question/understanding.ts";

const everyLevel: readonly Level[] = scaleNames.flatMap((scale) => levelsOf(scale));

const everyDoubt: readonly Doubt[] = [
  { reason: "partly", words: "<!here> ".repeat(50) },
  { reason: "statement" },
  ...matters.map((matter) => ({ reason: "matter" as const, matter })),
  { reason: "large team" },
  { reason: "unclear" },
];

/** Pairs of neighbours in a list, so that a large catalogue gives few comparisons. */
function inTurn<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return items.map((_, at) => items.slice(at, at + size)).filter(({ length }) => length === size);
}

/**
 * Questions of every kind about everything in a catalogue, and every outcome that is not a
 * question.
 */
export function* everyUnderstanding(catalogue: Catalogue): Generator<Understanding> {
  for (const question of everyQuestion(catalogue)) yield { kind: "question", question };
  const choices = catalogue.roleLevels.map(({ id }): Question => ({
    kind: "role-level",
    roleLevel: id,
  }));
  yield { kind: "ambiguous", words: "<!channel> & co", choices };
  yield {
    kind: "not-found",
    sought: "role",
    words: "<@U1>".repeat(50),
    choices: choices.slice(0, 3),
  };
  yield { kind: "not-found", sought: "skill", words: "x", choices: [] };
  yield {
    kind: "not-found",
    sought: "role",
    words: "x",
    choices,
    gone: { what: "role", title: "<!channel> & co ".repeat(20), on: "2026-09-01" },
  };
  for (const doubt of everyDoubt) {
    yield { kind: "not-understood", doubt, choices: [] };
    yield { kind: "not-understood", doubt, choices };
  }
}

function* everyQuestion(catalogue: Catalogue): Generator<Question> {
  const roleLevels = catalogue.roleLevels.map(({ id }) => id);
  const skills = [...catalogue.skills, ...catalogue.knowledge].map(({ id }) => id);
  for (const { id } of catalogue.roles) yield { kind: "role", role: id };
  for (const [at, roleLevel] of roleLevels.entries()) {
    yield { kind: "role-level", roleLevel };
    const section = sections[at % sections.length];
    if (section !== undefined) yield { kind: "role-level", roleLevel, section };
    const skill = skills[at % skills.length];
    if (skill !== undefined) yield { kind: "skill-in-role-level", roleLevel, skill };
  }
  for (const [at, skill] of skills.entries()) {
    yield { kind: "skill", skill };
    yield { kind: "roles-with-skill", skill };
    const level = everyLevel[at % everyLevel.length];
    if (level !== undefined) {
      yield { kind: "skill-level", skill, level };
      yield { kind: "roles-with-skill", skill, level };
    }
    yield { kind: "compare-skill-levels", skill, levels: ["working", "practitioner"] };
  }
  for (const pair of inTurn(roleLevels, 2)) {
    yield { kind: "compare-role-levels", roleLevels: pair, step: true };
  }
  for (const five of inTurn(roleLevels, 5).filter((_, at) => at % 5 === 2)) {
    yield { kind: "compare-role-levels", roleLevels: five, step: false };
  }
  for (const [at, three] of inTurn(roleLevels, 3).entries()) {
    const positions = three.map((roleLevel, of) => ({ roleLevel, count: of + 1 }));
    yield { kind: "team", positions };
    const [first] = three;
    if (first === undefined) continue;
    const leaves = positions.slice(0, 2);
    const joins = [{ roleLevel: roleLevels[(at * 7) % roleLevels.length] ?? first, count: 2 }];
    yield { kind: "team", positions, leaves: leaves.slice(0, 1) };
    yield { kind: "team", positions, joins };
    yield { kind: "team", positions, leaves, joins };
    yield { kind: "compare-teams", teams: [{ positions }, { positions: joins }] };
    const skill = skills[at % skills.length];
    if (skill !== undefined) yield { kind: "team-skill", positions, skill, level: "working" };
  }
  for (const [at, roleLevel] of roleLevels.entries()) {
    yield { kind: "similar-roles", roleLevel };
    yield { kind: "career-path", from: { roleLevel } };
    const to = roleLevels[(at * 7) % roleLevels.length] ?? roleLevel;
    yield { kind: "career-path", from: { roleLevel }, to: { roleLevel: to } };
  }
  for (const { id: role } of catalogue.roles) {
    yield { kind: "similar-roles", role };
    yield { kind: "career-path", from: { role } };
  }
  const largest = roleLevels.slice(0, 12).map((roleLevel) => ({ roleLevel, count: 2 }));
  yield { kind: "team", positions: largest };
  for (const { id: team, positions, needs } of catalogue.teams) {
    yield { kind: "team", team, positions };
    yield { kind: "team", team, positions, needs };
  }
  for (const skill of catalogue.teams.length === 0 ? [] : skills) {
    yield { kind: "teams-with-skill", skill };
    yield { kind: "teams-with-skill", skill, level: "practitioner" };
  }
  for (const three of inTurn(skills, 3)) yield { kind: "compare-skills", skills: three };
  for (const { id } of catalogue.qualifications) {
    yield { kind: "roles-with-qualification", qualification: id };
  }
  yield { kind: "topic", topics: catalogue.topics.map(({ id }) => id) };
  for (const { id } of catalogue.topics) yield { kind: "topic", topics: [id] };
  for (const level of everyLevel) yield { kind: "level", level };
  for (const of of listables) {
    if (of !== "teams" || catalogue.teams.length > 0) yield { kind: "list", of };
  }
  for (const { id } of catalogue.families) yield { kind: "list", of: "roles", family: id };
  yield { kind: "changes" };
  for (const { id } of catalogue.roles) yield { kind: "changes", role: id };
  for (const roleLevel of roleLevels) yield { kind: "changes", roleLevel };
  for (const skill of skills) yield { kind: "changes", skill };
  for (const happened of happenings) {
    yield { kind: "changes", happened };
    for (const { id } of catalogue.roles) yield { kind: "changes", role: id, happened };
    for (const of of changeables) yield { kind: "changes", happened, of };
  }
  yield { kind: "help" };
}
