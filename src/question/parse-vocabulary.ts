import type { Catalogue } from "../catalogue/catalogue.ts";
import { slug } from "../catalogue/ids.ts";
import { nearestTitles } from "../catalogue/nearest-titles.ts";
import { isLinking, keysOf } from "./text/tokenise.ts";
import {
  emptyVocabulary,
  nearNameOrigins,
  type NearName,
  type OtherNames,
  type ShortForm,
  type Vocabulary,
} from "./vocabulary.ts";

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

/** Two texts of the same words are one to whoever asks. */
const readAs = (text: string): string => keysOf(text).join(" ");

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

/** A text that was meant to be several: commas make a list only between brackets. */
function commaProblem(part: string, key: string, value: unknown): string | undefined {
  if (typeof value !== "string" || !value.includes(",")) return undefined;
  const listed = value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return (
    `${part}: "${key}: ${value}" is one text with a comma in it. Write a list in square brackets: ` +
    `"${key}: [${listed.join(", ")}]". Is it one text? Put it in quotation marks within them.`
  );
}

/** The entries of a part of the file that are a text with one or more texts. */
function entriesOf(data: unknown, part: string, problems: string[]): readonly Entry[] {
  if (data === undefined || data === null) return [];
  if (!isRecord(data)) {
    problems.push(`"${part}" has to be a list of entries, one a line: "snr: senior".`);
    return [];
  }
  return Object.entries(data).flatMap(([key, value]) => {
    const commas = commaProblem(part, key, value);
    if (commas !== undefined) {
      problems.push(commas);
      return [];
    }
    const values = textsOf(value);
    if (values !== undefined && keysOf(key).length > 0) return [{ key, values }];
    problems.push(
      `${part}: "${key}" has to have a text, or a list of texts, on its right. ` +
        `Put numbers and words such as yes and no in quotation marks.`,
    );
    return [];
  });
}

function isRepeated(value: string, at: number, values: readonly string[]): boolean {
  return values.indexOf(value) !== at;
}

function wordProblem({ key, values }: Entry, all: ReadonlySet<string>): string | undefined {
  const own = readAs(key);
  if (isLinking(own)) return `it would hide the word "${key}" of every question. Delete the entry`;
  if (values.some((value) => readAs(value) === own)) {
    return "it stands for itself. Delete the entry";
  }
  const twice = values.find(isRepeated);
  if (twice !== undefined) return `"${twice}" stands twice. Delete one of the two`;
  const chained = values.flatMap(keysOf).find((word) => all.has(word));
  if (chained === undefined) return undefined;
  return `"${chained}" is a short form itself. Write out what it stands for`;
}

