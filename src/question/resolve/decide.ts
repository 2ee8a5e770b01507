import type { ParsingContext } from "../context.ts";
import { isTelling, isWeak } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { type Decision, judge } from "./confidence.ts";
import type { Selection } from "./selection.ts";

/**
 * The selection without its weak names, where it has others: "my manager says I'm practitioner at
 * testing" asks of no manager.
 */
function withoutWeakNames(context: ParsingContext, selection: Selection): Selection | undefined {
  const spans = selection.asked.flatMap((clause) => clause.spans);
  const isStrong = (span: Span): boolean => isTelling(span) && !isWeak(context, span);
  if (context.given.command !== undefined) return undefined;
  if (!spans.some(isStrong) || !spans.some((span) => isWeak(context, span))) return undefined;
  const asked = selection.asked.map((clause) => ({
    ...clause,
    spans: clause.spans.map((span): Span =>
      isWeak(context, span) ? { kind: "unexplained", from: span.from, to: span.to } : span,
    ),
  }));
  return { ...selection, asked };
}

function isAnswer({ understanding }: Decision): boolean {
  return understanding.kind === "question";
}

function offers({ understanding }: Decision): boolean {
  return understanding.kind !== "question" && understanding.choices.length > 0;
}

/**
 * What becomes of a text: the first of these readings that answers, else the first that offers
 * something. Complete names are read before parts of names, what asks before the text as a whole.
 */
export function decide(context: ParsingContext, selection: Selection): Decision {
  const strong = withoutWeakNames(context, selection);
  const first = judge(context, strong ?? selection);
  if (isAnswer(first)) return first;
  const second = strong === undefined ? first : judge(context, selection);
  if (isAnswer(second)) return second;
  const asking = selection.asked.filter(({ mood }) => mood === "question" || mood === "request");
  const [clause, ...others] = asking.filter(({ spans }) => spans.some(isTelling));
  if (clause !== undefined && others.length === 0 && asking.length > 1) {
    const leftOut = [...selection.asked, ...selection.leftOut].filter((one) => one !== clause);
    const alone = judge(context, { asked: [clause], leftOut });
    if (isAnswer(alone)) return alone;
  }
  const found = [first, second].find(offers);
  if (found !== undefined || selection.leftOut.length === 0) return found ?? first;
  const all = [...selection.asked, ...selection.leftOut].toSorted(
    (a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0),
  );
  const whole = judge(context, { asked: all, leftOut: [] });
  return offers(whole) ? whole : first;
}
