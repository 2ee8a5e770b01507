import { scaleNames, type Level, levelsOf } from "../../catalogue/levels.ts";
import { type Section, sections } from "../../catalogue/sections.ts";
import { linkingWords, type Token, tokensOf } from "../text/tokenise.ts";
import { type Matter, matters } from "../understanding.ts";
import { type Cue, cues, type Language, phrasesOf } from "./language.ts";
import type { Name } from "./names.ts";
import type { Seniority } from "./role-titles.ts";
import type { Stepwise } from "../stepwise.ts";

/** A skill level as worded, before it is read on the scale of a skill. */
export type LevelWord =
  | { readonly kind: "named"; readonly level: Level }
  | {
      readonly kind: "rank";
      readonly rank: number;
      /** A number alone, which is a level only right beside a name. */
      readonly bare: boolean;
      readonly sfia: boolean;
    };

/** What a phrase means, independently of the catalogue's names. */
export type PhraseMeaning =
  | { readonly kind: "cue"; readonly cue: Cue }
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "seniority"; readonly seniority: Seniority }
  | { readonly kind: "level"; readonly level: LevelWord }
  | { readonly kind: "matter"; readonly matter: Matter }
  /** Something that the catalogue has under a slightly different name, or no longer has. */
  | { readonly kind: "near name"; readonly names: readonly Name[] }
  | { readonly kind: "greeting" | "farewell" | "request" | "frame" | "function" };

interface Node {
  readonly meanings: PhraseMeaning[];
  readonly next: Map<string, Node>;
}

export interface PhraseBook {
  readonly root: Node;
  /** The keys of every word of every phrase. */
  readonly words: ReadonlySet<string>;
  /** The same words as they are spelled. */
  readonly spellings: ReadonlySet<string>;
}

export type PhraseNode = Node;

type Entry = readonly [phrase: string, meaning: PhraseMeaning];

function namedLevels(): readonly Entry[] {
  const levels = scaleNames
    .filter((scale) => scale !== "sfia")
    .flatMap(levelsOf)
    .map((level): Entry => [level, { kind: "level", level: { kind: "named", level } }]);
  // "aware", "familiar" and "proficient" mean the depth level even without their preposition.
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

/** The entries of some patterns that share a meaning. */
function* entriesFor(patterns: Iterable<string>, meaning: PhraseMeaning): Generator<Entry> {
  for (const pattern of patterns) for (const phrase of phrasesOf(pattern)) yield [phrase, meaning];
}

function* entriesOf(language: Language): Generator<Entry> {
  for (const cue of cues) yield* entriesFor(language.cues[cue], { kind: "cue", cue });
  for (const section of sections) {
    yield* entriesFor(language.sections[section], { kind: "section", section });
  }
  yield* namedLevels();
  yield* rankedLevels();
  for (const matter of matters) {
    yield* entriesFor(language.matters[matter], { kind: "matter", matter });
  }
  yield* entriesFor(language.greetings, { kind: "greeting" });
  yield* entriesFor(language.farewells, { kind: "farewell" });
  yield* entriesFor(language.requests, { kind: "request" });
  yield* entriesFor(language.frames, { kind: "frame" });
  yield* entriesFor(Object.values(language["function-words"]).flat(), { kind: "function" });
  yield* entriesFor(linkingWords, { kind: "function" });
}

interface GrowingBook {
  readonly book: PhraseBook;
  readonly add: (entry: Entry) => void;
}

/** Adds phrases to a copy of another book; only the nodes that change are copied. */
function growing(other?: PhraseBook): GrowingBook {
  // Memoized, because thirty thousand phrases are made of the same few words.
  const known = new Map<string, readonly Token[]>();
  const tokensOfWord = (word: string): readonly Token[] => {
    const tokens = known.get(word) ?? tokensOf(word);
    known.set(word, tokens);
    return tokens;
  };
  const own = new Set<Node>();
  const ownOf = (node: Node | undefined): Node => {
    if (node !== undefined && own.has(node)) return node;
    const copy = { meanings: [...(node?.meanings ?? [])], next: new Map(node?.next) };
    own.add(copy);
    return copy;
  };
  const root = ownOf(other?.root);
  const words = new Set(other?.words);
  const spellings = new Set(other?.spellings);
  const add = ([phrase, meaning]: Entry): void => {
    let node = root;
    for (const { key, text } of phrase.split(" ").flatMap(tokensOfWord)) {
      words.add(key);
      spellings.add(text);
      const next = ownOf(node.next.get(key));
      node.next.set(key, next);
      node = next;
    }
    if (node === root) return;
    // The first meaning decides, and a seniority goes before what else its word may mean.
    if (meaning.kind === "seniority") node.meanings.unshift(meaning);
    else node.meanings.push(meaning);
  };
  return { book: { root, words, spellings }, add };
}

/** Adding this many takes a few milliseconds; the whole book has thirty thousand. */
const phrasesInStep = 250;

function* bookOf(language: Language): Stepwise<PhraseBook> {
  const { book, add } = growing();
  let added = 0;
  for (const entry of entriesOf(language)) {
    add(entry);
    added += 1;
    if (added % phrasesInStep === 0) yield;
  }
  return book;
}

/** Each is made once: it takes longer than everything else, and teams are read before they have names. */
const books = new WeakMap<Language, PhraseBook>();

/** @param named names that nothing in the catalogue has; of equal ones, the first counts */
export function* createPhraseBook(
  language: Language,
  seniorities: readonly Seniority[],
  named: Iterable<readonly [name: string, names: readonly Name[]]>,
): Stepwise<PhraseBook> {
  const known = books.get(language) ?? (yield* bookOf(language));
  books.set(language, known);
  const { book, add } = growing(known);
  for (const seniority of seniorities) add([seniority, { kind: "seniority", seniority }]);
  for (const [name, names] of named) add([name, { kind: "near name", names }]);
  return book;
}
