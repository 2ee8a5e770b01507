import fc from "fast-check";
import { emptyCatalogue, openCatalogue, type Catalogue } from "../../src/catalogue/catalogue.ts";
import { historyOf } from "../../src/catalogue/history.ts";
import { recordOf } from "../../src/catalogue/changes-file.ts";
import {
  qualificationId,
  roleFamilyId,
  roleId,
  roleLevelId,
  skillId,
  sourceId,
  topicId,
} from "../../src/catalogue/ids.ts";
import { scales } from "../../src/catalogue/levels.ts";
import type {
  CatalogueData,
  Knowledge,
  Qualification,
  Role,
  RoleLevel,
  Skill,
  SourceDocument,
  Statement,
} from "../../src/catalogue/types.ts";
import { changesBetween } from "../../src/ingest/changes/changes-between.ts";
import { anyCharacter } from "../any-character.ts";

const ladder = scales["digital-and-data"];

/** The source of every text in the generated catalogue. */
export interface Voice {
  readonly title: (seed: number) => string;
  readonly text: (seed: number) => string;
}

export const plainVoice: Voice = {
  title: (seed) => `Thing ${seed}`,
  text: (seed) => `You can do what number ${seed} says, and say why.`,
};

const bits = [
  "<!channel>",
  "<@U024BE7LH>",
  "&lt;b&gt; & <https://example.org|here>",
  "👩🏽‍🚒🚒",
  "\n• a bullet\n• another",
  "*bold* _italic_ ~struck~ `code` :tada:",
  "W".repeat(400),
  "漢字かな交じり文",
  '"quoted" \\ back',
  "\u0007\u001b[31m",
  "plain words of a plain sentence. ",
  "An ordinary sentence, of the length that such sentences have in a document. ",
];

/** Texts that try to break out of a message, and titles longer than any button. */
export const hostileVoice: Voice = {
  title: (seed) => `${bits[seed % bits.length] ?? ""} ${"Long title ".repeat(seed % 40)}${seed}`,
  text: (seed) =>
    Array.from({ length: 3 + (seed % 60) }, (_, at) => bits[(seed * 7 + at * 5) % bits.length])
      .join(" ")
      .concat(` (${seed})`),
};

