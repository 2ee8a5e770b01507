import {
  type KindWeights,
  type LearnedKind,
  learnedKinds as kinds,
} from "../../../src/question/resolve/kind-likelihoods.ts";
import { frequent, shuffledFrom } from "./fit.ts";

/** A text that asks for one kind of question. */
export interface KindExample {
  readonly features: readonly string[];
  readonly kind: LearnedKind;
  /** How much it counts. */
  readonly share: number;
}

const rounds = 12;
const rate = 0.1;
/** Keeps weights small that few examples support. */
const decay = 5e-3;
/** A feature of fewer texts tells about them alone. */
const fewest = 3;
/** An error that is too small to learn from. */
const negligible = 0.002;
/** A smaller weight decides nothing. */
const least = 0.1;

/** A row of numbers for each feature, one for each kind. */
interface Table {
  readonly rows: readonly Float64Array[];
}

function emptyTable(features: number, value: number): Table {
  const row = (): Float64Array => new Float64Array(kinds.length).fill(value);
  return { rows: Array.from({ length: features }, row) };
}

/** Turns the sums of weights into likelihoods. */
function normalise(sums: Float64Array): void {
  const most = sums.reduce((one, other) => Math.max(one, other));
  const all = sums.reduce((sum, one) => sum + Math.exp(one - most), 0);
  for (const [at, sum] of sums.entries()) sums[at] = Math.exp(sum - most) / all;
}

function add(sums: Float64Array, row: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
}

/**
 * Softmax regression by stochastic gradient descent, with a rate for each weight that falls as it
 * is changed (AdaGrad). The same examples always give the same weights, in alphabetical order.
 */
export function fitKinds(examples: readonly KindExample[]): KindWeights {
  const lists = examples.map(({ features }) => features);
  const known = [...frequent(lists, fewest)].toSorted();
  const numbers = new Map(known.map((feature, at) => [feature, at]));
  const weights = emptyTable(known.length, 0).rows;
  const slopes = emptyTable(known.length, 1).rows;
  const sums = new Float64Array(kinds.length);
  const prepared = examples.map(({ features, kind, share }) => ({
    places: features.flatMap((feature) => numbers.get(feature) ?? []),
    asked: kinds.indexOf(kind),
    share,
  }));
  const shuffled = shuffledFrom(7);
  for (let round = 0; round < rounds; round++) {
    for (const { places, asked, share } of shuffled(prepared)) {
      sums.fill(0);
      for (const place of places) add(sums, weights[place] ?? sums);
      normalise(sums);
      for (const [at, likelihood] of sums.entries()) {
        const error = (likelihood - Number(at === asked)) * share;
        if (Math.abs(error) < negligible) continue;
        for (const place of places) {
          const [own, seen] = [weights[place], slopes[place]];
          if (own === undefined || seen === undefined) continue;
          const slope = error + decay * (own[at] ?? 0);
          seen[at] = (seen[at] ?? 1) + slope * slope;
          own[at] = (own[at] ?? 0) - (rate * slope) / Math.sqrt(seen[at]);
        }
      }
    }
  }
  const features = known.flatMap((feature, at) => {
    const own = [...(weights[at] ?? [])].flatMap((weight, kind) =>
      Math.abs(weight) < least ? [] : [kind, Math.round(weight * 100)],
    );
    return own.length === 0 ? [] : [[feature, own] as const];
  });
  return { kinds, features: Object.fromEntries(features) };
}
