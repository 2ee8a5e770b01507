import type { Catalogue } from "../catalogue/catalogue.ts";
import { aboutOf, type Question } from "./question.ts";
import type { Understanding } from "./understanding.ts";
import { type TitledQuestion, type TitleSearch, wordsBegun } from "./lexicon/title-search.ts";

/** What can be suggested while a person types. */
export type Suggestable = "role-levels" | "skills";

/** What a person who has typed that much may mean, the likeliest first. */
export type Suggest = (typed: string, of: Suggestable, limit: number) => readonly TitledQuestion[];

/** Whether a question is about a role level, its role, or the skill of another question. */
function isAbout(candidate: Question, question: Question, catalogue: Catalogue): boolean {
  const { roles, roleLevels, skills } = aboutOf(question);
  const levels = [...roleLevels, ...roles.flatMap((role) => catalogue.role(role).levels)];
  return (
    ("roleLevel" in candidate && levels.includes(candidate.roleLevel)) ||
    ("skill" in candidate && skills.includes(candidate.skill))
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
    const understanding = understand(typed);
    const questions =
      understanding.kind === "question" ? [understanding.question] : understanding.choices;
    const meant = questions.flatMap((question) =>
      all.filter((one) => isAbout(one.question, question, catalogue)),
    );
    return [...new Set(meant)].slice(0, limit);
  };
}
