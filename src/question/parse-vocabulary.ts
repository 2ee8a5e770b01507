import { z } from "zod";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { slug } from "../catalogue/ids.ts";
import { nearestTitles } from "../catalogue/nearest-titles.ts";
import { isLinking, keysOf } from "./text/tokenise.ts";
import { nearTitles, textsOrOne, type vocabularySchema } from "./vocabulary-schema.ts";
import {
  emptyVocabulary,
  nearNameOrigins,
  type NearName,
  type OtherNames,
  type ShortForm,
  type Vocabulary,
} from "./vocabulary.ts";

type Part = keyof typeof vocabularySchema.shape;

/**
 * Each message names the entry, the problem and the remedy. Messages are built only when read,
 * because finding the nearest title is slow in a large catalogue.
 */
type Problems = (() => string)[];

/** A vocabulary of which some phrases are left out, because they are titles in the catalogue. */
export interface FittedVocabulary {
  readonly vocabulary: Vocabulary;
  /** One sentence for each phrase left out: which, why, and which entry to change. */
  readonly ignored: readonly string[];
}

/** A vocabulary and its problems; invalid entries are left out. */
export interface CheckedVocabulary extends FittedVocabulary {
  /** The first ones; if there are more, a last entry says how many. */
  readonly problems: readonly string[];
}

/** If there are more, most of them are the same mistake. */
const mostTold = 20;

function toldOf(problems: Problems): readonly string[] {
  const more = problems.length - mostTold;
  const told = problems.slice(0, mostTold).map((tell) => tell());
  return more > 0 ? [...told, `and ${more} more`] : told;
}

/** Texts with the same word keys are read alike. */
const readAs = (one: string): string => keysOf(one).join(" ");

const partExamples: Readonly<Record<Part, string>> = {
  words: "snr: senior",
  names: "Incident management: [outages]",
  near: "software engineer: { to: [Software developer], from: adverts }",
};

function malformed(part: Part, key: string, value: unknown): string {
  if (part === "near") {
    const origins = nearNameOrigins.join(", ");
    return `near: "${key}" must name the near titles and the origin (${origins}): "${partExamples.near}".`;
  }
  if (typeof value !== "string" || !value.includes(",")) {
    return (
      `${part}: "${key}" must have a text or a list of texts after the colon. ` +
      `Put numbers and words such as yes and no in quotation marks.`
    );
  }
  const listed = value.split(",").map((one) => one.trim());
  return (
    `${part}: "${key}: ${value}" contains a comma. Write a list in square brackets: ` +
    `"${key}: [${listed.filter(Boolean).join(", ")}]". If it is one text, put it in quotation marks inside the brackets.`
  );
}

const mapping = z.record(z.string(), z.unknown());

/** The entries of a part that match its schema; the others become problems. */
function entriesOf<Value>(
  data: unknown,
  part: Part,
  schema: z.ZodType<Value>,
  problems: Problems,
): readonly (readonly [key: string, value: Value])[] {
  const entries = mapping.safeParse(data ?? {});
  if (!entries.success) {
    problems.push(
      () => `"${part}" must be a list of entries, one per line: "${partExamples[part]}".`,
    );
    return [];
  }
  return Object.entries(entries.data).flatMap(([key, value]) => {
    const parsed = schema.safeParse(value);
    if (parsed.success && keysOf(key).length > 0) return [[key, parsed.data] as const];
    problems.push(() => malformed(part, key, value));
    return [];
  });
}

function wordProblem(
  { short, standsFor }: ShortForm,
  all: ReadonlyMap<string, string>,
): string | undefined {
  const own = readAs(short);
  const twin = all.get(own);
  const twice = standsFor.find((one, at) => standsFor.indexOf(one) !== at);
  const chained = standsFor.flatMap(keysOf).find((word) => all.has(word));
  if (twin !== short) return `it means the same as "${twin}". Delete one of the two`;
  if (isLinking(own))
    return `it would hide the word "${short}" in every question. Delete the entry`;
  if (standsFor.map(readAs).includes(own)) return "it stands for the same word. Delete the entry";
  if (twice !== undefined) return `"${twice}" is listed twice. Delete one of the two`;
  return chained && `"${chained}" is a short form itself. Write out what it stands for`;
}

/** The titles of the catalogue, and the entries that collide with them: the title wins. */
interface Titles {
  /** By slug; a former title leads to the present one. */
  readonly all: ReadonlyMap<string, string>;
  /**
   * Whether no other title reads like a phrase; if one does, the phrase is recorded as ignored.
   * @param of the title that the phrase is another name of
   */
  readonly leaves: (part: Part, phrase: string, of?: string) => boolean;
}

/** The file's short forms, added to the given ones or replacing those that are read alike. */
function readWords(
  data: unknown,
  given: readonly ShortForm[],
  { leaves }: Titles,
  problems: Problems,
): readonly ShortForm[] {
  const entries = entriesOf(data, "words", textsOrOne, problems);
  const own = entries
    .map(([short, standsFor]): ShortForm => ({ short, standsFor }))
    .filter(({ short }) => leaves("words", short));
  const replaced = new Set(own.map(({ short }) => readAs(short)));
  const others = given.filter(({ short }) => !replaced.has(readAs(short)));
  // Of several that are read alike the first is kept; the others are problems.
  const all = new Map([...others, ...own].toReversed().map(({ short }) => [readAs(short), short]));
  const right = own.filter((entry) => {
    const problem = wordProblem(entry, all);
    if (problem !== undefined) problems.push(() => `words: "${entry.short}": ${problem}.`);
    return problem === undefined;
  });
  return [...others, ...right];
}