/** The short forms of a file beside those of another one, whose entries it may replace. */
function readWords(
  entries: readonly Entry[],
  given: readonly ShortForm[],
  problems: string[],
): readonly ShortForm[] {
  const own = new Set(entries.map(({ key }) => readAs(key)));
  const kept = given.filter(({ short }) => !own.has(readAs(short)));
  const all = new Set([...own, ...kept.map(({ short }) => readAs(short))]);
  const seen = new Map<string, string>();
  const read = entries.flatMap((entry) => {
    const own = readAs(entry.key);
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
  return [...kept, ...read];
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

function strangeTitle(key: string, titles: Iterable<string>): string {
  const [nearest] = nearestTitles(key, titles, 1);
  const remedy =
    nearest === undefined
      ? "Write a title as the catalogue has it"
      : `The nearest title is "${nearest}": write that`;
  return `names: "${key}" is not in the catalogue. ${remedy}, or delete the entry.`;
}

/** Whose name a text is already, and how it is spelled there. */
interface Owner {
  readonly title: string;
  readonly spelled: string;
}

function takenName(value: string, title: string, owner: Owner): string {
  if (owner.title !== title) {
    return `"${value}" of "${title}" is already a name of "${owner.title}". Delete it from one of them.`;
  }
  if (owner.spelled === title) return `"${value}" of "${title}" is its title already. Delete it.`;
  return owner.spelled === value
    ? `"${value}" stands twice under "${title}". Delete one of the two.`
    : `"${value}" of "${title}" is read like "${owner.spelled}". Delete one of the two.`;
}

function readNames(
  entries: readonly Entry[],
  titles: ReadonlyMap<string, string>,
  problems: string[],
): readonly OtherNames[] {
  const owners = new Map<string, Owner>();
  for (const title of titles.values()) owners.set(readAs(title), { title, spelled: title });
  return entries.flatMap(({ key, values }) => {
    const title = titles.get(slug(key));
    if (title === undefined) {
      problems.push(strangeTitle(key, titles.values()));
      return [];
    }
    const otherNames = values.filter((value) => {
      const owner = owners.get(readAs(value));
      if (owner === undefined) {
        owners.set(readAs(value), { title, spelled: value });
        return true;
      }
      problems.push(`names: ${takenName(value, title, owner)}`);
      return false;
    });
    return otherNames.length === 0 ? [] : [{ name: key, otherNames }];
  });
}

function isOrigin(value: unknown): value is NearName["from"] {
  return nearNameOrigins.some((origin) => origin === value);
}

/**
 * Near names, of which another catalogue may have other titles: those that this one lacks are left
 * out, and are no mistake.
 */
function readNear(
  data: unknown,
  titles: ReadonlyMap<string, string>,
  problems: string[],
): readonly NearName[] {
  if (data === undefined || data === null) return [];
  if (!isRecord(data)) {
    problems.push(`"near" has to be a list of entries, one a line: "${nearExample}".`);
    return [];
  }
  return Object.entries(data).flatMap(([name, entry]): readonly NearName[] => {
    const to = isRecord(entry) ? textsOf(entry["to"]) : undefined;
    const from = isRecord(entry) ? entry["from"] : undefined;
    if (to === undefined || !isOrigin(from) || keysOf(name).length === 0) {
      const origins = nearNameOrigins.join(", ");
      problems.push(
        `near: "${name}" has to say to what and from where (${origins}): "${nearExample}".`,
      );
      return [];
    }
    const known = to.flatMap((title) => titles.get(slug(title)) ?? []);
    return known.length === 0 ? [] : [{ name, titles: known, from }];
  });
}

const nearExample = "software engineer: { to: [Software developer], from: adverts }";

const parts: readonly string[] = ["words", "names", "near"];

/**
 * Reads the vocabulary and leaves out what is wrong in it, so that the vocabulary of one catalogue
 * can stand beside another one, whose names it may not know.
 * @param given short forms and near names that apply too, unless the vocabulary has an entry for the same
 */
export function checkVocabulary(
  data: unknown,
  catalogue: Catalogue,
  given: Vocabulary = emptyVocabulary,
): CheckedVocabulary {
  const problems: string[] = [];
  if (!isRecord(data)) {
    return {
      vocabulary: { ...given, names: [] },
      problems: [`The vocabulary has to have parts: "words", "names" and "near".`],
    };
  }
  for (const part of Object.keys(data)) {
    if (!parts.includes(part)) {
      problems.push(`"${part}" is no part of a vocabulary: they are "words", "names" and "near".`);
    }
  }
  const words = readWords(entriesOf(data["words"], "words", problems), given.words, problems);
  const titles = titlesOf(catalogue);
  const names = readNames(entriesOf(data["names"], "names", problems), titles, problems);
  const near = readNear(data["near"], titles, problems);
  const own = new Set(near.map(({ name }) => readAs(name)));
  const others = given.near.filter(({ name }) => !own.has(readAs(name)));
  return { vocabulary: { words, names, near: [...near, ...others] }, problems };
}

/**
 * Reads the vocabulary of this very catalogue. Throws an error that lists all that is wrong.
 * @param given short forms and near names that apply too, unless the vocabulary has an entry for the same
 */
export function parseVocabulary(
  data: unknown,
  catalogue: Catalogue,
  given: Vocabulary = emptyVocabulary,
): Vocabulary {
  const { vocabulary, problems } = checkVocabulary(data, catalogue, given);
  if (problems.length === 0) return vocabulary;
  throw new Error(`The vocabulary does not fit the catalogue:\n- ${problems.join("\n- ")}`);
}
