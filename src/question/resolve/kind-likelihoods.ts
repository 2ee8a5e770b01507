import { type Kind, kinds } from "./kinds.ts";

/** The learned weights of the features of a text, for each kind of question. */
export interface KindWeights {
  /** The kinds, which `features` refers to by index. */
  readonly kinds: readonly string[];
  /** Pairs of a kind's index and its weight in hundredths, in one flat list for each feature. */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** How likely each kind of question is, from 0 to 1. */
export type Likelihoods = ReadonlyMap<Kind, number>;

export interface KindLikelihoods {
  /**
   * The likelihood of each kind for a text with these features. They add up to 1.
   * @param before the kind of the previous question
   */
  readonly of: (features: Iterable<string>, before?: Kind) => Likelihoods;
  /** The weight of a feature for a kind: negative if it speaks against it, 0 if unknown. */
  readonly weightOf: (feature: string, kind: Kind) => number;
}

/** What a follow-up asks that asks the same of something else: "and for a lead?" */
export const sameKind = "same";
/** The kinds that are told apart by what is learned. */
export const learnedKinds = [...kinds, sameKind] as const;
export type LearnedKind = (typeof learnedKinds)[number];

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
    of: (features, before) => {
      const sums = new Float64Array(learned.kinds.length);
      for (const feature of features) {
        const own = weights.get(feature) ?? [];
        for (let at = 0; at + 1 < own.length; at += 2) {
          const place = own[at] ?? 0;
          sums[place] = (sums[place] ?? 0) + (own[at + 1] ?? 0) * hundredth;
        }
      }
      const shares = sums.map((sum) => Math.exp(sum));
      const shareAt = (place: number | undefined): number =>
        place === undefined ? 0 : (shares[place] ?? 0);
      const same = shareAt(placeOf.get(sameKind));
      // Without a previous question, nothing is asked again.
      const all = shares.reduce((sum, share) => sum + share, before === undefined ? -same : 0);
      return new Map(
        known.map(([kind, place]) => {
          const share = shareAt(place) + (kind === before ? same : 0);
          return [kind, share / all];
        }),
      );
    },
  };
}
