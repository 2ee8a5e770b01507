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
const rolesHeading = /^Roles that require this skill$/iu;
/** Above a skill's roles, the page may list its changes. */
const updatesHeading = /^Updates$/iu;
/** Instead of a table of levels, which the skills of the Senior Civil Service do not have. */
const descriptionHeading = /^Description, including examples of leadership$/iu;
const seniorLabel = /^Senior Civil Service$/iu;
const leadIn = /^You can:?$/iu;
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

const isHeadOf =
  (...headings: readonly RegExp[]) =>
  ({ text, bullet }: Line): boolean =>
    !bullet && headings.some((heading) => heading.test(text));

/** The lines of a skill in its parts, each with the heading that it stands under. */
function partsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const starts = [0, ...lines.flatMap((line, at) => (isWithinSkill(line) ? [at] : []))];
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

// A heading may have the label beside the title: "Fleet strategy Senior Civil Service".
const labelInTitle = /^(.+?)(?<!\b(?:the|of|in|for))\s*(Senior Civil Service)$/iu;

/** The lines of a skill, with a label that stands on the line of its title on one of its own. */
function withLabelApart(lines: readonly [Line, ...Line[]]): readonly [Line, ...Line[]] {
  const [title, ...rest] = lines;
  const [, name, label] = labelInTitle.exec(title.text) ?? [];
  return name === undefined || label === undefined
    ? lines
    : [{ ...title, text: name }, { ...title, heading: false, text: label }, ...rest];
}

/** Reads a skill from its title, what the page says about it, and its roles. */
function readSkill(lines: readonly [Line, ...Line[]]): SkillRead {
  const [title, ...rest] = withLabelApart(lines);
  const isLabelled = rest[0] !== undefined && seniorLabel.test(rest[0].text);
  const [above = [], ...below] = partsOf(isLabelled ? rest.slice(1) : rest);
  const described = below.find((part) => part.some(isHeadOf(descriptionHeading))) ?? [];
  const starts = levelStarts(above);
  const table = above.findIndex(isHeadOf(tableHead));
  const end = table === -1 ? (starts[0]?.at ?? above.length) : table;
  const description = [...above.slice(0, end), ...described.slice(1)];
  const texts = starts.map(({ at, ...start }, index) => ({
    ...start,
    lines: above.slice(at + 1, starts[index + 1]?.at).filter(({ text }) => !scaleLine.test(text)),
  }));
  const isWritten = (said: readonly Line[]): boolean =>
    said.length > 0 && !said.every(({ text }) => isPlaceholder(text));
  return {
    skill: {
      title: passageOf([title]),
      category: isLabelled ? passageOf(rest.slice(0, 1)) : undefined,
      description: isWritten(description) ? passageOf(withBullets(description)) : undefined,
      levels: texts
        .filter((level) => isWritten(level.lines))
        .map(({ value, mark, lines: said }) => ({
          level: { ...mark, value },
          text: passageOf(withBullets(said)),
        })),
    },
    furniture: alone([
      ...above.slice(end, starts[0]?.at).filter(isHeadOf(tableHead, secondHead)),
      ...starts
        .flatMap(({ at }) => above.slice(at, at + 2))
        .filter(({ text }) => scaleLine.test(text) || levelName.test(text)),
      ...texts.flatMap((level) => (isWritten(level.lines) ? [] : level.lines)),
      ...(isWritten(description) ? [] : description),
      ...described.slice(0, 1),
      ...below.filter((part) => part !== described).flat(),
    ]),
  };
}

/** The lines of each skill, from its title on, and those of the page around them. */
interface Sections {
  readonly skills: readonly (readonly Line[])[];
  readonly around: readonly Line[];
}

/** Whether a page says of a section what it only says of skills. */
const isOfSkill = (lines: readonly Line[]): boolean =>
  lines.some(isHeadOf(tableHead, rolesHeading, descriptionHeading)) ||
  levelStarts(lines).length > 0;

const isNoLetter = ({ text, bullet }: Line): boolean => bullet || !alphabet.test(text);

const isWithinSkill = isHeadOf(rolesHeading, updatesHeading, descriptionHeading);

/** The sections under the headings of a rank, or of a higher one. */
function under(rank: number, body: readonly Line[]): readonly (readonly Line[])[] {
  const starts = body.flatMap((line, at) =>
    (line.rank ?? Infinity) <= rank && !isWithinSkill(line) ? [at] : [],
  );
  return starts.map((start, index) => body.slice(start, starts[index + 1]));
}

