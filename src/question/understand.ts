import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RoleId } from "../catalogue/types.ts";
import { frameWords } from "./lexicon/cues.ts";
import { type Decision, decide } from "./resolve/decide.ts";
import { closeNames, completeNames } from "./refine/shared-words.ts";
import { withFamilies } from "./refine/families.ts";
import { everydayWords } from "./text/everyday-words.ts";
import { memoize } from "./memoize.ts";
import { abbreviationsIn } from "./lexicon/acronyms.ts";
import { withoutHalfTitles } from "./refine/seniority-only-titles.ts";
import { createNameIndex } from "./lexicon/name-index.ts";
import { namesOf } from "./lexicon/names.ts";
import { isLinking, longestText, spellingsOf, tokensOf, wordKey } from "./text/tokenise.ts";
import { partsOf } from "./parse/spans.ts";
import { createPhraseBook } from "./lexicon/phrase-book.ts";
import { phraseOf } from "./phrase.ts";
import type { Question } from "./question.ts";
import { createRoleResolver, type RoleSubject } from "./resolve/role-references.ts";
import { roleStemsOf } from "./lexicon/role-titles.ts";
import { segment } from "./parse/segment.ts";
import { questionKey } from "./same-question.ts";
import type { Scene } from "./parse/predicates.ts";
import { questionAfterPreamble, severalQuestions } from "./text/several-questions.ts";
import { findStrangers } from "./refine/unexplained.ts";
import { createTitleSearch, type TitleSearch } from "./lexicon/title-search.ts";
import { type Trace, traceOf } from "./trace.ts";
import type { Context, Understanding } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { createWordReader } from "./parse/read-words.ts";

/** What became of a text, and why. */
export interface Reading {
  readonly understanding: Understanding;
  /** Put together for whoever asks for it. */
  readonly trace: () => Trace;
}

/**
 * Texts to Questions and back, for one catalogue. Making it builds the indexes; its functions
 * depend on nothing else and take any string.
 */
export interface Understander {
  /** Like `understand`, with the grounds for it. */
  readonly read: (text: string, context?: Context) => Reading;
  readonly understand: (text: string, context?: Context) => Understanding;
  /** The shortest text that is understood as a question; the empty text where there is none. */
  readonly phrase: (question: Question) => string;
}

const mostDivided = 10;

/** A text of few words with "vs" between two of them, once for each place. */
function dividedInTwo(text: string): readonly string[] {
  const words = text.trim().split(/\s+/u);
  if (words.length > mostDivided) return [];
  return words.slice(1).map((_, at) => {
    const [one, other] = [words.slice(0, at + 1), words.slice(at + 1)];
    return [...one, "vs", ...other].join(" ");
  });
}

/** Those of some thousand answers, in less than 5 MB. */
const mostPhrases = 20_000;

const help: Decision = { understanding: { kind: "question", question: { kind: "help" } } };

export function createUnderstanding(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  titles: TitleSearch = createTitleSearch(catalogue, vocabulary),
): Understander {
  const stems = roleStemsOf(catalogue);
  const book = createPhraseBook(stems.seniorities);
  const everyday = new Set([...everydayWords()].map(wordKey));
  const reserved = (word: string): boolean =>
    book.words.has(word) || everyday.has(word) || isLinking(word);
  const names = namesOf(catalogue, stems, vocabulary, reserved);
  const index = createNameIndex(names);
  const families = names.filter(
    ({ subject, source }) => subject.kind === "family" && source === "title",
  );
  const spelled = names.filter(({ source }) => source !== "acronym");
  const reader = createWordReader(
    {
      nameWords: new Set(index.postings.keys),
      nameSpellings: new Set(spelled.flatMap(({ text }) => spellingsOf(text))),
      abbreviations: new Set(spelled.flatMap(({ text }) => abbreviationsIn(text))),
      phraseWords: book.words,
      phraseSpellings: book.spellings,
      likelyWords: [...frameWords.split(" "), ...stems.seniorities.flatMap(spellingsOf)],
      everyday,
    },
    vocabulary,
  );
  const ownSubjects = new Map<RoleId, RoleSubject>(
    names.flatMap(({ subject }): readonly [RoleId, RoleSubject][] =>
      subject.kind === "role" && subject.own ? [[subject.id, subject]] : [],
    ),
  );
  const setting = {
    catalogue,
    stems,
    resolver: createRoleResolver(catalogue, stems),
    ownSubject: (id: RoleId): RoleSubject =>
      ownSubjects.get(id) ?? {
        kind: "role",
        id,
        title: catalogue.role(id).title,
        levels: new Map(),
        own: true,
      },
  };

  const consider = (typed: string, context: Context) => {
    const text = typed.slice(0, longestText);
    const tokens = tokensOf(text);
    const scene: Scene = { text, tokens, context, isEveryday: (key) => everyday.has(key) };
    const readings = reader(tokens, context.command !== undefined);
    const segments = segment({ tokens, readings, index }, book);
    const named = withoutHalfTitles(
      withFamilies(scene, partsOf(segments, tokens, index), readings, families),
    );
    const parts = findStrangers(scene, completeNames(closeNames(named)));
    const asksNothing =
      tokens.length === 0 && (context.command !== undefined || text.trim() === "");
    const decision = asksNothing
      ? help
      : decide(setting, { scene, parts, readings, index, titles });
    return { text, tokens, readings, parts, decision };
  };
  /**
   * With what is seen only in the text as a whole. After /compare nothing need stand between two
   * names: "sol arch tech arch".
   */
  const considerAll = (typed: string, context: Context): ReturnType<typeof consider> => {
    const considered = consider(typed, context);
    const { kind } = considered.decision.understanding;
    if (context.command === undefined) {
      const alone = (clause: string): Understanding => consider(clause, {}).decision.understanding;
      const { text } = considered;
      const isMissed = kind === "not-found" || kind === "not-understood";
      const understanding =
        severalQuestions(text, alone, catalogue) ??
        (isMissed ? questionAfterPreamble(text, alone) : undefined);
      return understanding === undefined
        ? considered
        : { ...considered, decision: { understanding } };
    }
    if (context.command !== "compare" || kind === "question" || kind === "ambiguous") {
      return considered;
    }
    const divided = dividedInTwo(considered.text)
      .map((text) => consider(text, context).decision)
      .filter(({ understanding }) => understanding.kind === "question");
    const [decision] = divided;
    return decision === undefined || divided.length > 1 ? considered : { ...considered, decision };
  };
  const understand = (text: string, context: Context = {}): Understanding =>
    considerAll(text, context).decision.understanding;
  const read = (typed: string, context: Context = {}): Reading => {
    const { decision, ...considered } = considerAll(typed, context);
    const { command } = context;
    const { understanding, recogniser } = decision;
    const trace = (): Trace =>
      traceOf({
        ...considered,
        index,
        ...(recogniser === undefined ? {} : { recogniser }),
        ...(command === undefined ? {} : { command }),
      });
    return { understanding, trace };
  };
  // A phrase is tried by understanding it, and an answer has ten, mostly those of other answers too.
  const phrase = memoize(mostPhrases, questionKey, (question: Question) =>
    phraseOf(catalogue, understand, question),
  );
  return { read, understand, phrase };
}
