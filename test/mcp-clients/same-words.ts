import assert from "node:assert/strict";
import type { Client } from "@modelcontextprotocol/client";
import { runAsk } from "../../src/commands/ask/run-ask.ts";
import { readExamples, ask } from "../examples/stages.ts";
import { textOf } from "../mcp/client.ts";
import { parsedMarkdown, seenIn } from "../render/parsed-markdown.ts";
import { bot } from "../slack/bot.ts";

/** What `rolecall ask` prints for a question. */
async function printed(...args: readonly string[]): Promise<string> {
  let out = "";
  const status = await runAsk(args, {
    open: async () => Promise.resolve(bot()),
    lines: async function* none() {},
    print: (text) => (out += text),
    complain: (text) => (out += text),
    width: () => 200,
    rows: () => undefined,
    colour: false,
    links: false,
  });
  assert.equal(status, 0, out);
  return out;
}

/**
 * The questions of the golden examples; those that follow up are asked whole, as an assistant has to.
 * Help is left out, because assistants are told of other ways to ask than people.
 */
function questions(): readonly string[] {
  return readExamples().flatMap((example) => {
    const { understanding } = ask(bot(), example);
    if (understanding.kind === "question" && understanding.question.kind === "help") return [];
    if (example.after === undefined) return [example.text];
    assert(understanding.kind === "question", `${example.name} follows up on nothing.`);
    return [bot().phrase(understanding.question)];
  });
}

/** What a terminal alone offers. */
const ofTerminals = /^To compare yourself: rolecall check .*$/gmu;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The quotations of a terminal's text, each with single spaces: they alone have a bar. */
function quotationsIn(text: string): readonly string[] {
  return text
    .split(/\n(?! {2}│ )/u)
    .flatMap(
      (block) =>
        block
          .split(/\n {2}│ /u)
          .slice(1)
          .join(" ") || [],
    )
    .map((quotation) => wordsOf(quotation).join(" "));
}

/** Asks every question, and compares the answer with what a terminal shows and with its Markdown. */
export async function answersInTheSameWords(client: Client): Promise<number> {
  const asked = questions();
  let quotations = 0;
  for (const question of asked) {
    const result = await client.callTool({ name: "ask", arguments: { question } });
    const text = textOf(result);
    assert.equal(result.structuredContent, undefined);
    const markdown = await printed("--format", "markdown", question);
    assert.equal(text.split("\n\n## Ask next\n")[0], markdown.trimEnd(), question);
    const terminal = (await printed("--all", question)).replace(ofTerminals, "");
    const words = wordsOf(`${seenIn(await parsedMarkdown(text))} ${text}`);
    const has = new Set(words);
    assert.deepEqual(
      wordsOf(terminal).filter((word) => !has.has(word)),
      [],
      question,
    );
    const run = words.join(" ");
    for (const quotation of quotationsIn(terminal)) {
      assert(run.includes(quotation), quotation);
      quotations += 1;
    }
  }
  assert(quotations > asked.length, "Most answers quote.");
  return asked.length;
}
