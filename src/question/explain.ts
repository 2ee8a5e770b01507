import { type ParsingContext, textBetween, typedOf, wordAt } from "./context.ts";
import { only } from "../catalogue/group.ts";
import type { LevelWord } from "./lexicon/phrase-book.ts";
import {
  canBeRole,
  gapBefore,
  hasSection,
  isClearlyRole,
  isPartial,
  joinsItems,
  touches,
} from "./parse/predicates.ts";
import { segment } from "./parse/segment.ts";
import { type NameSpan, type SenioritySpan, type Span, spansOf } from "./parse/spans.ts";
import type { Question } from "./question.ts";
import { refine } from "./refine/refiners.ts";
import type { RoleSubject } from "./resolve/role-references.ts";
import { levelBeside } from "./resolve/skill-scales.ts";
import { subjectsAt } from "./resolve/subjects.ts";
import { distinctQuestions } from "./same-question.ts";
import { isLinking } from "./text/tokenise.ts";

/**
 * Finds questions about everything that a long text names in full, in the order of the text: of one
 * piece of it after the other, each question once. A piece takes a few milliseconds, 25 at most.
 */
export type Explain = (text: string) => Iterable<readonly Question[]>;

/** Words per piece, words shared with the next piece, and characters read per piece. */
const piece = { words: 40, shared: 10, letters: 500 } as const;

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
 * A name with only what it means for certain: nobody asked a question, so a guess would be noise. An
 * acronym in lower case is some other word, and a comma separates two names.
 */
function certain(context: ParsingContext, span: NameSpan): NameSpan {
  if (span.turned || span.reread + span.otherForms > 0) return { ...span, full: [], partial: [] };
  const typed = typedOf(context, span);
  const full = span.full.filter(
    ({ name: { source, text } }) =>
      source !== "near name" &&
      (source !== "acronym" || /^[\p{Lu}\p{N}]+s?$/u.test(typed)) &&
      (!/[,;]/u.test(typed) || text.includes(",")),
  );
  return { ...span, full };
}

/** A single English word or short form: "testing", "dev". */
function isWord({ tokens, readings, lexicon }: ParsingContext, { from, to }: Span): boolean {
  const isShort = readings[from]?.some(({ how }) => how === "short form") === true;
  const isEnglish = lexicon.workings.tools.isEnglish(tokens[from]?.text ?? "");
  return to - from === 1 && (isShort || isEnglish);
}

function isInList(context: ParsingContext, span: Span | undefined): boolean {
  if (span === undefined) return false;
  if (span.kind === "name") return span.full.length > 0;
  const words = context.tokens.slice(span.from, span.to);
  return span.kind === "level" || words.every(({ key }) => isLinking(key));
}

/**
 * An English word names nothing in a sentence ("testing took longer"). It does before "skills", in a
 * list with names that are more than that, and where the list is all that a line says.
 */
function isItem(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  let [from, to] = [at, at + 1];
  while (isInList(context, spans[from - 1])) from -= 1;
  while (isInList(context, spans[to])) to += 1;
  const [list, after] = [spans.slice(from, to), spans.slice(to)];
  const isLabelled = list.slice(0, 1).some((first) => gapBefore(context, first).includes(":"));
  return (
    ((from === 0 || isLabelled) && after.length === 0) ||
    list.some((span) => span.kind === "name" && !isWord(context, span)) ||
    (hasSection(after.slice(0, 1), "skills") && touches(context, spans[at], after[0]))
  );
}

/** "You will lead app ops engineers", "app ops lead the response": something that people do. */
function isVerb(context: ParsingContext, seniority: Span, name: Span): boolean {
  const { isOfClass, workings } = context.lexicon;
  const { from, to } = seniority;
  if (from > name.from)
    return isOfClass(wordAt(context, to), "articles", "possessives", "demonstratives");
  const [before = "", word = ""] = [wordAt(context, from - 1), wordAt(context, from)];
  const follows = before === "to" || isOfClass(before, "auxiliaries", "subjects");
  const { text = "", key } = context.tokens[name.to - 1] ?? {};
  return follows && text !== key && workings.tools.wordClasses([before, word, text])[1] === "verb";
}

