import type { Answer } from "../../answer/answer.ts";
import { type AskedSkill, factsOfAsked } from "../../answer/askers.ts";
import { type Cites, citesOf } from "../../answer/fact.ts";
import type { RoleLevelAnswer } from "../../answer/kinds/role-level.ts";
import type { Level } from "../../catalogue/levels.ts";
import type { Knowledge, Skill, SkillId, SourceDocument } from "../../catalogue/types.ts";
import { spoken } from "../label.ts";
import type { Button, ListItem, Page, Part, QuotePart } from "../page.ts";
import { wording } from "../wording.ts";
import { wordingSlack } from "../wording-slack.ts";
import { heading, list, paragraph } from "./body.ts";
import { type Citing, citingOf, sourceLines } from "./citing.ts";
import { askedCell } from "./levels.ts";

/** A thing that a message names, and the page about it. */
export interface Named {
  readonly answer: Answer;
  readonly page: Page;
}

export interface Explained {
  readonly named: readonly Named[];
  /** The role levels that the named skills are held against. */
  readonly roleLevels: readonly RoleLevelAnswer[];
  /** How many things the message names that are not in `named`. */
  readonly leftOut: number;
}

interface NamedSkill {
  readonly skill: Skill | Knowledge;
  /** The levels that the message gives it. */
  readonly levels: readonly Level[];
}

function skillsIn(named: readonly Named[]): readonly NamedSkill[] {
  const skills = new Map<SkillId, NamedSkill>();
  for (const { answer } of named) {
    if (answer.kind !== "skill" && answer.kind !== "skill-level") continue;
    const { skill } = answer;
    const levels = skills.get(skill.id)?.levels ?? [];
    skills.set(skill.id, {
      skill,
      levels: answer.kind === "skill-level" ? [...levels, answer.level] : levels,
    });
  }
  return [...skills.values()];
}

function askedAt(
  { content: { skills, knowledge } }: RoleLevelAnswer,
  { skill }: NamedSkill,
): AskedSkill["asked"] {
  return [...skills, ...knowledge].find((each) => each.skill.id === skill.id)?.asked ?? [];
}

/** What distinguishes the role levels, as short as it can be. */
function namesOf(roleLevels: readonly RoleLevelAnswer[]): readonly string[] {
  const areOfOneRole = new Set(roleLevels.map(({ subject }) => subject.role.id)).size === 1;
  return roleLevels.map(({ subject: { short, roleLevel } }) =>
    areOfOneRole ? short : roleLevel.title,
  );
}

/** The levels that the message gives a skill and that not all the role levels ask for. */
function otherLevels(named: NamedSkill, roleLevels: readonly RoleLevelAnswer[]): readonly Level[] {
  return named.levels.filter((level) =>
    roleLevels.some((roleLevel) => askedAt(roleLevel, named).every((one) => one.level !== level)),
  );
}

/** The level at which each role level asks for each skill. */
function skillTable(
  skills: readonly NamedSkill[],
  roleLevels: readonly RoleLevelAnswer[],
): readonly Part[] {
  const [first, ...others] = roleLevels;
  if (skills.length === 0 || first === undefined) return [];
  const only = others.length === 0 ? first.subject.roleLevel.title : undefined;
  return [
    {
      kind: "table",
      caption: wordingSlack.explainedSkills(only),
      columns: [wording.skill, ...(only === undefined ? namesOf(roleLevels) : [wording.level])],
      rows: skills.map((named) => [
        wordingSlack.explainedSkill(named.skill.title, otherLevels(named, roleLevels)),
        ...roleLevels.map((roleLevel) => askedCell(askedAt(roleLevel, named))),
      ]),
    },
  ];
}

/** How many of the skills that each role level asks for the message names, and the others. */
function coverageParts(
  roleLevels: readonly RoleLevelAnswer[],
  named: readonly NamedSkill[],
): readonly Part[] {
  if (named.length === 0) return [];
  const ids = new Set(named.map(({ skill }) => skill.id));
  const covered = roleLevels.flatMap(({ subject: { roleLevel }, content: { skills } }) => {
    if (skills.length === 0) return [];
    const others = skills.filter(({ skill }) => !ids.has(skill.id));
    return [{ roleLevel: roleLevel.title, all: skills.length, others }];
  });
  return [
    ...covered.map(({ roleLevel, all, others }) =>
      paragraph(wordingSlack.explainedCoverage(roleLevel, all, all - others.length)),
    ),
    {
      kind: "folds",
      mayOpen: false,
      folds: covered.flatMap(({ roleLevel, others }) =>
        others.length === 0
          ? []
          : [
              {
                title: wordingSlack.explainedUnnamed(roleLevel, others.length),
                parts: [list(others.map(unnamedItem))],
              },
            ],
      ),
    },
  ];
}

function unnamedItem({ skill, asked }: AskedSkill): ListItem {
  return { lead: skill.title, text: spoken(askedCell(asked)) };
}

/** What a page says first, word for word, and the document that says it. */
interface Gist {
  readonly title: string;
  readonly quote: QuotePart | undefined;
  readonly source: SourceDocument | undefined;
}

function gistOf({ answer: { cites }, page: { title, parts } }: Named): Gist {
  const quote = parts.find((part): part is QuotePart => part.kind === "quote");
  const source =
    cites.quoted.find((_, at) => wording.cite(at + 1) === quote?.cite) ?? cites.quoted[0];
  return { title, quote, source: quote === undefined ? undefined : source };
}

function quotation({ title, quote, source }: Gist, citing: Citing): Part {
  if (quote === undefined) return heading(title);
  const cite = source === undefined ? undefined : citing(source);
  return { ...quote, lead: title, minor: false, cite };
}

/** The documents that are quoted, and the others behind the levels asked for. */
function citesOfAll(gists: readonly Gist[], asked: readonly Pick<AskedSkill, "asked">[]): Cites {
  const quoted = [...new Set(gists.flatMap(({ source }) => source ?? []))];
  const { naming, ...cites } = citesOf([], factsOfAsked(asked));
  const others = naming.filter((source) => !quoted.includes(source));
  return { ...cites, quoted, naming: others, agreeing: [] };
}

/**
 * Everything that a message names: the levels at which its role levels ask for its skills, then the
 * first words of each thing's own answer. The message itself is not repeated.
 * @param quoted how many things are quoted; all of them can be asked about
 */
export function composeExplained({ named, roleLevels, leftOut }: Explained, quoted: number): Page {
  const skills = skillsIn(named);
  const gists = named.slice(0, quoted).map(gistOf);
  const asked = roleLevels.flatMap((roleLevel) =>
    skills.map((skill) => ({ asked: askedAt(roleLevel, skill) })),
  );
  const cites = citesOfAll(gists, asked);
  const citing = citingOf(cites);
  return {
    title: wordingSlack.explained(named.length + leftOut),
    reading: undefined,
    context: undefined,
    parts: [
      ...skillTable(skills, roleLevels),
      ...coverageParts(roleLevels, skills),
      ...gists.map((gist) => quotation(gist, citing)),
      ...(leftOut === 0 ? [] : [paragraph(wordingSlack.explainedLeftOut(leftOut))]),
    ],
    sources: sourceLines(cites),
    next: named.map(({ page: { title, ask } }): Button => ({ label: title, ask })),
    about: undefined,
    chart: undefined,
    ask: "",
  };
}
