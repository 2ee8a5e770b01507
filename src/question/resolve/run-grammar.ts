import type { Section } from "../../catalogue/sections.ts";
import { wordAt } from "../context.ts";
import type { Cue } from "../lexicon/language.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import type { Run } from "./unexplained.ts";

// Where unexplained words stand, as far as grammar tells.

export function hasNoun({ classes }: Run): boolean {
  return classes.some((one) => one === "noun" || one === "proper noun");
}

export function isVerb({ classes: [first] }: Run): boolean {
  return first === "verb";
}

export function lastWord({ context, to }: Run): string {
  return wordAt(context, to - 1) ?? "";
}

/** "Is …", "does …": what is asked is whether. */
export function isPolar({ context, clause }: Run): boolean {
  const { isOfClass } = context.lexicon;
  const start = clause.spans.find(
    (span) => !isFrame(span) || isOfClass(wordAt(context, span.from), "auxiliaries", "asking"),
  );
  return isOfClass(wordAt(context, start?.from ?? -1), "auxiliaries");
}

export function isCueOf(span: Span | undefined, cues: readonly Cue[]): boolean {
  return span?.kind === "cue" && span.cues.some((cue) => cues.includes(cue));
}

/** Sections whose items have no names of their own: "one-paragraph summary", "daily duties". */
const plainSections: readonly Section[] = ["summary", "responsibilities", "background"];

/** Whether a noun beside a span makes another thing of it: "java skills", "entry level". */
export function isNamed(span: Span | undefined): boolean {
  if (span?.kind === "name" || span?.kind === "seniority" || span?.kind === "level") return true;
  if (span?.kind !== "cue") return false;
  return (
    isCueOf(span, ["level", "levels", "role", "roles"]) ||
    span.sections.some((section) => !plainSections.includes(section))
  );
}

/** A participle behind these is what is done, and no word of the name behind it. */
const becoming = /^(?:get|got|getting|be|been|being|is|was|were|made)$/u;

/** Whether a run qualifies the name right behind it: "automated testing", "clinical data analyst". */
export function isModifier(run: Run): boolean {
  const { after, classes, touchesAfter, context, from } = run;
  if (!touchesAfter || (after?.kind !== "name" && after?.kind !== "seniority")) return false;
  const isParticiple = /(?:ing|ed|en)$/u.test(lastWord(run));
  if (isParticiple && becoming.test(wordAt(context, from - 1) ?? "")) return false;
  return isParticiple || classes.at(-1) !== "verb";
}

/** Whether what stands behind can only be an object: "what activities suit someone". */
export function takesObject({ after, context }: Run): boolean {
  if (after?.kind === "name" || after?.kind === "seniority") return true;
  const word = wordAt(context, after?.from ?? -1);
  return after?.kind === "function" && !context.lexicon.isOfClass(word, "prepositions");
}

/** Whether the words from a token up to the run are only articles and the like. */
function leadsOnlyTo({ context, from }: Run, start: number): boolean {
  const words = context.tokens.slice(start, from).map(({ text }) => text);
  return words.every((word) =>
    context.lexicon.isOfClass(word, "articles", "determiners", "possessives", "demonstratives"),
  );
}

/** "Who in the Newcastle office has it" */
export function isWherePeopleAre(run: Run): boolean {
  const { context, clause, from } = run;
  const start = clause.spans[0]?.from ?? 0;
  const who = context.tokens.findIndex(
    ({ text }, at) => at >= start && at < from && text === "who",
  );
  if (who === -1 || !context.lexicon.isOfClass(wordAt(context, who + 1), "prepositions"))
    return false;
  return leadsOnlyTo(run, who + 2);
}

/** "Does Dave need testing" */
export function isSubjectOfPolar(run: Run): boolean {
  const { context, clause } = run;
  const start = clause.spans[0]?.from ?? 0;
  if (!context.lexicon.isOfClass(wordAt(context, start), "auxiliaries")) return false;
  return leadsOnlyTo(run, start + 1) && !run.isParticular;
}

/** What is compared, or where a way begins or ends: "from senor to lead". */
export function isCompared({ preposition = "", clause }: Run): boolean {
  if (/^(?:between|against|than)$/u.test(preposition)) return true;
  if (!/^(?:from|to|into)$/u.test(preposition)) return false;
  const [from, to] = (["from", "to"] as const).map((cue) =>
    clause.spans.findIndex((span) => isCueOf(span, [cue])),
  );
  const isWay = from !== undefined && to !== undefined && from >= 0 && to > from;
  return isWay || hasCue(clause.spans, "step", "compare");
}
