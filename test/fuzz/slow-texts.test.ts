import { cpuUsage } from "node:process";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.ts";
import { emptyVocabulary } from "../../src/question/vocabulary.ts";
import { createReply, type Rolecall } from "../../src/reply.ts";
import { generatedFramework, randomNumbers } from "../generated-framework.ts";
import { english } from "../question/understandings.ts";
import { fuzzing } from "./runs.ts";

// Looks for texts that take long to read: the process does nothing else meanwhile. It prints the
// worst, and fails only where a text would stall an app.

/** In milliseconds of the processor: Slack waits three seconds for an acknowledgement. */
const stall = 1000;
/** As long as Slack lets people write. */
const longest = 40_000;
const attempts = fuzzing.numRuns;

interface Found {
  readonly text: string;
  readonly milliseconds: number;
}

/** The processor's time, in milliseconds: what else runs on the machine does not count. */
function spent(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}

/** How long it takes to read a text, in the ways in which it can be asked. */
function timed(rolecall: Rolecall, text: string): Found {
  const start = spent();
  rolecall.reply(text);
  rolecall.reply(text, { command: "compare" });
  rolecall.mayContinue(text);
  rolecall.suggest(text, "role-levels", 20);
  let milliseconds = spent() - start;
  let last = spent();
  // Between two pieces others go first.
  for (const _ of rolecall.explain(text)) {
    milliseconds = Math.max(milliseconds, spent() - last);
    last = spent();
  }
  return { text, milliseconds };
}

/** Of two times the shorter is the text's: the longer has a collection of garbage in it. */
function measured(rolecall: Rolecall, text: string): Found {
  const [one, other] = [timed(rolecall, text), timed(rolecall, text)];
  return one.milliseconds < other.milliseconds ? one : other;
}

test("no text stalls the app", () => {
  const rolecall = createReply(openCatalogue(generatedFramework()), emptyVocabulary, english());
  const { roles, roleLevels, skills } = rolecall.catalogue;
  const titles = [...roles, ...roleLevels, ...skills].map(({ title }) => title);
  const words = [...new Set(titles.flatMap((title) => title.split(" ")))];
  const frames = [
    "compare",
    "what is",
    "and",
    "or",
    "who needs",
    "at",
    "between",
    "from",
    "to",
    "expert",
    // Stands for eighteen letters.
    "\uFDFA".repeat(500),
    "?",
    "not",
    "vital",
  ];
  const signs = [
    ...`- = > → ' ’ . , ; : ( ) & # @ < > / | * •`.split(" "),
    "\n",
    "\u200B",
    "&gt;",
    "<@U1>",
    "a@",
    ":a:",
    "https://",
    "1.",
    "🙂",
    "́",
  ];
  const random = randomNumbers(fuzzing.seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const fragment = (): string => pick([pick(titles), pick(words), pick(frames), pick(signs)]);
  const repeated = (some: string): string => some.repeat(Math.ceil(longest / some.length));

  const starts = [
    titles.join(" "),
    titles.join(", "),
    titles.join(" and "),
    ...[...signs, ...frames, ...words.slice(0, 5), ...titles.slice(0, 3)].flatMap((some) => [
      repeated(some),
      repeated(`${some} `),
      `${some} `.repeat(80),
    ]),
  ];
  let worst: Found = { text: "", milliseconds: 0 };
  const consider = (text: string): void => {
    const found = measured(rolecall, text.slice(0, longest));
    if (found.milliseconds > worst.milliseconds) worst = found;
  };
  rolecall.reply("how vital is it to load the tagger first");
  for (const text of starts.slice(0, fuzzing.numRuns)) consider(text);
  // From the worst to worse: repeated, begun or ended otherwise, or with something in its middle.
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { text } = worst;
    const at = Math.floor(random() * Math.min(text.length, 600));
    const some = fragment();
    consider(
      pick([
        `${some} ${text}`,
        `${text.slice(0, at)} ${some} ${text.slice(at)}`,
        repeated(`${text.slice(0, at)}${some}`),
        repeated(some + fragment()),
        `${text.slice(0, at)}${text.slice(0, 300)}`,
        Array.from({ length: 60 }, fragment).join(" "),
      ]),
    );
  }
  const { milliseconds, text } = worst;
  process.stdout.write(
    `The slowest text takes ${milliseconds.toFixed()} ms: ${JSON.stringify(text.slice(0, 120))}\n`,
  );
  expect(milliseconds).toBeLessThan(stall);
});
