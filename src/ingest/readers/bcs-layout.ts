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

// In one edition these head tables of their own; in the other they close each item of one table.
const tableHeadings: readonly (readonly [RegExp, ProfilePart])[] = [
  [/^Behavioural Skills$/iu, "behavioural"],
  [/^Technical (?:Knowledge and )?Skills$/iu, "technical"],
  [/^Other (?:Knowledge and )?Skills$/iu, "other"],
];

const columnHeadings =
  /^(?:Title(?: Depth)? Details(?: Type| Depth| PDA Group)?|Title Awarding Bod(?:y|ies)|Description Background|Framework » Organisation|Category » Subcategory|Skill Name and Description Level|Framework Skill Level)$/iu;
// Heads of tables that only one part has: they open it where its own heading is lost.
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

/** A short line that ends no sentence: it can name what the next lines say. */
export function isTitle({ text, bullet }: Line): boolean {
  return !bullet && !/[.;,:]$/u.test(text) && /^\P{Ll}/u.test(text) && text.split(" ").length <= 10;
}

export interface Profile {
  readonly part: (name: ProfilePart) => readonly Line[];
  /** The heading under which a part stands. */
  readonly heading: (name: ProfilePart) => Passage | undefined;
  readonly furniture: readonly Passage[];
  /** Whether the note that closes every profile is there. */
  readonly closed: boolean;
}

function partOpenedBy(line: Line, next: Line | undefined): ProfilePart | undefined {
  if (line.bullet) return undefined;
  const headsTable = next !== undefined && columnHeadings.test(next.text);
  const known = headsTable ? [...headings, ...tableHeadings] : headings;
  return known.find(([pattern]) => pattern.test(line.text))?.[1];
}

/** A profile's lines, part by part. */
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
      parts.set(current, [...(parts.get(current) ?? []), line]);
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

// In the order in which a profile has them; the closing note comes last.
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
 * What a whole profile has and this one has not. Not every profile has every part, so a part is
 * missed where its heading stands above nothing, or where the document breaks off before it.
 */
export function missingParts(level: ExtractedRoleLevel, profile: Profile): readonly string[] {
  const isThere = ({ of }: MissablePart): boolean => level[of].length > 0;
  const last = partsInOrder.findLastIndex(isThere);
  // Editions differ in which of the two stands last.
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
