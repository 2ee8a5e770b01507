import {
  qualificationId,
  roleFamilyId,
  roleId,
  roleLevelId,
  skillId,
  sourceId,
  topicId,
} from "../src/catalogue/ids.ts";
import { scales } from "../src/catalogue/levels.ts";
import type {
  CatalogueData,
  Qualification,
  Role,
  RoleFamily,
  RoleLevel,
  Skill,
  SourceDocument,
  Statement,
  Training,
} from "../src/catalogue/types.ts";

export interface FrameworkSize {
  readonly roles: number;
  readonly roleLevels: number;
  readonly skills: number;
}

/** As large as the Government Digital and Data framework of 2025. */
export const governmentSize: FrameworkSize = { roles: 52, roleLevels: 205, skills: 188 };

/** Numbers from 0 to below 1 that depend on the seed alone (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const fields = [
  ["application", "data", "network", "security", "software", "service", "infrastructure", "user"],
  ["business", "performance", "technical", "content", "enterprise", "product", "interaction"],
  [
    "delivery",
    "platform",
    "database",
    "analytics",
    "accessibility",
    "cloud",
    "frontend",
    "digital",
  ],
].flat();
const occupations = [
  "engineer",
  "developer",
  "architect",
  "analyst",
  "designer",
  "manager",
  "researcher",
  "specialist",
  "operations engineer",
  "test engineer",
  "relationship manager",
  "strategist",
];
const disciplines = [
  "management",
  "testing",
  "modelling",
  "architecture",
  "design",
  "analysis",
  "assurance",
  "planning",
  "governance",
  "configuration management",
  "life cycle management",
  "monitoring",
  "development process",
  "integration testing",
  "standards",
  "continuity",
  "strategy",
];
const subjects = [
  "incident",
  "problem",
  "change",
  "release",
  "asset",
  "capacity",
  "availability",
  "risk",
  "stakeholder",
  "supplier",
  "knowledge",
  "requirements",
  "metadata",
  "prototype",
  "community",
];
const senioritiesLowToHigh = ["Associate", "", "Senior", "Lead", "Principal", "Head of"];
/** Together with the pairs of names, enough for 10,000 skills. */
const sectors = [
  ["clinical", "legal", "financial", "statistical", "geospatial", "commercial", "corporate"],
  ["judicial", "environmental", "educational", "scientific", "maritime", "agricultural", "fiscal"],
  ["humanitarian", "military", "consular"],
].flat();

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** All pairs, then all pairs again with a sector in front, and with a number if that is not enough. */
function* endlessNames(
  heads: readonly string[],
  tails: readonly string[],
  random: () => number,
): Generator<string> {
  const pairs = heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));
  const shuffled = pairs
    .map((name) => ({ name, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ name }) => name);
  yield* shuffled;
  for (const sector of sectors) yield* shuffled.map((name) => `${sector} ${name}`);
  for (let number = 2; ; number++) yield* shuffled.map((name) => `${name} ${number}`);
}

/** Names of skills that contain each other: "testing", "integration testing", "testing (data)". */
function* skillNames(random: () => number): Generator<string> {
  yield* ["testing", "incident management", "user focus", "technical understanding"];
  yield* ["change and release management", "testing and assurance", "agile and lean practices"];
  yield* ["testing (business analysis)", "communicating between the technical and non-technical"];
  yield* endlessNames([...subjects, ...fields], disciplines, random);
}

/** The first names that are different ids. */
function take(names: Iterable<string>, count: number): readonly string[] {
  const taken = new Map<string, string>();
  if (count === 0) return [];
  for (const name of names) {
    const id = skillId(name);
    if (!taken.has(id)) taken.set(id, name);
    if (taken.size === count) break;
  }
  return [...taken.values()];
}

const source: SourceDocument = {
  id: sourceId("generated"),
  file: "generated.txt",
  title: "Generated framework",
  publisher: "Nobody",
  framework: "Generated framework",
  format: "generated",
  published: "2025-01-31",
  licence: "none",
};

function statement(text: string): Statement {
  return { text, source: source.id, agreeing: [], differing: [] };
}

function skill(name: string): Skill {
  const title = capitalised(name);
  return {
    kind: "skill",
    id: skillId(title),
    title,
    scale: "digital-and-data",
    description: statement(`${title} involves all that it takes.`),
    levels: scales["digital-and-data"].map((level) => ({
      level,
      statement: statement(`You can show ${name} at ${level} level.`),
    })),
  };
}

interface RoleWithLevels {
  readonly role: Role;
  readonly levels: readonly RoleLevel[];
}

