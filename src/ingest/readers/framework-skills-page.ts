import type { DigitalAndDataLevel } from "../../catalogue/levels.ts";
import { partOf, passageOf } from "../extract.ts";
import type { ExtractedSkill, Passage } from "../extract.ts";
import { digitalAndDataLevel } from "../level-names.ts";
import type { Line, TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { scaleLine } from "./framework-skills.ts";
import { isPlaceholder } from "./placeholder.ts";
import { withBullets } from "./summary.ts";

const pageTitle = /^Skills A to Z$/iu;
const introduction = /^Learn about the skills and ascending skill levels/iu;
const tableHead = /^Skill level(?: Description)?$/iu;
const secondHead = /^Description$/iu;
/** Ends the text about a skill; its roles follow. */
const rolesHeading = /^Roles that require this skill$/iu;
/** "Awareness", alone or followed on the same line by what the page says about the scale. */
const levelName =
  /^(Awareness|Working|Practitioner|Expert)(?:\s+(\p{L}+ is the \p{L}+ of (?:4|four) ascending skill levels\.?))?$/iu;
const alphabet = /^\p{Lu}$/u;

interface LevelStart {
  readonly at: number;
  readonly value: DigitalAndDataLevel;
  readonly mark: Passage;
}

/** The lines of a table on which a level begins: its name, followed by its place in the scale. */
function levelStarts(lines: readonly Line[]): readonly LevelStart[] {
  return lines.flatMap((line, at) => {
    const [, word = "", scale] = levelName.exec(line.text) ?? [];
    const value = digitalAndDataLevel(word);
    const isPlaced = scale !== undefined || scaleLine.test(lines[at + 1]?.text ?? "");
    return value === undefined || line.bullet || !isPlaced
      ? []
      : [{ at, value, mark: partOf(line, word) }];
  });
}

interface SkillRead {
  readonly skill: ExtractedSkill;
  readonly furniture: readonly Passage[];
}

function alone(lines: readonly Line[]): readonly Passage[] {
  return lines.map((line) => passageOf([line]));
}

/** Reads a skill from the lines between the previous skill's roles and its own. */
function readSkill(lines: readonly Line[]): SkillRead | undefined {
  const [title, ...rest] = lines;
  if (title === undefined || rest.length === 0) return undefined;
  const starts = levelStarts(rest);
  const table = rest.findIndex(({ text, bullet }) => !bullet && tableHead.test(text));
  const end = table === -1 ? (starts[0]?.at ?? rest.length) : table;
  const description = rest.slice(0, end);
  const isHead = ({ text }: Line): boolean => tableHead.test(text) || secondHead.test(text);
  const texts = starts.map(({ at, ...start }, index) => ({
    ...start,
    lines: rest.slice(at + 1, starts[index + 1]?.at).filter(({ text }) => !scaleLine.test(text)),
  }));
  const isWritten = (said: readonly Line[]): boolean =>
    said.length > 0 && !said.every(({ text }) => isPlaceholder(text));
  return {
    skill: {
      title: passageOf([title]),
      description: isWritten(description) ? passageOf(withBullets(description)) : undefined,
      levels: texts
        .filter((level) => isWritten(level.lines))
        .map(({ value, mark, lines: said }) => ({
          level: { ...mark, value },
          text: passageOf(withBullets(said)),
        })),
    },
    furniture: alone([
      ...rest.slice(end, starts[0]?.at).filter(isHead),
      ...starts
        .flatMap(({ at }) => rest.slice(at, at + 2))
        .filter(({ text }) => scaleLine.test(text) || levelName.test(text)),
      ...texts.flatMap((level) => (isWritten(level.lines) ? [] : level.lines)),
      ...(isWritten(description) ? [] : description),
    ]),
  };
}

/**
 * The line under a skill's name is a sentence, unless the name is a role in a list that lost its
 * bullets.
 */
function mayBeRole(line: Line | undefined): boolean {
  return (
    line !== undefined && !line.bullet && !tableHead.test(line.text) && !/[.:;]$/u.test(line.text)
  );
}

/** The sections of the page, each ending at the heading of a skill's roles. */
function pieces(lines: readonly Line[]): readonly (readonly Line[])[] {
  const ends = lines.flatMap(({ text }, at) => (rolesHeading.test(text) ? [at] : []));
  return ends.map((end, index) => lines.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}

function read({ lines }: TextDocument): Reading {
  const begin = Math.max(
    lines.findIndex(({ text }) => pageTitle.test(text)),
    lines.findIndex(({ text }) => introduction.test(text)),
  );
  const body = lines.slice(begin + 1);
  const last = body.findLastIndex(({ text }) => rolesHeading.test(text));
  if (last === -1) {
    return {
      kind: "refused",
      reason: 'none of its skills ends with "Roles that require this skill"',
    };
  }
  const isOfRoles = ({ text, bullet }: Line): boolean => bullet || alphabet.test(text);
  const parts = pieces(body).map((piece) => {
    const from = piece.findIndex((line) => !isOfRoles(line));
    return { roles: piece.slice(0, from), said: from === -1 ? [] : piece.slice(from) };
  });
  const nameless = parts.filter(({ said }) => {
    const first = said[0]?.text ?? "";
    return first === "" || tableHead.test(first) || levelName.test(first) || /[.:]$/u.test(first);
  });
  if (nameless.length > 0) {
    return {
      kind: "refused",
      reason: "some of its skills have no names, only texts",
    };
  }
  if (parts.some(({ said }) => mayBeRole(said[1]))) {
    return {
      kind: "refused",
      reason:
        "its lists of roles have no bullets, so they cannot be told apart from the names of skills",
    };
  }
  const skills = parts.flatMap(({ said }) => readSkill(said) ?? []);
  return {
    kind: "read",
    extract: {
      roles: [],
      skills: skills.map(({ skill }) => skill),
      furniture: [
        ...alone(lines.slice(0, begin + 1)),
        ...alone(parts.flatMap(({ roles }) => roles)),
        ...alone(body.filter(({ text }) => rolesHeading.test(text))),
        ...alone(body.slice(last + 1)),
        ...skills.flatMap(({ furniture }) => furniture),
      ],
      missing: [],
      splitsByHint: [],
    },
  };
}

/** The framework's "Skills A to Z": every skill with what its levels mean. */
export const frameworkSkillsPage: Reader = {
  format: "framework-skills-page",
  title: "the skills page from the capability framework's own website",
  publication: { ...govuk, title: "Skills A to Z" },
  signs: [pageTitle, introduction, rolesHeading, tableHead],
  read,
};
