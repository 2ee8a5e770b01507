import { passageOf } from "../extract.ts";
import type { Passage } from "../extract.ts";
import type { Line } from "../lines.ts";

// "This role level is most often performed at the Civil Service job grade of:", or a heading.
const leadIn =
  /\b(?:Civil Service|job) grades?\b[^.:]*:$|\bgrades?(?: (?:of|is|are))?:$|^(?:The )?(?:most common )?(?:Civil Service )?(?:job )?grades?$/iu;
// "Most common Civil Service grades: HEO, SEO"
const inOneLine = /\bgrades?(?: (?:of|is|are))?: \S/iu;
/** One of the Civil Service's grades, in a copy whose list lost its bullets. */
const grade = /^(?:A[AO]|[HS]?EO|G(?:rade)? ?[67]|SCS)\b/u;

export const isAboutGrades = ({ text, bullet }: Line): boolean =>
  !bullet && (leadIn.test(text) || inOneLine.test(text));

/** Separates what a page says about grades, a lead-in with its list, from what else it says. */
export function splitGrades(lines: readonly Line[]): {
  readonly grades: Passage | undefined;
  readonly rest: readonly Line[];
} {
  const found: Line[] = [];
  const rest: Line[] = [];
  let inList = false;
  for (const line of lines) {
    const isListed: boolean = inList && (line.bullet || grade.test(line.text));
    if (isListed) found.push({ ...line, bullet: true });
    else if (isAboutGrades(line)) found.push(line);
    else rest.push(line);
    inList = isListed || (isAboutGrades(line) && !inOneLine.test(line.text));
  }
  return { grades: found.length === 0 ? undefined : passageOf(found), rest };
}
