import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import type { Language } from "../../src/question/lexicon/language.ts";
import { createPhraseBook } from "../../src/question/lexicon/phrase-book.ts";
import { atOnce, withPauses } from "../../src/question/stepwise.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { preparingReply } from "../../src/reply.ts";
import { generatedFramework } from "../generated-framework.ts";
import { english } from "./understandings.ts";

function* counting(to: number): Generator<undefined, string> {
  for (let count = 0; count < to; count += 1) yield;
  return "done";
}

test("work is done at once, or with a pause after each step", async () => {
  expect(atOnce(counting(3))).toBe("done");
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
    return Promise.resolve();
  };
  expect(await withPauses(counting(3), pause)).toBe("done");
  expect(pauses).toBe(3);
});

/** As it is when it is first read: the phrases of a language are listed once. */
const newEnglish = (): Language => ({ ...english() });

/** How many words a phrase book has, with all of its phrases. */
const sizeOf = (book: { readonly next: ReadonlyMap<string, unknown> }): number =>
  [...book.next.values()].reduce<number>(
    (sum, node) => sum + (isNode(node) ? 1 + sizeOf(node) : 1),
    0,
  );
const isNode = (node: unknown): node is { readonly next: ReadonlyMap<string, unknown> } =>
  typeof node === "object" && node !== null && "next" in node && node.next instanceof Map;

test("no step of the phrases of the language is large", () => {
  const whole = sizeOf(atOnce(createPhraseBook(newEnglish(), [], [])).root);
  const steps = [...createPhraseBook(newEnglish(), [], [])].length;
  expect(whole / steps).toBeLessThan(400);
});

test("a framework is opened in many steps, and answers as if it had been in one", async () => {
  const catalogue = openCatalogue(generatedFramework());
  let steps = 0;
  const opened = await withPauses(
    preparingReply(catalogue, emptyVocabulary, newEnglish()),
    async () => {
      steps += 1;
      return Promise.resolve();
    },
  );
  expect(opened.reply("list roles").understanding.kind).toBe("question");
  expect(steps).toBeGreaterThan(20);
});
