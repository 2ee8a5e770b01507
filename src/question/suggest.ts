import type { Catalogue } from "../catalogue/catalogue.ts";
import { aboutOf, type Question } from "./question.ts";
import type { Understanding } from "./understanding.ts";
import { type TitledQuestion, type TitleSearch, wordsBegun } from "./lexicon/title-search.ts";

/** What can be suggested while a person types. */
export type Suggestable = "role-levels" | "skills";

/** What a person may mean by the text typed so far, likeliest first. */
export type Suggest = (typed: string, of: Suggestable, limit: number) => readonly TitledQuestion[];

/** Whether a candidate is the role level or skill, or a level of the role, of a question. */
function isAbout(candidate: Question, question: Question, catalogue: Catalogue): boolean {
  const { roles, roleLevels, skills } = aboutOf(question);
  const levels = [...roleLevels, ...roles.flatMap((role) => catalogue.role(role).levels)];
  return (
    ("roleLevel" in candidate && levels.includes(candidate.roleLevel)) ||
    ("skill" in candidate && skills.includes(candidate.skill))
  );
}

/** In characters; nobody types more of a title. */
const longestTyped = 200;

/**
 * Suggests titles in which every typed word is a word or the beginning of one. If there are none,
 * the text is understood like a question, with typing errors corrected.
 */
export function createSuggest(
  catalogue: Catalogue,
  search: TitleSearch,
  understand: (text: string) => Understanding,
): Suggest {
  return (all, of, limit) => {
    const typed = all.slice(0, longestTyped);
    const attempts = wordsBegun(typed).map((words) => search(words, of));
    const fitting = attempts.find(({ length }) => length > 0);
    if (fitting !== undefined) return fitting.slice(0, limit);
    const titles = search([], of);
    const understanding = understand(typed);
    const questions =
      understanding.kind === "question" ? [understanding.question] : understanding.choices;
    const meant = questions.flatMap((question) =>
      titles.filter((one) => isAbout(one.question, question, catalogue)),
    );
    return [...new Set(meant)].slice(0, limit);
  };
}
