import type { Name } from "../lexicon/names.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import { isCue, touches } from "../parse/predicates.ts";
import type { Refiner } from "./refiner.ts";
import type { WordReading } from "../parse/word-reading.ts";

/** The families whose titles have all the words, in any of their readings. */
function familiesWith(
  readings: readonly (readonly WordReading[])[],
  families: readonly Name[],
): readonly Name[] {
  return families.filter(({ keys }) =>
    readings.every((options) =>
      options.some(({ keys: words }) => words.some((key) => keys.includes(key))),
    ),
  );
}

/**
 * "Design roles" are those of user-centred design, and "dev roles" those of software development:
 * right before "roles", part of a family's title stands for the family.
 */
export const families: Refiner["refine"] = (spans, context) =>
  spans.map((span, at) => {
    const after = spans[at + 1];
    if (!isCue(after, "roles") || !touches(context, span, after)) return span;
    const readings = context.readings.slice(span.from, span.to);
    const [family, ...others] = familiesWith(readings, context.lexicon.families);
    return family === undefined || others.length > 0 ? span : nameSpan(span, family);
  });

/** A span that stands for one name. */
export function nameSpan({ from, to }: Span, name: Name): NameSpan {
  return {
    kind: "name",
    from,
    to,
    full: [{ name, coverage: 1 }],
    partial: [],
    contentTokens: to - from,
    reread: 0,
    otherForms: 0,
    turned: false,
  };
}