interface Drawn {
  readonly random: () => number;
  readonly skills: readonly Skill[];
  readonly qualifications: readonly Qualification[];
  readonly training: readonly Training[];
}

function pick<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const item = items[Math.floor(random() * items.length)];
  return item === undefined ? [] : [item];
}

function roleLevel(title: string, role: Role, rank: number, drawn: Drawn): RoleLevel {
  const { random, skills } = drawn;
  const testing = skills.slice(0, 1);
  const others = [1, 2, 3, 4, 5].flatMap(() => pick(skills.slice(1), random));
  const asked = [...new Set([...(random() < 0.6 ? testing : []), ...others])];
  return {
    id: roleLevelId(title),
    title,
    role: role.id,
    summary: statement(`A ${title.toLowerCase()} does what the title says.`),
    responsibilities: [statement(`be a ${title.toLowerCase()}`)],
    requirements: asked.map(({ id, levels }) => {
      const { level, statement: text } = levels[Math.min(rank, levels.length - 1)]!;
      return { skill: id, level, statement: text };
    }),
    background: [],
    workActivities: [],
    knowledge: [],
    training: pick(drawn.training, random),
    development: [],
    qualifications: pick(drawn.qualifications, random).map(({ id }) => id),
    sources: [source.id],
  };
}

function roleWithLevels(
  name: string,
  family: RoleFamily,
  count: number,
  drawn: Drawn,
): RoleWithLevels {
  const title = capitalised(name);
  const from = count >= senioritiesLowToHigh.length ? 0 : 1;
  const titles = senioritiesLowToHigh
    .slice(from, from + count)
    .map((seniority) => (seniority === "" ? title : `${seniority} ${name}`));
  const role: Role = {
    id: roleId(title),
    title,
    family: family.id,
    introduction: statement(`A ${name} does what the title says.`),
    levels: titles.map(roleLevelId),
    levelsOrdered: true,
    sources: [source.id],
  };
  const levels = titles.map((one, rank) => roleLevel(one, role, rank, drawn));
  return { role, levels };
}

/** A qualification and a training for so many role levels, beside those that many list. */
const roleLevelsForEach = 10;

const familyTitles = ["Architecture", "Data", "IT operations", "Product and delivery", "Design"];

/**
 * A plausible framework in the shape of the government's: four of five roles have a senior level,
 * skills' names contain each other, most role levels ask for testing. The same seed and size give
 * the same catalogue. A role has 1 to 6 levels.
 */
export function generatedFramework(seed = 1, size: FrameworkSize = governmentSize): CatalogueData {
  const random = randomNumbers(seed);
  const families = familyTitles.map((title) => ({ id: roleFamilyId(title), title }));
  const skills = take(skillNames(random), size.skills).map(skill);
  const named = skills.slice(0, Math.ceil(size.roleLevels / roleLevelsForEach));
  const qualifications = [
    "ITIL Foundation",
    "BCS Practitioner Certificate in Testing",
    ...named.map(({ title }) => `Foundation Certificate in ${title}`),
  ].map((title) => ({ id: qualificationId(title), title, sources: [source.id] }));
  const training = [
    "Data protection and GDPR",
    "Security awareness",
    ...named.map(({ title }) => `Introduction to ${title.toLowerCase()}`),
  ].map((title) => ({
    topic: topicId(title),
    title,
    statement: statement(`All about ${title}.`),
  }));
  const drawn: Drawn = { random, skills, qualifications, training };
  const names = take(endlessNames(fields, occupations, random), size.roles);
  const usual = Math.floor(size.roleLevels / size.roles);
  const extra = size.roleLevels - usual * size.roles;
  // Every fifth role has a single level; its others go to the roles around it.
  const roles = names.map((name, at) => {
    const family = families[at % families.length]!;
    return roleWithLevels(name, family, levelCount(at, names.length, usual, extra), drawn);
  });
  return {
    sources: [source],
    families,
    roles: roles.map(({ role }) => role),
    roleLevels: roles.flatMap(({ levels }) => levels),
    skills,
    knowledge: [],
    qualifications,
    defects: [],
  };
}

function levelCount(at: number, roles: number, usual: number, extra: number): number {
  const base = usual + (at < extra ? 1 : 0);
  const group = Math.floor(at / 5) * 5;
  const whole = group + 5 <= roles && usual > 1 && usual < 5;
  if (!whole) return base;
  const places = usual - 1;
  if (at % 5 === 0) return base - places;
  return base + (at % 5 <= places ? 1 : 0);
}
