import { passageOf } from "../extract.ts";
import type { Passage } from "../extract.ts";
import type { Line } from "../lines.ts";

// "This role level is most often performed at the Civil Service job grade of:", or a heading.
const leadIn =
  /\b(?:Civil Service|job) grades?\b[^.:]*:$|\bgrades?(?: (?:of|is|are))?:$|^(?:The )?(?:most common )?(?:Civil Service )?(?:job )?grades?$/iu;
/** One of the Civil Service's grades, short or in full. */
const grade = String.raw`(?:A[AO]|[HS]?EO|G(?:rade)? ?[67]|SCS ?\d?|Administrative (?:Assistant|Officer)|(?:(?:Higher|Senior) )?Executive Officer|Senior Civil Serv(?:ice|ant)|(?:Deputy )?Director(?: General)?)\b`;
/** A line of a list that lost its bullets. */
const listed = new RegExp(`^${grade}[^.:]*$`, "iu");
const label = String.raw`^(?:(?:The|Most|Common|Usual|Typical|Civil Service|Job|Role) )*grades?(?:\(s\))?(?: (?:of|for) (?:this|the) role(?: level)?)?`;
const inOneLine: readonly RegExp[] = [
  // "This role is most often performed at the Civil Service job grade of: Grade 7"
  /\b(?:Civil Service|job) grades?(?: (?:of|is|are))?: \S/iu,
  // "Grades: HEO, SEO"
  new RegExp(String.raw`${label}(?: (?:of|is|are))?(?:\s*:| [–-]) *\S`, "iu"),
  // "The most common Civil Service grade is SCS1"
  new RegExp(`${label} (?:is|are) ${grade}`, "iu"),
  // "This role is most often performed at grade 7 or grade 6."
  new RegExp(String.raw`^(?:This|The) role\b[^.:]* performed at (?:the )?${grade}`, "iu"),
];
const isInOneLine = (text: string): boolean => inOneLine.some((form) => form.test(text));

export const isAboutGrades = ({ text, bullet }: Line): boolean =>
  !bullet && (leadIn.test(text) || isInOneLine(text));

/** Separates what a page says about grades, a lead-in with its list, from what else it says. */
export function splitGrades(lines: readonly Line[]): {
  readonly grades: Passage | undefined;
  readonly rest: readonly Line[];
} {
  const found: Line[] = [];
  const rest: Line[] = [];
  let inList = false;
  for (const line of lines) {
    const isListed: boolean = inList && (line.bullet || listed.test(line.text));
    if (isListed) found.push({ ...line, bullet: true });
    else if (isAboutGrades(line)) found.push(line);
    else rest.push(line);
    inList = isListed || (isAboutGrades(line) && !isInOneLine(line.text));
  }
  return { grades: found.length === 0 ? undefined : passageOf(found), rest };
}
