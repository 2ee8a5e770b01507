import type { Weights } from "../../../src/question/resolve/likelihood.ts";

/** One reading of a labelled question. */
export interface Example {
  readonly signals: readonly string[];
  /** Whether the label says that this is what was asked. */
  readonly isAsked: boolean;
  /** How much it counts: less if its question has many readings. */
  readonly share: number;
}

const rounds = 60;
const rate = 0.05;
/** Keeps weights small that few examples support. */
const decay = 1e-4;
/** A signal of fewer questions tells about them alone. */
const fewest = 3;
/** A smaller weight decides nothing. */
const least = 0.05;

/** Pseudo-random whole numbers below `limit`, the same ones each time. */
export function randomly(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * limit);
  };
}

/** Mixes lists, the same ones in the same way each time. */
export function shuffledFrom(seed: number): <T>(items: readonly T[]) => readonly T[] {
  const random = randomly(seed);
  return (items) => {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last--) {
      const at = random(last + 1);
      const [one, other] = [mixed[at], mixed[last]];
      if (one !== undefined && other !== undefined) [mixed[at], mixed[last]] = [other, one];
    }
    return mixed;
  };
}

/** What occurs in enough of some lists to be learned from. */
export function frequent(
  lists: readonly (readonly string[])[],
  fewest: number,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([one, count]) => (count < fewest ? [] : [one])));
}

/**
 * Logistic regression by stochastic gradient descent, with a rate for each signal that falls as it
 * is seen (AdaGrad). The same examples always give the same weights, in alphabetical order.
 * @param questions the examples of each labelled question
 */
export function fit(questions: readonly (readonly Example[])[]): Weights {
  const known = frequent(
    questions.map((examples) => examples.flatMap(({ signals }) => signals)),
    fewest,
  );
  const numbers = new Map([...known].toSorted().map((signal, at) => [signal, at]));
  const weights = new Float64Array(numbers.size);
  const slopes = new Float64Array(numbers.size).fill(1);
  let bias = 0;
  const examples = questions.flat().map(({ signals, isAsked, share }) => ({
    places: signals.flatMap((signal) => numbers.get(signal) ?? []),
    isAsked,
    share,
  }));
  const shuffled = shuffledFrom(7);
  for (let round = 0; round < rounds; round++) {
    for (const { places, isAsked, share } of shuffled(examples)) {
      let sum = bias;
      for (const at of places) sum += weights[at] ?? 0;
      const error = (1 / (1 + Math.exp(-sum)) - Number(isAsked)) * share;
      bias -= 0.01 * error;
      for (const at of places) {
        const slope = error + decay * (weights[at] ?? 0);
        slopes[at] = (slopes[at] ?? 1) + slope * slope;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(slopes[at]);
      }
    }
  }
  const rounded = (weight: number): number => Math.round(weight * 100) / 100;
  const signals = [...numbers].map(([signal, at]) => [signal, rounded(weights[at] ?? 0)] as const);
  return {
    bias: rounded(bias),
    signals: Object.fromEntries(signals.filter(([, weight]) => Math.abs(weight) >= least)),
  };
}
