import { type Catalogue, scaleOfSkill } from "../../src/catalogue/catalogue.ts";
import { levelsOf, scaleNames } from "../../src/catalogue/levels.ts";
import { sections } from "../../src/catalogue/sections.ts";
import type { RoleLevelId, SkillId } from "../../src/catalogue/types.ts";
import {
  changeables,
  happenings,
  listables,
  mostKinds,
  type Question,
} from "../../src/question/question.ts";

function* aboutRoleLevels({
  roles,
  roleLevels,
  skills,
  knowledge,
}: Catalogue): Generator<Question> {
  for (const { id: role } of roles) yield { kind: "role", role };
  for (const [at, { id: roleLevel }] of roleLevels.entries()) {
    yield { kind: "role-level", roleLevel };
    for (const section of sections) yield { kind: "role-level", roleLevel, section };
    for (const { id: skill } of [...skills, ...knowledge]) {
      yield { kind: "skill-in-role-level", roleLevel, skill };
    }
    for (const step of [true, false]) {
      for (const { id: other } of roleLevels) {
        if (other === roleLevel) continue;
        yield { kind: "compare-role-levels", roleLevels: [roleLevel, other], step };
      }
      for (const count of [3, 4, 5]) {
        const several = roleLevels.slice(at, at + count).map(({ id }) => id);
        if (several.length === count)
          yield { kind: "compare-role-levels", roleLevels: several, step };
      }
    }
  }
}

function* aboutOneSkill(catalogue: Catalogue, skill: SkillId): Generator<Question> {
  const scale = scaleOfSkill(catalogue.skill(skill));
  const levels = levelsOf(scale ?? "depth");
  yield { kind: "skill", skill };
  yield { kind: "roles-with-skill", skill };
  for (const level of levels) {
    yield { kind: "skill-level", skill, level };
    yield { kind: "roles-with-skill", skill, level };
    yield { kind: "roles-with-skill", skill, level, orAbove: true };
  }
  // Levels of other scales, unless their words are read on the skill's own scale.
  for (const level of ["working", "practitioner", "familiar with", "proficient in"] as const) {
    if (!levels.includes(level)) yield { kind: "skill-level", skill, level };
  }
  if (scale === undefined) return;
  yield { kind: "compare-skill-levels", skill, levels };
  for (const one of levels) {
    for (const other of levels) {
      if (one !== other) yield { kind: "compare-skill-levels", skill, levels: [one, other] };
    }
  }
}

function* aboutSkills(catalogue: Catalogue): Generator<Question> {
  const ids = [...catalogue.skills, ...catalogue.knowledge].map(({ id }) => id);
  for (const [at, skill] of ids.entries()) {
    yield* aboutOneSkill(catalogue, skill);
    for (const other of ids) {
      if (other !== skill) yield { kind: "compare-skills", skills: [skill, other] };
    }
    for (const count of [3, 4, 5]) {
      const several = ids.slice(at, at + count);
      if (several.length === count) yield { kind: "compare-skills", skills: several };
    }
  }
}

function* aboutChanges({ roles, roleLevels, skills, knowledge }: Catalogue): Generator<Question> {
  const subjects: readonly Extract<Question, { kind: "changes" }>[] = [
    { kind: "changes" },
    ...roles.map(({ id: role }) => ({ kind: "changes" as const, role })),
    ...roleLevels.map(({ id: roleLevel }) => ({ kind: "changes" as const, roleLevel })),
    ...[...skills, ...knowledge].map(({ id: skill }) => ({ kind: "changes" as const, skill })),
  ];
  for (const subject of subjects) {
    yield subject;
    for (const happened of happenings) yield { ...subject, happened };
  }
  for (const happened of ["added", "removed", "renamed", "reworded"] as const) {
    for (const of of changeables) yield { kind: "changes", happened, of };
  }
  for (const happened of ["added", "removed"] as const) {
    for (const { id: role } of roles) yield { kind: "changes", role, happened, of: "skills" };
    for (const { id: roleLevel } of roleLevels) {
      yield { kind: "changes", roleLevel, happened, of: "skills" };
    }
  }
}

