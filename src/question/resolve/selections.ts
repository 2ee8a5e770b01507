import type { ParsingContext } from "../context.ts";
import { type Clause, saysSomething } from "../parse/clauses.ts";
import { isWeak } from "../parse/predicates.ts";
import { type Span, unexplained } from "../parse/spans.ts";
import { isAskedOfTeam } from "../parse/team-spans.ts";

/** Which clauses of a text are read as the question, and which are left out. */
export interface Selection {
  readonly asked: readonly Clause[];
  readonly leftOut: readonly Clause[];
}

/** In a longer text, only neighbouring clauses are read together. */
const mostCombined = 4;
/** In a still longer one, besides all of it, only each clause alone. */
const mostPaired = 10;

/** All runs of adjacent items, longest first, then all other pairs, then all items but one. */
function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const last = items.length - 1;
  const lengths = items.map((_, at) => items.length - at);
  const neighbours = items.length > mostPaired ? 1 : 2;
  const longest = items.length > mostCombined ? neighbours : items.length;
  const stretches = lengths
    .filter((length) => length <= longest)
    .flatMap((length) =>
      items.slice(0, items.length - length + 1).map((_, at) => items.slice(at, at + length)),
    );
  if (items.length > mostCombined) return [items, ...stretches];
  const pairs = items.flatMap((one, at) => items.slice(at + 2).map((other) => [one, other]));
  // Without the first or the last it is a stretch, and of three it is a pair.
  const inner = items.length > 3 ? items.slice(1, last) : [];
  return [...stretches, ...pairs, ...inner.map((left) => items.filter((one) => one !== left))];
}

/**
 * A clause without the words that name something only if the rest supports it: "my manager says I'm
 * practitioner at testing" does not ask about a manager. Undefined if it has none.
 */
function withoutWeakNames(context: ParsingContext, { spans }: Clause): Clause | undefined {
  const drops = (span: Span): boolean => isWeak(context, span);
  return spans.some(drops)
    ? { spans: spans.map((span) => (drops(span) ? unexplained(span) : span)) }
    : undefined;
}

/** The ways to divide a text into what it asks and what is beside that, the whole first. */
export function selectionsOf(
  context: ParsingContext,
  clauses: readonly Clause[],
): readonly Selection[] {
  const speaking = clauses.filter(saysSomething);
  const spans = clauses.flatMap((clause) => clause.spans);
  const isWhole = context.given.command !== undefined || isAskedOfTeam(context, spans);
  const parts = isWhole || speaking.length === 0 ? [speaking] : partsOf(speaking);
  const strongOf = new Map(clauses.map((one) => [one, withoutWeakNames(context, one) ?? one]));
  return parts.flatMap((part): readonly Selection[] => {
    const asked = part.length === 0 ? clauses : part;
    const leftOut = clauses.filter((clause) => !asked.includes(clause));
    if (context.given.command !== undefined) return [{ asked, leftOut }];
    const strong = asked.map((clause) => strongOf.get(clause) ?? clause);
    const isMixed = strong.some((clause, at) => clause !== asked[at]);
    if (!isMixed) return [{ asked, leftOut }];
    // In a long text, a single word of a title is rarely meant as that title.
    if (speaking.length > mostCombined) return [{ asked: strong, leftOut }];
    return [
      { asked: strong, leftOut },
      { asked, leftOut },
    ];
  });
}
