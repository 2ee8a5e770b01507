import { around } from "./rule.ts";
import type { DefectRule, ExaminedDocument, Finding } from "./rule.ts";

/** Every match of a pattern in texts and titles, each with the text as it would be repaired. */
function repairs(
  { placed }: ExaminedDocument,
  pattern: RegExp,
  mend: (found: string) => string,
): readonly Finding[] {
  return placed.flatMap(({ passage, place }): readonly Finding[] => {
    if (place.kind !== "text" && place.kind !== "title") return [];
    const text = passage.text.replace(pattern, mend);
    return [...passage.text.matchAll(pattern)].map(({ 0: found, index }) => ({
      lines: passage.lines,
      under: place.under,
      excerpt: around(passage.text, index, found.length),
      change: { kind: "mend", passage, text, note: `read as "${mend(found)}"` },
    }));
  });
}

// "first- and second-line" ends a word with a hyphen on purpose, and so does "short- medium- and
// long-term".
const split = /(?<!\p{Ll})\p{Ll}+- (?!(?:and|or|to)\b|\p{Ll}+-[\s,])\p{Ll}+/gu;

export const splitWord: DefectRule = {
  id: "split-word",
  looksFor: "a word split at the end of a line",
  tip: "The two parts were joined; compare with the original document if in doubt.",
  find: (document) => repairs(document, split, (found) => found.replace("- ", "-")),
};

// Two lower-case letters before the full stop, because "e.g.Word", "GOV.UK" and "Node.js" are not
// ends of sentences.
const runTogether = /(?<=\p{Ll}{2})[.!?]\p{Lu}\p{Ll}*(?=[\s,;]|$)/gu;

export const sentencesRunTogether: DefectRule = {
  id: "sentences-run-together",
  looksFor: "two sentences with no space between them",
  tip: "A space was added; the text is otherwise unchanged.",
  find: (document) =>
    repairs(document, runTogether, (found) => `${found.slice(0, 1)} ${found.slice(1)}`),
};
