import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { runAsk } from "../../../src/commands/ask/run-ask.ts";
import { bot } from "../../slack/bot.ts";

const [ctrlC, ctrlD, up, tab] = ["\u0003", "\u0004", "\u001B[A", "\t"];

const rolecall = bot();

/** A person at a terminal, who presses these keys. */
async function typed(
  keys: string | readonly string[],
  args: readonly string[] = [],
  rows?: number,
) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = "";
  output.on("data", (chunk: Buffer) => (shown += chunk.toString()));
  // One by one: what comes at once was pasted, and a Tab in it completes nothing.
  for (const key of [keys].flat().flatMap((some) => (some === up ? [some] : some.split("")))) {
    input.write(key);
  }
  const status = await runAsk(args, {
    open: async () => Promise.resolve(rolecall),
    lines: () => {
      throw new Error("Nothing is piped.");
    },
    terminal: { input, output },
    print: (text) => output.write(text),
    complain: (text) => output.write(text),
    width: () => 80,
    rows: () => rows,
    colour: false,
    links: false,
  });
  return { status, shown: stripVTControlCharacters(shown) };
}

test("Questions are answered one after another, until Ctrl-D leaves.", async () => {
  const { status, shown } = await typed(`user focus\rwho needs ITIL?\r${ctrlD}`);
  expect(status).toBe(0);
  expect(shown).toContain("Press Tab to complete a name, Ctrl-D to quit.");
  expect(shown).toMatch(/^User focus$[^]*^Which one do you mean by "ITIL"\?$/mu);
});

test("A follow-up continues the question before.", async () => {
  const asked = "working incident management\rand at practitioner?\r";
  const { shown } = await typed(asked + ctrlD);
  expect(shown).toContain("Incident management: working\n");
  expect(shown).toContain("Incident management: practitioner\n");
});

test("What is not answered is not followed up on, and what was before it is.", async () => {
  const asked = "working incident management\rzzz\r\rand at practitioner?\r";
  expect((await typed(asked + ctrlD)).shown).toContain("Incident management: practitioner\n");
});

test('"all" shows the last answer whole.', async () => {
  const folded = "▸ The 6 skills that stay";
  const inside = "You can take inputs and establish coherent frameworks that work.";
  const asked = "all\rfrom senior to lead app ops\r";
  const once = (await typed(asked + ctrlD, [], 40)).shown;
  expect(once).toContain(folded);
  expect(once).toContain('type "all".');
  expect(once).not.toContain(inside);
  const twice = (await typed(`${asked} All \r${ctrlD}`, [], 40)).shown;
  expect(twice).toContain(inside);
  expect((await typed(asked + ctrlD, ["--all"], 40)).shown).toContain(inside);
});

test("--why shows how each question was read.", async () => {
  const { shown } = await typed(`user focus\r${ctrlD}`, ["--why"]);
  expect(shown).toContain("Confidence: sure");
});

test("The arrow brings back what was asked before.", async () => {
  const { shown } = await typed(["user focus\r", up, "\r", ctrlD]);
  expect(shown.match(/^User focus$/gmu)).toHaveLength(2);
});

test("Tab completes the name that the line ends with.", async () => {
  const { shown } = await typed(`skills of senior app ops${tab}\r${ctrlD}`);
  expect(shown).toContain("> skills of Senior application operations engineer");
});

test("Tab lists the names that fit, and leaves the line as it is.", async () => {
  const { shown } = await typed(`app ops${tab}${ctrlC}${ctrlD}`);
  expect(shown).toMatch(/^ {2}Senior application operations engineer$/mu);
  expect(shown).toMatch(/^ {2}Lead application operations engineer$/mu);
});

test.each([[ctrlC], ["exit\r"], ["Quit \r"], [`half a question${ctrlC}${ctrlD}`]])(
  "%j leaves without an answer.",
  async (keys) => {
    const { status, shown } = await typed(keys);
    expect(status).toBe(0);
    expect(shown).not.toContain("━");
  },
);
