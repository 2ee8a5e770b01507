import type { Depth, DigitalAndDataLevel, SfiaLevel } from "../catalogue/levels.ts";
import type { Flaw, KnowledgeType, Repair } from "../catalogue/types.ts";
import type { Line } from "./lines.ts";

/**
 * Words of a document and the lines they are on. Each line of the text is a paragraph or, starting
 * with "• ", a bullet.
 */
export interface Passage {
  readonly text: string;
  readonly lines: readonly number[];
  readonly flaw?: Flaw;
  /** In the order in which they were made. */
  readonly repairs?: readonly Repair[];
}

/** What a passage means in Rolecall's own terms: "2 – Working" means the level "working". */
export interface Told<Value> extends Passage {
  readonly value: Value;
}

export interface ExtractedRequirement {
  readonly skill: Passage;
  readonly level: Told<DigitalAndDataLevel | SfiaLevel>;
  readonly text: Passage;
}

export interface ExtractedKnowledge {
  readonly title: Passage;
  readonly type: Told<KnowledgeType>;
  readonly depth?: Told<Depth> | undefined;
  readonly text: Passage;
}

/** An item of work, training or development. */
export interface ExtractedItem {
  readonly title: Passage;
  readonly text: Passage;
  readonly sfia?: Told<{ readonly code: string; readonly level: SfiaLevel }> | undefined;
  readonly group?: Passage | undefined;
}

export interface ExtractedQualification {
  readonly title: Passage;
  readonly details?: Passage | undefined;
  readonly awardingBody?: Passage | undefined;
  /** Whether the title may include the awarding body, because nothing separates the two. */
  readonly unsplit: boolean;
}

export interface ExtractedRoleLevel {
  readonly title: Passage;
  readonly summary?: Passage | undefined;
  readonly responsibilitiesLeadIn?: Passage | undefined;
  readonly responsibilities: readonly Passage[];
  /** At which grades of the civil service the work is done, with the words before their list. */
  readonly grades?: Passage | undefined;
  readonly requirements: readonly ExtractedRequirement[];
  readonly background: readonly Passage[];
  readonly workActivities: readonly ExtractedItem[];
  readonly knowledge: readonly ExtractedKnowledge[];
  readonly training: readonly ExtractedItem[];
  readonly development: readonly ExtractedItem[];
  readonly qualifications: readonly ExtractedQualification[];
}

export interface ExtractedRole {
  /** Undefined if the document names only the role level. */
  readonly title?: Passage | undefined;
  readonly family?: Passage | undefined;
  readonly introduction?: Passage | undefined;
  /** Of a role without levels; in other roles, the role levels have them. */
  readonly grades?: Passage | undefined;
  readonly levels: readonly ExtractedRoleLevel[];
  /** Whether the document lists the levels from lowest to highest. */
  readonly levelsOrdered: boolean;
  /** The names of the skills that a role without levels asks for. */
  readonly skills?: readonly Passage[];
}

export interface ExtractedSkill {
  readonly title: Passage;
  readonly code?: Passage | undefined;
  readonly category?: Passage | undefined;
  readonly description?: Passage | undefined;
  /** Only what is said about the levels themselves, not what role levels ask for. */
  readonly levels: readonly {
    readonly level: Told<DigitalAndDataLevel | SfiaLevel>;
    readonly text: Passage;
  }[];
}

/** A note of the publisher's change log. */
export interface ExtractedNote {
  /** The value is an ISO date. */
  readonly on: Told<string>;
  readonly page: Passage;
  readonly text: Passage;
}

/**
 * Words that are no facts: a row that the document repeats or marks as not in use, the names of a
 * table's columns further down, a column that the layout does not have, a cell whose text is lost.
 */
export interface SetAside extends Passage {
  readonly why: "repeated" | "not-in-use" | "header-repeated" | "column-unknown" | "cell-lost";
}

/** Every fact of one document, in its own words and order. */
export interface Extract {
  readonly roles: readonly ExtractedRole[];
  readonly skills: readonly ExtractedSkill[];
  readonly notes?: readonly ExtractedNote[];
  /** Words that say nothing about roles: headings of the layout, "Give Feedback". */
  readonly furniture: readonly Passage[];
  readonly setAside?: readonly SetAside[];
  /** What a complete document of this layout has and this one lacks, in plain words. */
  readonly missing: readonly string[];
  /** The titles that could only be separated with the hints of index.yml. */
  readonly splitsByHint: readonly string[];
}

export const emptyRoleLevel = {
  responsibilities: [],
  requirements: [],
  background: [],
  workActivities: [],
  knowledge: [],
  training: [],
  development: [],
  qualifications: [],
} as const satisfies Omit<ExtractedRoleLevel, "title">;

/** All of some lines: each becomes a paragraph or a bullet. */
export function passageOf(lines: readonly Line[]): Passage {
  return {
    text: lines.map(({ text, bullet }) => (bullet ? `• ${text}` : text)).join("\n"),
    lines: lines.map(({ number }) => number),
  };
}

/** Some of the words of a line. */
export function partOf(line: Line, text: string): Passage {
  return { text: text.trim(), lines: [line.number] };
}
