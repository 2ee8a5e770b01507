import { type Kind, kinds } from "./kinds.ts";

/** The learned weights of the features of a text, for each kind of question. */
export interface KindWeights {
  /** The kinds, which `features` refers to by index. */
  readonly kinds: readonly string[];
  /** Pairs of a kind's index and its weight in hundredths, in one flat list for each feature. */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

export interface KindLikelihoods {
  /** The likelihood of each kind for a text with these features. They add up to 1. */
  readonly of: (features: Iterable<string>) => ReadonlyMap<Kind, number>;
  /** The weight of a feature for a kind: negative if it speaks against it, 0 if unknown. */
  readonly weightOf: (feature: string, kind: Kind) => number;
}

const hundredth = 0.01;

/** Softmax regression. */
export function createKindLikelihoods(learned: KindWeights): KindLikelihoods {
  const weights = new Map(Object.entries(learned.features));
  const placeOf = new Map(learned.kinds.map((kind, at) => [kind, at]));
  const known = kinds.map((kind) => [kind, placeOf.get(kind)] as const);
  return {
    weightOf: (feature, kind) => {
      const own = weights.get(feature) ?? [];
      const at = own.findIndex((place, index) => index % 2 === 0 && place === placeOf.get(kind));
      return at === -1 ? 0 : (own[at + 1] ?? 0) * hundredth;
    },
    of: (features) => {
      const sums = new Float64Array(learned.kinds.length);
      for (const feature of features) {
        const own = weights.get(feature) ?? [];
        for (let at = 0; at + 1 < own.length; at += 2) {
          const place = own[at] ?? 0;
          sums[place] = (sums[place] ?? 0) + (own[at + 1] ?? 0) * hundredth;
        }
      }
      const shares = sums.map((sum) => Math.exp(sum));
      const all = shares.reduce((sum, share) => sum + share, 0);
      return new Map(
        known.map(([kind, place]) => [kind, place === undefined ? 0 : (shares[place] ?? 0) / all]),
      );
    },
  };
}