/** On a page that marks its headings, each skill is under one of the same rank. */
function headedSections(body: readonly Line[]): Sections | undefined {
  const ranks = new Set(body.flatMap(({ rank }) => rank ?? []));
  const isWhole = (lines: readonly Line[]): boolean =>
    [tableHead, rolesHeading].every((head) => lines.filter(isHeadOf(head)).length < 2);
  const sections = [...ranks]
    .toSorted((a, b) => a - b)
    .map((rank) => under(rank, body))
    .find((each) => each.some(isOfSkill) && each.every(isWhole));
  if (sections === undefined) return undefined;
  const first = sections.findIndex(isOfSkill);
  const last = sections.findLastIndex(isOfSkill);
  const skills = sections.slice(first, last + 1);
  const inSkills = new Set(skills.flat().filter(isNoLetter));
  return {
    skills: skills.map((lines) => lines.filter(isNoLetter)).filter((lines) => lines.length > 0),
    around: body.filter((line) => !inSkills.has(line)),
  };
}

/** On a page without marks, a skill begins where the list of the roles above it ends. */
function plainSections(body: readonly Line[]): Sections {
  const lines = body.filter(isNoLetter);
  const ends = lines.flatMap((line, at) => (isHeadOf(rolesHeading)(line) ? [at] : []));
  const starts = [-1, ...ends.slice(0, -1)].map((end) =>
    lines.findIndex(({ bullet }, at) => at > end && !bullet),
  );
  const last = ends.at(-1) ?? 0;
  return {
    skills: starts.map((start, index) => lines.slice(start, starts[index + 1] ?? last + 1)),
    around: [...lines.slice(last + 1), ...body.filter((line) => !isNoLetter(line))],
  };
}

// The names of the framework's skills and roles have six words at most, and no description has as
// few.
const mostWords = 8;

/** Whether a line can be the name of a skill or a role. */
function mayBeName(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    !line.bullet &&
    line.text.split(" ").length <= mostWords &&
    !isHeadOf(tableHead, leadIn, descriptionHeading, rolesHeading, seniorLabel)(line) &&
    !levelName.test(line.text)
  );
}

/** Why the skills of a page without marks cannot be told apart; undefined if they can. */
function confusion(skills: readonly (readonly Line[])[]): string | undefined {
  if (skills.some(([title]) => !mayBeName(title))) {
    return "some of its skills have no names, only texts";
  }
  const isListed = (lines: readonly Line[] | undefined): boolean => lines?.at(-1)?.bullet === true;
  if (
    skills.some(
      ([, second], index) => index > 0 && !isListed(skills[index - 1]) && mayBeName(second),
    )
  ) {
    return "its lists of roles have no bullets, so they cannot be told apart from the names of skills; save the page itself instead of its text";
  }
  const isTwo = (lines: readonly Line[]): boolean => {
    const values = levelStarts(lines).map(({ value }) => value);
    return new Set(values).size < values.length;
  };
  return skills.some(isTwo)
    ? 'one of its skills does not end with "Roles that require this skill", so the next one cannot be told apart from it; save the page itself instead of its text'
    : undefined;
}

function read({ lines }: TextDocument): Reading {
  const begin = Math.max(
    lines.findIndex(({ text }) => pageTitle.test(text)),
    lines.findIndex(({ text }) => introduction.test(text)),
  );
  const body = lines.slice(begin + 1);
  const headed = headedSections(body);
  if (headed === undefined && !body.some(isHeadOf(rolesHeading))) {
    return {
      kind: "refused",
      reason: 'none of its skills ends with "Roles that require this skill"',
    };
  }
  const { skills, around } = headed ?? plainSections(body);
  const reason = headed === undefined ? confusion(skills) : undefined;
  if (reason !== undefined) return { kind: "refused", reason };
  const read = skills.flatMap(([title, ...said]) =>
    title === undefined ? [] : [readSkill([title, ...said])],
  );
  return {
    kind: "read",
    extract: {
      roles: [],
      skills: read.map(({ skill }) => skill),
      furniture: [
        ...alone(lines.slice(0, begin + 1)),
        ...alone(around),
        ...read.flatMap(({ furniture }) => furniture),
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
