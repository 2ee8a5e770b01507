import type { Name } from "../lexicon/names.ts";
import type { NameSpan, Span } from "../parse/spans.ts";
import { hasCue, hasSection, touches } from "../parse/predicates.ts";
import type { Refiner } from "./refiner.ts";
import type { WordReading } from "../parse/word-reading.ts";

/** Kinds of spans before "roles" that may be part of a family's title. */
const replaced: readonly Span["kind"][] = ["name", "unexplained", "seniority"];

function isAllRoles(span: Span | undefined): boolean {
  return span?.kind === "cue" && span.cues.includes("roles") && !span.cues.includes("who");
}

/** The families whose titles have all the words, in any of their readings. */
function familiesWith(
  readings: readonly (readonly WordReading[])[],
  families: readonly Name[],
): readonly Name[] {
  return families.filter(({ keys }) =>
    readings.every((options) =>
      options.some(
        ({ how, keys: words }) => how !== "guessed" && words.some((key) => keys.includes(key)),
      ),
    ),
  );
}

/**
 * "Design roles" are those of user-centred design, and "dev roles" those of software development:
 * right before "roles", part of a family's title stands for the family, unless the text asks who
 * needs it.
 */
export const families: Refiner["refine"] = (spans, context) => {
  // "Which skills do data roles need" asks for the skills of the family.
  const asksWho = hasCue(spans, "who") || (hasCue(spans, "need") && !hasSection(spans, "skills"));
  if (asksWho) return spans;
  return spans.map((span, at) => {
    const after = spans[at + 1];
    if (!replaced.includes(span.kind) || !isAllRoles(after) || !touches(context, span, after)) {
      return span;
    }
    if (span.kind === "name" && namesRole(span)) return span;
    const readings = context.readings.slice(span.from, span.to);
    const [family, ...others] = familiesWith(readings, context.lexicon.families);
    return family === undefined || others.length > 0 ? span : familySpan(span, family);
  });
};

/** "Data engineer roles" are the roles of a data engineer. */
function namesRole({ full, contentTokens }: NameSpan): boolean {
  return full.some(
    ({ name: { subject } }) => subject.kind === "role" && (subject.own || contentTokens > 1),
  );
}

function familySpan({ from, to }: Span, name: Name): NameSpan {
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
