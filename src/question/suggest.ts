import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Question } from "./question.ts";
import type { Understanding } from "./understanding.ts";
import { type TitledQuestion, type TitleSearch, wordsBegun } from "./lexicon/title-search.ts";

/** What can be suggested while a person types. */
export type Suggestable = "role-levels" | "skills";

/** What a person who has typed that much may mean, the likeliest first. */
export type Suggest = (typed: string, of: Suggestable, limit: number) => readonly TitledQuestion[];

/** The questions that an understanding has room for, whether or not it could settle on one. */
function questionsOf(understanding: Understanding): readonly Question[] {
  switch (understanding.kind) {
    case "question":
      return [understanding.question];
    case "ambiguous":
    case "not-found":
    case "not-understood":
      return understanding.choices;
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
  search: TitleSearch,
  understand: (text: string) => Understanding,
): Suggest {
  return (typed, of, limit) => {
    const attempts = wordsBegun(typed).map((words) => search(words, of));
    const fitting = attempts.find(({ length }) => length > 0);
    if (fitting !== undefined) return fitting.slice(0, limit);
    const all = search([], of);
    const meant = questionsOf(understand(typed)).flatMap((question) =>
      all.filter((one) => isAbout(one.question, question, catalogue)),
    );
    return [...new Set(meant)].slice(0, limit);
  };
}
