/** How a word, or two, came to be read this way. */
export type How =
  | "typed"
  | "short form"
  | "corrected"
  | "other form"
  | "run together"
  | "written apart"
  /** Right only if the words beside it make up the rest of the name. */
  | "guessed";

/** The tokens from `from` up to but not including `to`, read as words. */
export interface WordReading {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
  readonly how: How;
}

export interface KnownWords {
  /** All words of names, including acronyms. */
  readonly nameWords: ReadonlySet<string>;
  /** The words of names as spelled, without acronyms, which nobody mistypes. */
  readonly nameSpellings: ReadonlySet<string>;
  /** Words of names that are never suggested as a correction. */
  readonly abbreviations: ReadonlySet<string>;
  readonly isEnglish: (word: string) => boolean;
  /** Articles, pronouns and the like, which are typed in haste. */
  readonly smallWords: readonly string[];
  /** The small words that begin questions. */
  readonly openingWords: ReadonlySet<string>;
  readonly phraseWords: ReadonlySet<string>;
  readonly phraseSpellings: ReadonlySet<string>;
  /** Words that are tried even where a word is too short or too common to be corrected. */
  readonly likelyWords: readonly string[];
}

/** How one token was read. */
export type SingleReading = Omit<WordReading, "from" | "to">;
