import { slug } from "../../catalogue/ids.ts";
import type { SourceDocument } from "../../catalogue/types.ts";
import type { Placed } from "../passages.ts";
import { byPublisher } from "../precedence.ts";

/** What another document says. */
export interface Wording {
  readonly text: string;
  readonly source: SourceDocument;
}

/** What the other documents say, by the subject of a place. */
export interface Evidence {
  /** Texts that other documents have for the subject. */
  readonly texts: (subject: string) => readonly Wording[];
  /** The wordings that equal this text or start with it. */
  readonly textsFrom: (subject: string, text: string) => readonly Wording[];
  /** Titles that other documents have for the subject, each once. */
  readonly titles: (subject: string) => readonly Wording[];
  /** Whether any document, the asking one included, has this word; in lower case. */
  readonly attests: (word: string) => boolean;
  /** Whether a point of a list in any document begins with this word; in lower case. */
  readonly beginsPoint: (word: string) => boolean;
}

interface PlacedDocument {
  readonly source: SourceDocument;
  readonly placed: readonly Placed[];
}

/** A text and the documents that have it, in the order found. */
interface Said {
  readonly text: string;
  readonly by: readonly SourceDocument[];
}

/** Only the words of a text, so that punctuation makes no difference. */
export const wordsOf = (text: string): string => slug(text).replaceAll("-", " ");

/**
 * Sorts texts by their words, so that those with the same beginning are adjacent and found by
 * binary search: a framework has thousands of texts, and every one of them is looked up.
 */
function byWords(texts: readonly Said[]): (begun: string) => readonly Said[] {
  const sorted = texts
    .map((said, at) => ({ said, at, words: wordsOf(said.text) }))
    .toSorted((a, b) => (a.words < b.words ? -1 : Number(a.words > b.words)));
  return (begun) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((sorted[middle]?.words ?? "") < begun) low = middle + 1;
      else high = middle;
    }
    while (sorted[high]?.words.startsWith(begun) === true) high += 1;
    return sorted
      .slice(low, high)
      .filter(({ words }) => words === begun || words.startsWith(`${begun} `))
      .toSorted((a, b) => a.at - b.at)
      .map(({ said }) => said);
  };
}

const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];

/** The points of a text: its bullets, or all of it if it is a responsibility. */
function pointsOf({ passage, place }: Placed): readonly string[] {
  if (place.kind !== "text") return [];
  return place.subject?.endsWith("/responsibilities") === true
    ? [passage.text]
    : passage.text.split("\n").filter((line) => line.startsWith("• "));
}

/** The words of all documents, and those that points begin with. They are rarely asked for. */
function wordsOfAll(
  documents: readonly PlacedDocument[],
): Pick<Evidence, "attests" | "beginsPoint"> {
  const all = documents.flatMap(({ placed }) => placed);
  let words: ReadonlySet<string> | undefined;
  let first: ReadonlySet<string> | undefined;
  return {
    attests: (word) => {
      words ??= new Set(all.flatMap(({ passage }) => wordsIn(passage.text)));
      return words.has(word);
    },
    beginsPoint: (word) => {
      first ??= new Set(all.flatMap(pointsOf).flatMap((point) => wordsIn(point).slice(0, 1)));
      return first.has(word);
    },
  };
}

/**
 * Collects what all documents say once, and gives each document the others' part. Editions of one
 * framework repeat each other, so a text is stored once, however many documents have it.
 */
export function evidenceOf(
  documents: readonly PlacedDocument[],
): (asking: SourceDocument) => Evidence {
  const documentsByText = new Map<string, Map<string, SourceDocument[]>>();
  for (const { source, placed } of documents) {
    for (const { passage, place } of placed) {
      if (place.kind !== "text" && place.kind !== "title") continue;
      const key = `${place.kind}:${place.subject}`;
      const texts = documentsByText.get(key) ?? new Map<string, SourceDocument[]>();
      const by = texts.get(passage.text) ?? [];
      if (by.at(-1) !== source) by.push(source);
      texts.set(passage.text, by);
      documentsByText.set(key, texts);
    }
  }
  const said = (key: string): readonly Said[] =>
    [...(documentsByText.get(key) ?? [])].map(([text, by]) => ({ text, by }));
  const sorted = new Map<string, (begun: string) => readonly Said[]>();
  const words = wordsOfAll(documents);
  return (asking) => {
    const byOthers = (all: readonly Said[]): readonly Wording[] =>
      all.flatMap(({ text, by }) => {
        // What a department writes is no evidence of how the framework's own words go on.
        const source = by.find((one) => one !== asking && byPublisher(one, asking) <= 0);
        return source === undefined ? [] : [{ text, source }];
      });
    return {
      ...words,
      texts: (subject) => byOthers(said(`text:${subject}`)),
      titles: (subject) => byOthers(said(`title:${subject}`)),
      textsFrom: (subject, text) => {
        const find = sorted.get(subject) ?? byWords(said(`text:${subject}`));
        sorted.set(subject, find);
        return byOthers(find(wordsOf(text)));
      },
    };
  };
}
