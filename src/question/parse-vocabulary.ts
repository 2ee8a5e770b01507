import type { Catalogue } from "../catalogue/catalogue.ts";
import { slug } from "../catalogue/ids.ts";
import { isLinking, keysOf } from "./normalise.ts";
import type { OtherNames, ShortForm, Vocabulary } from "./vocabulary.ts";

/** A vocabulary with what is wrong in it; the entries that are wrong are left out. */
export interface CheckedVocabulary {
  readonly vocabulary: Vocabulary;
  /** Each names the entry, what is wrong with it, and what to do. */
  readonly problems: readonly string[];
}

interface Entry {
  readonly key: string;
  readonly values: readonly string[];
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function textsOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((item) => typeof item === "string" && keysOf(item).length > 0);
  return list.length > 0 && texts.length === list.length
    ? texts.filter((item) => typeof item === "string")
    : undefined;
}

/** The entries of a part of the file that are a text with one or more texts. */
function entriesOf(data: unknown, part: string, problems: string[]): readonly Entry[] {
  if (data === undefined || data === null) return [];
  if (!isRecord(data)) {
    problems.push(`"${part}" has to be a list of entries, one a line: "snr: senior".`);
    return [];
  }
  return Object.entries(data).flatMap(([key, value]) => {
    const values = textsOf(value);
    if (values !== undefined && keysOf(key).length > 0) return [{ key, values }];
    problems.push(
      `${part}: "${key}" has to have a text, or a list of texts, on its right. ` +
        `Put numbers and words such as yes and no in quotation marks.`,
    );
    return [];
  });
}

function wordProblem({ key, values }: Entry, all: ReadonlySet<string>): string | undefined {
  const own = keysOf(key).join(" ");
  if (isLinking(own)) return `it would hide the word "${key}" of every question. Delete the entry`;
  if (values.some((value) => keysOf(value).join(" ") === own)) {
    return "it stands for itself. Delete the entry";
  }
  const chained = values.flatMap(keysOf).find((word) => all.has(word));
  if (chained === undefined) return undefined;
  return `"${chained}" is a short form itself. Write out what it stands for`;
}

function readWords(entries: readonly Entry[], problems: string[]): readonly ShortForm[] {
  const all = new Set(entries.map(({ key }) => keysOf(key).join(" ")));
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    const own = keysOf(entry.key).join(" ");
    const twin = seen.get(own);
    const problem =
      twin === undefined
        ? wordProblem(entry, all)
        : `it is read like "${twin}". Delete one of the two`;
    seen.set(own, entry.key);
    if (problem === undefined) return [{ short: entry.key, standsFor: entry.values }];
    problems.push(`words: "${entry.key}": ${problem}.`);
    return [];
  });
}

/** The titles of all that a question can be about, by their slugs. */
function titlesOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const entities = [
    ...catalogue.roles,
    ...catalogue.roleLevels,
    ...catalogue.skills,
    ...catalogue.knowledge,
    ...catalogue.qualifications,
    ...catalogue.topics,
  ];
  return new Map(entities.map(({ title }) => [slug(title), title]));
}

function readNames(
  entries: readonly Entry[],
  titles: ReadonlyMap<string, string>,
  problems: string[],
): readonly OtherNames[] {
  const owners = new Map<string, string>();
  for (const title of titles.values()) owners.set(keysOf(title).join(" "), title);
  return entries.flatMap(({ key, values }) => {
    if (!titles.has(slug(key))) {
      problems.push(
        `names: "${key}" is not in the catalogue. Write a title as the catalogue has it, ` +
          `or delete the entry.`,
      );
      return [];
    }
    const otherNames = values.filter((value) => {
      const words = keysOf(value).join(" ");
      const owner = owners.get(words);
      owners.set(words, owner ?? key);
      if (owner === undefined) return true;
      problems.push(
        `names: "${value}" of "${key}" is already a name of "${owner}". Delete it from one of them.`,
      );
      return false;
    });
    return otherNames.length === 0 ? [] : [{ name: key, otherNames }];
  });
}

const parts: readonly string[] = ["words", "names"];

/**
 * Reads the vocabulary and leaves out what is wrong in it, so that the vocabulary of one catalogue
 * can stand beside another one, whose names it may not know.
 */
export function checkVocabulary(data: unknown, catalogue: Catalogue): CheckedVocabulary {
  const problems: string[] = [];
  if (!isRecord(data)) {
    return {
      vocabulary: { words: [], names: [] },
      problems: [`The vocabulary has to have two parts, "words" and "names".`],
    };
  }
  for (const part of Object.keys(data)) {
    if (!parts.includes(part)) {
      problems.push(`"${part}" is no part of a vocabulary: they are "words" and "names".`);
    }
  }
  const words = readWords(entriesOf(data["words"], "words", problems), problems);
  const names = readNames(
    entriesOf(data["names"], "names", problems),
    titlesOf(catalogue),
    problems,
  );
  return { vocabulary: { words, names }, problems };
}

/** Reads the vocabulary of this very catalogue. Throws an error that lists all that is wrong. */
export function parseVocabulary(data: unknown, catalogue: Catalogue): Vocabulary {
  const { vocabulary, problems } = checkVocabulary(data, catalogue);
  if (problems.length === 0) return vocabulary;
  throw new Error(`The vocabulary does not fit the catalogue:\n- ${problems.join("\n- ")}`);
}
