import { isEnglish } from "../../english.ts";
import type { Evidence } from "./evidence.ts";
import { around, mendsIn, proseOf } from "./rule.ts";
import type { DefectRule, Finding } from "./rule.ts";

// "first- and second-line" ends a word with a hyphen on purpose, and so does "short- medium- and
// long-term".
const suspended = String.raw`(?:and|or|nor|to)\b|\p{L}+-[\s,]`;
const split = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<first>\p{L}\p{Ll}*)- (?!${suspended})(?<second>\p{Ll}+)`,
  "gu",
);

/**
 * The one word that two parts certainly are; undefined if they may be two words, between which the
 * hyphen begins another point. The hyphen is kept if the second part is a word by itself, as in
 * "co-ordinate".
 */
function oneWord(first: string, second: string, evidence: Evidence): string | undefined {
  const [begun, rest] = [first.toLowerCase(), second.toLowerCase()];
  const hyphened = `${first}-${second}`;
  if (evidence.attests(`${begun}-${rest}`)) {
    return evidence.beginsPoint(rest) ? undefined : hyphened;
  }
  const closed = begun + rest;
  if (isEnglish(begun) && isEnglish(rest)) return undefined;
  if (!evidence.attests(closed) && !isEnglish(closed)) return undefined;
  return isEnglish(rest) ? hyphened : first + second;
}

const isVerb = (word: string): boolean =>
  isEnglish(word) &&
  [word, word.replace(/e$/u, ""), word + word.slice(-1)].some((stem) => isEnglish(`${stem}ing`));

/** Whether words can be a point of a list, such as "share what works": a verb and more. */
function isPoint(words: string, evidence: Evidence): boolean {
  const [first = "", ...more] = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  return more.length > 0 && (evidence.beginsPoint(first) || isVerb(first));
}

export const splitWord: DefectRule = {
  id: "split-word",
  looksFor: "a word split at the end of a line",
  tip: "Parts that are one word elsewhere were joined; compare with the original document if in doubt.",
  find: ({ placed }, evidence) => {
    const parts = ({ groups }: RegExpMatchArray) =>
      oneWord(groups?.["first"] ?? "", groups?.["second"] ?? "", evidence);
    const left = proseOf(placed).flatMap(({ passage, place }): readonly Finding[] =>
      [...passage.text.matchAll(split)]
        .filter((match) => parts(match) === undefined)
        .filter(({ index, groups }) => {
          const second = index + (groups?.["first"] ?? "").length + 2;
          return !isPoint(lineFrom(passage.text, second), evidence);
        })
        .map(({ 0: found, index }) => ({
          lines: passage.lines,
          under: place.under,
          excerpt: around(passage.text, index, found.length),
        })),
    );
    return [...mendsIn(placed, "split-word", split, parts), ...left];
  },
};

const lineFrom = (text: string, at: number): string => text.slice(at).split("\n", 1)[0] ?? "";

// After a space, most dashes are part of a sentence.
const dash = new RegExp(String.raw`(?<=\S)(?<space> ?)- (?!${suspended})(?=\p{L})`, "gu");

export const pointsRunTogether: DefectRule = {
  id: "points-run-together",
  looksFor: "a dash that may begin another point of the list",
  tip: "The text is shown as it is; restore the line ends in the document if these are points.",
  find: ({ placed }, evidence) =>
    proseOf(placed).flatMap(({ passage, place }): readonly Finding[] => {
      if (place.kind !== "text") return [];
      const { text, lines } = passage;
      const found = [...text.matchAll(dash)].filter(({ 0: mark, index, groups }) => {
        const words = lineFrom(text, index + mark.length);
        const [first = ""] = /^\p{L}+/u.exec(words) ?? [];
        return groups?.["space"] === ""
          ? isPoint(words, evidence)
          : evidence.beginsPoint(first.toLowerCase()) && isPoint(words, evidence);
      });
      return found.map(({ 0: mark, index }) => ({
        lines,
        under: place.under,
        excerpt: around(text, index, mark.length),
        change: { kind: "flaw", passage, flaw: "points-run-together" },
      }));
    }),
};

// Two lower-case letters before the full stop, because "e.g.Word", "GOV.UK" and "Node.js" are not
// ends of sentences.
const runTogether = /(?<ends>\p{Ll}{2,}[.!?])(?<begins>\p{Lu}\p{Ll}*)(?=[\s,;]|$)/gu;

export const sentencesRunTogether: DefectRule = {
  id: "sentences-run-together",
  looksFor: "two sentences with no space between them",
  tip: "A space was added; the text is otherwise unchanged.",
  find: ({ placed }) =>
    mendsIn(
      placed,
      "sentences-run-together",
      runTogether,
      ({ groups }) => `${groups?.["ends"]} ${groups?.["begins"]}`,
    ),
};
