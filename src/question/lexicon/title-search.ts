import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Nameable } from "../../catalogue/types.ts";
import { acronymsOf } from "./acronyms.ts";
import { isLinking, spellingsOf, tokensOf } from "../text/tokenise.ts";
import type { Question } from "../question.ts";
import { byFit, type Fit, fitOf, type Forms, type Title } from "./title-fit.ts";
import { atOnce, type Stepwise } from "../stepwise.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** The kinds of things whose titles can be found while a person types. */
export type Titled = "roles" | "role-levels" | "skills";

export interface TitledQuestion {
  readonly title: string;
  readonly question: Question;
  /** Whether the typed words are the title's first words in order, or their beginnings. */
  readonly isBegun: boolean;
}

/**
 * The titles in which every word typed is a word, begins one, or is short for one; best first.
 * Without any words, every title.
 * @param words in lower case, without linking words
 */
export type TitleSearch = (words: readonly string[], of: Titled) => readonly TitledQuestion[];

/**
 * The typed words without linking words. If the last is a linking word that may be the beginning of
 * another ("senior a"), first with it and then without.
 */
export function wordsBegun(typed: string): readonly (readonly string[])[] {
  const words = spellingsOf(typed);
  const last = tokensOf(typed).at(-1);
  const isOpen = last !== undefined && isLinking(last.key) && !/\s$/.test(typed);
  return isOpen ? [[...words, last.text], words] : [words];
}

interface Candidate extends Omit<TitledQuestion, "isBegun"> {
  /** Its own title. */
  readonly own: Title;
  /**
   * Other titles it can be found by: former ones, and the role's, if a role level's title lacks
   * words of it.
   */
  readonly borrowed: readonly Title[];
}

function titleOf(title: string): Title {
  return { words: spellingsOf(title), acronyms: acronymsOf(title) };
}

function candidateOf(title: string, question: Question, ...others: readonly string[]): Candidate {
  const own = titleOf(title);
  const borrowed = others.map(titleOf).flatMap((other): readonly Title[] => {
    const missing = other.words.filter((word) => !own.words.includes(word));
    if (missing.length === 0) return [];
    return [other, { words: [...own.words, ...missing], acronyms: other.acronyms }];
  });
  return { title, question, own, borrowed };
}

function* candidatesOf(
  catalogue: Catalogue,
): Stepwise<Readonly<Record<Titled, readonly Candidate[]>>> {
  const { roles, roleLevels, skills, knowledge } = catalogue;
  const formerOf = (kind: Nameable, id: string): readonly string[] =>
    catalogue.former.flatMap(({ what, now, title }) =>
      what === kind && now === id ? [title] : [],
    );
  const ofRoles = roles.map(({ id, title }) =>
    candidateOf(title, { kind: "role", role: id }, ...formerOf("role", id)),
  );
  yield;
  const ofRoleLevels = roleLevels.map(({ id, title, role }) =>
    candidateOf(
      title,
      { kind: "role-level", roleLevel: id },
      catalogue.role(role).title,
      ...formerOf("role-level", id),
    ),
  );
  yield;
  const ofSkills = [...skills, ...knowledge]
    .map(({ id, title }) =>
      candidateOf(title, { kind: "skill", skill: id }, ...formerOf("skill", id)),
    )
    .toSorted((a, b) => a.title.localeCompare(b.title, "en-GB"));
  yield;
  return { roles: ofRoles, "role-levels": ofRoleLevels, skills: ofSkills };
}

interface Found {
  readonly candidate: Candidate;
  readonly fit: Fit;
  readonly isBorrowed: boolean;
}

function found(forms: readonly Forms[], candidate: Candidate): Found | undefined {
  const own = fitOf(forms, candidate.own);
  if (own !== undefined) return { candidate, fit: own, isBorrowed: false };
  const [fit] = candidate.borrowed.flatMap((title) => fitOf(forms, title) ?? []).toSorted(byFit);
  return fit === undefined ? undefined : { candidate, fit, isBorrowed: true };
}

function byOwnAndFit(a: Found, b: Found): number {
  return Number(a.isBorrowed) - Number(b.isBorrowed) || byFit(a.fit, b.fit);
}

/** Longer beginnings would hardly narrow the candidates any further. */
const longestBeginning = 3;

/** The candidates by the first letters of their words and acronyms, each once and in order. */
function byBeginning(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Set<Candidate>>();
  for (const candidate of candidates) {
    const words = [candidate.own, ...candidate.borrowed].flatMap((title) => [
      ...title.words,
      ...title.acronyms,
    ]);
    for (const word of words) {
      for (let length = 1; length <= Math.min(longestBeginning, word.length); length++) {
        const beginning = word.slice(0, length);
        const group = groups.get(beginning) ?? new Set();
        groups.set(beginning, group.add(candidate));
      }
    }
  }
  return new Map([...groups].map(([beginning, group]) => [beginning, [...group]]));
}

export function* preparingTitleSearch(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
): Stepwise<TitleSearch> {
  const candidates = yield* candidatesOf(catalogue);
  const beginnings = {
    roles: byBeginning(candidates.roles),
    "role-levels": byBeginning(candidates["role-levels"]),
    skills: byBeginning(candidates.skills),
  };
  // Nobody types capitals while suggestions update, so "ur" is a user researcher here.
  const standsFor = new Map(
    vocabulary.words.map(({ short, standsFor: forms }) => [short.toLowerCase(), forms]),
  );
  const formsOf = (word: string): Forms => [
    [word],
    ...(standsFor.get(word) ?? []).map(spellingsOf),
  ];
  /** Every candidate that could match the words, and some that do not, in order. */
  const searched = (words: readonly string[], of: Titled): readonly Candidate[] =>
    words
      .filter((word) => !standsFor.has(word))
      .map((word) => beginnings[of].get(word.slice(0, longestBeginning)) ?? [])
      .reduce((least, some) => (some.length < least.length ? some : least), candidates[of]);
  return (words, of) => {
    const forms = words.map(formsOf);
    return searched(words, of)
      .flatMap((candidate) => found(forms, candidate) ?? [])
      .toSorted(byOwnAndFit)
      .map(({ candidate: { title, question }, fit: { at, breaks }, isBorrowed }) => ({
        title,
        question,
        isBegun: !isBorrowed && at + breaks === 0,
      }));
  };
}

/** Runs `preparingTitleSearch` without pauses. */
export function createTitleSearch(catalogue: Catalogue, vocabulary: Vocabulary): TitleSearch {
  return atOnce(preparingTitleSearch(catalogue, vocabulary));
}
