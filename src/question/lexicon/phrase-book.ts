import { scaleNames, type Level, levelsOf } from "../../catalogue/levels.ts";
import { type Section, sections } from "../../catalogue/sections.ts";
import {
  type Cue,
  cuePhrases,
  farewells,
  fillerPhrases,
  fillerWords,
  otherMatters,
  sectionPhrases,
} from "./cues.ts";
import { linkingWords, tokensOf } from "../text/tokenise.ts";
import type { Seniority } from "./role-titles.ts";

/** A skill level as the words have it, before it is read in the scale of a skill. */
export type LevelWord =
  | { readonly kind: "named"; readonly level: Level }
  | {
      readonly kind: "rank";
      readonly rank: number;
      /** A number alone: a level only right beside a name. */
      readonly bare: boolean;
      readonly sfia: boolean;
    };

/** What a phrase means, whatever the catalogue's names. */
export type PhraseMeaning =
  | { readonly kind: "cue"; readonly cue: Cue }
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "seniority"; readonly seniority: Seniority }
  | { readonly kind: "level"; readonly level: LevelWord }
  | { readonly kind: "farewell" }
  | { readonly kind: "other matter" }
  | { readonly kind: "filler" };

interface Node {
  readonly meanings: PhraseMeaning[];
  readonly next: Map<string, Node>;
}

export interface PhraseBook {
  readonly root: Node;
  /** The keys of every word of every phrase. */
  readonly words: ReadonlySet<string>;
  /** Those words as they are spelled. */
  readonly spellings: ReadonlySet<string>;
}

export type PhraseNode = Node;

type Entry = readonly [phrase: string, meaning: PhraseMeaning];

function phrasesOf(list: string): readonly string[] {
  return list.split(",").map((phrase) => phrase.trim());
}

const cues: readonly Cue[] = Object.keys(cuePhrases).filter(
  (name): name is Cue => name in cuePhrases,
);

function namedLevels(): readonly Entry[] {
  const levels = scaleNames
    .filter((scale) => scale !== "sfia")
    .flatMap(levelsOf)
    .map((level): Entry => [level, { kind: "level", level: { kind: "named", level } }]);
  // "aware", "familiar" and "proficient" mean the depth even without their preposition.
  const bare = levelsOf("depth")
    .map((depth) => [depth.replace(/ .*/, ""), depth] as const)
    .filter(([word]) => !levels.some(([phrase]) => phrase === word))
    .map(([word, level]): Entry => [word, { kind: "level", level: { kind: "named", level } }]);
  return [...levels, ...bare];
}

const numerals = ["one", "two", "three", "four", "five", "six", "seven"];

function rankedLevels(): readonly Entry[] {
  return numerals.flatMap((numeral, at) => {
    const rank = at + 1;
    const meaning = (bare: boolean, sfia: boolean): PhraseMeaning => ({
      kind: "level",
      level: { kind: "rank", rank, bare, sfia },
    });
    const plain = [`level ${rank}`, `level ${numeral}`, `level${rank}`, `lvl ${rank}`, `lvl${rank}`]
      .concat([`l${rank}`, `levels ${rank}`, `skill level ${rank}`])
      .map((phrase): Entry => [phrase, meaning(false, false)]);
    const sfia = [`sfia level ${rank}`, `sfia ${rank}`, `sfia level ${numeral}`].map(
      (phrase): Entry => [phrase, meaning(false, true)],
    );
    return [...plain, ...sfia, [String(rank), meaning(true, false)]];
  });
}

function entriesOf(seniorities: readonly Seniority[]): readonly Entry[] {
  return [
    ...cues.flatMap((cue) =>
      phrasesOf(cuePhrases[cue]).map((phrase): Entry => [phrase, { kind: "cue", cue }]),
    ),
    ...sections.flatMap((section) =>
      phrasesOf(sectionPhrases[section]).map((phrase): Entry => [
        phrase,
        { kind: "section", section },
      ]),
    ),
    ...seniorities.map((seniority): Entry => [seniority, { kind: "seniority", seniority }]),
    ...namedLevels(),
    ...rankedLevels(),
    ...phrasesOf(otherMatters).map((phrase): Entry => [phrase, { kind: "other matter" }]),
    ...phrasesOf(farewells).map((phrase): Entry => [phrase, { kind: "farewell" }]),
    ...phrasesOf(fillerPhrases).map((phrase): Entry => [phrase, { kind: "filler" }]),
    ...fillerWords
      .trim()
      .split(/\s+/)
      .concat(linkingWords)
      .map((word): Entry => [word, { kind: "filler" }]),
  ];
}

export function createPhraseBook(seniorities: readonly Seniority[]): PhraseBook {
  const root: Node = { meanings: [], next: new Map() };
  const words = new Set<string>();
  const spellings = new Set<string>();
  for (const [phrase, meaning] of entriesOf(seniorities)) {
    let node = root;
    for (const { key, text } of tokensOf(phrase)) {
      words.add(key);
      spellings.add(text);
      const next = node.next.get(key) ?? { meanings: [], next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    if (node !== root) node.meanings.push(meaning);
  }
  return { root, words, spellings };
}
