import { wordsOfWeight } from "../wording.ts";
import { beginningOf } from "./rule.ts";
import type { DefectRule, Finding } from "./rule.ts";

const inlineList = /^You can:\s+(?!•)\S/u;

export const lostBullets: DefectRule = {
  id: "lost-bullets",
  looksFor: 'a list after "You can:" without its bullets',
  tip: "It is unclear where each item ends; restore the list from the original.",
  find: ({ placed }) =>
    placed.flatMap(({ passage, place }): readonly Finding[] => {
      if (place.kind !== "text" || !inlineList.test(passage.text)) return [];
      return [
        {
          lines: passage.lines,
          under: place.under,
          excerpt: beginningOf(passage.text),
          change: { kind: "flaw", passage, flaw: "lost-bullets" },
        },
      ];
    }),
};

// Words found in descriptions of all kinds of skills, which do not show what skill a text is about.
const commonplace = new Set(
  wordsOfWeight(
    `involves ensuring defining providing supporting managing working using identifying
    developing delivering improving processes services products teams organisation needs
    appropriate relevant effective`,
  ),
);

const tellingWords = (text: string): readonly string[] =>
  wordsOfWeight(text).filter((word) => !commonplace.has(word));

// "Process optimisation involves …" says what it describes.
const subject = /^(.{1,80}?)\s+(?:typically\s+)?involves?\b/su;
// Half of all skills are the management of something.
const genericWords = new Set(wordsOfWeight("management managing"));

/** Forms of one word: "strategic" and "strategy", "leading" and "leadership". */
const isSameWord = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one));

/** Whether a text says that it describes something with another name. */
function describesAnother(text: string, title: string): boolean {
  const described = subject.exec(text)?.[1];
  if (described === undefined) return false;
  const named = wordsOfWeight(title).filter((word) => !genericWords.has(word));
  return !wordsOfWeight(described).some((word) => named.some((own) => isSameWord(word, own)));
}

// A text that shares no more than this fraction of its words with the skill's other descriptions is
// about something else.
const mostShared = 0.2;

export const foreignText: DefectRule = {
  id: "foreign-text",
  looksFor:
    "a description that seems to be of something else, judging by its first words and by other descriptions of the skill",
  tip: "It is probably the description of another skill; check it against the framework.",
  find: ({ extract, placed }, evidence) => {
    const places = new Map(placed.map(({ passage, place }) => [passage, place]));
    return extract.skills.flatMap(({ title, description }): readonly Finding[] => {
      if (description === undefined) return [];
      const subjectOf = places.get(description)?.subject;
      if (subjectOf === undefined || !describesAnother(description.text, title.text)) return [];
      const others = new Set(evidence.texts(subjectOf).map(({ text }) => text));
      if (others.size === 0) return [];
      const own = tellingWords(description.text);
      const said = new Set([...others].flatMap(tellingWords));
      const shared = own.filter((word) => said.has(word)).length;
      if (shared > own.length * mostShared) return [];
      return [
        {
          lines: description.lines,
          under: title.text,
          excerpt: beginningOf(description.text),
          change: { kind: "flaw", passage: description, flaw: "foreign-text" },
        },
      ];
    });
  },
};
