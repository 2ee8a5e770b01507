import { soughtBy } from "../commands.ts";
import type { ParsingContext } from "../context.ts";
import {
  type Titled,
  type TitledQuestion,
  type TitleSearch,
  wordsBegun,
} from "../lexicon/title-search.ts";
import { type Command, mostChoices, mostNearest, type Understanding } from "../understanding.ts";

/** A letter begins too much. */
const shortestBeginning = 2;

const titledAs: Readonly<Record<Exclude<Command, "compare">, readonly Titled[]>> = {
  role: ["roles", "role-levels"],
  skill: ["skills"],
};

/** The titles of the first kind that has any, of which every word that was typed is or begins one. */
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
 * What a command means whose words only begin those of titles: nobody says "bus" of an analyst, but
 * many type it after /role. Undefined if they begin none.
 */
export function titlesBegun({ text, given, lexicon }: ParsingContext): Understanding | undefined {
  const { command } = given;
  if (command === undefined || command === "compare") return undefined;
  const found = titlesFor(lexicon.titles, text, titledAs[command]);
  const [only] = found;
  if (only === undefined) return undefined;
  const words = text.trim();
  const questions = found.map(({ question }) => question);
  if (found.length > 1) {
    const more = found.length > mostChoices;
    const choices = questions.slice(0, mostChoices);
    return { kind: "ambiguous", words, choices, ...(more ? { more } : {}) };
  }
  // "Data man" may be another manager than the data governance manager.
  if (only.isBegun) return { kind: "question", question: only.question };
  const choices = questions.slice(0, mostNearest);
  return { kind: "not-found", sought: soughtBy(command), words, choices };
}
