import { partOf, passageOf } from "../extract.ts";
import type { ExtractedRoleLevel, Passage } from "../extract.ts";
import type { Line } from "../lines.ts";
import { sentencesOf } from "../sentences.ts";

/** The sentence that a list continues, apart from what stands before and after it on its line. */
function splitLeadIn(line: Line): { readonly leadIn?: Passage; readonly rest: readonly Line[] } {
  const sentences = sentencesOf(line.text);
  const leadIn = sentences.findLast((sentence) => sentence.endsWith(":"));
  if (leadIn === undefined) return { rest: [line] };
  const rest = sentences.filter((sentence) => sentence !== leadIn).join(" ");
  return { leadIn: partOf(line, leadIn), rest: rest === "" ? [] : [{ ...line, text: rest }] };
}

/** Paragraphs about a role level, and the responsibilities listed among them. */
export function readSummary(
  lines: readonly Line[],
): Pick<ExtractedRoleLevel, "summary" | "responsibilitiesLeadIn" | "responsibilities"> {
  const firstBullet = lines.findIndex(({ bullet }) => bullet);
  const bullets = lines.filter(({ bullet }) => bullet);
  const lastBefore = firstBullet > 0 ? lines[firstBullet - 1] : undefined;
  const { leadIn, rest } = lastBefore === undefined ? { rest: [] } : splitLeadIn(lastBefore);
  const paragraphs = lines
    .filter(({ bullet }) => !bullet)
    .flatMap((line) => (line === lastBefore ? rest : [line]));
  return {
    summary: paragraphs.length === 0 ? undefined : passageOf(paragraphs),
    responsibilitiesLeadIn: leadIn,
    responsibilities: bullets.map((line) => partOf(line, line.text)),
  };
}
