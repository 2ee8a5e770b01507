import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ownWeights } from "../../../src/data-files.ts";
import type { LearnedWeights } from "../../../src/question/lexicon/language.ts";
import { createLikelihood, likely } from "../../../src/question/resolve/likelihood.ts";
import type { Labelled } from "./examples.ts";
import { fit } from "./fit.ts";

const help = `npm run train                learn data/language/en.weights.json from labelled questions and phrasings
npm run train -- --list      name the texts that are still wrong as well
npm run train -- --check     end with 1 if that file is not what they teach
npm run train -- --folds     learn from nine tenths and ask the rest, for each tenth in turn
`;

const folds = 10;

const nothingLearned: LearnedWeights = {
  kinds: { kinds: [], features: {} },
  readings: { bias: 0, signals: {} },
};

/** In JSON, with a line for each feature and each signal. */
function textOf({ kinds, readings }: LearnedWeights): string {
  const lines = (record: Readonly<Record<string, unknown>>): string =>
    Object.entries(record)
      .map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(",\n");
  return `{
  "kinds": {
    "kinds": ${JSON.stringify(kinds.kinds)},
    "features": {
${lines(kinds.features)}
    }
  },
  "readings": {
    "bias": ${readings.bias},
    "signals": {
${lines(readings.signals)}
    }
  }
}
`;
}

function learned(labelled: readonly Labelled[]) {
  return fit(labelled.map(({ examples }) => examples));
}

/** How many questions are right, wrong, or not answered though they should be. */
function score(labelled: readonly Labelled[], weights: ReturnType<typeof fit>) {
  const { of } = createLikelihood(weights);
  const found = { right: 0, wrong: 0, refused: 0 };
  for (const { examples, isToBeAnswered } of labelled) {
    const [best] = examples
      .map((example) => ({ ...example, likelihood: of(example.signals) }))
      .toSorted((one, other) => other.likelihood - one.likelihood);
    const isAnswered = (best?.likelihood ?? 0) >= likely;
    if (isAnswered ? best?.isAsked === true : !isToBeAnswered) found.right += 1;
    else if (isAnswered) found.wrong += 1;
    else found.refused += 1;
  }
  return found;
}

/** Neighbours are often alike, so each fold is a stretch of the questions. */
function report(labelled: readonly Labelled[]): void {
  const totals = { right: 0, wrong: 0, refused: 0, leaked: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const isIn = (at: number): boolean => Math.floor((at * folds) / labelled.length) === fold;
    const weights = learned(labelled.filter((_, at) => !isIn(at)));
    const asked = labelled.filter((_, at) => isIn(at));
    const found = score(asked, weights);
    for (const key of ["right", "wrong", "refused"] as const) totals[key] += found[key];
    totals.leaked += score(
      asked.filter(({ isToBeAnswered }) => !isToBeAnswered),
      weights,
    ).wrong;
  }
  const share = (count: number, all: number): string => `${((100 * count) / all).toFixed(1)} %`;
  const { length } = labelled;
  const closed = labelled.filter(({ isToBeAnswered }) => !isToBeAnswered).length;
  process.stdout.write(
    `of ${length} questions that were not learned from: ${share(totals.right, length)} right, ${share(totals.wrong, length)} wrong, ${share(totals.refused, length)} refused\n` +
      `of the ${closed} that are not to be answered, ${share(totals.leaked, closed)} are answered\n`,
  );
}

function list(labelled: readonly Labelled[], weights: ReturnType<typeof fit>): void {
  for (const one of labelled) {
    const { wrong, refused } = score([one], weights);
    if (wrong + refused === 0) continue;
    process.stdout.write(`${wrong > 0 ? "wrong  " : "refused"} ${JSON.stringify(one.text)}\n`);
  }
}

async function run(args: Options): Promise<void> {
  // The language cannot be read without its weights, and reading the labels needs none.
  if (!existsSync(ownWeights)) writeFileSync(ownWeights, textOf(nothingLearned));
  const { taught } = await import("./examples.ts");
  const { kinds, labelled } = taught();
  if (args.folds) return report(labelled);
  const readings = learned(labelled);
  const text = textOf({ kinds, readings });
  if (args.check) {
    const isLearned = readFileSync(ownWeights, "utf8") === text;
    process.stdout.write(
      isLearned
        ? "The weights are what the labelled questions teach.\n"
        : "The weights are not what the labelled questions teach: npm run train writes them.\n",
    );
    process.exitCode = isLearned ? 0 : 1;
    return;
  }
  writeFileSync(ownWeights, text);
  if (args.list) list(labelled, readings);
  const { right, wrong, refused } = score(labelled, readings);
  const [features, signals] = [kinds.features, readings.signals].map(
    (one) => Object.keys(one).length,
  );
  process.stdout.write(
    `${features} features and ${signals} signals from ${labelled.length} texts, of which ${right} are right, ${wrong} wrong and ${refused} refused\n`,
  );
}

const options = {
  list: { type: "boolean" },
  check: { type: "boolean" },
  folds: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Options = { readonly [name in keyof typeof options]?: boolean | undefined };

function optionsIn(args: readonly string[]): Options | undefined {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return undefined;
  }
}

const given = optionsIn(process.argv.slice(2));
if (given === undefined || given.help) process.stdout.write(help);
if (given === undefined) process.exitCode = 2;
else if (!given.help) await run(given);
