import { fuzzySearch } from "./lexicon/fuzzy.ts";
import { isCommon, isEnglish } from "./text/english.ts";
import { wordClasses } from "./text/word-classes.ts";

/** What understanding asks of libraries. */
export interface Tools {
  readonly isEnglish: typeof isEnglish;
  readonly isCommon: typeof isCommon;
  readonly wordClasses: typeof wordClasses;
  readonly fuzzySearch: typeof fuzzySearch;
}

export const tools: Tools = { isEnglish, isCommon, wordClasses, fuzzySearch };

/** What a catalogue is read with; `npm run ablate` takes parts of it away, one at a time. */
export interface Workings {
  readonly tools: Tools;
  /** Rows of the tables of refiners, moods, weights and intents that are left out, by their names. */
  readonly without: ReadonlySet<string>;
}

export const everything: Workings = { tools, without: new Set() };
