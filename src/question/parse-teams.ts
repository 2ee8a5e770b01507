import { z } from "zod";
import { type Catalogue, scaleOfSkill } from "../catalogue/catalogue.ts";
import { slug, teamId } from "../catalogue/ids.ts";
import { type Level, levelsOf } from "../catalogue/levels.ts";
import { nearestTitles } from "../catalogue/nearest-titles.ts";
import type { Need, Position, Team } from "../catalogue/teams.ts";
import type { RoleLevelId, SkillId } from "../catalogue/types.ts";
import { mostKinds, mostPositions } from "./question.ts";
import { checkAskable, checkTaken, type Complain } from "./team-names.ts";
import { teamSchema } from "./teams-schema.ts";
import type { Understander } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface TeamsReader {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  /** For texts about this catalogue. */
  readonly understander: Understander;
  /** The same with teams to ask about. */
  readonly understanderOf: (teams: readonly Team[]) => Understander;
}

/** Beyond this many, most are the same mistake. */
const mostTold = 20;

const example = "Payments: { positions: { Lead developer: 1 } }";

const mapping = z.record(z.string(), z.unknown());

interface Reading extends Pick<TeamsReader, "catalogue" | "understander"> {
  readonly complain: (problem: string) => void;
}

function nearest(written: string, titles: Iterable<string>): string {
  const [title] = nearestTitles(written, titles, 1);
  return title === undefined ? "" : ` The nearest title is "${title}".`;
}

/** The role level with a title, or whatever people can type for it after /team. */
function roleLevelOf(
  title: string,
  { catalogue, understander, complain }: Reading,
): RoleLevelId | undefined {
  const titled = catalogue.roleLevels.find((one) => slug(one.title) === slug(title));
  if (titled !== undefined) return titled.id;
  const understood = understander.understand(`1 ${title}`, { command: "team" });
  if (understood.kind === "question" && understood.leftOut === undefined) {
    const { question } = understood;
    const [position, ...others] = question.kind === "team" ? question.positions : [];
    if (position?.count === 1 && others.length === 0) return position.roleLevel;
  }
  const titles = catalogue.roleLevels.map((one) => one.title);
  complain(`"${title}" is not a role level in the catalogue.${nearest(title, titles)}`);
  return undefined;
}

function skillOf(
  title: string,
  { catalogue, understander, complain }: Reading,
): SkillId | undefined {
  const all = [...catalogue.skills, ...catalogue.knowledge];
  const titled = all.filter((one) => slug(one.title) === slug(title));
  if (titled.length === 1) return titled[0]?.id;
  const understood = understander.understand(title, { command: "skill" });
  if (understood.kind === "question" && understood.leftOut === undefined) {
    if (understood.question.kind === "skill") return understood.question.skill;
  }
  const titles = all.map((one) => one.title);
  complain(`"${title}" is not a skill in the catalogue.${nearest(title, titles)}`);
  return undefined;
}

function positionsOf(
  written: z.infer<typeof teamSchema>["positions"],
  reading: Reading,
): readonly Position[] {
  const counts = new Map<RoleLevelId, number>();
  for (const [title, count] of Object.entries(written)) {
    const roleLevel = roleLevelOf(title, reading);
    if (roleLevel !== undefined && counts.has(roleLevel)) {
      reading.complain(
        `"${title}" is "${reading.catalogue.roleLevel(roleLevel).title}", which is listed twice. Add up the two counts on one line.`,
      );
    }
    if (roleLevel !== undefined) counts.set(roleLevel, count);
  }
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (size > mostPositions || counts.size > mostKinds) {
    reading.complain(
      `it has ${size} positions of ${counts.size} role levels. A team has at most ${mostPositions} positions of ${mostKinds} role levels: write it as several teams.`,
    );
  }
  return [...counts].map(([roleLevel, count]) => ({ roleLevel, count }));
}

