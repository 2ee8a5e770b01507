import { type ParsingContext, wordAt } from "../context.ts";
import { hasCue, hasSection, isPartial } from "./predicates.ts";
import type { Span } from "./spans.ts";
import type { Classes } from "./word-classes-of.ts";

/** What a clause does: ask, bid to tell, bid to do something else, tell, or only name. */
export type Mood = "question" | "request" | "task" | "statement" | "fragment";

/** With a subject right behind them these begin no question: "when I was a lead", "how it works". */
const subordinating = /^(?:when|where|why|how|if|while)$/u;
/** Whom people ask to do something. */
const anybody = /^(?:you|u|someone|somebody|anyone|anybody)$/u;
/** "Can you be a lead without …" asks of anybody. */
const general = /^(?:be|do|become|have|get)$/u;
/** Light verbs that bid at the beginning of a clause: "put me down for …". */
const bidding = /^(?:put|take|make|keep|give|let|try|come|go)$/u;
/** Past tenses that need no subject to tell: "got my certificate". */
const past = /^(?:got|went|came|made|took|gave|saw|met)$/u;
/** What may stand before the first word that matters. */
const opening =
  /^(?:and|but|so|or|also|now|then|ok|okay|well|please|pls|plz|no|yes|oh|just|still|anyway)$/u;

function endsWithQuestionMark({ text, tokens }: ParsingContext, spans: readonly Span[]): boolean {
  const last = spans.at(-1);
  if (last === undefined) return false;
  const behind = text.slice(tokens[last.to - 1]?.end, tokens[last.to]?.start);
  return behind.includes("?");
}

/**
 * Whether a verb is told of somebody or something: "Ana is now our lead", "I passed", "my boss asked".
 * A participle behind a name tells nothing: "skills needed by a lead".
 */
function tells(context: ParsingContext, spans: readonly Span[], classes: Classes): boolean {
  const { isOfClass } = context.lexicon;
  const [first] = spans;
  if (first === undefined) return false;
  const last = spans.at(-1)?.to ?? first.to;
  let subject: "none" | "noun" | "person" = "none";
  for (const span of spans) {
    for (let at = span.from; at < span.to; at++) {
      const word = wordAt(context, at) ?? "";
      if (isOfClass(word, "told") && at < last - 1) return true;
      if (isOfClass(word, "subjects", "possessives")) {
        subject = "person";
        continue;
      }
      if (
        subject === "person" &&
        span.kind === "cue" &&
        span.cues.some((cue) => cue === "need" || cue === "step")
      )
        return true;
      if (subject !== "none" && isOfClass(word, "auxiliaries") && at < last - 1) return true;
      if (span.kind === "name" || span.kind === "seniority") {
        if (subject === "none") subject = "noun";
        continue;
      }
      const found = classes(at);
      if (span.kind === "unexplained" || span.kind === "function") {
        const isVerb = found === "verb" && !word.endsWith("ing");
        if (isVerb && subject === "person") return true;
        if (
          isVerb &&
          subject === "noun" &&
          span.kind === "unexplained" &&
          !/(?:ed|en)$/u.test(word)
        )
          return true;
        if ((found === "noun" || found === "proper noun") && subject === "none") {
          subject = found === "proper noun" ? "person" : "noun";
        }
      }
    }
  }
  return false;
}

/** "Got my certificate", "writing an advert for a lead", "our new lead": of whom is understood. */
function tellsWithoutSubject(
  context: ParsingContext,
  spans: readonly Span[],
  first: Span,
  classes: Classes,
): boolean {
  const second = spans[spans.indexOf(first) + 1];
  const word = wordAt(context, first.from) ?? "";
  const isOwned = context.lexicon.isOfClass(word, "possessives") && second?.kind !== "cue";
  if (isOwned || past.test(word)) return true;
  return (
    first.kind === "unexplained" && classes(first.from) === "verb" && /(?:ing|ed)$/u.test(word)
  );
}

