/** What the hand-written vocabulary (data/vocabulary.yml) adds to the catalogue's own names. */
export interface Vocabulary {
  /** Short forms of words, for any catalogue: "snr" stands for "senior". */
  readonly words: readonly ShortForm[];
  /** Other names of things in this catalogue: "outage handling" for "Incident management". */
  readonly names: readonly OtherNames[];
  /** What people say for something that the catalogue has under a slightly different name. */
  readonly near: readonly NearName[];
}

export interface ShortForm {
  readonly short: string;
  /** What it can stand for; more than one if only the words beside it can tell which. */
  readonly standsFor: readonly string[];
}

export interface OtherNames {
  /** The title of a role, skill, piece of knowledge, qualification or topic. */
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** Where a near name comes from: a register, or the people who use it. */
export const nearNameOrigins = [
  "esco",
  "onet",
  "adverts",
  "practice",
  "itil",
  "sfia",
  "former",
] as const;

export interface NearName {
  readonly name: string;
  readonly from: (typeof nearNameOrigins)[number];
  /** Catalogue titles, nearest first. */
  readonly titles: readonly string[];
}

export const emptyVocabulary: Vocabulary = { words: [], names: [], near: [] };
