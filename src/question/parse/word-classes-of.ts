import { type ParsingContext, wordAt } from "../context.ts";
import type { WordClass } from "../text/word-classes.ts";
import { isWeak } from "./predicates.ts";
import type { Span } from "./spans.ts";

/** The classes of a text's words, by token, computed on first use. */
export type Classes = (token: number) => WordClass;

/** A word of the same class as a name, so that the tagger sees plain English around it. */
function placeholder(context: ParsingContext, span: Span): string | undefined {
  if (span.kind !== "name" || isWeak(context, span)) return undefined;
  return "software";
}

const shorthand: Readonly<Record<string, string>> = { u: "you", ur: "your", r: "are" };

/**
 * Lower-cases an English word that is capitalised only because it begins a sentence, so that it is
 * not tagged as a proper noun.
 */
function plainWord({ text, tokens, lexicon }: ParsingContext, token: number): string {
  const { typed = "", text: lower = "", start = 0 } = tokens[token] ?? {};
  const begins = token === 0 || /[.?!\n]\W*$/u.test(text.slice(tokens[token - 1]?.end, start));
  return (
    shorthand[lower] ??
    (begins && lexicon.workings.tools.isEnglish(lower) ? typed.toLowerCase() : typed)
  );
}

function closedClass(context: ParsingContext, token: number): WordClass {
  return context.lexicon.isOfClass(wordAt(context, token), "auxiliaries") ? "auxiliary" : "other";
}

function isAllCapitals(typed: string): boolean {
  return /^\p{Lu}[^\p{Ll}]+$/u.test(typed);
}

/** The word classes of a text, with plain nouns in place of its names. */
export function classesOf(context: ParsingContext, spans: readonly Span[]): Classes {
  const { tokens } = context;
  // If everything is explained, the closed classes are enough and no tagger is loaded.
  const isPlain = !spans.some((span) => span.kind === "unexplained" || isWeak(context, span));
  if (isPlain) return (token) => closedClass(context, token);
  let known: readonly WordClass[] | undefined;
  const find = (): readonly WordClass[] => {
    const isShouted = isAllCapitals(tokens.map(({ typed }) => typed).join(""));
    const words: string[] = [];
    const places = new Map<number, number>();
    for (const span of spans) {
      const noun = placeholder(context, span);
      for (let token = span.from; token < span.to; token++) {
        places.set(token, words.length);
        if (noun === undefined) words.push(plainWord(context, token));
        else if (token === span.from) words.push(noun);
      }
    }
    const classes = context.lexicon.workings.tools.wordClasses(words);
    return tokens.map(({ typed }, token) => {
      // "SAP" is a name, whatever the tagger makes of it.
      const isName = closedClass(context, token) === "other";
      if (!isShouted && isName && isAllCapitals(typed)) return "proper noun";
      return classes[places.get(token) ?? -1] ?? "other";
    });
  };
  return (token) => {
    known ??= find();
    return known[token] ?? "other";
  };
}