/** The titles of everything that a question can be about. */
function titlesOf(catalogue: Catalogue, ignored: string[]): Titles {
  const { roles, roleLevels, skills, knowledge, qualifications, topics } = catalogue;
  const entities = [roles, roleLevels, skills, knowledge, qualifications, topics].flat();
  const titleNow = new Map<string, string>(
    [roles, roleLevels, skills, knowledge].flat().map(({ id, title }) => [id, title]),
  );
  const all = new Map([
    ...catalogue.former.flatMap(({ title, now }) => {
      const present = now === undefined ? undefined : titleNow.get(now);
      return present === undefined ? [] : [[slug(title), present] as const];
    }),
    ...entities.map(({ title }) => [slug(title), title] as const),
  ]);
  const read = new Map([...all.values()].map((title) => [readAs(title), title]));
  return {
    all,
    leaves: (part, phrase, of) => {
      const title = read.get(readAs(phrase));
      if (title === undefined || title === of) return true;
      const entry = of === undefined ? `"${phrase}"` : `"${phrase}" of "${of}"`;
      ignored.push(
        `${part}: ${entry} is not used, because "${title}" is a title in the catalogue. Delete it.`,
      );
      return false;
    },
  };
}

function unknownTitle(key: string, titles: Iterable<string>): string {
  const [nearest] = nearestTitles(key, titles, 1);
  const remedy =
    nearest === undefined
      ? "Write a title as it is in the catalogue"
      : `The nearest title is "${nearest}": write that`;
  return `"${key}" is not in the catalogue. ${remedy}, or delete the entry`;
}

/** The title that already has a text as a name, and how the text is spelled there. */
interface Owner {
  readonly title: string;
  readonly spelled: string;
}

function takenName(value: string, title: string, owner: Owner): string {
  if (owner.title !== title) {
    return `"${value}" of "${title}" is already a name of "${owner.title}". Delete it from one of them`;
  }
  return owner.spelled === title
    ? `"${value}" of "${title}" is already its title. Delete it`
    : `"${value}" is listed twice under "${title}", first as "${owner.spelled}". Delete one of the two`;
}

function readNames(
  data: unknown,
  { all, leaves }: Titles,
  problems: Problems,
): readonly OtherNames[] {
  const owners = new Map<string, Owner>();
  for (const title of all.values()) owners.set(readAs(title), { title, spelled: title });
  return entriesOf(data, "names", textsOrOne, problems).flatMap(([name, values]) => {
    const title = all.get(slug(name));
    if (title === undefined) {
      problems.push(() => `names: ${unknownTitle(name, all.values())}.`);
      return [];
    }
    const otherNames = values.filter((value) => {
      if (!leaves("names", value, title)) return false;
      const owner = owners.get(readAs(value));
      if (owner === undefined) owners.set(readAs(value), { title, spelled: value });
      else problems.push(() => `names: ${takenName(value, title, owner)}.`);
      return owner === undefined;
    });
    return otherNames.length === 0 ? [] : [{ name: title, otherNames }];
  });
}

/**
 * Near names. Titles that this catalogue lacks are left out without a problem, because another
 * catalogue may have them.
 */
function readNear(
  data: unknown,
  { all, leaves }: Titles,
  given: readonly NearName[],
  problems: Problems,
): readonly NearName[] {
  const near = entriesOf(data, "near", nearTitles, problems).flatMap(([name, { to, from }]) => {
    const known = to.flatMap((title) => all.get(slug(title)) ?? []);
    return known.length > 0 && leaves("near", name) ? [{ name, titles: known, from }] : [];
  });
  const own = new Set(near.map(({ name }) => readAs(name)));
  return [...near, ...given.filter(({ name }) => !own.has(readAs(name)))];
}

/**
 * Reads the vocabulary and leaves out invalid entries, so that the vocabulary of one catalogue can
 * be used with another that lacks some of its names.
 * @param given short forms and near names that also apply, unless the vocabulary has an entry for
 * the same word
 */
export function checkVocabulary(
  data: unknown,
  catalogue: Catalogue,
  given: Vocabulary = emptyVocabulary,
): CheckedVocabulary {
  const parts = mapping.safeParse(data);
  if (!parts.success) {
    const problem = `The vocabulary must have the parts "words", "names" and "near".`;
    return { vocabulary: { ...given, names: [] }, ignored: [], problems: [problem] };
  }
  const problems: Problems = Object.keys(parts.data)
    .filter((part) => !Object.hasOwn(partExamples, part))
    .map(
      (part) => () =>
        `"${part}" is not a part of a vocabulary. The parts are "words", "names" and "near".`,
    );
  const ignored: string[] = [];
  const titles = titlesOf(catalogue, ignored);
  const vocabulary = {
    words: readWords(parts.data["words"], given.words, titles, problems),
    names: readNames(parts.data["names"], titles, problems),
    near: readNear(parts.data["near"], titles, given.near, problems),
  };
  return {
    vocabulary,
    ignored,
    get problems() {
      return toldOf(problems);
    },
  };
}

/**
 * Reads the vocabulary written for this catalogue. Throws an error that lists every problem.
 * @param given short forms and near names that also apply, unless the vocabulary has an entry for
 * the same word
 */
export function parseVocabulary(
  data: unknown,
  catalogue: Catalogue,
  given: Vocabulary = emptyVocabulary,
): FittedVocabulary {
  const { vocabulary, ignored, problems } = checkVocabulary(data, catalogue, given);
  if (problems.length === 0) return { vocabulary, ignored };
  throw new Error(`The vocabulary does not fit the catalogue:\n- ${problems.join("\n- ")}`);
}
