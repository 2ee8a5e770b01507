import { emptyRoleLevel, partOf, passageOf } from "../extract.ts";
import type { ExtractedRoleLevel, ExtractedSkill, Passage } from "../extract.ts";
import type { Line, TextDocument } from "../lines.ts";
import { govuk } from "../publications.ts";
import type { Reader, Reading } from "../reader.ts";
import { isAboutGrades } from "./grades.ts";
import { levelMark, readLevelSkills, splitName } from "./govuk-level-skills.ts";
import { isTitle, withListMarks } from "./govuk-lists.ts";
import { isPlaceholder } from "./placeholder.ts";
import { readSummary, withBullets } from "./summary.ts";

const introductionHeading = /^Introduction to the role\b/iu;
const skillsHeading = /^Skills (?:required|needed|you need) to be\b/iu;
const levelSkillsHeading =
  /^Skills (?:needed|required|you need) for this (?:role|role level|level)\b/iu;
const listLeadIn = /^You will need the following skills\b/iu;
const subtitle = /^Find out what\b/iu;
const pageEnd =
  /^(?:Read more|Published\b|Last updated\b|Updates to this page|Related content|Is this page useful\b|Explore the topic)/iu;

function readSkillDescriptions(lines: readonly Line[]): {
  readonly skills: readonly ExtractedSkill[];
  readonly furniture: readonly Passage[];
} {
  const items = lines
    .filter(({ bullet }) => bullet)
    .map((line) => ({ line, ...splitName(line.text) }));
  return {
    skills: items.map(({ line, name, text }) => ({
      title: partOf(line, name),
      description: text === "" || isPlaceholder(text) ? undefined : partOf(line, text),
      levels: [],
    })),
    furniture: lines
      .filter(startsList)
      .map((line) => passageOf([line]))
      .concat(items.flatMap(({ line, text }) => (isPlaceholder(text) ? [partOf(line, text)] : []))),
  };
}

/** Index of the first line from `from` on that passes, or the number of lines. */
function find(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  const at = lines.findIndex((line, index) => index >= from && test(line));
  return at === -1 ? lines.length : at;
}

interface LevelBlock {
  readonly title: Line;
  readonly about: readonly Line[];
  readonly heading: Line | undefined;
  readonly skills: readonly Line[];
}

/** A role level's heading is recognised by what follows it, not by its words. */
function levelBlocks(lines: readonly Line[]): readonly LevelBlock[] {
  const blocks: LevelBlock[] = [];
  let start = 0;
  while (start < lines.length) {
    const title = lines[start];
    if (title === undefined) break;
    const headed = find(lines, start, ({ text }) => levelSkillsHeading.test(text));
    const marked = find(lines, start, ({ text, bullet }) => bullet && levelMark.test(text));
    // If a level's heading is lost, its skills come before the next level's heading.
    const heading = Math.min(headed, marked - 1);
    const next = find(lines, heading + 1, ({ text }) => levelSkillsHeading.test(text));
    const lastSkill = lines
      .slice(0, next)
      .findLastIndex(({ text }, at) => at > heading && levelMark.test(text));
    const listEnd = find(lines, Math.max(lastSkill, heading) + 1, ({ bullet }) => !bullet);
    const below = lines[listEnd];
    const isGraded = below !== undefined && isAboutGrades(below);
    const end = isGraded ? find(lines, listEnd + 1, ({ bullet }) => !bullet) : listEnd;
    blocks.push({
      title,
      about: [
        ...lines.slice(start + 1, heading === headed ? heading : heading + 1),
        ...lines.slice(listEnd, end),
      ],
      heading: heading === headed ? lines[heading] : undefined,
      skills: lines.slice(heading + 1, listEnd),
    });
    start = end;
  }
  return blocks;
}

/**
 * The page's title is above "Find out what …", and again in the heading of its introduction; some
 * copies have it only there.
 */
function titleOf(preamble: readonly Line[], heading: Line | undefined): Passage | undefined {
  const role = heading?.text.replace(introductionHeading, "").replace(/^ of (?:an? )?/iu, "") ?? "";
  const named = preamble.find(({ text }) => text.toLowerCase() === role.toLowerCase());
  const above = preamble[preamble.findIndex(({ text }) => subtitle.test(text)) - 1];
  const line = named ?? above;
  if (line !== undefined) return passageOf([line]);
  if (heading === undefined || role === "") return undefined;
  return partOf(heading, role.slice(0, 1).toUpperCase() + role.slice(1));
}

/** The last level announced by the page's own overview: "from associate … to principal …". */
function announcedLast(preamble: readonly Line[]): string | undefined {
  const overview = preamble.map(({ text }) =>
    /levels in this role, from .*? to (.+?),/iu.exec(text),
  );
  return overview.find((found) => found !== null)?.[1];
}