/** Teams of one to twelve neighbours, in growing numbers, and what can be asked about them. */
function* aboutTeams({ roleLevels, skills }: Catalogue): Generator<Question> {
  for (const at of roleLevels.keys()) {
    for (const size of [1, 2, 3, mostKinds]) {
      const kinds = roleLevels.slice(at, at + size);
      const positions = kinds.map(({ id: roleLevel }, of) => ({ roleLevel, count: (of % 3) + 1 }));
      const [first] = kinds;
      const next = roleLevels[at + size];
      if (first === undefined || kinds.length < Math.min(size, roleLevels.length)) continue;
      yield { kind: "team", positions };
      const leaves = positions.slice(0, 2);
      const joins = [{ roleLevel: next?.id ?? first.id, count: 1 }];
      yield { kind: "team", positions, leaves };
      yield { kind: "team", positions, joins };
      yield { kind: "team", positions, leaves, joins };
      yield { kind: "compare-teams", teams: [{ positions }, { positions: joins }] };
      const skill = skills[at % skills.length]?.id;
      if (skill === undefined) continue;
      yield { kind: "team-skill", positions, skill };
      yield { kind: "team-skill", positions, skill, level: "practitioner" };
      yield {
        kind: "team",
        positions,
        leaves,
        needs: [{ skill, level: "practitioner", count: 2 }],
      };
      const other = skills[(at + 1) % skills.length]?.id ?? skill;
      const needs = [
        { skill, level: "working", count: 1 },
        { skill: other, count: 1 },
      ] as const;
      if (other !== skill) yield { kind: "team", positions, needs };
    }
  }
}

/** Whole, with one that leaves or joins, what they are short of, and which are asked for what. */
function* aboutNamedTeams({ teams, skills, roleLevels }: Catalogue): Generator<Question> {
  for (const [at, { id: team, positions, needs }] of teams.entries()) {
    const named = { kind: "team", team, positions } as const;
    yield named;
    yield { ...named, needs };
    const [first] = positions;
    const next = roleLevels[at];
    if (first !== undefined) yield { ...named, leaves: [{ roleLevel: first.roleLevel, count: 1 }] };
    if (next !== undefined) yield { ...named, joins: [{ roleLevel: next.id, count: 1 }] };
    if (first !== undefined && next !== undefined) {
      const leaves = [{ roleLevel: first.roleLevel, count: 1 }];
      yield { ...named, leaves, joins: [{ roleLevel: next.id, count: 1 }] };
    }
    for (const { id: skill, scale } of skills) {
      const [level] = levelsOf(scale).slice(at);
      yield { ...named, needs: [{ skill, count: 1 }] };
      yield { kind: "team-skill", team, positions, skill };
      if (level !== undefined) yield { ...named, needs: [{ skill, level, count: at + 1 }] };
    }
  }
  if (teams.length === 0) return;
  for (const { id: skill, scale } of skills) {
    yield { kind: "teams-with-skill", skill };
    for (const level of levelsOf(scale)) yield { kind: "teams-with-skill", skill, level };
  }
}

/** Roles and role levels, what is like them, and the ways from each to the third after it. */
function* aboutMoves(catalogue: Catalogue): Generator<Question> {
  for (const { id: role } of catalogue.roles) {
    yield { kind: "similar-roles", role };
    yield { kind: "career-path", from: { role } };
  }
  for (const [at, { id: roleLevel, role }] of catalogue.roleLevels.entries()) {
    yield { kind: "similar-roles", roleLevel };
    yield { kind: "career-path", from: { roleLevel } };
    yield { kind: "career-path", from: { role }, to: { roleLevel } };
    const other = catalogue.roleLevels[at + 3];
    if (other === undefined) continue;
    // Within a role, a path of one step is a comparison.
    const isPath = other.role !== role || isFarAbove(catalogue, roleLevel, other.id);
    if (isPath) yield { kind: "career-path", from: { roleLevel }, to: { roleLevel: other.id } };
  }
}

function isFarAbove(catalogue: Catalogue, low: RoleLevelId, high: RoleLevelId): boolean {
  const steps = catalogue.steps(catalogue.roleLevel(low).role);
  const [from, to] = [low, high].map((id) => steps.findIndex((step) => step.includes(id)));
  return from !== undefined && to !== undefined && to - from > 1;
}

/** Every Question that a catalogue allows, but only neighbours where it takes three things. */
export function* everyQuestion(catalogue: Catalogue): Generator<Question> {
  yield* aboutRoleLevels(catalogue);
  yield* aboutSkills(catalogue);
  for (const { id: qualification } of catalogue.qualifications) {
    yield { kind: "roles-with-qualification", qualification };
  }
  for (const [at, { id }] of catalogue.topics.entries()) {
    yield { kind: "topic", topics: [id] };
    const next = catalogue.topics[at + 1];
    if (next !== undefined) yield { kind: "topic", topics: [id, next.id] };
  }
  for (const level of scaleNames.flatMap(levelsOf)) yield { kind: "level", level };
  for (const of of listables) {
    if (of !== "teams" || catalogue.teams.length > 0) yield { kind: "list", of };
  }
  for (const { id } of catalogue.families) yield { kind: "list", of: "roles", family: id };
  yield* aboutChanges(catalogue);
  yield* aboutTeams(catalogue);
  yield* aboutNamedTeams(catalogue);
  yield* aboutMoves(catalogue);
  yield { kind: "help" };
}
