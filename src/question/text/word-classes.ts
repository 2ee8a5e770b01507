import { createRequire } from "node:module";
import type WinkNlp from "wink-nlp";
import type { Model } from "wink-nlp";

export type WordClass =
  | "noun"
  | "proper noun"
  | "verb"
  | "auxiliary"
  | "adjective"
  | "adverb"
  | "pronoun"
  | "number"
  | "other";

const classes: Readonly<Record<string, WordClass>> = {
  NOUN: "noun",
  PROPN: "proper noun",
  X: "noun",
  SYM: "noun",
  VERB: "verb",
  AUX: "auxiliary",
  ADJ: "adjective",
  ADV: "adverb",
  PRON: "pronoun",
  NUM: "number",
};

type Tagger = (text: string) => readonly { readonly word: string; readonly tag: string }[];

let tagger: Tagger | undefined;

/** wink-nlp with its English model, loaded when the first text needs it: that takes a third of a second. */
function load(): Tagger {
  const require = createRequire(import.meta.url);
  // What require gives has no type; these are the packages' own.
  // oxlint-disable-next-line typescript/no-unsafe-assignment
  const winkNlp: typeof WinkNlp = require("wink-nlp");
  // oxlint-disable-next-line typescript/no-unsafe-assignment
  const model: Model = require("wink-eng-lite-web-model");
  const nlp = winkNlp(model, ["pos"]);
  // wink-nlp's helpers are functions that take no `this`.
  // oxlint-disable-next-line typescript/unbound-method
  const { value, pos } = nlp.its;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const tags = tokens.out(pos);
    return tokens.out(value).map((word, at) => ({ word, tag: String(tags[at]) }));
  };
}

/** The class of each of some words that stand in this order, as the words around it make it. */
export function wordClasses(words: readonly string[]): readonly WordClass[] {
  tagger ??= load();
  // What the tagger takes for one word may be a part of one of ours ("2pm"): the first part tells.
  const tagged = tagger(words.join(" "));
  const found: WordClass[] = [];
  let next = 0;
  for (const word of words) {
    found.push(classes[tagged[next]?.tag ?? ""] ?? "other");
    for (let length = 0; length < word.length && next < tagged.length; next++) {
      length += tagged[next]?.word.length ?? 0;
    }
  }
  return found;
}
