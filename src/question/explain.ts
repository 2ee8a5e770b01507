import { type ParsingContext, typedOf } from "./context.ts";
import { only } from "./intents/facts.ts";
import type { LevelWord } from "./lexicon/phrase-book.ts";
import { matchesOf, type Mention } from "./parse/mentions.ts";
import { isWeak, touches } from "./parse/predicates.ts";
import { segment } from "./parse/segment.ts";
import { type NameSpan, type Span, spansOf } from "./parse/spans.ts";
import type { Question } from "./question.ts";
import type { RoleSubject } from "./resolve/role-references.ts";
import { levelBeside } from "./resolve/skill-scales.ts";
import { subjectsAt } from "./resolve/subjects.ts";
import { distinctQuestions } from "./same-question.ts";

/**
 * Finds questions about everything that a long text names in full, in the order of the text: of one
 * piece of it after the other, each question once. A piece takes a few milliseconds.
 */
export type Explain = (text: string) => Iterable<readonly Question[]>;

/** Words per piece, words shared with the next piece, and characters read per piece. */
const piece = { words: 50, shared: 10, letters: 600 } as const;

/** Splits a text into sentences, and long ones into overlapping pieces, so no name is cut. */
function piecesOf(text: string): readonly string[] {
  return text.split(/[\r\n•]+|(?<=[.!?;])\s+/u).flatMap((sentence) => {
    const words = sentence.split(/\s+/u);
    const pieces: string[] = [];
    for (let at = 0; at === 0 || at + piece.shared < words.length; at += piece.words - piece.shared)
      pieces.push(
        words
          .slice(at, at + piece.words)
          .join(" ")
          .slice(0, piece.letters),
      );
    return pieces;
  });
}

/**
 * A mention with only the names that match in full and uncorrected: nobody asked a question, so a
 * guess would be noise. An acronym in lower case is some other word, and a comma separates two
 * names.
 */
function wholeName(context: ParsingContext, mention: Mention): NameSpan {
  const { from, to, contentTokens, reread, otherForms } = mention;
  const typed = typedOf(context, mention);
  const isWhole = mention.full === "in order" && reread + otherForms === 0;
  const names = isWhole ? matchesOf(mention, context.lexicon.index).full : [];
  const full = names.filter(
    ({ name: { source, text } }) =>
      (source !== "acronym" || /^[\p{Lu}\p{N}]+s?$/u.test(typed)) &&
      (!/[,;]/u.test(typed) || text.includes(",")),
  );
  const place = { from, to, contentTokens, reread, otherForms };
  return { kind: "name", ...place, full, partial: [], turned: false };
}

/** The level of "senior data engineer"; the role alone where it has no such level. */
function aboutRole(
  context: ParsingContext,
  subject: RoleSubject,
  before: Span | undefined,
): Question | undefined {
  const { resolver } = context.lexicon;
  const role = { kind: "role", subject, inFull: true } as const;
  const graded = before?.kind === "seniority" ? resolver.resolve([before, role]) : undefined;
  const roleLevel = (graded ?? resolver.resolve([role]))?.[0]?.roleLevel;
  if (roleLevel !== undefined) return { kind: "role-level", roleLevel };
  return subject.own ? { kind: "role", role: subject.id } : undefined;
}

/** What may come between a level and the skill after it ("working level of"), or before it. */
const levelFirst = /^[\s-]*(?:level\s+)?(?:(?:of|in)\s+)?$/iu;
const skillFirst = /^[\s(:–—-]*(?:(?:at|to)\s+(?:an?\s+|the\s+)?)?$/iu;

/** The level next to a skill. A bare number counts only after the skill. */
function levelWordBeside(
  { text, tokens }: ParsingContext,
  spans: readonly Span[],
  name: Span,
): LevelWord | undefined {
  const between = (left: Span, right: Span): string =>
    text.slice(tokens[left.to - 1]?.end, tokens[right.from]?.start);
  const levels = spans.filter((span) => span.kind === "level");
  const beside = levels.find((span) => {
    if (span.from > name.from) return skillFirst.test(between(name, span));
    const isBare = span.level.kind === "rank" && span.level.bare;
    return !isBare && levelFirst.test(between(span, name));
  });
  return beside?.level;
}

/** What a span names, unless it could name several things. */
function questionAt(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): Question | undefined {
  const name = spans[at];
  if (name?.kind !== "name" || isWeak(context, name)) return undefined;
  const before = touches(context, spans[at - 1], name) ? spans[at - 1] : undefined;
  const beside = before === undefined ? [name] : [before, name];
  const subject = only(subjectsAt(context, beside, beside.length - 1, name));
  if (subject?.kind === "role") return aboutRole(context, subject, before);
  if (subject?.kind === "skill") {
    const { id: skill } = subject;
    const word = levelWordBeside(context, spans, name);
    const level = word && levelBeside(context.lexicon.catalogue, skill, word);
    return level === undefined ? { kind: "skill", skill } : { kind: "skill-level", skill, level };
  }
  if (subject?.kind !== "qualification") return undefined;
  return { kind: "roles-with-qualification", qualification: subject.id };
}

function questionsIn(context: ParsingContext): readonly Question[] {
  const spans = segment(context).flatMap((one) =>
    one.kind === "mention" ? [wholeName(context, one.mention)] : spansOf([one], context),
  );
  return spans.flatMap((_, at) => questionAt(context, spans, at) ?? []);
}

export function createExplain(contextOf: (text: string) => ParsingContext): Explain {
  return function* explain(text) {
    let found: readonly Question[] = [];
    // A text may repeat itself, thousands of times.
    for (const words of new Set(piecesOf(text))) {
      const all = distinctQuestions([...found, ...questionsIn(contextOf(words))]);
      yield all.slice(found.length);
      found = all;
    }
  };
}
