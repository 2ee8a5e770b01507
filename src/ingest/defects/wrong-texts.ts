import { wordsOfWeight } from "../wording.ts";
import { beginningOf } from "./rule.ts";
import type { DefectRule, Finding } from "./rule.ts";

const inlineList = /^You can:\s+(?!•)\S/u;

export const lostBullets: DefectRule = {
  id: "lost-bullets",
  looksFor: 'a list after "You can:" that has lost its bullets',
  tip: "Where one item ends and the next begins cannot be told; restore the list from the original.",
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

// Words that the description of any skill may use say nothing of which skill it is.
const commonplace = new Set(
  wordsOfWeight(
    `involves ensuring defining providing supporting managing working using identifying
    developing delivering improving processes services products teams organisation needs
    appropriate relevant effective`,
  ),
);

const tellingWords = (text: string): readonly string[] =>
  wordsOfWeight(text).filter((word) => !commonplace.has(word));

// A text about something shares with its other descriptions more than the odd common word.
const oddWords = 0.2;

export const foreignText: DefectRule = {
  id: "foreign-text",
  looksFor: "a description that shares nothing with what other documents say of the same skill",
  tip: "It is probably the description of another skill; check it against the framework.",
  find: ({ extract, placed }, evidence) =>
    extract.skills.flatMap(({ title, description }): readonly Finding[] => {
      const found = placed.find(({ passage }) => passage === description);
      if (description === undefined || found?.place.subject === undefined) return [];
      const others = new Set(evidence.texts(found.place.subject).map(({ text }) => text));
      if (others.size === 0) return [];
      const own = tellingWords(description.text);
      const named = new Set(wordsOfWeight(title.text));
      const said = new Set([...others].flatMap(tellingWords));
      const shared = own.filter((word) => said.has(word)).length;
      if (own.some((word) => named.has(word)) || shared > own.length * oddWords) return [];
      return [
        {
          lines: description.lines,
          under: title.text,
          excerpt: beginningOf(description.text),
          change: { kind: "flaw", passage: description, flaw: "foreign-text" },
        },
      ];
    }),
};
