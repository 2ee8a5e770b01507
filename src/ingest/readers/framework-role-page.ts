import { emptyRoleLevel, partOf, passageOf } from "../extract.ts";
import type { ExtractedRoleLevel } from "../extract.ts";
import type { Line, TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { apart, isLevelLine, readFrameworkSkills, scaleLine } from "./framework-skills.ts";
import { readSummary } from "./summary.ts";

const introductionHeading = /^What an? .+ does$/iu;
const levelsHeading = /^(?!There (?:are|is) )(.+?) role levels$/iu;
const subtitle = /^Find out what an? .+ does\b/iu;
const numbered = /^([1-9]\d?)\.\s+(.+)$/u;
const skillsHeading = /^(?:Skill|Skill Description)$/iu;
const announcement = /^There (?:are|is) (\d+|one) .*\brole levels?\b/iu;
// What the site puts below a role's levels.
const pageEnd =
  /^(?:Roles that share\b|Senior Civil Service roles\b|Related (?:roles|content)\b|Is this page useful\b|Is there anything wrong\b|Print this page\b|Support links\b|All content is available\b|Read more$|Contact\b|Share this\b)/iu;

interface Block {
  readonly heading: Line;
  readonly number: number;
  readonly lines: readonly Line[];
}

/** The role levels, each under its number. */
function blocksOf(lines: readonly Line[]): readonly Block[] {
  const starts: { readonly at: number; readonly heading: Line; readonly number: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const number = Number(numbered.exec(line.text)?.[1] ?? 0);
    if (!line.bullet && number > (starts.at(-1)?.number ?? 0)) {
      starts.push({ at, heading: line, number });
    }
  }
  return starts.map(({ at, heading, number }, index) => ({
    heading,
    number,
    lines: lines.slice(at + 1, starts[index + 1]?.at),
  }));
}

/** Index at which the skills of the role levels are over and the rest of the page begins. */
function endOf(lines: readonly Line[]): number {
  const lastLevel = lines.findLastIndex(isLevelLine);
  const end = lines.findIndex(
    ({ text, bullet }, at) => at > lastLevel && !bullet && pageEnd.test(text),
  );
  return end === -1 ? lines.length : end;
}

function roleLevelOf({ heading, lines }: Block) {
  const firstLevel = lines.findIndex(isLevelLine);
  const headingAt = lines.findIndex(({ text }) => skillsHeading.test(text));
  const above = Math.max(firstLevel - 1, 0);
  const skillsAt = headingAt !== -1 ? headingAt : firstLevel === -1 ? lines.length : above;
  const title = numbered.exec(heading.text)?.[2] ?? heading.text;
  const skills = readFrameworkSkills(lines.slice(skillsAt));
  const level: ExtractedRoleLevel = {
    ...emptyRoleLevel,
    title: partOf(heading, title),
    ...readSummary(lines.slice(0, skillsAt)),
    requirements: skills.requirements,
  };
  const number = partOf(heading, heading.text.slice(0, -title.length));
  return { level, skills, number };
}

function missingParts(
  preamble: readonly Line[],
  blocks: readonly Block[],
  levels: readonly ExtractedRoleLevel[],
): readonly string[] {
  const announced = preamble.flatMap(({ text }) => announcement.exec(text)?.[1] ?? []).at(0);
  const count = announced === "one" ? 1 : Number(announced ?? 0);
  const highest = Math.max(count, ...blocks.map(({ number }) => number));
  const numbers = new Set(blocks.map(({ number }) => number));
  const unread = Array.from({ length: highest }, (_, at) => at + 1).filter(
    (number) => !numbers.has(number),
  );
  return [
    ...unread.map((number) => `the role level ${number} of ${highest}`),
    ...levels.flatMap(({ title, requirements }) =>
      requirements.length === 0 ? [`the skills of "${title.text}"`] : [],
    ),
  ];
}

/** The page's title is above its subtitle, and again in the heading of its levels. */
function titleOf(preamble: readonly Line[], heading: Line) {
  const role = levelsHeading.exec(heading.text)?.[1] ?? "";
  const named = preamble.find(({ text }) => text.toLowerCase() === role.toLowerCase());
  return named === undefined ? partOf(heading, role) : passageOf([named]);
}

function read({ lines: raw, family }: TextDocument): Reading {
  const lines = apart(raw);
  const firstLevel = lines.findIndex(isLevelLine);
  const before = lines.slice(0, Math.max(firstLevel, 0));
  const levelsAt = before.findLastIndex(({ text, bullet }) => !bullet && levelsHeading.test(text));
  const heading = lines[levelsAt];
  if (heading === undefined) {
    return {
      kind: "refused",
      reason: 'its beginning is missing: it has no heading "… role levels"',
    };
  }
  const preamble = lines.slice(0, levelsAt);
  const title = titleOf(preamble, heading);
  const introductionAt = preamble.findLastIndex(
    ({ text, bullet }) => !bullet && introductionHeading.test(text) && !subtitle.test(text),
  );
  const about = introductionAt === -1 ? [] : preamble.slice(introductionAt + 1);
  const rest = lines.slice(levelsAt + 1);
  const end = endOf(rest);
  const firstBlock = rest.findIndex(({ text, bullet }) => !bullet && numbered.test(text));
  const blocks = blocksOf(rest.slice(0, end));
  const parts = blocks.map(roleLevelOf);
  const levels = parts.map(({ level }) => level);
  const nameless = parts.reduce((sum, { skills }) => sum + skills.nameless, 0);
  if (nameless > 0) {
    return {
      kind: "refused",
      reason: "some of its skills have no names, only levels",
    };
  }
  const introductoryLines = rest.slice(0, firstBlock === -1 ? 0 : firstBlock);
  return {
    kind: "read",
    extract: {
      roles: [
        {
          title,
          family: family === undefined ? undefined : { text: family, lines: [] },
          introduction: about.length === 0 ? undefined : passageOf(about),
          levels,
          levelsOrdered: true,
        },
      ],
      skills: levels
        .flatMap(({ requirements }) => requirements)
        .map(({ skill }) => ({ title: skill, levels: [] })),
      furniture: [
        ...lines.slice(0, introductionAt + 1).filter(({ number }) => !title.lines.includes(number)),
        ...(introductionAt === -1 ? preamble : []),
        heading,
        ...introductoryLines,
        ...rest.slice(end),
      ]
        .map((line) => passageOf([line]))
        .concat(parts.flatMap(({ number, skills }) => [number, ...skills.furniture])),
      missing: [
        ...missingParts(introductoryLines, blocks, levels),
        ...parts.flatMap(({ skills }) => skills.doubts),
      ],
      splitsByHint: [],
    },
  };
}

export const frameworkRolePage: Reader = {
  format: "framework-role-page",
  title: "a role page from the capability framework's own website (from 2023)",
  publication: govuk,
  signs: [
    levelsHeading,
    introductionHeading,
    /^(?!.*\(Relevant skill level).*\bLevel: (?:awareness|working|practitioner|expert)\b/iu,
    scaleLine,
  ],
  read,
};