/** "Rename the role", "can someone review my homework": something else than an answer is asked for. */
function bidsToDo(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
  classes: Classes,
): boolean {
  const word = (token: number): string => wordAt(context, token) ?? "";
  const spanAt = (token: number): Span | undefined =>
    spans.find(({ from, to }) => token >= from && token < to);
  const isBareVerb = (token: number): boolean =>
    isOrdinary(spanAt(token)) && classes(token) === "verb" && !/(?:ing|ed)$/u.test(word(token));
  if (isBareVerb(at)) return true;
  if (bidding.test(word(at)) && spanAt(at)?.kind === "function") return true;
  const isAsked = /^(?:can|could|would|will)$/u.test(word(at)) && anybody.test(word(at + 1));
  return (
    isAsked && !general.test(word(at + 2)) && (isBareVerb(at + 2) || bidding.test(word(at + 2)))
  );
}

/** "Remind me to ring the lead": what is asked for is no answer. */
function bidsBehindRequest(
  context: ParsingContext,
  spans: readonly Span[],
  classes: Classes,
): boolean {
  const { tokens } = context;
  return spans.some((span, at) => {
    const [to, verb] = [spans[at + 1], spans[at + 2]];
    return (
      span.kind === "request" &&
      tokens[to?.from ?? 0]?.text === "to" &&
      verb?.kind === "unexplained" &&
      classes(verb.from) === "verb"
    );
  });
}

/** A word that stands there for itself: unexplained, or no more than a word of some name. */
function isOrdinary(span: Span | undefined): boolean {
  return span?.kind === "unexplained" || (isPartial(span) && span.contentTokens === 1);
}

/** "As a lead, how much testing am I supposed to know": a verb before its subject, behind "how". */
function asksInside({ tokens, lexicon }: ParsingContext, spans: readonly Span[]): boolean {
  const words = spans.flatMap(({ from, to }) => tokens.slice(from, to).map(({ text }) => text));
  const from = words.findIndex((word) => lexicon.isOfClass(word, "asking"));
  return (
    from >= 0 &&
    words.some(
      (word, at) =>
        at > from &&
        lexicon.isOfClass(word, "auxiliaries") &&
        lexicon.isOfClass(words[at + 1], "subjects"),
    )
  );
}

export function moodOf(context: ParsingContext, spans: readonly Span[], classes: Classes): Mood {
  const { isOfClass } = context.lexicon;
  if (bidsBehindRequest(context, spans, classes)) return "task";
  if (spans.some(({ kind }) => kind === "request")) return "request";
  const opens = spans.findIndex(
    (span) =>
      !(span.kind === "greeting" || span.kind === "farewell") &&
      !opening.test(wordAt(context, span.from) ?? ""),
  );
  const first = spans[opens];
  if (first === undefined) return "fragment";
  const start = first.from;
  const [word = "", next] = [wordAt(context, start), wordAt(context, start + 1)];
  const isSubordinate = subordinating.test(word) && isOfClass(next, "subjects", "told");
  const bidsToTell = hasCue(spans, "compare", "mean", "list");
  if (!bidsToTell && bidsToDo(context, spans, start, classes)) return "task";
  if (!isSubordinate && isOfClass(word, "asking", "auxiliaries")) return "question";
  if (endsWithQuestionMark(context, spans)) return "question";
  if (isSubordinate || tellsWithoutSubject(context, spans, first, classes)) return "statement";
  if (hasCue([first], "mean", "compare", "list", "changed", "news")) return "request";
  if (asksInside(context, spans)) return "question";
  const isTold =
    first.kind !== "cue" || first.cues.includes("own") || first.cues.includes("pronoun");
  if (isTold && tells(context, spans, classes)) {
    // "I need the skills of a lead", "I want to move to lead".
    const wants = /^(?:i|we|id)$/u.test(word) && hasCue(spans, "need");
    return wants && (hasSection(spans) || hasCue(spans, "step")) ? "request" : "statement";
  }
  const asks = spans.some(({ from, to }) =>
    context.tokens.slice(from, to).some(({ text }) => isOfClass(text, "asking")),
  );
  return asks ? "question" : "fragment";
}
