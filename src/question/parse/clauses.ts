import { type ParsingContext, wordAt } from "../context.ts";
import { gapBefore, isFrame } from "./predicates.ts";
import type { Span } from "./spans.ts";

/** A stretch of the text with at most one main verb. */
export interface Clause {
  readonly spans: readonly Span[];
}

/** "… what will I do" asks on its own, unlike "… what it does": its verb precedes its subject. */
function asksByItself({ tokens, lexicon }: ParsingContext, at: number): boolean {
  if (!lexicon.isOfClass(tokens[at]?.text, "asking")) return false;
  const verb = tokens
    .slice(at + 1, at + 4)
    .findIndex(({ text }) => lexicon.isOfClass(text, "auxiliaries"));
  return verb >= 0 && tokens[at + verb + 2] !== undefined;
}

/** Whether the span before a word introduces it: "tell me what …", "of which". */
function leadsOver(span: Span | undefined): boolean {
  if (span === undefined) return true;
  return span.kind === "request" || span.kind === "function" || span.kind === "cue";
}

function isListed(span: Span | undefined): boolean {
  const { kind } = span ?? {};
  return kind === "name" || kind === "seniority" || kind === "level" || kind === "count";
}

function beginsClause(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  if (span === undefined || at === 0) return false;
  const gap = gapBefore(context, span);
  // "Associate, senior and lead": a comma between names only separates list items.
  if (/^,\s*$/u.test(gap) && isListed(spans[at - 1]) && isListed(span)) return false;
  if (/[.?!;\n,–—…]|\s-+\s/u.test(gap)) return true;
  const { isOfClass } = context.lexicon;
  if (
    gapBefore(context, span).includes(":") &&
    isOfClass(wordAt(context, span.from), "asking", "auxiliaries")
  )
    return true;
  const [word, next] = [wordAt(context, span.from), wordAt(context, span.from + 1)];
  if (word === "because") return true;
  const begins = isOfClass(next, "subjects", "told", "possessives", "asking", "auxiliaries");
  if (isOfClass(word, "conjunctions") && begins) return true;
  return asksByItself(context, span.from) && !leadsOver(spans[at - 1]);
}

/** The clauses of a text; a command takes names, so what follows one is a single clause. */
export function clausesOf(context: ParsingContext, spans: readonly Span[]): readonly Clause[] {
  if (context.given.command !== undefined) return [{ spans }];
  const clauses: Span[][] = [];
  for (const [at, span] of spans.entries()) {
    const clause = clauses.at(-1);
    if (clause === undefined || beginsClause(context, spans, at)) clauses.push([span]);
    else clause.push(span);
  }
  return clauses.map((clause) => ({ spans: clause }));
}

/** Whether a clause has anything that could be part of a question. */
export function saysSomething({ spans }: Clause): boolean {
  return spans.some(
    (span) =>
      !isFrame(span) &&
      span.kind !== "unexplained" &&
      (span.kind !== "cue" ||
        span.sections.length > 0 ||
        span.cues.some((cue) => !emptyCues.has(cue))),
  );
}

/** Cues that ask for nothing by themselves. */
const emptyCues: ReadonlySet<string> = new Set([
  "and",
  "to",
  "from",
  "pronoun",
  "follow-up",
  "own",
]);
