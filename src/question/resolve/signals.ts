import { type ParsingContext, textBetween, wordAt } from "../context.ts";
import type { Clause } from "../parse/clauses.ts";
import { gapBefore, isWeak } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { quoteMark } from "../text/clean.ts";
import type { Placed } from "../text/tokenise.ts";
import type { Question } from "../question.ts";
import type { Read } from "./read-clauses.ts";

/** Longer sequences are too rare to tell anything. */
const longestSequence = 3;
/** More of anything tells as much as this many. */
const mostCounted = 4;

const mark = /[?.!,;:\n–—"()]/u;

function wordsIn(context: ParsingContext, { from, to }: Placed): readonly string[] {
  return Array.from({ length: to - from }, (_, at) => wordAt(context, from + at) ?? "");
}

/** What a span is, apart from which thing it names; a word of a closed class is itself. */
function symbolsOf(context: ParsingContext, span: Span): readonly string[] {
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
function sequenceOf(context: ParsingContext, { spans }: Clause): readonly string[] {
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

function sequencesIn(symbols: readonly string[]): readonly string[] {
  return symbols.flatMap((_, at) =>
    Array.from({ length: Math.min(longestSequence, symbols.length - at) }, (_empty, more) =>
      symbols.slice(at, at + more + 1).join(" "),
    ),
  );
}

function count(clauses: readonly Clause[], ...kinds: readonly Span["kind"][]): number {
  const spans = clauses.flatMap((clause) => clause.spans);
  return Math.min(spans.filter(({ kind }) => kinds.includes(kind)).length, mostCounted);
}

/** Whether a clause depends on what was said before: "what do I need", "who needs it". */
function refersBack(context: ParsingContext, { spans }: Clause): boolean {
  const classes = ["subjects", "possessives", "demonstratives", "objects"] as const;
  return spans
    .filter(({ kind }) => kind !== "name")
    .flatMap((span) => wordsIn(context, span))
    .some((word) => context.lexicon.isOfClass(word, ...classes));
}

/** The kind of a question; of a role without levels people ask what they ask of a role level. */
function kindOf(
  { lexicon: { catalogue } }: ParsingContext,
  question: Question | undefined,
): Question["kind"] | "nothing" {
  if (question?.kind === "role" && catalogue.role(question.role).levels.length === 0) {
    return "role-level";
  }
  return question?.kind ?? "nothing";
}

/** What speaks for or against a reading being what was asked, each once. */
export function signalsOf({ context, asked, leftOut, suitable }: Read): ReadonlySet<string> {
  const [question] = suitable;
  const section = question !== undefined && "section" in question ? `.${question.section}` : "";
  const kind = suitable.length > 1 ? "several" : kindOf(context, question);
  const unexplained = count(asked, "unexplained");
  const names = count(asked, "name");
  const [last] = asked.slice(-1);
  const stand = last !== undefined && refersBack(context, last) ? "refers back" : "stands alone";
  const leftNames = count(leftOut, "name");
  const cues = asked
    .flatMap(({ spans }) => spans)
    .filter((span) => span.kind === "cue")
    .flatMap((span) => symbolsOf(context, span));
  return new Set([
    ...asked.flatMap((clause) => sequencesIn(sequenceOf(context, clause))),
    ...leftOut
      .flatMap((clause) => sequencesIn(sequenceOf(context, clause)))
      .map((sequence) => `left out: ${sequence}`),
    `${unexplained} unexplained`,
    `left out: ${count(leftOut, "unexplained")} unexplained`,
    `${names} names`,
    `left out: ${leftNames} names`,
    `${Math.min(asked.length, mostCounted)} clauses`,
    `left out: ${Math.min(leftOut.length, mostCounted)} clauses`,
    `${stand}, ${Math.min(asked.length, 2)} clauses`,
    `${stand}, left out: ${Math.min(leftNames, 1)} names`,
    `${kind}${section}`,
    `${kind}, ${Math.min(unexplained, 2)} unexplained`,
    `${kind}, ${names} names`,
    `${kind}, left out: ${leftNames} names`,
    ...cues.map((cue) => `${kind}, ${cue}`),
    context.given.previous === undefined ? "first" : "follow-up",
  ]);
}
