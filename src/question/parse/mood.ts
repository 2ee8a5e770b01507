import { type ParsingContext, textBetween, wordAt } from "../context.ts";
import { changeCues } from "../lexicon/language.ts";
import { hasCue, hasSection, isCue, isPartial } from "./predicates.ts";
import type { Span } from "./spans.ts";
import type { Classes } from "./word-classes-of.ts";

/** What a clause does: ask, ask to be told, ask for something to be done, tell, or only name. */
export type Mood = "question" | "request" | "task" | "statement" | "fragment";

/** A clause with everything that decides its mood. */
interface Words {
  readonly context: ParsingContext;
  readonly spans: readonly Span[];
  /** The spans of the whole sentence that the clause belongs to. */
  readonly sentence: readonly Span[];
  readonly classes: Classes;
  /** The first span after greetings and words such as "and" and "please". */
  readonly first: Span;
  readonly word: string;
}

function wordsOf({ context, spans }: Words): readonly string[] {
  return spans.flatMap(({ from, to }) => context.tokens.slice(from, to).map(({ text }) => text));
}

/** "**Rename** roles", "**book** me on it", "**change** the level", "**put** it there" */
function isImperative({ context, spans, classes }: Words, at: number): boolean {
  const { isOfClass } = context.lexicon;
  const [word = "", object] = [wordAt(context, at), wordAt(context, at + 1)];
  const span = spans.find(({ from, to }) => at >= from && at < to);
  if (span?.kind === "function") return isOfClass(word, "light-verb-imperatives");
  // "Hire a lead for the team"
  if (isCue(span, "hires", "joins")) return !/(?:ing|ed|s)$/u.test(word);
  const standsForItself =
    span?.kind === "unexplained" || (isPartial(span) && span.contentTokens === 1);
  if (!standsForItself || /[aeiouy].*(?:ing|ed)$/u.test(word)) return false;
  // Only a verb has an object right after it, whatever the tagger says.
  return classes(at) === "verb" || isOfClass(object, "articles", "possessives", "objects");
}

/** "Find every role that needs it", "I need the skills of a lead", "I want to move to lead" */
function seeks({ context, spans, word }: Words): boolean {
  const isOwn = /^(?:i|we|id)$/u.test(word);
  const isSeeking = spans.some(({ from }) =>
    context.lexicon.isOfClass(wordAt(context, from), "seeking"),
  );
  const isWanted = isSeeking || (isOwn && hasCue(spans, "need"));
  return isWanted && (hasSection(spans) || hasCue(spans, "step", "mean", "who", "roles", "levels"));
}

/** "Rename the role", "can someone review my homework", "remind me to ring the lead" */
function asksForAction(words: Words): boolean {
  const { context, sentence, spans, first } = words;
  const [one = "", two = ""] = [0, 1].map((at) => wordAt(context, first.from + at));
  if (first.kind === "request") {
    const to = spans[spans.indexOf(first) + 1]?.from ?? -1;
    return wordAt(context, to) === "to" && isImperative(words, to + 1);
  }
  if (hasCue(sentence, "compare") || seeks(words)) return false;
  // "Kindly advise which roles need it" asks for an answer.
  const isQuestionWord = (word: string): boolean => context.lexicon.isOfClass(word, "asking");
  if (wordsOf(words).slice(1).some(isQuestionWord)) return false;
  const isAsked =
    /^(?:can|could|would|will)$/u.test(one) &&
    context.lexicon.isOfClass(two, "addressees", "persons");
  return isAsked ? isImperative(words, first.from + 2) : isImperative(words, first.from);
}

/** "When I was a lead" */
function isSubordinate({ context, first, word }: Words): boolean {
  const { isOfClass } = context.lexicon;
  const next = wordAt(context, first.from + 1);
  return isOfClass(word, "subordinators") && isOfClass(next, "subjects", "told");
}

/** "What …", "does …", and whatever ends with a question mark */
function isQuestion(words: Words): boolean {
  const { context, spans, word } = words;
  const { isOfClass } = context.lexicon;
  if (isSubordinate(words)) return false;
  const next = wordAt(context, words.first.from + 1);
  // "… and should be scrapped" shares the subject of the clause before it.
  if (isOfClass(word, "auxiliaries") && !isOfClass(next, "participles")) return true;
  const last = spans.at(-1)?.to ?? 0;
  // "Testing at expert is asked for where", "a lead needs testing or not"
  const [before, end = ""] = [wordAt(context, last - 2), wordAt(context, last - 1)];
  if (isOfClass(end, "asking") || (before === "or" && /^(?:no|not)$/u.test(end))) return true;
  if (isOfClass(word, "asking")) return true;
  return textBetween(context, { to: last }, { from: last }).includes("?");
}

/**
 * "As a lead, how much testing am I supposed to know": after "how", the verb precedes its subject.
 */
