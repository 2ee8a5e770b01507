import type { Line } from "../lines.ts";
import { levelMark } from "./govuk-level-skills.ts";

const introductionHeading = /^Introduction to the role\b/iu;
const numbered = /^\d{1,3}[.)]\s+(?=\p{Lu})/u;

/** A line that names a role level. Lines about a skill have a full stop after the skill's name. */
export function isTitle(text: string): boolean {
  return !/[.:;]$|\.\s/u.test(text) && text.split(" ").length <= 15;
}

/** Numbers are list marks here: none of these pages' headings has one. */
function withoutNumbers(lines: readonly Line[]): readonly Line[] {
  const start = lines.findLastIndex(({ text }) => introductionHeading.test(text));
  return lines.map((line, at) =>
    at > start && numbered.test(line.text)
      ? { ...line, text: line.text.replace(numbered, ""), bullet: true }
      : line,
  );
}

/**
 * The lines of a page with its list items marked as bullets. In copies that lost the marks, list
 * items are still recognisable: the skills that follow `listAt`, and every skill that ends with a
 * level.
 */
export function withListMarks(
  raw: readonly Line[],
  isListStart: (line: Line) => boolean,
): readonly Line[] {
  const lines = withoutNumbers(raw);
  const listAt = lines.findLastIndex(isListStart);
  if (listAt === -1 || lines.slice(listAt).some(({ bullet }) => bullet)) return lines;
  const after = lines.findIndex(({ text }, at) => at > listAt && isTitle(text));
  return lines.map((line, at) => {
    const isListed = (at > listAt && at < after) || (at >= after && levelMark.test(line.text));
    return isListed ? { ...line, bullet: true } : line;
  });
}
