import { Bench } from "tinybench";
import { scoreOf } from "./labelled.ts";
import { createPlainBot } from "./plain-bot.ts";
import { sizes } from "./sizes.ts";

const help = `npm run bench             one question on catalogues of three sizes, beside plain fuzzy search
npm run bench -- --json   the same as figures
npm run bench -- --help   prints this
`;

interface Latency {
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Measured {
  readonly catalogue: string;
  readonly openedMs: number;
  readonly rolecall: Latency;
  readonly plain: Latency;
}

const json = process.argv.includes("--json");
const timeMs = 3000;

/** The questions in turn, so that a percentile is one over different questions. */
function inTurn(questions: readonly string[], ask: (text: string) => unknown): () => void {
  let at = 0;
  return () => {
    ask(questions[at % questions.length] ?? "");
    at += 1;
  };
}

function latencyOf(bench: Bench, name: string): Latency {
  const result = bench.getTask(name)?.result;
  if (result === undefined || !("latency" in result)) throw new Error(`${name} was not measured.`);
  return { medianMs: result.latency.p50, p99Ms: result.latency.p99 };
}

async function measure(open: (typeof sizes)[number]): Promise<Measured> {
  const { name, rolecall, openedMs, questions } = open();
  process.stderr.write(`${name} …\n`);
  const plain = createPlainBot(rolecall.catalogue);
  const bench = new Bench({
    time: timeMs,
    warmupTime: timeMs / 3,
    // Plain search takes a second for one question of the largest.
    iterations: 16,
    warmupIterations: 2,
  });
  bench.add(
    "rolecall",
    inTurn(questions, (text) => rolecall.reply(text)),
  );
  bench.add("plain", inTurn(questions, plain));
  await bench.run();
  return {
    catalogue: name,
    openedMs,
    rolecall: latencyOf(bench, "rolecall"),
    plain: latencyOf(bench, "plain"),
  };
}

function row({ catalogue, openedMs, rolecall, plain }: Measured) {
  const both = ({ medianMs, p99Ms }: Latency) => `${medianMs.toFixed(2)} / ${p99Ms.toFixed(2)}`;
  return {
    catalogue,
    "opened, ms": Math.round(openedMs),
    "Rolecall, median / p99 ms": both(rolecall),
    "plain search, median / p99 ms": both(plain),
    "ratio of medians": (rolecall.medianMs / plain.medianMs).toFixed(2),
  };
}

async function main(): Promise<void> {
  const measured: Measured[] = [];
  for (const open of sizes) measured.push(await measure(open));
  const [first] = sizes;
  if (first === undefined) return;
  const { rolecall } = first();
  const score = scoreOf(rolecall, createPlainBot(rolecall.catalogue));
  if (json) {
    process.stdout.write(`${JSON.stringify({ node: process.version, measured, score })}\n`);
    return;
  }
  const { Console } = await import("node:console");
  new Console(process.stdout).table(measured.map(row));
  process.stdout.write(
    `Labelled questions that name one thing: Rolecall right on ${score.rolecall} of ${score.rows}, plain search on ${score.plain}.\n`,
  );
}

if (process.argv.includes("--help")) process.stdout.write(help);
else await main();