/** The level as the skill's scale has it; undefined, with a complaint, if it has no such level. */
function levelOf(written: string, skill: SkillId, reading: Reading): Level | undefined {
  const one = reading.catalogue.skill(skill);
  const scale = scaleOfSkill(one);
  const levels = scale === undefined ? [] : levelsOf(scale);
  const level = levels.find((known) => known === written.trim().toLowerCase());
  if (level === undefined) {
    const known =
      levels.length === 0 ? "It has no levels." : `Its levels are ${levels.join(", ")}.`;
    reading.complain(`"${one.title}" has no level "${written}". ${known}`);
  }
  return level;
}

function needsOf(written: z.infer<typeof teamSchema>["needs"], reading: Reading): readonly Need[] {
  return Object.entries(written ?? {}).flatMap(([title, wanted]) => {
    const skill = skillOf(title, reading);
    if (skill === undefined) return [];
    return wanted.flatMap(({ level: text, count = 1 }): readonly Need[] => {
      if (text === undefined) return [{ skill, count }];
      const level = levelOf(text, skill, reading);
      return level === undefined ? [] : [{ skill, level, count }];
    });
  });
}

const fields = Object.keys(teamSchema.shape).join(", ");

const forms = {
  "other names": `"other names" must be a text or a list in square brackets: [billing, invoicing].`,
  needs: `"needs" must have skills with a level, or with a level and a count: "Testing: expert" or "Testing: { level: expert, count: 2 }". The count is a number from 1 to ${mostPositions}.`,
} as const;

/** What is wrong with the form of a team. */
function malformed(value: unknown): readonly string[] {
  const written = mapping.safeParse(value);
  if (!written.success) return [`it must have positions: "${example}".`];
  const unknown = Object.keys(written.data).filter((key) => !Object.hasOwn(teamSchema.shape, key));
  if (unknown.length > 0) {
    return unknown.map(
      (key) =>
        `"${key}" is not a field of a team. The fields are ${fields}; there is none for people.`,
    );
  }
  const { error } = teamSchema.safeParse(value);
  const [part] = error?.issues[0]?.path ?? [];
  return [
    part === "other names" || part === "needs"
      ? forms[part]
      : `"positions" must have role levels with a number from 1 to ${mostPositions} each: "Lead developer: 1".`,
  ];
}

function teamOf(name: string, value: unknown, reading: Reading): Team | undefined {
  const { success, data } = teamSchema.safeParse(value);
  if (!success) {
    for (const problem of malformed(value)) reading.complain(problem);
    return undefined;
  }
  return {
    id: teamId(name),
    name,
    otherNames: data["other names"] ?? [],
    positions: positionsOf(data.positions, reading),
    needs: needsOf(data.needs, reading),
  };
}

/**
 * Reads the teams written for this catalogue. Throws an error that lists every problem, each with
 * the team it is about.
 */
export function parseTeams(
  data: unknown,
  { catalogue, vocabulary, understander, understanderOf }: TeamsReader,
): readonly Team[] {
  if (data === null) return [];
  const written = mapping.safeParse(data);
  if (!written.success) throw new Error(`It must name teams with their positions: "${example}".`);
  const problems: string[] = [];
  const complain: Complain = (name, problem) => {
    problems.push(`${name}: ${problem}`);
  };
  const teams = Object.entries(written.data).flatMap(([name, value]) => {
    const reading = {
      catalogue,
      understander,
      complain: (problem: string) => complain(name, problem),
    };
    return teamOf(name, value, reading) ?? [];
  });
  checkTaken(teams, { catalogue, vocabulary }, understander, complain);
  if (problems.length === 0) checkAskable(teams, understanderOf(teams), complain);
  if (problems.length === 0) return teams;
  const more = problems.length - mostTold;
  const told = [...problems.slice(0, mostTold), ...(more > 0 ? [`and ${more} more`] : [])];
  throw new Error(`The teams do not fit the catalogue:\n- ${told.join("\n- ")}`);
}