/** What may come between a role and the seniority after it: "app ops engineer (senior)". */
const gradeAfter = /^\s*[(–—-]\s*$/u;

/** The seniorities of "senior and lead app ops", and that of "app ops lead". */
function gradesOf(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): readonly SenioritySpan[] {
  const [name, after] = [spans[at], spans[at + 1]];
  if (name === undefined || !canBeRole(name)) return [];
  const isGrade = (span: Span | undefined): span is SenioritySpan =>
    span?.kind === "seniority" && !span.doubtful && !isVerb(context, span, name);
  let from = at;
  while (isGrade(spans[from - 1]) || joinsItems(spans[from - 1])) from -= 1;
  const before = touches(context, spans[at - 1], name) ? spans.slice(from, at).filter(isGrade) : [];
  if (before.length > 0 || !isGrade(after)) return before;
  const isBeside = isPartial(name) && touches(context, name, after);
  return isBeside || gradeAfter.test(gapBefore(context, after)) ? [after] : [];
}

/** The levels of "senior data engineer"; the role alone where it has no such level. */
function aboutRole(
  { lexicon: { resolver } }: ParsingContext,
  subject: RoleSubject,
  grades: readonly SenioritySpan[],
  inFull: boolean,
): readonly Question[] {
  const role = { kind: "role", subject, inFull } as const;
  const alone = inFull ? resolver.resolve([role]) : undefined;
  return (resolver.resolve([...grades, role]) ?? alone ?? []).flatMap(
    ({ roleLevel }): readonly Question[] => {
      if (roleLevel !== undefined) return [{ kind: "role-level", roleLevel }];
      return subject.own ? [{ kind: "role", role: subject.id }] : [];
    },
  );
}

/** What may come between a level and the skill after it ("working level of"), or before it. */
const levelFirst = /^[\s-]*(?:level\s+)?(?:(?:of|in)\s+)?$/iu;
const skillFirst = /^[\s(:–—-]*(?:(?:at|to)\s+(?:an?\s+|the\s+)?)?$/iu;

/** The level next to a skill. A bare number counts only after the skill. */
function levelWordBeside(
  context: ParsingContext,
  spans: readonly Span[],
  name: Span,
): LevelWord | undefined {
  const levels = spans.filter((span) => span.kind === "level");
  const beside = levels.find((span) => {
    if (span.from > name.from) return skillFirst.test(textBetween(context, name, span));
    const isBare = span.level.kind === "rank" && span.level.bare;
    return !isBare && levelFirst.test(textBetween(context, span, name));
  });
  return beside?.level;
}

/** Whether a name has all its words, or is part of a role's title that nothing else continues. */
function isWhole(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
  grades: readonly Span[],
): boolean {
  const [name, after] = [spans[at], spans[at + 1]];
  if (name?.kind !== "name") return false;
  if (name.full.length > 0)
    return grades.length > 0 || !isWord(context, name) || isItem(context, spans, at);
  const goesOn = after?.kind === "unexplained" && touches(context, name, after);
  return grades.length > 0 && isClearlyRole(name) && !goesOn;
}

/** What a span names, unless it could name several things. */
function questionsAt(
  context: ParsingContext,
  spans: readonly Span[],
  at: number,
): readonly Question[] {
  const name = spans[at];
  const grades = gradesOf(context, spans, at);
  if (name?.kind !== "name" || !isWhole(context, spans, at, grades)) return [];
  const beside = [...grades, name];
  const subject = only(subjectsAt(context, beside, beside.length - 1, name));
  if (subject?.kind === "role") return aboutRole(context, subject, grades, name.full.length > 0);
  if (subject?.kind === "skill") {
    const { id: skill } = subject;
    const word = levelWordBeside(context, spans, name);
    const level = word && levelBeside(context.lexicon.catalogue, skill, word);
    return [level === undefined ? { kind: "skill", skill } : { kind: "skill-level", skill, level }];
  }
  if (subject?.kind !== "qualification") return [];
  return [{ kind: "roles-with-qualification", qualification: subject.id }];
}

function questionsIn(context: ParsingContext): readonly Question[] {
  const spans = refine(spansOf(segment(context), context), context).spans.map((span) =>
    span.kind === "name" ? certain(context, span) : span,
  );
  return spans.flatMap((_, at) => questionsAt(context, spans, at));
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
