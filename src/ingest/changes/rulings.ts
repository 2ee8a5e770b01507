import type { Rename } from "../../catalogue/changes.ts";
import type { ChangeNote } from "../../catalogue/types.ts";

/** The kinds of things about whose renames index.yml can rule. */
export const ruledKinds = ["role", "level", "skill"] as const;
export type RuledKind = (typeof ruledKinds)[number];

export const ruledKindOf: Readonly<Record<Rename["what"], RuledKind>> = {
  role: "role",
  "role-level": "level",
  skill: "skill",
  knowledge: "skill",
};

/** What the keeper says about a thing that went out of the catalogue. Names are titles. */
export interface Ruling {
  readonly kind: RuledKind;
  readonly from: string;
  /** What it is called now. */
  readonly to?: string;
  /** ISO date on which it was renamed; always there with `to`. */
  readonly on?: string;
  /** What it was not renamed to. */
  readonly not?: string;
}

const renaming =
  /\b(?:previously|formerly|renamed|now (?:called|named|known as)|(?:name|title) (?:has been |was |is )?(?:updated|changed)|changed (?:its|the) (?:name|title))\b/iu;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/u);

const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []).join(" ");

/** What stands in quotation marks; an apostrophe within a word is none. */
const quoted = /(?<![\p{Letter}\p{Number}])['‘"“](.+?)['’"”](?![\p{Letter}\p{Number}])/gu;

/** Whether a sentence has a name: as one of its quotations or, if it has none, anywhere. */
function hasName(sentence: string, name: string): boolean {
  const quotations = [...sentence.matchAll(quoted)].map(([, words = ""]) => plain(words));
  return quotations.length > 0
    ? quotations.includes(plain(name))
    : ` ${plain(sentence)} `.includes(` ${plain(name)} `);
}

/** The note in which the publisher says that one name became the other, if there is one. */
export function confirmedBy(
  notes: readonly ChangeNote[],
  was: string,
  now: string,
): ChangeNote | undefined {
  return notes.find(({ text }) =>
    sentencesOf(text).some(
      (sentence) => renaming.test(sentence) && hasName(sentence, was) && hasName(sentence, now),
    ),
  );
}
