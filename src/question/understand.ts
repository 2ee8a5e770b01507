import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RoleId } from "../catalogue/types.ts";
import type { Lexicon, ParsingContext } from "./context.ts";
import { abbreviationsIn } from "./lexicon/acronyms.ts";
import { closedClassesOf, countsOf, type Language, phrasesOf } from "./lexicon/language.ts";
import { createNameIndex } from "./lexicon/name-index.ts";
import { goneNamesOf, namesOf, nearNamesOf } from "./lexicon/names.ts";
import { createPhraseBook } from "./lexicon/phrase-book.ts";
import { roleStemsOf } from "./lexicon/role-titles.ts";
import { createTitleSearch, type TitleSearch } from "./lexicon/title-search.ts";
import { createExplain, type Explain } from "./explain.ts";
import { memoize } from "./memoize.ts";
import { clausesOf } from "./parse/clauses.ts";
import { createWordReader, type WordReader } from "./parse/read-words.ts";
import { segment } from "./parse/segment.ts";
import { spansOf } from "./parse/spans.ts";
import { phraseOf } from "./phrase.ts";
import type { Question } from "./question.ts";
import { refine } from "./refine/refiners.ts";
import { decide } from "./resolve/decide.ts";
import { createRoleResolver, type RoleSubject } from "./resolve/role-references.ts";
import { createKindLikelihoods } from "./resolve/kind-likelihoods.ts";
import { createLikelihood } from "./resolve/likelihood.ts";
import { questionKey } from "./same-question.ts";
import { beginning, clean, excerpt } from "./text/clean.ts";
import { isLinking, spellingsOf, tokensOf } from "./text/tokenise.ts";
import type { Stages } from "./stages.ts";
import { atOnce, type Stepwise } from "./stepwise.ts";
import { everything, type Workings } from "./tools.ts";
import { type Trace, traceOf } from "./trace.ts";
import type { Context, Understanding } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The outcome for a text, and the reasons for it. */
export interface TracedUnderstanding {
  readonly understanding: Understanding;
  /** Built only when called. */
  readonly trace: () => Trace;
  readonly stages: Stages;
}

/**
 * Turns texts into Questions and back, for one catalogue. Creating it builds the indexes; its
 * functions depend on nothing else and accept any string.
 */
export interface Understander {
  /** Like `understand`, with the reasons. */
  readonly read: (text: string, context?: Context) => TracedUnderstanding;
  readonly understand: (text: string, context?: Context) => Understanding;
  /** The most natural text that is understood as the question; the empty string if none is. */
  readonly phrase: (question: Question) => string;
  readonly explain: Explain;
}

/** Enough for a few thousand answers, in less than 5 MB. */
const mostPhrases = 20_000;

/** The classes of function words that are mistyped most: short and frequent. */
const smallClasses = [
  "articles",
  "possessives",
  "demonstratives",
  "prepositions",
  "subjects",
  "asking",
  "auxiliaries",
  "conjunctions",
] as const;

/** The classes of words that begin a question. */
const openingClasses = ["asking", "auxiliaries"] as const;

interface Reader {
  readonly lexicon: Lexicon;
  readonly readWords: WordReader;
}

