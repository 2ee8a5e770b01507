import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
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

/** How many words a phrase book has, with all of its phrases. */
const sizeOf = (book: { readonly next: ReadonlyMap<string, unknown> }): number =>
  [...book.next.values()].reduce<number>(
    (sum, node) => sum + (isNode(node) ? 1 + sizeOf(node) : 1),
    0,
  );
const isNode = (node: unknown): node is { readonly next: ReadonlyMap<string, unknown> } =>
  typeof node === "object" && node !== null && "next" in node && node.next instanceof Map;

test("no step of the phrases of the language is large", () => {
  // Another language each time, because the phrases of one are listed once.
  const whole = sizeOf(atOnce(createPhraseBook({ ...english() }, [], [])).root);
  const steps = [...createPhraseBook({ ...english() }, [], [])].length;
  expect(whole / steps).toBeLessThan(400);
});

test("a framework is opened in many steps, and answers as if it had been in one", async () => {
  const catalogue = openCatalogue(generatedFramework());
  let steps = 0;
  const opened = await withPauses(
    preparingReply(catalogue, emptyVocabulary, english()),
    async () => {
      steps += 1;
      return Promise.resolve();
    },
  );
  expect(opened.reply("list roles").understanding.kind).toBe("question");
  expect(steps).toBeGreaterThan(20);
});
