import { fuzzySearch } from "./lexicon/fuzzy.ts";
import { isCommon, isEnglish } from "../english.ts";
import { wordClasses } from "./text/word-classes.ts";

/** The library functions that understanding depends on. */
export interface Tools {
  readonly isEnglish: typeof isEnglish;
  readonly isCommon: typeof isCommon;
  readonly wordClasses: typeof wordClasses;
  readonly fuzzySearch: typeof fuzzySearch;
}

export const tools: Tools = { isEnglish, isCommon, wordClasses, fuzzySearch };

/** What a text is understood with; `npm run ablate` removes parts of it, one at a time. */
export interface Workings {
  readonly tools: Tools;
  /** Names of rows to leave out of the tables of refiners, parts of teams and intents. */
  readonly without: ReadonlySet<string>;
}

export const everything: Workings = { tools, without: new Set() };