function* createReader(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  language: Language,
  titles: TitleSearch,
  workings: Workings,
): Stepwise<Reader> {
  const { isEnglish, isCommon, fuzzySearch } = workings.tools;
  const stems = roleStemsOf(catalogue);
  yield;
  const isReserved = (word: string): boolean => isCommon(word) || isLinking(word);
  const names = namesOf(catalogue, stems, vocabulary, isReserved);
  yield;
  const near = nearNamesOf(names, vocabulary);
  const gone = goneNamesOf(names, catalogue);
  yield;
  const book = yield* createPhraseBook(language, stems.seniorities, [...gone, ...near]);
  yield;
  const index = createNameIndex(names, fuzzySearch);
  yield;
  const spelled = names.filter(({ source }) => source !== "acronym");
  const readWords = createWordReader(
    {
      nameWords: new Set(index.postings.keys),
      nameSpellings: new Set(spelled.flatMap(({ text }) => spellingsOf(text))),
      abbreviations: new Set(spelled.flatMap(({ text }) => abbreviationsIn(text))),
      openingWords: new Set(openingClasses.flatMap((name) => language["function-words"][name])),
      smallWords: smallClasses.flatMap((name) => language["function-words"][name]),
      phraseWords: book.words,
      phraseSpellings: book.spellings,
      isEnglish,
      likelyWords: stems.seniorities.flatMap(spellingsOf),
    },
    vocabulary,
  );
  yield;
  const own = new Map<RoleId, RoleSubject>(
    names.flatMap(({ subject, source }): readonly [RoleId, RoleSubject][] =>
      subject.kind === "role" && subject.own && source !== "former name"
        ? [[subject.id, subject]]
        : [],
    ),
  );
  const ownSubject = (id: RoleId): RoleSubject =>
    own.get(id) ?? {
      kind: "role",
      id,
      title: catalogue.role(id).title,
      levels: new Map(),
      own: true,
    };
  const families = names.filter(
    ({ subject, source }) => subject.kind === "family" && source === "title",
  );
  const resolver = createRoleResolver(catalogue, stems);
  return {
    lexicon: {
      catalogue,
      stems,
      resolver,
      ownSubject,
      index,
      near: [...near.values()].flat(),
      gone: [...gone.values()].flat(),
      families,
      book,
      isOfClass: closedClassesOf(language),
      countOf: countsOf(language),
      teamWords: new Set(language.cues["that-team"].flatMap(phrasesOf)),
      titles,
      kinds: createKindLikelihoods(language.weights.kinds),
      likelihood: createLikelihood(language.weights.readings),
      workings,
    },
    readWords,
  };
}

/** A text with the possible readings of its words, before anything is looked up in it. */
function contextOf({ lexicon, readWords }: Reader, typed: string, given: Context): ParsingContext {
  const namesIn = (sentence: string): number =>
    tokensOf(sentence).filter(({ key }) => lexicon.index.has(key)).length;
  const cleaned = clean(beginning(typed));
  const text = excerpt(cleaned, namesIn, given.command !== undefined);
  const tokens = tokensOf(text);
  const readings = readWords(tokens, given.command !== undefined);
  const isExcerpt = text !== cleaned || beginning(typed) !== typed;
  return { typed, text, isExcerpt, tokens, readings, given, lexicon };
}

/** The stages in order; each is a function of the results before it. */
function readStages(reader: Reader, typed: string, given: Context): Stages {
  const context = contextOf(reader, typed, given);
  const { spans, refinements } = refine(spansOf(segment(context), context), context);
  const clauses = clausesOf(context, spans);
  const decision = decide(context, clauses);
  return { context, spans, refinements, clauses, decision };
}

export function* preparingUnderstanding(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  language: Language,
  titles: TitleSearch,
  workings: Workings = everything,
): Stepwise<Understander> {
  const reader = yield* createReader(catalogue, vocabulary, language, titles, workings);
  const read = (text: string, given: Context = {}): TracedUnderstanding => {
    const stages = readStages(reader, text, given);
    return {
      understanding: stages.decision.understanding,
      trace: () => traceOf(stages),
      stages,
    };
  };
  const understand = (text: string, given: Context = {}): Understanding =>
    read(text, given).understanding;
  // Each phrase is tested by understanding it, and an answer has about ten, mostly shared with
  // other answers.
  const phrase = memoize(mostPhrases, questionKey, (question: Question) =>
    phraseOf(catalogue, understand, question),
  );
  const explain = createExplain((text) => contextOf(reader, text, {}));
  return { read, understand, phrase, explain };
}

/** Runs `preparingUnderstanding` without pauses. */
export function createUnderstanding(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  language: Language,
  titles: TitleSearch = createTitleSearch(catalogue, vocabulary),
  workings: Workings = everything,
): Understander {
  return atOnce(preparingUnderstanding(catalogue, vocabulary, language, titles, workings));
}
