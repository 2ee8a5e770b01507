import { slug } from "../../catalogue/ids.ts";
import type { Passage } from "../extract.ts";
import type { Place, Placed } from "../passages.ts";
import { endsSentence, sentencesOf } from "../sentences.ts";
import { wordsOf } from "./evidence.ts";
import type { Evidence, Wording } from "./evidence.ts";
import { endOf } from "./rule.ts";
import { announcesMore, isLedOn, lastOf, leavesOff } from "./leaves-off.ts";
import type { DefectRule, Finding } from "./rule.ts";

/**
 * The complete version of a cut text, if another document has it. A list is cut within its last
 * item; if the other document lacks that item, its list is another wording.
 */
function wholeOf(cut: string, continuing: readonly Wording[]): Wording | undefined {
  const item = lastOf(cut);
  if (!item.startsWith("• ")) return continuing[0];
  const begun = `${wordsOf(item)} `;
  return continuing.find(({ text }) =>
    text.split("\n").some((other) => wordsOf(other).startsWith(begun)),
  );
}

/**
 * Sentences that end properly show that the last one, which does not, is cut. Summaries are no
 * evidence: they are outside the tables whose cells get cut, and some just lack their full stop.
 */
function lastSentenceIsOpen(text: string, subject: string): boolean {
  if (subject.endsWith("/summary") || subject.endsWith("/introduction")) return false;
  const lastParagraph = lastOf(text);
  return !lastParagraph.startsWith("• ") && sentencesOf(lastParagraph).length > 1;
}

function judgeText(passage: Passage, place: Place, evidence: Evidence): readonly Finding[] {
  const { text, lines } = passage;
  const { subject } = place;
  if (text === "" || subject === undefined) return [];
  // The list of responsibilities is extracted separately, so a summary may end with its
  // introduction.
  const isOfSkill = /^(?:skill|knowledge)\//u.test(subject);
  if (endsSentence(text) && !(isOfSkill && announcesMore(text))) return [];
  const words = wordsOf(text);
  const alike = evidence.textsFrom(subject, text);
  const sameElsewhere = alike.some((other) => wordsOf(other.text) === words);
  const whole = wholeOf(
    text,
    alike.filter((other) => wordsOf(other.text) !== words),
  );
  const open = leavesOff(text) || (lastSentenceIsOpen(text, subject) && !sameElsewhere);
  if (whole === undefined && !open) return [];
  const finding = { lines, under: place.under, excerpt: endOf(text) };
  if (whole === undefined) {
    return [{ ...finding, change: { kind: "flaw", passage, flaw: "cut-short" } }];
  }
  const note = `completed from ${whole.source.file}`;
  return [{ ...finding, change: { kind: "complete", passage, text: whole.text, note } }];
}

/** A cut title is completed by a longer one with the same text under it. */
function judgeTitle(passage: Passage, place: Place, evidence: Evidence, placed: readonly Placed[]) {
  const { text, lines } = passage;
  const { subject } = place;
  if (subject === undefined || !isLedOn(text)) return [];
  const own = placed.find(
    ({ place: other }) => other.kind === "text" && other.subject === `${subject}/${slug(text)}`,
  )?.passage.text;
  const whole = evidence
    .titles(subject)
    .filter((title) => wordsOf(title.text).startsWith(`${wordsOf(text)} `))
    .find((title) =>
      evidence
        .texts(`${subject}/${slug(title.text)}`)
        .some((other) => own !== undefined && wordsOf(other.text) === wordsOf(own)),
    );
  const finding = { lines, under: place.under, excerpt: endOf(text) };
  if (whole === undefined) return [finding];
  const note = `completed from ${whole.source.file}: "${whole.text}"`;
  return [{ ...finding, change: { kind: "complete" as const, passage, text: whole.text, note } }];
}

export const cutShort: DefectRule = {
  id: "cut-short",
  looksFor: "a text or title that stops mid-sentence",
  tip: "Look up the rest in the original document, and put a corrected copy in data/sources.",
  find: ({ placed }, evidence) =>
    placed.flatMap(({ passage, place }): readonly Finding[] => {
      if (place.kind === "text") return judgeText(passage, place, evidence);
      return place.kind === "title" ? judgeTitle(passage, place, evidence, placed) : [];
    }),
};
