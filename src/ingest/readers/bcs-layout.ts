import { passageOf } from "../extract.ts";
import type { ExtractedRoleLevel, Passage } from "../extract.ts";
import type { Line } from "../lines.ts";

type ProfilePart =
  | "title"
  | "summary"
  | "background"
  | "workActivities"
  | "knowledge"
  | "behavioural"
  | "technical"
  | "other"
  | "training"
  | "development"
  | "qualifications"
  | "skills";

const headings: readonly (readonly [RegExp, ProfilePart])[] = [
  [/^Summary$/iu, "summary"],
  [/^Background(?: Components)?$/iu, "background"],
  [/^Work Activit(?:y|ies)(?: Components)?$/iu, "workActivities"],
  [/^Knowledge\/Skills(?: Components)?$/iu, "knowledge"],
  [/^Training(?: Activities| Components)?$/iu, "training"],
  [
    /^(?:PDAs?(?: Components)?|Professional Development Activit(?:y|ies)(?: \(PDAs?\))?)$/iu,
    "development",
  ],
  [/^Qualifications?(?: Components)?$/iu, "qualifications"],
  [/^Organisation(?:al)? Skills?(?: Name and Description)?$/iu, "skills"],
];

// In one edition these are headings of separate tables; in the other they end each item of a single
// table.
const tableHeadings: readonly (readonly [RegExp, ProfilePart])[] = [
  [/^Behavioural Skills$/iu, "behavioural"],
  [/^Technical (?:Knowledge and )?Skills$/iu, "technical"],
  [/^Other (?:Knowledge and )?Skills$/iu, "other"],
];

const columnHeadings =
  /^(?:Title(?: Depth)? Details(?: Type| Depth| PDA Group)?|Title Awarding Bod(?:y|ies)|Description Background|Framework » Organisation|Category » Subcategory|Skill Name and Description Level|Framework Skill Level)$/iu;
// Column headings that only one part has. They open the part if its own heading is lost.
const ownColumns: readonly (readonly [RegExp, ProfilePart])[] = [
  [/^Description Background$/iu, "background"],
  [/^Title Depth Details Type$/iu, "knowledge"],
  [/^Title Details PDA Group$/iu, "development"],
  [/^Title Awarding Bod(?:y|ies)$/iu, "qualifications"],
  [/^(?:Skill Name and Description Level|Framework Skill Level)$/iu, "skills"],
];

const closing =
  /^(?:This job role profile was created|The Professional Body Responsible|Give Feedback$|The Occupational Architecture Project is|If you would like to provide feedback)/iu;
const mark = /^[^\p{Letter}\p{Number}]+$/u;

/** A short line that does not end a sentence, so it can be the title of the lines after it. */
export function isTitle({ text, bullet }: Line): boolean {
  return !bullet && !/[.;,:]$/u.test(text) && /^\P{Ll}/u.test(text) && text.split(" ").length <= 10;
}

export interface Profile {
  readonly part: (name: ProfilePart) => readonly Line[];
  /** The heading of a part. */
  readonly heading: (name: ProfilePart) => Passage | undefined;
  readonly furniture: readonly Passage[];
  /** Whether the note at the end of every profile is there. */
  readonly closed: boolean;
}

function partOpenedBy(line: Line, next: Line | undefined): ProfilePart | undefined {
  if (line.bullet) return undefined;
  const headsTable = next !== undefined && columnHeadings.test(next.text);
  const known = headsTable ? [...headings, ...tableHeadings] : headings;
  return known.find(([pattern]) => pattern.test(line.text))?.[1];
}

/** Divides a profile's lines into parts. */
export function profileOf(lines: readonly Line[]): Profile {
  const parts = new Map<ProfilePart, Line[]>();
  const partHeadings = new Map<ProfilePart, Line>();
  const furniture: Line[] = [];
  let current: ProfilePart = "title";
  let closed = false;
  for (const [at, line] of lines.entries()) {
    const opened = partOpenedBy(line, lines[at + 1]);
    if (opened !== undefined) {
      current = opened;
      if (!partHeadings.has(opened)) partHeadings.set(opened, line);
      furniture.push(line);
    } else if (closing.test(line.text)) {
      closed = true;
      furniture.push(line);
    } else if (columnHeadings.test(line.text) || mark.test(line.text)) {
      current = ownColumns.find(([pattern]) => pattern.test(line.text))?.[1] ?? current;
      furniture.push(line);
    } else {
      const part = parts.get(current);
      if (part === undefined) parts.set(current, [line]);
      else part.push(line);
    }
  }
  return {
    part: (name) => parts.get(name) ?? [],
    heading: (name) => {
      const line = partHeadings.get(name);
      return line && passageOf([line]);
    },
    furniture: furniture.map((line) => passageOf([line])),
    closed,
  };
}

interface MissablePart {
  readonly of:
    | "background"
    | "workActivities"
    | "knowledge"
    | "training"
    | "development"
    | "qualifications"
    | "requirements";
  readonly under: ProfilePart;
  readonly name: string;
}

// In the order in which a profile has them; only the closing note comes later.
const partsInOrder: readonly MissablePart[] = [
  { of: "background", under: "background", name: "its background" },
  { of: "workActivities", under: "workActivities", name: "its work activities" },
  { of: "knowledge", under: "knowledge", name: "its knowledge" },
  { of: "training", under: "training", name: "its training" },
  { of: "development", under: "development", name: "its development activities" },
  { of: "qualifications", under: "qualifications", name: "its qualifications" },
  { of: "requirements", under: "skills", name: "its organisational skills" },
];

/**
 * What a complete profile has and this one lacks. Not every profile has every part, so a part only
 * counts as missing if its heading has nothing under it, or if the document breaks off before it.
 */
export function missingParts(level: ExtractedRoleLevel, profile: Profile): readonly string[] {
  const isThere = ({ of }: MissablePart): boolean => level[of].length > 0;
  const last = partsInOrder.findLastIndex(isThere);
  // Which of the last two parts comes last depends on the edition.
  const isWhole = profile.closed || partsInOrder.slice(-2).every(isThere);
  const lost = partsInOrder.filter(
    (part, at) =>
      !isThere(part) && (profile.heading(part.under) !== undefined || (!isWhole && at > last)),
  );
  return [
    ...(level.summary === undefined && level.responsibilities.length === 0 ? ["its summary"] : []),
    ...lost.map(({ name }) => name),
    ...(isWhole ? [] : ['its closing note ("This job role profile was created …")']),
  ];
}
