import { passageOf } from "../extract.ts";
import type { ExtractedSkill } from "../extract.ts";
import type { Line, TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { familyOf, introductionHeading, pageEnd, subtitle, titleOf } from "./framework-page.ts";
import { splitGrades } from "./grades.ts";
import { withBullets } from "./summary.ts";

const skillsHeading = /^Skills for (?:an? |the )?(.+)$/iu;
const tableHead = /^(?:Skill )?Description, including examples of leadership$/iu;
const examples = /^Examples of leadership using this skill:?$/iu;
const leadIn = /^You can:?$/iu;
// The page says it of each role, and not of one in particular.
const inGeneral = /^A specific .+ job can vary depending on\b/iu;

/** The rows of the table of skills, each beginning with the line of its name. */
function rowsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const starts = lines.flatMap((_, at) => (isName(lines, at) ? [at] : []));
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

/**
 * Whether a line is a skill's name: the first cell of its row or, in a copy without cells, the first
 * line after a list that does not lead into another list.
 */
function isName(lines: readonly Line[], at: number): boolean {
  const [line, above] = [lines[at], lines[at - 1]];
  if (line === undefined) return false;
  if (line.cell !== undefined) {
    return line.cell.column === 0 && line.cell.row !== above?.cell?.row;
  }
  const isFirst = above === undefined || above.bullet;
  return isFirst && !line.bullet && !examples.test(line.text) && !leadIn.test(line.text);
}

/** Index at which the table of skills is over and the rest of the page begins. */
function endOf(lines: readonly Line[]): number {
  const inTable = lines.some(({ cell }) => cell !== undefined);
  const end = lines.findIndex((line) =>
    inTable ? line.cell === undefined : !line.bullet && pageEnd.test(line.text),
  );
  return end === -1 ? lines.length : end;
}

/** Index of the rest of the page: what stands between the table and its headings is not understood. */
function restOf(lines: readonly Line[], end: number): number {
  const heading = lines.findIndex(
    (line, at) => at >= end && !line.bullet && pageEnd.test(line.text),
  );
  return heading === -1 ? end : heading;
}

function skillOf([name, ...said]: readonly Line[]): readonly ExtractedSkill[] {
  if (name === undefined) return [];
  return [
    {
      title: passageOf([name]),
      description: said.length === 0 ? undefined : passageOf(said),
      levels: [],
    },
  ];
}

function read(document: TextDocument): Reading {
  const { lines } = document;
  const isHeading = (pattern: RegExp) => (line: Line) => !line.bullet && pattern.test(line.text);
  const skillsAt = lines.findLastIndex(isHeading(skillsHeading));
  const heading = lines[skillsAt];
  const preamble = lines.slice(0, Math.max(skillsAt, 0));
  const introductionAt = preamble.findLastIndex(
    (line) => isHeading(introductionHeading)(line) && !subtitle.test(line.text),
  );
  const headAt = lines.findIndex((line, at) => at > skillsAt && isHeading(tableHead)(line));
  if (heading === undefined || introductionAt === -1 || headAt === -1) {
    return {
      kind: "refused",
      reason:
        'it lacks one of the headings "What a … does", "Skills for …" and "Description, including examples of leadership"',
    };
  }
  const title = titleOf(preamble, heading, skillsHeading.exec(heading.text)?.[1] ?? "");
  const { grades, rest } = splitGrades(preamble.slice(introductionAt + 1));
  const about = rest.filter(({ text }) => !inGeneral.test(text));
  const below = withBullets(lines.slice(headAt + 1));
  const end = endOf(below);
  const skills = rowsOf(below.slice(0, end)).flatMap(skillOf);
  return {
    kind: "read",
    extract: {
      roles: [
        {
          title,
          family: familyOf(document),
          introduction: about.length === 0 ? undefined : passageOf(withBullets(about)),
          grades,
          levels: [],
          levelsOrdered: false,
          skills: skills.map((skill) => skill.title),
        },
      ],
      skills,
      furniture: [
        ...lines.slice(0, introductionAt + 1).filter(({ number }) => !title.lines.includes(number)),
        ...rest.filter(({ text }) => inGeneral.test(text)),
        ...lines.slice(skillsAt, headAt + 1),
        ...below.slice(restOf(below, end)),
      ].map((line) => passageOf([line])),
      missing: skills.length === 0 ? ["its skills"] : [],
      splitsByHint: [],
    },
  };
}

/** The page of a role in the Senior Civil Service: its skills have no levels, nor has the role. */
export const frameworkSeniorPage: Reader = {
  format: "framework-senior-role-page",
  title: "a Senior Civil Service role page from the capability framework's own website",
  publication: govuk,
  signs: [
    /^Find out what an? .+ in the Senior Civil Service does\b/iu,
    skillsHeading,
    tableHead,
    examples,
    introductionHeading,
  ],
  read,
};
