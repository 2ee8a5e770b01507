import { soughtBy } from "../commands.ts";
import type { ParsingContext } from "../context.ts";
import {
  type Titled,
  type TitledQuestion,
  type TitleSearch,
  wordsBegun,
} from "../lexicon/title-search.ts";
import { choiceOf, type Command, mostNearest, type Understanding } from "../understanding.ts";

/** One letter matches too many titles. */
const shortestBeginning = 2;

const titledAs: Readonly<Record<Exclude<Command, "compare" | "team">, readonly Titled[]>> = {
  role: ["roles", "role-levels"],
  skill: ["skills"],
};

/** The titles in which every typed word is a word or begins one, of the first kind that has any. */
function titlesFor(
  search: TitleSearch,
  text: string,
  kinds: readonly Titled[],
): readonly TitledQuestion[] {
  for (const words of wordsBegun(text)) {
    if (!words.some(({ length }) => length >= shortestBeginning)) continue;
    const found = kinds.map((of) => search(words, of)).find(({ length }) => length > 0);
    if (found !== undefined) return found;
  }
  return [];
}

/**
 * What a command means if its words only begin the words of titles: nobody calls an analyst "bus",
 * but many type it after /role. Undefined if no title fits.
 */
export function titlesBegun({ text, given, lexicon }: ParsingContext): Understanding | undefined {
  const { command } = given;
  if (command === undefined || command === "compare" || command === "team") return undefined;
  const found = titlesFor(lexicon.titles, text, titledAs[command]);
  const [only] = found;
  if (only === undefined) return undefined;
  const words = text.trim();
  const questions = found.map(({ question }) => question);
  if (found.length > 1) return choiceOf(words, questions);
  // "Data man" may be another manager than the data governance manager.
  if (only.isBegun) return { kind: "question", question: only.question };
  const choices = questions.slice(0, mostNearest);
  return { kind: "not-found", sought: soughtBy(command), words, choices };
}
