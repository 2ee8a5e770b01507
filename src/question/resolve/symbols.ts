import { type ParsingContext, textBetween, wordAt } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { gapBefore, isFrame, isWeak } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { quoteMark } from "../text/clean.ts";
import type { Placed } from "../text/tokenise.ts";

const mark = /[?.!,;:\n–—"()]/u;

function wordsIn(context: ParsingContext, { from, to }: Placed): readonly string[] {
  return Array.from({ length: to - from }, (_, at) => wordAt(context, from + at) ?? "");
}

/** What a span is, apart from which thing it names; a word of a closed class is itself. */
export function symbolsOf(context: ParsingContext, span: Span): readonly string[] {
  switch (span.kind) {
    case "name": {
      const { subject, source } = (span.full[0] ?? span.partial[0])?.name ?? {};
      const sort = source === "near name" ? "near" : (subject?.kind ?? "");
      // People shorten the titles of roles as a rule.
      const isPart = span.full.length === 0 && subject?.kind !== "role" ? " part" : "";
      return [`${sort}${isPart}${isWeak(context, span) ? " word" : ""}`.toUpperCase()];
    }
    case "cue":
      return [[...new Set([...span.cues, ...span.sections])].map((one) => `@${one}`).join("")];
    case "matter":
      return [span.matter.toUpperCase()];
    case "seniority":
    case "level":
    case "count":
      return [span.kind.toUpperCase()];
    case "unexplained": {
      const { isEnglish } = context.lexicon.workings.tools;
      return wordsIn(context, span).map((word) => (isEnglish(word) ? "WORD" : "UNKNOWN"));
    }
    case "function":
    case "frame":
    case "request":
    case "greeting":
    case "farewell":
      return wordsIn(context, span);
  }
}

/** The symbols of a clause with its punctuation, from "^" to how it ends. */
export function sequenceOf(context: ParsingContext, { spans }: Clause): readonly string[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inner = spans.flatMap((span) => {
    const gap = gapBefore(context, span);
    const [found] = gap.includes(quoteMark) ? [quoteMark] : (mark.exec(gap) ?? []);
    return [...(found === undefined ? [] : [found]), ...symbolsOf(context, span)];
  });
  const end = textBetween(context, last, { from: last.to });
  return ["^", ...inner, end.includes("?") ? "?" : "$"];
}

/** The sequences of up to `longest` neighbours. */
export function sequencesIn(symbols: readonly string[], longest: number): readonly string[] {
  return symbols.flatMap((_, at) =>
    Array.from({ length: Math.min(longest, symbols.length - at) }, (_empty, more) =>
      symbols.slice(at, at + more + 1).join(" "),
    ),
  );
}

/** The classes of words that tell a question from a statement. */
const telling = [
  "negations",
  "asking",
  "auxiliaries",
  "told",
  "subjects",
  "possessives",
  "demonstratives",
] as const;

function classOf({ lexicon }: ParsingContext, word: string): string {
  return telling.find((one) => lexicon.isOfClass(word, one)) ?? "-";
}

/** The names, unexplained words and cues of a clause in order; of other words, their classes. */
export function outlineOf(context: ParsingContext, { spans }: Clause): readonly string[] {
  const inner = spans.flatMap((span) => {
    if (span.kind === "cue") return ["CUE"];
    return isFrame(span)
      ? wordsIn(context, span).map((word) => classOf(context, word))
      : symbolsOf(context, span);
  });
  return ["^", ...inner.filter((one, at) => one !== "-" || inner[at - 1] !== "-"), "$"];
}
