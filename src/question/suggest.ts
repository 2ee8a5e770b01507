import type { Catalogue } from "../catalogue/catalogue.ts";
import { acronymsOf } from "./acronyms.ts";
import { isLinking, tokensOf } from "./normalise.ts";
import type { Question } from "./question.ts";
import type { Understanding } from "./understanding.ts";
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

interface Candidate extends Suggestion {
  readonly words: readonly string[];
  readonly acronyms: readonly string[];
}

interface Fit {
  readonly gain: number;
  /** Where in the title the first word that was met stands. */
  readonly at: number;
}

const gains = { word: 3, beginning: 2, acronym: 1 } as const;

function candidate(title: string, question: Question): Candidate {
  const words = tokensOf(title).map(({ text }) => text);
  return { label: title, question, words, acronyms: acronymsOf(title) };
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

/** How well one typed word, or any of those it stands for, fits the words of a title. */
function fitOfWord(forms: readonly string[], { words, acronyms }: Candidate): Fit | undefined {
  const whole = words.findIndex((word) => forms.includes(word));
  if (whole >= 0) return { gain: gains.word, at: whole };
  const begun = words.findIndex((word) => forms.some((form) => word.startsWith(form)));
  if (begun >= 0) return { gain: gains.beginning, at: begun };
  const shortened = acronyms.some((acronym) => forms.some((form) => acronym.startsWith(form)));
  return shortened ? { gain: gains.acronym, at: 0 } : undefined;
}

function fitOf(typed: readonly (readonly string[])[], to: Candidate): Fit | undefined {
  const fits = typed.map((forms) => fitOfWord(forms, to)).filter((fit) => fit !== undefined);
  if (fits.length < typed.length) return undefined;
  return {
    gain: fits.reduce((sum, { gain }) => sum + gain, 0),
    at: Math.min(...fits.map(({ at }) => at)),
  };
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
  const standsFor = new Map(vocabulary.words.map(({ short, standsFor: forms }) => [short, forms]));
  const formsOf = (word: string): readonly string[] => [
    word,
    ...(standsFor.get(word) ?? []).flatMap((form) => tokensOf(form).map(({ text }) => text)),
  ];
  return (typed, of, limit) => {
    const words = tokensOf(typed).filter(({ key }) => !isLinking(key));
    const forms = words.map(({ text }) => formsOf(text));
    const fitting = candidates[of].flatMap((one) => {
      const fit = fitOf(forms, one);
      return fit === undefined ? [] : [{ one, fit }];
    });
    if (fitting.length > 0) {
      return fitting
        .toSorted((a, b) => b.fit.gain - a.fit.gain || a.fit.at - b.fit.at)
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
