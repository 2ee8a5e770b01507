/** A reading that is less likely is offered instead of answered. */
export const likely = 0.5;

/** What each signal of a reading counts for or against its being what was asked. */
export interface Weights {
  /** The weight of a reading without signals. */
  readonly bias: number;
  readonly signals: Readonly<Record<string, number>>;
}

export interface Likelihood {
  /** How likely a reading with these signals is what was asked, from 0 to 1. */
  readonly of: (signals: Iterable<string>) => number;
  /** The weight of a signal; 0 if it tells nothing. */
  readonly weightOf: (signal: string) => number;
}

export function createLikelihood({ bias, signals }: Weights): Likelihood {
  const weights = new Map(Object.entries(signals));
  const weightOf = (signal: string): number => weights.get(signal) ?? 0;
  return {
    weightOf,
    of: (found) => {
      let sum = bias;
      for (const signal of found) sum += weightOf(signal);
      return 1 / (1 + Math.exp(-sum));
    },
  };
}
