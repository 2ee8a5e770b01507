import { slug } from "../../catalogue/ids.ts";
import type { Passage } from "../extract.ts";
import type { Place, Placed } from "../passages.ts";
import { endsSentence, sentencesOf } from "../sentences.ts";
import { endOf } from "./rule.ts";
import type { DefectRule, Evidence, Finding } from "./rule.ts";

// No English phrase ends with one of these.
const leadsOn =
  /(?:^|\s)(?:a|an|the|and|or|nor|but|of|for|to|with|without|in|into|on|by|at|from|as|than|via|per|between|towards|where|when|which|that|whose|while|if|because|including|such|your|their|its|our|is|are|be|will|can|may|must)$/iu;

// "the people you work with", "how it fits in": a clause that ends with its own preposition, unless
// that belongs to a phrase which goes on ("in line with").
const phrase =
  /\b(?:line|accordance|conjunction|compliance|relation|addition|order|terms|respect|part|range|variety|number|well|such|due|according)\s+\p{L}+$/iu;
const ownPreposition =
  /(?:\b(?:who|whom|which|that|what|how)\s+(?:\S+\s+){1,4}|\p{Ll}\s+(?:you|they|we|it|users|people|teams)(?:['’]\p{L}+)?\s+(?:\S+\s+){1,2})(?:of|for|to|with|in|on|by|at|from)$/u;
// "what a long name is used for": however much stands between, the clause has its verb.
const ownPassive =
  /\b(?:who|whom|which|that|what|how|where)\s+[^.;:]+\s(?:is|are|was|were|be|been|being)\s+(?:\p{L}+\s+)?\p{L}+(?:ed|en|t)\s+(?:of|for|to|with|in|on|by|at|from)$/u;
// "what accessibility is", "how mature users are", "as simple as they can be"
const ownVerb =
  /\b(?:(?:who|what|how|where|why|which|when)\s+[^.;:]+|as\s+\p{L}+\s+as\s+[^.;:]+)\s(?:is|are|be|can|will|may|must)$/u;

const words = (text: string): string => slug(text).replaceAll("-", " ");

const lastOf = (text: string): string => text.split("\n").at(-1) ?? "";

/**
 * The whole of a cut text, if another document has it. A list is cut where its last item is: one of
 * fewer items is another wording.
 */
function wholeOf(cut: string, others: Evidence, subject: string) {
  const begun = words(cut);
  const item = lastOf(cut);
  return others
    .texts(subject)
    .filter(({ text }) => words(text).startsWith(`${begun} `))
    .find(
      ({ text }) =>
        !item.startsWith("• ") ||
        text.split("\n").some((other) => words(other).startsWith(`${words(item)} `)),
    );
}

const leavesOff = (text: string): boolean =>
  leadsOn.test(text) &&
  (phrase.test(text) ||
    ![ownPreposition, ownPassive, ownVerb].some((own) => own.test(lastOf(text))));

/**
 * Sentences that end properly show that the last one, which does not, is cut. Summaries are no
 * proof: they stand outside the tables whose cells are cut, and some just lack their full stop.
 */
function lastSentenceIsOpen(text: string, subject: string): boolean {
  if (subject.endsWith("/summary") || subject.endsWith("/introduction")) return false;
  const lastParagraph = lastOf(text);
  return !lastParagraph.startsWith("• ") && sentencesOf(lastParagraph).length > 1;
}

function judgeText(passage: Passage, place: Place, evidence: Evidence): readonly Finding[] {
  const { text, lines } = passage;
  if (text === "" || endsSentence(text) || place.subject === undefined) return [];
  const whole = wholeOf(text, evidence, place.subject);
  const sameElsewhere = evidence
    .texts(place.subject)
    .some((other) => words(other.text) === words(text));
  const open = leavesOff(text) || (lastSentenceIsOpen(text, place.subject) && !sameElsewhere);
  if (whole === undefined && !open) return [];
  const finding = { lines, under: place.under, excerpt: endOf(text) };
  if (whole === undefined) {
    return [{ ...finding, change: { kind: "flaw", passage, flaw: "cut-short" } }];
  }
  const note = `completed from ${whole.source.file}`;
  return [{ ...finding, change: { kind: "complete", passage, text: whole.text, note } }];
}

/** A cut title is completed by a longer one that has the same text under it. */
function judgeTitle(passage: Passage, place: Place, evidence: Evidence, placed: readonly Placed[]) {
  const { text, lines } = passage;
  const { subject } = place;
  if (subject === undefined || !leadsOn.test(text)) return [];
  const own = placed.find(
    ({ place: other }) => other.kind === "text" && other.subject === `${subject}/${slug(text)}`,
  )?.passage.text;
  const whole = evidence
    .titles(subject)
    .filter((title) => words(title.text).startsWith(`${words(text)} `))
    .find((title) =>
      evidence
        .texts(`${subject}/${slug(title.text)}`)
        .some((other) => own !== undefined && words(other.text) === words(own)),
    );
  const finding = { lines, under: place.under, excerpt: endOf(text) };
  if (whole === undefined) return [finding];
  const note = `completed from ${whole.source.file}: "${whole.text}"`;
  return [{ ...finding, change: { kind: "complete" as const, passage, text: whole.text, note } }];
}

export const cutShort: DefectRule = {
  id: "cut-short",
  looksFor: "a text or title that stops in mid-sentence",
  tip: "Look the rest up where the document came from, and put a corrected copy in data/sources.",
  find: ({ placed }, evidence) =>
    placed.flatMap(({ passage, place }): readonly Finding[] => {
      if (place.kind === "text") return judgeText(passage, place, evidence);
      return place.kind === "title" ? judgeTitle(passage, place, evidence, placed) : [];
    }),
};