/** A role level that lists a skill twice also contains the skills of another level. */
function listsTwice({ requirements }: ExtractedRoleLevel): boolean {
  return new Set(requirements.map(({ skill }) => skill.text)).size < requirements.length;
}

function missingParts(
  preamble: readonly Line[],
  levels: readonly ExtractedRoleLevel[],
  ended: boolean,
): readonly string[] {
  const announced = announcedLast(preamble);
  const titles = levels.map(({ title }) => title.text.toLowerCase());
  const unread = announced !== undefined && !titles.includes(announced.toLowerCase());
  // Copies that keep only the text have no page end, so whether they are cut depends on the levels
  // they announce.
  const isCut = !ended && (unread || levels.at(-1)?.requirements.length === 0);
  return [
    ...(isCut ? ['its end ("Read more", "Published …")'] : []),
    ...(isCut && unread ? [`the role level "${announced}", the last that it announces`] : []),
    ...(levels.length === 0 ? ["its role levels"] : []),
    ...levels.flatMap(({ title, requirements }) =>
      requirements.length === 0 ? [`the skills of "${title.text}"`] : [],
    ),
    ...levels
      .filter(listsTwice)
      .map(({ title }) => `the heading of a role level after "${title.text}"`),
  ];
}

const startsList = ({ text }: Line): boolean => skillsHeading.test(text) || listLeadIn.test(text);

function read({ lines: raw }: TextDocument): Reading {
  const lines = withListMarks(raw, startsList);
  const introduction = lines.findLastIndex(({ text }) => introductionHeading.test(text));
  const preamble = lines.slice(0, Math.max(introduction, 0));
  const title = titleOf(preamble, lines[introduction]);
  if (title === undefined) {
    return { kind: "refused", reason: "its beginning is missing: it has no title or introduction" };
  }
  const skillsAt = find(lines, introduction, ({ text }) => skillsHeading.test(text));
  const firstSkill = find(lines, skillsAt, ({ bullet }) => bullet);
  const levelsAt = find(lines, firstSkill, ({ bullet }) => !bullet);
  const endAt = find(lines, levelsAt, ({ text, bullet }) => !bullet && pageEnd.test(text));
  const about = lines.slice(introduction + 1, skillsAt);
  const { skills, furniture } = readSkillDescriptions(lines.slice(skillsAt, levelsAt));
  const blocks = levelBlocks(lines.slice(levelsAt, endAt)).map((block) => ({
    block,
    read: readLevelSkills(block.skills),
  }));
  const named = blocks.reduce((sum, { read: { requirements } }) => sum + requirements.length, 0);
  const nameless = blocks.reduce((sum, { read: { nameless: count } }) => sum + count, 0);
  if (nameless > named) {
    return {
      kind: "refused",
      reason: "its skills have no names, only texts",
    };
  }
  const untitled = blocks.find(
    ({ block: { title: line } }) => !isTitle(line.text) || levelSkillsHeading.test(line.text),
  );
  if (untitled !== undefined) {
    return {
      kind: "refused",
      reason: `the title of a role level is missing: the next text is "${untitled.block.title.text}"`,
    };
  }
  const levels = blocks.map(({ block, read: { requirements } }): ExtractedRoleLevel => ({
    ...emptyRoleLevel,
    title: passageOf([block.title]),
    ...readSummary(block.about),
    requirements,
  }));
  return {
    kind: "read",
    lines,
    extract: {
      roles: [
        {
          title,
          introduction: about.length === 0 ? undefined : passageOf(withBullets(about)),
          levels,
          levelsOrdered: true,
        },
      ],
      skills,
      furniture: [
        ...preamble
          .filter(({ number }) => !title.lines.includes(number))
          .map((line) => passageOf([line])),
        ...lines.slice(introduction, introduction + 1).map((line) => passageOf([line])),
        ...furniture,
        ...blocks.flatMap(({ block: { heading }, read: { furniture: headings } }) => [
          ...(heading === undefined ? [] : [passageOf([heading])]),
          ...headings,
        ]),
        ...lines.slice(endAt).map((line) => passageOf([line])),
      ],
      missing: missingParts(preamble, levels, endAt < lines.length),
      splitsByHint: [],
    },
  };
}

export const govukRolePage: Reader = {
  format: "govuk-role-page",
  title: "a role page from GOV.UK (2020)",
  publication: { ...govuk, framework: "Digital, Data and Technology Profession" },
  signs: [introductionHeading, skillsHeading, levelSkillsHeading, levelMark],
  read,
};
