import { slug } from "../../catalogue/ids.ts";
import type { Passage } from "../extract.ts";
import type { Place, Placed } from "../passages.ts";
import { endsSentence, sentencesOf } from "../sentences.ts";
import { wordsOf } from "./evidence.ts";
import type { Evidence, Wording } from "./evidence.ts";
import { endOf, lineAt } from "./rule.ts";
import { announcesMore, isLedOn, lastOf, leavesOff } from "./leaves-off.ts";
import type { Change, DefectRule, Finding } from "./rule.ts";

/** Completes a cut text with the rest of another document's, which begins with its characters. */
function completion(passage: Passage, whole: Wording, note: string): Change {
  const { text } = passage;
  const before = /(?:\S+\s+){0,3}\S+$/u.exec(lastOf(text))?.[0] ?? "";
  const at = text.length - before.length;
  const { id: from } = whole.source;
  const after = whole.text.slice(at);
  const repair = { kind: "cut-short", line: lineAt(passage, at), before, after, from } as const;
  return { kind: "mend", passage, at, repair, note };
}

/** Whether a longer text begins with this one and goes on with another word. */
const goesOnFrom = (whole: string, cut: string): boolean =>
  whole.startsWith(cut) && /^\s/u.test(whole.slice(cut.length));

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
  const breaksOff = leavesOff(text);
  if (!breaksOff && (!lastSentenceIsOpen(text, subject) || sameElsewhere)) return [];
  const finding = { lines, under: place.under, excerpt: endOf(text) };
  // Without its full stop a shorter wording would look just as open.
  const whole = breaksOff ? alike.find((other) => goesOnFrom(other.text, text)) : undefined;
  if (whole === undefined) {
    return [{ ...finding, change: { kind: "flaw", passage, flaw: "cut-short" } }];
  }
  return [
    { ...finding, change: completion(passage, whole, `completed from ${whole.source.file}`) },
  ];
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
    .filter((title) => goesOnFrom(title.text, text))
    .find((title) =>
      evidence
        .texts(`${subject}/${slug(title.text)}`)
        .some((other) => own !== undefined && wordsOf(other.text) === wordsOf(own)),
    );
  const finding = { lines, under: place.under, excerpt: endOf(text) };
  if (whole === undefined) return [finding];
  const note = `completed from ${whole.source.file}: "${whole.text}"`;
  return [{ ...finding, change: completion(passage, whole, note) }];
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
