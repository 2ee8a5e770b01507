import { besides, continues } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Doubt } from "./refiner.ts";

function isBareNumber(span: Span | undefined): boolean {
  return span?.kind === "level" && span.level.kind === "rank" && span.level.bare;
}

/** "ITOP 4" has a level, and so has "ITOP 2 vs 3"; the 7 of "grade 7" is not a level. */
export const strayNumber: Doubt = (context, spans, at) => {
  if (!isBareNumber(spans[at])) return false;
  // "Testing 1 2 3" is counting.
  if ([spans[at - 1], spans[at + 1]].some(isBareNumber)) return true;
  const { previous } = context.given;
  if (continues(context, spans) && previous !== undefined && "skill" in previous) return false;
  return ![besides(spans, at, -1), besides(spans, at, 1)].some(
    (other) =>
      (other?.kind === "name" && other.full.some(({ name }) => name.subject.kind === "skill")) ||
      other?.kind === "level",
  );
};