function asksInside(words: Words): boolean {
  const { isOfClass } = words.context.lexicon;
  const typed = wordsOf(words);
  const from = typed.findIndex((word) => isOfClass(word, "asking"));
  if (from === -1) return false;
  if (isCue(words.first, "own")) return true;
  if (isOfClass(typed[from - 1], "prepositions")) return true;
  return typed.some(
    (word, at) =>
      at > from && isOfClass(word, "auxiliaries") && isOfClass(typed[at + 1], "subjects"),
  );
}

/** "Thanks for the training" */
function thanks({ context, spans }: Words): boolean {
  const [first, second] = spans;
  return first?.kind === "farewell" && wordAt(context, second?.from ?? -1) === "for";
}

/** "Got my certificate", "writing an advert for a lead", "our new lead" */
function tellsWithoutSubject({ context, spans, first, word, classes }: Words): boolean {
  const second = spans[spans.indexOf(first) + 1];
  if (isCue(first, "own")) return true;
  if (context.lexicon.isOfClass(word, "light-verb-pasts")) return true;
  if (context.lexicon.isOfClass(word, "possessives")) return second?.kind !== "cue";
  // "Promoted to lead as of today"
  const isDone = isCue(first, "step", "next") && word.endsWith("ed");
  if (isDone) return !hasCue(spans, "compare", "need");
  return (
    first.kind === "unexplained" && classes(first.from) === "verb" && /(?:ing|ed)$/u.test(word)
  );
}

/**
 * "Ana is now our lead", "I passed", "my boss asked": a person or thing with a verb. A participle
 * after a name is not a statement: "skills needed by a lead".
 */
function tells({ context, spans, first, classes }: Words): boolean {
  // A clause that starts with a cue describes what it asks for: "roles where testing is needed".
  if (first.kind === "cue" && !isCue(first, "pronoun", "from", "and", "own", "holds")) return false;
  const { isOfClass } = context.lexicon;
  const last = spans.at(-1)?.to ?? 0;
  let subject: "none" | "thing" | "person" = "none";
  for (const span of spans) {
    const does = isCue(span, "need", "step");
    for (let at = span.from; at < span.to; at++) {
      const word = wordAt(context, at) ?? "";
      const goesOn = at < last - 1;
      const found = classes(at);
      const isVerb = found === "verb" && !word.endsWith("ing");
      if (isOfClass(word, "told") && goesOn) return true;
      if (subject !== "none" && isOfClass(word, "auxiliaries") && goesOn) return true;
      const follows = isOfClass(wordAt(context, at - 1), "subjects");
      const acts = isVerb && (couldTell(span) || (span.kind === "cue" && follows));
      if (subject === "person" && (does || acts)) return true;
      if (subject === "thing" && isOfClass(word, "light-verb-pasts")) return true;
      if (
        subject === "thing" &&
        span.kind === "unexplained" &&
        isVerb &&
        !/(?:ed|en)$/u.test(word)
      ) {
        return true;
      }
      if (isOfClass(word, "subjects", "possessives")) subject = "person";
      else if (subject === "none") subject = subjectOf(span, found);
    }
  }
  return false;
}

function couldTell({ kind }: Span): boolean {
  return kind === "unexplained" || kind === "function";
}

function subjectOf(span: Span, found: ReturnType<Classes>): "none" | "thing" | "person" {
  if (span.kind === "name" || span.kind === "seniority") return "thing";
  if (!couldTell(span)) return "none";
  if (found === "proper noun") return "person";
  return found === "noun" ? "thing" : "none";
}

/** The first that applies decides; a clause that none applies to only names. */
export const moods: readonly (readonly [mood: Mood, applies: (words: Words) => boolean])[] = [
  ["statement", thanks],
  ["task", asksForAction],
  // "I'd like to know …"
  ["request", ({ spans }) => spans.some(({ kind }) => kind === "request")],
  ["question", isQuestion],
  ["question", asksInside],
  ["statement", isSubordinate],
  ["statement", tellsWithoutSubject],
  // "Compare …"
  ["request", ({ first }) => isCue(first, "mean", "compare", "list", ...changeCues)],
  ["request", seeks],
  ["statement", tells],
];

/** The name by which `npm run ablate` leaves out a row of the table. */
export function moodName(at: number): string {
  return `mood ${at + 1}, ${moods[at]?.[0] ?? ""}`;
}

export function moodOf(
  context: ParsingContext,
  spans: readonly Span[],
  sentence: readonly Span[],
  classes: Classes,
): Mood {
  const first = spans.find(
    (span) =>
      span.kind !== "greeting" &&
      span.kind !== "farewell" &&
      !context.lexicon.isOfClass(wordAt(context, span.from), "openers"),
  );
  if (first === undefined) return "fragment";
  const word = wordAt(context, first.from) ?? "";
  const words: Words = { context, spans, sentence, classes, first, word };
  const { without } = context.lexicon.workings;
  const mood = moods.find(([, applies], at) => applies(words) && !without.has(moodName(at)));
  return mood?.[0] ?? "fragment";
}
