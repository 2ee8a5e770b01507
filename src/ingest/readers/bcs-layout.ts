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

/** What a whole profile has and this one has not. */
export function missingParts(level: ExtractedRoleLevel, closed: boolean): readonly string[] {
  return [
    ...(level.summary === undefined ? ["its summary"] : []),
    ...(level.background.length === 0 ? ["its background"] : []),
    ...(level.workActivities.length === 0 ? ["its work activities"] : []),
    ...(level.knowledge.length === 0 ? ["its knowledge"] : []),
    ...(level.training.length === 0 ? ["its training"] : []),
    ...(level.development.length === 0 ? ["its development activities"] : []),
    ...(level.qualifications.length === 0 ? ["its qualifications"] : []),
    ...(level.requirements.length === 0 ? ["its organisational skills"] : []),
    ...(closed ? [] : ['its closing note ("This job role profile was created …")']),
  ];
}
