import { partOf, passageOf } from "../extract.ts";
import type { ExtractedRoleLevel, Passage } from "../extract.ts";
import type { Line } from "../lines.ts";
import { sentencesOf } from "../sentences.ts";

/** Separates the sentence that leads into a list from what stands before and after it on its line. */
function splitLeadIn(line: Line): { readonly leadIn?: Passage; readonly rest: readonly Line[] } {
  const sentences = sentencesOf(line.text);
  const at = sentences.findLastIndex((sentence) => sentence.endsWith(":"));
  const leadIn = sentences[at];
  if (leadIn === undefined) return { rest: [line] };
  const rest = [sentences.slice(0, at), sentences.slice(at + 1)]
    .map((part) => part.join(" "))
    .filter((text) => text !== "");
  return { leadIn: partOf(line, leadIn), rest: rest.map((text) => ({ ...line, text })) };
}

/**
 * Restores bullets in copies that lost them. After a lead-in, every line that starts with a
 * lower-case letter is an item, because a paragraph would start with a capital.
 */
export function withBullets(lines: readonly Line[]): readonly Line[] {
  const leadIn = lines.findIndex((line) => splitLeadIn(line).leadIn !== undefined);
  return lines.map((line, at) =>
    leadIn !== -1 && at > leadIn && /^\p{Ll}/u.test(line.text) ? { ...line, bullet: true } : line,
  );
}

// "This role level is most often performed at the Civil Service job grade of:"
const ofGrades = /\bgrades?\b[^.]*:$/iu;

/** The lists that say at which grade the work is done, including their lead-ins. */
function gradeLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let inGrades = false;
  for (const line of lines) {
    inGrades = line.bullet ? inGrades : ofGrades.test(line.text);
    if (inGrades) found.add(line);
  }
  return found;
}

/** Paragraphs about a role level, and the responsibilities listed among them. */
export function readSummary(
  raw: readonly Line[],
): Pick<ExtractedRoleLevel, "summary" | "responsibilitiesLeadIn" | "responsibilities"> {
  const lines = withBullets(raw);
  const grades = gradeLines(lines);
  const isItem = (line: Line): boolean => line.bullet && !grades.has(line);
  const firstItem = lines.findIndex(isItem);
  const leading = lines
    .slice(0, Math.max(firstItem, 0))
    .findLast((line) => !grades.has(line) && splitLeadIn(line).leadIn !== undefined);
  const { leadIn, rest } = leading === undefined ? { rest: [] } : splitLeadIn(leading);
  const paragraphs = lines
    .filter((line) => !isItem(line))
    .flatMap((line) => (line === leading ? rest : [line]));
  return {
    summary: paragraphs.length === 0 ? undefined : passageOf(paragraphs),
    responsibilitiesLeadIn: leadIn,
    responsibilities: lines.filter(isItem).map((line) => partOf(line, line.text)),
  };
}
