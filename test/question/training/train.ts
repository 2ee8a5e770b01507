import { readFileSync, writeFileSync } from "node:fs";
import { ownWeights } from "../../../src/data-files.ts";
import { createLikelihood, likely } from "../../../src/question/resolve/likelihood.ts";
import { type Labelled, labelledExamples } from "./examples.ts";
import { fit } from "./fit.ts";

const help = `npm run train                  learn data/language/en.weights.json from the labelled questions
npm run train -- --check       say whether that file is what they teach
npm run train -- --folds       learn from nine tenths and ask the rest, for each tenth in turn
`;

const folds = 10;

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

function report(labelled: readonly Labelled[]): void {
  const totals = { right: 0, wrong: 0, refused: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const isIn = (at: number): boolean => at % folds === fold;
    const weights = learned(labelled.filter((_, at) => !isIn(at)));
    const found = score(
      labelled.filter((_, at) => isIn(at)),
      weights,
    );
    for (const key of ["right", "wrong", "refused"] as const) totals[key] += found[key];
  }
  const share = (count: number): string => `${((100 * count) / labelled.length).toFixed(1)} %`;
  process.stdout.write(
    `of ${labelled.length} questions that were not learned from: ${share(totals.right)} right, ${share(totals.wrong)} wrong, ${share(totals.refused)} refused\n`,
  );
}

function run(): void {
  const labelled = labelledExamples();
  if (process.argv.includes("--folds")) return report(labelled);
  const weights = learned(labelled);
  const text = `${JSON.stringify(weights, null, 2)}\n`;
  if (!process.argv.includes("--check")) {
    writeFileSync(ownWeights, text);
    const { right, wrong, refused } = score(labelled, weights);
    const { length } = Object.keys(weights.signals);
    if (process.argv.includes("--list")) {
      const { of } = createLikelihood(weights);
      for (const one of labelled) {
        const { wrong: isWrong, refused: isRefused } = score([one], weights);
        if (isWrong + isRefused === 0) continue;
        process.stdout.write(
          `${isWrong > 0 ? "wrong  " : "refused"} ${one.text.replaceAll("\n", " / ")}  ${one.examples.map((e) => (e.isAsked ? "+" : "-") + of(e.signals).toFixed(2)).join(" ")}\n`,
        );
      }
    }
    process.stdout.write(
      `${length} signals from ${labelled.length} questions, of which ${right} are right, ${wrong} wrong and ${refused} refused\n`,
    );
  } else if (readFileSync(ownWeights, "utf8") !== text) {
    process.stdout.write(
      "The weights are not what the labelled questions teach: npm run train writes them.\n",
    );
    process.exitCode = 1;
  }
}

if (process.argv.includes("--help")) process.stdout.write(help);
else run();
