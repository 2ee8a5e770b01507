import type { Catalogue } from "../catalogue/catalogue.ts";
import { acronymsOf } from "./acronyms.ts";
import { isLinking, spellingsOf, tokensOf } from "./normalise.ts";
import type { Question } from "./question.ts";
import type { Understanding } from "./understanding.ts";
import { byFit, type Fit, fitOf, type Forms, type Title } from "./title-fit.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Suggestion {
  /** The title of what is suggested. */
  readonly label: string;
  readonly question: Question;
}

/** What can be suggested while a person types. */
export type Suggestable = "role-levels" | "skills";

/** What a person who has typed that much may mean, the likeliest first. */
export type Suggest = (typed: string, of: Suggestable, limit: number) => readonly Suggestion[];

interface Candidate extends Suggestion, Title {}

function candidate(title: string, question: Question): Candidate {
  return { label: title, question, words: spellingsOf(title), acronyms: acronymsOf(title) };
}

function candidatesOf(catalogue: Catalogue): Readonly<Record<Suggestable, readonly Candidate[]>> {
  return {
    "role-levels": catalogue.roleLevels.map(({ id, title }) =>
      candidate(title, { kind: "role-level", roleLevel: id }),
    ),
    skills: [...catalogue.skills, ...catalogue.knowledge]
      .map(({ id, title }) => candidate(title, { kind: "skill", skill: id }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB")),
  };
}

/**
 * The words typed, linking words left out; first with the last of them, which may be the beginning
 * of another word: "senior a".
 */
function wordsOf(typed: string): readonly (readonly string[])[] {
  const words = spellingsOf(typed);
  const last = tokensOf(typed).at(-1);
  const isOpen = last !== undefined && isLinking(last.key) && !/\s$/.test(typed);
  return isOpen ? [[...words, last.text], words] : [words];
}

/** The questions that an understanding has room for, whether or not it could settle on one. */
function questionsOf(understanding: Understanding): readonly Question[] {
  switch (understanding.kind) {
    case "question":
      return [understanding.question];
    case "ambiguous":
      return understanding.choices;
    case "not-found":
      return understanding.nearest;
    case "not-understood":
      return [];
  }
}

function isAbout(candidateQuestion: Question, question: Question, catalogue: Catalogue): boolean {
  if (candidateQuestion.kind === "role-level") {
    if ("roleLevel" in question) return question.roleLevel === candidateQuestion.roleLevel;
    return (
      question.kind === "role" &&
      catalogue.role(question.role).levels.includes(candidateQuestion.roleLevel)
    );
  }
  return (
    candidateQuestion.kind === "skill" &&
    "skill" in question &&
    question.skill === candidateQuestion.skill
  );
}

/**
 * Every typed word has to be a word of the title, or its beginning; what fits nothing so is
 * understood as a question is, with its errors corrected.
 */
export function createSuggest(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  understand: (text: string) => Understanding,
): Suggest {
  const candidates = candidatesOf(catalogue);
  // Nobody types capitals while options come and go: "ur" is a user researcher here.
  const standsFor = new Map(
    vocabulary.words.map(({ short, standsFor: forms }) => [short.toLowerCase(), forms]),
  );
  const formsOf = (word: string): Forms => [
    [word],
    ...(standsFor.get(word) ?? []).map(spellingsOf),
  ];
  const fittingTo = (
    words: readonly string[],
    of: Suggestable,
  ): readonly { readonly one: Candidate; readonly fit: Fit }[] => {
    const forms = words.map(formsOf);
    return candidates[of].flatMap((one) => {
      const fit = fitOf(forms, one);
      return fit === undefined ? [] : [{ one, fit }];
    });
  };
  return (typed, of, limit) => {
    const attempts = wordsOf(typed).map((words) => fittingTo(words, of));
    const fitting = attempts.find(({ length }) => length > 0) ?? [];
    if (fitting.length > 0) {
      return fitting
        .toSorted((a, b) => byFit(a.fit, b.fit))
        .slice(0, limit)
        .map(({ one: { label, question } }) => ({ label, question }));
    }
    const meant = questionsOf(understand(typed));
    return meant
      .flatMap((question) =>
        candidates[of].filter((one) => isAbout(one.question, question, catalogue)),
      )
      .slice(0, limit)
      .map(({ label, question }) => ({ label, question }));
  };
}
