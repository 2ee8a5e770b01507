import { LRUCache } from "lru-cache";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { phraseOf } from "./phrase.ts";
import type { Question } from "./question.ts";
import { questionKey } from "./same-question.ts";
import type { Understanding } from "./understanding.ts";

/** Those of some thousand answers, in less than 5 MB. */
const mostKept = 20_000;

/**
 * Phrases for the questions of one catalogue. A phrase is tried by understanding it, and an answer
 * has ten of them on its buttons, mostly those of other answers too: the latest used are kept.
 * Throws for a Question that `understand` never makes.
 */
export function createPhrasing(
  catalogue: Catalogue,
  understand: (text: string) => Understanding,
): (question: Question) => string {
  const kept = new LRUCache<string, string>({ max: mostKept });
  return (question) => {
    const key = questionKey(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const phrase = phraseOf(catalogue, understand, question);
    kept.set(key, phrase);
    return phrase;
  };
}
