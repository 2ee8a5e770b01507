import type { Answer } from "./answer/answer.ts";
import { answer as answerTo } from "./answer/answer-question.ts";
import { exampleQuestions } from "./answer/examples.ts";
import { focusedOn, verdictOf } from "./answer/focused.ts";
import { nowCalled } from "./answer/now-called.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { levelsOf, scaleNames } from "./catalogue/levels.ts";
import { withCommand } from "./question/commands.ts";
import type { Explain } from "./question/explain.ts";
import { memoize } from "./question/memoize.ts";
import { questionKey } from "./question/same-question.ts";
import { listables, type Question } from "./question/question.ts";
import { atOnce, type Stepwise } from "./question/stepwise.ts";
import { createSuggest, type Suggestable } from "./question/suggest.ts";
import type { Language } from "./question/lexicon/language.ts";
import { preparingTitleSearch } from "./question/lexicon/title-search.ts";
import { preparingUnderstanding, type TracedUnderstanding } from "./question/understand.ts";
import { type Context, unclear, type Understanding } from "./question/understanding.ts";
import type { Vocabulary } from "./question/vocabulary.ts";
import { compose, type Phrase } from "./render/compose.ts";
import { withFocus, withFocusAside } from "./render/focused.ts";
import type { Page } from "./render/page.ts";
import { withReading, withVerdict } from "./render/reading.ts";
import { toMessage } from "./render/slack/message.ts";

/** One text on its whole way: how it was read, what is true, how it looks. */
export interface Reply {
  readonly understanding: Understanding;
  readonly answer: Answer;
  readonly page: Page;
  readonly trace: TracedUnderstanding["trace"];
}

export interface Suggestion {
  readonly label: string;
  /** A text that asks for it. */
  readonly text: string;
}

/** The whole bot without Slack: no clock, no input or output, no text depends on another. */
export interface Rolecall {
  readonly catalogue: Catalogue;
  readonly phrase: Phrase;
  readonly reply: (text: string, context?: Context) => Reply;
  /** Whether a question asked before it might change what a text means. */
  readonly mayContinue: (text: string) => boolean;
  /** What a person who has typed that much may mean, the likeliest first. */
  readonly suggest: (typed: string, of: Suggestable, limit: number) => readonly Suggestion[];
  /** The titles of which every word typed is a word or begins one, the likeliest first. */
  readonly complete: (typed: string, limit: number) => readonly string[];
  readonly explain: Explain;
}

/** A longer text says itself what it is about. */
const longestContinuation = 100;

/** A longer text is not repeated for the next page of its answer. */
const longestRepeated = 300;

/** A page turned, a chart shown, an answer posted: each asks the same question again. */
const mostAnswered = 500;

/** The text by which a page's buttons ask the same again; undefined if none does. */
function textAgain(text: string, { command, previous }: Context): string | undefined {
  const again = withCommand(text, command);
  return previous === undefined && again.length <= longestRepeated ? again : undefined;
}

/** Builds the indexes, which takes a moment; every reply after that is quick. */
export function createReply(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  language: Language,
): Rolecall {
  return atOnce(preparingReply(catalogue, vocabulary, language));
}

/** `createReply` in steps. */
export function* preparingReply(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  language: Language,
): Stepwise<Rolecall> {
  const titles = yield* preparingTitleSearch(catalogue, vocabulary);
  yield;
  const understander = yield* preparingUnderstanding(catalogue, vocabulary, language, titles);
  const phrase: Phrase = (question) => understander.phrase(question);
  const understand = (text: string): Understanding => understander.understand(text);
  const suggest = createSuggest(catalogue, titles, understand);
  const complete = createSuggest(catalogue, titles, () => unclear);
  const replyTo = (understanding: Understanding, ask: string): Pick<Reply, "answer" | "page"> => {
    const answer = answerTo(understanding, catalogue);
    return { answer, page: compose(answer, phrase, ask) };
  };
  // By the question: what people type is not kept.
  const answered = memoize(mostAnswered, questionKey, (question: Question) =>
    replyTo({ kind: "question", question }, phrase(question)),
  );
  const mayContinue = (text: string): boolean => {
    if (text.length > longestContinuation) return false;
    const alone = understand(text);
    if (alone.kind !== "question") return true;
    const meaning = JSON.stringify(alone);
    return exampleQuestions(catalogue).some(
      (previous) => JSON.stringify(understander.understand(text, { previous })) !== meaning,
    );
  };
  return {
    catalogue,
    phrase,
    mayContinue,
    suggest: (typed, of, limit) =>
      suggest(typed, of, limit).map(({ title, question }) => ({
        label: title,
        text: phrase(question),
      })),
    complete: (typed, limit) =>
      [...complete(typed, "role-levels", limit), ...complete(typed, "skills", limit)]
        .map(({ title }) => title)
        .slice(0, limit),
    explain: understander.explain,
    reply: (text, context = {}) => {
      const { understanding, trace } = understander.read(text, context);
      if (understanding.kind !== "question") {
        return { understanding, trace, ...replyTo(understanding, text) };
      }
      const { question, leftOut, former, focus, whether = false } = understanding;
      const { answer, page } = answered(question);
      const focused = focus && focusedOn(answer, focus, catalogue);
      const asTyped = leftOut === undefined && former === undefined;
      const again = asTyped ? textAgain(text, context) : undefined;
      const aside = again === undefined ? focused : undefined;
      const told =
        focused === undefined || again === undefined
          ? page
          : withFocus(page, focused, again, (narrowed) => compose(narrowed, phrase, again));
      const judged =
        whether && aside === undefined
          ? withVerdict(told, verdictOf(answer, focus, focused))
          : told;
      const read = asTyped
        ? judged
        : withReading(judged, answer, leftOut ?? [], nowCalled(former ?? [], catalogue));
      const shown = aside === undefined ? read : withFocusAside(read, aside);
      return { understanding, trace, answer, page: shown };
    },
  };
}

/** The questions whose answers go through the whole catalogue. */
function wideQuestions({ families, teams }: Catalogue): readonly Question[] {
  const listed = listables.filter((of) => of !== "teams" || teams.length > 0);
  return [
    ...listed.map((of): Question => ({ kind: "list", of })),
    ...families.map(({ id: family }): Question => ({ kind: "list", of: "roles", family })),
    ...scaleNames.flatMap(levelsOf).map((level): Question => ({ kind: "level", level })),
    { kind: "changes" },
    { kind: "help" },
  ];
}

interface Bot extends Pick<Rolecall, "catalogue" | "phrase"> {
  readonly reply: (text: string) => Pick<Reply, "page">;
}

/**
 * Asks what is dear to answer, and what everybody begins with, so that the first who ask wait no
 * longer than others. Half a second's work in all; between two answers there is time for others.
 */
export function* warmingUp({ catalogue, phrase, reply }: Bot): Stepwise<void> {
  const { roleLevels, skills } = catalogue;
  const usual = [
    ...roleLevels.slice(0, 1).map(({ id }): Question => ({ kind: "role-level", roleLevel: id })),
    ...skills.slice(0, 1).map(({ id }): Question => ({ kind: "skill", skill: id })),
  ];
  yield;
  // The first text with words that nothing explains loads the tagger.
  reply("how vital is it to warm up");
  for (const question of [...usual, ...wideQuestions(catalogue)]) {
    yield;
    toMessage(reply(phrase(question)).page);
  }
}

/** The same without a pause. */
export function warmUp(rolecall: Bot): void {
  atOnce(warmingUp(rolecall));
}
