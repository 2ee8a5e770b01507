/** What the hand-written vocabulary (data/vocabulary.yml) adds to the catalogue's own names. */
export interface Vocabulary {
  /** Short forms of words, for any catalogue: "snr" stands for "senior". */
  readonly words: readonly ShortForm[];
  /** Other names of things in this catalogue: "outage handling" for "Incident management". */
  readonly names: readonly OtherNames[];
}

export interface ShortForm {
  readonly short: string;
  /** What it can stand for; more than one if only the words beside it can tell. */
  readonly standsFor: readonly string[];
}

export interface OtherNames {
  /** The title of a role, skill, piece of knowledge, qualification or topic. */
  readonly name: string;
  readonly otherNames: readonly string[];
}

export const emptyVocabulary: Vocabulary = { words: [], names: [] };
