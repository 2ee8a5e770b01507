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

/** Loads wink-nlp with its English model, which takes about 0.3 seconds. */
function load(): Tagger {
  const require = createRequire(import.meta.url);
  // Loads synchronously on first use, which import cannot.
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- require returns any; the package declares this type
  const winkNlp: typeof WinkNlp = require("wink-nlp");
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- require returns any; the package declares this type
  const model: Model = require("wink-eng-lite-web-model");
  const nlp = winkNlp(model, ["pos"]);
  // oxlint-disable-next-line typescript/unbound-method -- the helpers in `its` are plain functions
  const { value, pos } = nlp.its;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const tags = tokens.out(pos);
    return tokens.out(value).map((word, at) => ({ word, tag: String(tags[at]) }));
  };
}

/** The class of each word, judged by the words around it. */
export function wordClasses(words: readonly string[]): readonly WordClass[] {
  tagger ??= load();
  // The tagger may split one of these words ("2pm") into several; the first part decides.
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