/** Generates catalogues of `size` roles with five levels each. Ids do not depend on the voice. */
export function generatedCatalogue(size: number, voice: Voice): Catalogue {
  let seed = 0;
  const next = (): number => (seed += 1);
  const sources = Array.from({ length: Math.max(2, size) }, (_, at): SourceDocument => ({
    id: sourceId(`source-${at}`),
    file: `source-${at}.txt`,
    title: voice.title(next()),
    publisher: `Publisher ${at % 3}`,
    framework: "A framework",
    format: "a-format",
    licence: "a licence",
    ...(at % 2 === 0 ? { published: "2020-01-07" } : { retrieved: "2026-11-03" }),
  }));
  const source = (at: number) => sourceId(`source-${at % sources.length}`);
  const statement = (): Statement => {
    const at = next();
    return {
      text: voice.text(at),
      source: source(at),
      agreeing: at % 3 === 0 ? [source(at + 1)] : [],
      differing: at % 5 === 0 ? [{ text: voice.text(at + 1), source: source(at + 1) }] : [],
      ...(at % 7 === 0 ? { flaw: "cut-short" as const } : {}),
    };
  };
  const skills = Array.from({ length: 4 + size }, (_, at): Skill => ({
    kind: "skill",
    id: skillId(`skill ${at}`),
    title: voice.title(next()),
    scale: "digital-and-data",
    ...(at % 2 === 0 ? { description: statement() } : {}),
    levels: ladder
      .filter((_level, rank) => (at + rank) % 4 !== 0)
      .map((level) => ({ level, statement: statement() })),
  }));
  const knowledge = Array.from({ length: 3 + size }, (_, at): Knowledge => ({
    kind: "knowledge",
    id: skillId(`knowledge ${at}`),
    title: voice.title(next()),
    type: at % 3 === 0 ? "behavioural" : "technical",
    description: statement(),
  }));
  const qualifications = Array.from({ length: 1 + size }, (_, at): Qualification => ({
    id: qualificationId(`qualification ${at}`),
    title: voice.title(next()),
    sources: [source(at)],
    ...(at % 2 === 0 ? { awardingBody: voice.title(next()) } : {}),
  }));
  const roleLevels: RoleLevel[] = [];
  const roles = Array.from({ length: size }, (_, at): Role => {
    const levels = Array.from({ length: 5 }, (_unused, rank) => roleLevelId(`role ${at} ${rank}`));
    for (const [rank, id] of levels.entries()) roleLevels.push(roleLevel(at, rank, id));
    return {
      id: roleId(`role ${at}`),
      title: voice.title(next()),
      levels,
      levelsOrdered: at % 4 !== 3,
      sources: [source(at)],
      ...(at % 2 === 0 ? { family: roleFamilyId("family"), introduction: statement() } : {}),
    };
  });

  function roleLevel(at: number, rank: number, id: RoleLevel["id"]): RoleLevel {
    const rich = rank % 2 === 0;
    const item = (name: string, number: number) => ({
      topic: topicId(`${name} ${number % 4}`),
      title: voice.title(number),
      statement: statement(),
    });
    return {
      id,
      title: voice.title(next()),
      role: roleId(`role ${at}`),
      ...(rank === 3 ? {} : { summary: statement(), responsibilitiesLeadIn: voice.title(next()) }),
      responsibilities: rich ? [statement(), statement(), statement()] : [],
      requirements: skills.slice(0, 4 + (size % 20)).flatMap((skill, number) => {
        const level = ladder[(rank + number) % 4] ?? "working";
        const one = { skill: skill.id, level, statement: statement() };
        const contradicts = number % 11 === 5;
        return (number + rank) % 6 === 0
          ? []
          : contradicts
            ? [one, { ...one, level: ladder[(rank + number + 1) % 4] ?? "expert" }]
            : [one];
      }),
      background: rich ? [statement()] : [],
      workActivities: rich
        ? [0, 1, 2].map((number) => ({
            ...item("activity", number),
            sfia: { code: "ITOP", level: "3" as const },
          }))
        : [],
      knowledge: rich
        ? knowledge.map(({ id: known, type }, number) => ({
            knowledge: known,
            statement: statement(),
            ...(type === "behavioural"
              ? {}
              : { depth: scales.depth[(rank + number) % 4] ?? "aware of" }),
          }))
        : [],
      training: rich ? [0, 1, 2, 3].map((number) => item("training", number)) : [],
      development: rich
        ? [0, 1].map((number) => ({ ...item("development", number), group: "A group" }))
        : [],
      qualifications: rich ? qualifications.slice(0, 12).map((each) => each.id) : [],
      sources: [source(at)],
    };
  }

  const data: CatalogueData = {
    sources,
    families: [{ id: roleFamilyId("family"), title: voice.title(next()) }],
    roles,
    roleLevels,
    skills,
    knowledge,
    qualifications,
    defects: [],
  };
  return openCatalogue(data);
}

/** A voice that says whatever fast-check generates. */
export const anyVoice: fc.Arbitrary<Voice> = fc
  .array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }), {
    minLength: 5,
    maxLength: 5,
  })
  .map((strings) => ({
    title: (seed) => `${strings[seed % 5] ?? ""}${seed}`,
    text: (seed) => `${(strings[(seed + 1) % 5] ?? "").repeat(1 + (seed % 90))}${seed}`,
  }));

/**
 * The generated catalogue with a record of changes: its import, then new wordings for every text
 * and new levels for some.
 */
export function changedCatalogue(size: number, voice: Voice): Catalogue {
  const after = generatedCatalogue(size, voice);
  const before = generatedCatalogue(size, {
    title: voice.title,
    text: (seed) => voice.text(seed + 1),
  });
  const lower: CatalogueData = {
    ...before,
    qualifications: before.qualifications.slice(1),
    roles: before.roles.map((role) => ({ ...role, levels: role.levels.toReversed() })),
    roleLevels: before.roleLevels.map((level) => ({
      ...level,
      requirements: level.requirements.map((one, at) =>
        at % 2 === 0 ? one : { ...one, level: "working" as const },
      ),
      background: [],
    })),
  };
  const records = [
    recordOf(changesBetween(lower, after), after.sources.slice(0, 3), {
      on: "2026-11-23",
      by: "import",
    }),
    recordOf(changesBetween(after, lower), [], { on: "2026-11-22", by: "rebuild" }),
    recordOf(changesBetween(emptyCatalogue, after), after.sources, {
      on: "2026-11-21",
      by: "import",
    }),
  ];
  return openCatalogue(after, historyOf({ records }));
}
