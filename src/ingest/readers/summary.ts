import { partOf, passageOf } from "../extract.ts";
import type { ExtractedRoleLevel, Passage } from "../extract.ts";
import type { Line } from "../lines.ts";
import { sentencesOf } from "../sentences.ts";
import { splitGrades } from "./grades.ts";

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

/** Paragraphs about a role level, and the responsibilities and grades listed among them. */
export function readSummary(
  raw: readonly Line[],
): Pick<ExtractedRoleLevel, "summary" | "responsibilitiesLeadIn" | "responsibilities" | "grades"> {
  const { grades, rest: about } = splitGrades(raw);
  const lines = withBullets(about);
  const isItem = ({ bullet }: Line): boolean => bullet;
  const firstItem = lines.findIndex(isItem);
  const leading = lines
    .slice(0, Math.max(firstItem, 0))
    .findLast((line) => splitLeadIn(line).leadIn !== undefined);
  const { leadIn, rest } = leading === undefined ? { rest: [] } : splitLeadIn(leading);
  const paragraphs = lines
    .filter((line) => !isItem(line))
    .flatMap((line) => (line === leading ? rest : [line]));
  return {
    summary: paragraphs.length === 0 ? undefined : passageOf(paragraphs),
    responsibilitiesLeadIn: leadIn,
    responsibilities: lines.filter(isItem).map((line) => partOf(line, line.text)),
    grades,
  };
}
