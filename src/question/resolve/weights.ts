import type { Section } from "../../catalogue/sections.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import type { Cue } from "../lexicon/language.ts";
import type { Clause } from "../parse/clauses.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import { isCommon } from "../text/english.ts";
import { type Filling, fillingOf, type Run, runsOf } from "./unexplained.ts";

/**
 * What words that nothing explains do to the question: stand where no name could ("nothing"), add
 * what the answer can do without ("aside"), or stand where a name could and so may change what is
 * asked ("asked").
 */
export type Weight = "nothing" | "aside" | "asked";

export interface Weighed {
  readonly from: number;
  readonly to: number;
  readonly weight: Weight;
  readonly why: string;
}

/** One principle of grammar. The first that applies to a run decides its weight. */
interface Rule {
  readonly why: string;
  readonly applies: (run: Run) => boolean;
  readonly weight: (filling: Filling) => Weight;
}

const nothing = (): Weight => "nothing";
const asked = (): Weight => "asked";
const asideIfWhole = ({ isWhole }: Filling): Weight => (isWhole ? "aside" : "asked");
const asideIfSpecific = ({ isSpecific }: Filling): Weight => (isSpecific ? "aside" : "asked");

function hasNoun({ classes }: Run): boolean {
  return classes.some((one) => one === "noun" || one === "proper noun");
}

function isVerb({ classes: [first] }: Run): boolean {
  return first === "verb";
}

function lastWord({ context, to }: Run): string {
  return wordAt(context, to - 1) ?? "";
}

function startsWith(
  { context, clause }: Run,
  isWanted: (word: string | undefined) => boolean,
): boolean {
  const start = clause.spans.find((span) => !isFrame(span) || isWanted(wordAt(context, span.from)));
  return start !== undefined && isWanted(wordAt(context, start.from));
}

/** "Is …", "does …": what is asked is whether. */
function isPolar(run: Run): boolean {
  return startsWith(run, (word) => run.context.lexicon.isOfClass(word, "auxiliaries"));
}

function isCueOf(span: Span | undefined, cues: readonly Cue[]): boolean {
  return span?.kind === "cue" && span.cues.some((cue) => cues.includes(cue));
}

/** Sections whose items have no names of their own: "one-paragraph summary", "daily duties". */
const plainSections: readonly Section[] = ["summary", "responsibilities", "background"];

/** Whether a noun beside a span makes another thing of it: "java skills", "entry level". */
function isNamed(span: Span | undefined): boolean {
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
function isModifier(run: Run): boolean {
  const { after, classes, touchesAfter, context, from } = run;
  if (!touchesAfter || (after?.kind !== "name" && after?.kind !== "seniority")) return false;
  if (classes.at(-1) === "verb" && !/(?:ing|ed|en)$/u.test(lastWord(run))) return false;
  return !becoming.test(wordAt(context, from - 1) ?? "");
}

/** Whether what stands behind can only be an object: "what activities suit someone". */
function takesObject({ after, context }: Run): boolean {
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
function isWherePeopleAre(run: Run): boolean {
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
function isSubjectOfPolar(run: Run): boolean {
  const { context, clause } = run;
  const start = clause.spans[0]?.from ?? 0;
  if (!context.lexicon.isOfClass(wordAt(context, start), "auxiliaries")) return false;
  return leadsOnlyTo(run, start + 1) && !run.isParticular;
}

/** What is compared, or where a way begins or ends: "from senor to lead". */
function isCompared({ preposition = "", clause }: Run): boolean {
  if (/^(?:between|against|than)$/u.test(preposition)) return true;
  return /^(?:from|to|into)$/u.test(preposition) && hasCue(clause.spans, "step", "compare", "from");
}

/** What these cues have as their object may be a name. */
const naming: readonly Cue[] = ["need", "who", "compare", "and"];

/** Every principle with an example; in this order. */
const rules: readonly Rule[] = [
  {
    why: "is of what is named", // "the salary of a lead"
    applies: ({ after, context }) =>
      after?.kind === "function" && wordAt(context, after.from) === "of",
    weight: asideIfSpecific,
  },
  {
    why: "says something else of it", // "problem solved"
    applies: (run) =>
      run.clause.mood === "fragment" &&
      !run.filling.isWhole &&
      run.classes.some((one) => one === "verb" || one === "adjective"),
    weight: asked,
  },
  {
    why: "is what is asked for", // "what is juggling at practitioner level"
    applies: (run) =>
      run.filling.names === 0 &&
      isVerb(run) &&
      lastWord(run).endsWith("ing") &&
      isCueOf(run.lastSaying, ["mean", ...naming]),
    weight: asked,
  },
  {
    why: "is what somebody does", // "who teaches testing"
    applies: (run) => isVerb(run) && /^whos?$/u.test(wordAt(run.context, run.from - 1) ?? ""),
    weight: asked,
  },
  {
    why: "is what is asked of it", // "can a lead travel"
    applies: (run) =>
      isVerb(run) &&
      !isModifier(run) &&
      isPolar(run) &&
      !run.filling.asksPlainly &&
      run.filling.names < 2,
    weight: asked,
  },
  {
    why: "is a verb", // "what does a lead tackle"
    applies: (run) => isVerb(run) && !isModifier(run) && !hasNoun(run),
    weight: nothing,
  },
  {
    why: "is what is done", // "what does a lead handle budgets for"
    applies: (run) => isVerb(run) && !isModifier(run),
    weight: asideIfWhole,
  },
  {
    why: "makes another name of the one behind it", // "java developer", "java skills"
    applies: (run) => hasNoun(run) && run.touchesAfter && isNamed(run.after),
    weight: asked,
  },
  {
    why: "is a verb, for something stands behind it", // "what activities suit someone"
    applies: (run) =>
      hasNoun(run) &&
      run.touchesBefore &&
      run.before?.kind === "cue" &&
      isNamed(run.before) &&
      takesObject(run),
    weight: nothing,
  },
  {
    why: "makes another name of the one before it", // "testing framework"
    applies: (run) => hasNoun(run) && run.touchesBefore && isNamed(run.before),
    weight: asked,
  },
  {
    why: "tells where people are", // "who in the Newcastle office has it"
    applies: (run) => hasNoun(run) && isWherePeopleAre(run),
    weight: asked,
  },
  {
    why: "is who is asked about", // "does Dave need testing"
    applies: (run) => hasNoun(run) && isSubjectOfPolar(run),
    weight: asked,
  },
  {
    why: "is one of what is compared", // "scrum master vs delivery manager"
    applies: (run) =>
      hasNoun(run) && (isCueOf(run.nextSaying, ["compare", "and"]) || isCompared(run)),
    weight: asked,
  },
  {
    why: "tells of somebody's own", // "for our vacancy notice", "in Bristol"
    applies: (run) =>
      hasNoun(run) &&
      (run.isParticular ||
        (run.preposition !== undefined &&
          run.preposition !== "of" &&
          run.classes.includes("proper noun"))),
    weight: asideIfWhole,
  },
  {
    why: "is what is asked of it", // "do we get an allowance for testing"
    applies: (run) =>
      hasNoun(run) && run.preposition === undefined && isPolar(run) && !run.filling.asksPlainly,
    weight: asked,
  },
  {
    why: "is what is asked for", // "who needs kubernetes"
    applies: (run) =>
      hasNoun(run) && run.preposition === undefined && isCueOf(run.lastSaying, naming),
    weight: asked,
  },
  {
    why: "is what is asked for", // "what is the bar for expert testing"
    applies: (run) =>
      hasNoun(run) && run.preposition === undefined && isCueOf(run.lastSaying, ["mean", "list"]),
    weight: asideIfSpecific,
  },
  {
    why: "is who is asked about", // "a scrum master needs testing"
    applies: (run) => hasNoun(run) && isCueOf(run.nextSaying, ["need"]),
    weight: asked,
  },
  {
    why: "stands beside the question", // "skills of a lead next month"
    applies: hasNoun,
    weight: asideIfWhole,
  },
  {
    why: "makes another name of it", // "clinical data analyst"
    applies: (run) =>
      isModifier(run) &&
      !run.context.tokens.slice(run.from, run.to).every(({ text }) => isCommon(text)),
    weight: asked,
  },
  {
    why: "qualifies a name", // "a good lead"
    applies: isModifier,
    weight: asideIfWhole,
  },
  {
    why: "is what is asked of it", // "how hard is testing"
    applies: (run) =>
      run.classes.includes("adjective") &&
      (isPolar(run) || wordAt(run.context, run.from - 1) === "how") &&
      run.filling.names < 2 &&
      !run.filling.hasSection,
    weight: asked,
  },
  {
    why: "numbers what it stands behind", // "ITOP level 9"
    applies: (run) => run.classes.includes("number") && isNamed(run.before),
    weight: asked,
  },
  {
    why: "stands where no name can", // "how vital is testing for a lead"
    applies: () => true,
    weight: nothing,
  },
];

/** In a clause that only tells, words matter that make another thing of a name: "associate solicitor". */
function makesOther({ classes, before, after, touchesBefore, touchesAfter }: Run): boolean {
  const isNoun = (one: string | undefined): boolean => one === "noun" || one === "proper noun";
  return (
    (isNoun(classes[0]) && touchesBefore && before?.kind === "seniority") ||
    (isNoun(classes.at(-1)) && touchesAfter && after?.kind === "name")
  );
}

function weighRun(run: Run, isTold: boolean): readonly Weighed[] {
  const { from, to } = run;
  if (run.context.given.command !== undefined) {
    return [{ from, to, weight: "asked", why: "stands behind a command" }];
  }
  if (isTold) {
    const why = "makes another name of the one beside it";
    return makesOther(run) ? [{ from, to, weight: "asked", why }] : [];
  }
  const rule = rules.find(({ applies }) => applies(run));
  return rule === undefined ? [] : [{ from, to, weight: rule.weight(run.filling), why: rule.why }];
}

/** "When does a lead arrive": a name, and a question that no document answers. */
function asksOutward(context: ParsingContext, { spans }: Clause, { names }: Filling): boolean {
  const { isOfClass } = context.lexicon;
  const first = spans.find(
    (span) => !isFrame(span) || isOfClass(wordAt(context, span.from), "asking"),
  );
  if (first === undefined || !/^(?:when|why|whose)$/u.test(wordAt(context, first.from) ?? ""))
    return false;
  return names < 2 && !hasCue(spans, "changed", "news");
}

/** What each stretch of unexplained words of the clauses that ask does to the question. */
export function weigh(context: ParsingContext, clauses: readonly Clause[]): readonly Weighed[] {
  const spans = clauses.flatMap((clause) => clause.spans);
  const classes = classesOf(context, spans);
  const filling = fillingOf(spans);
  const isTold = ({ mood }: Clause): boolean => mood === "statement";
  const onlyTells = clauses.every(isTold);
  return clauses.flatMap((clause): readonly Weighed[] => {
    const runs = runsOf(context, clause, filling, classes);
    const weighed = runs.flatMap((run) => weighRun(run, isTold(clause) && !onlyTells));
    const [first, last] = [clause.spans[0], clause.spans.at(-1)];
    if (first === undefined || last === undefined || !asksOutward(context, clause, filling))
      return weighed;
    const why = "asks for what no document says";
    return [...weighed, { from: first.from, to: last.to, weight: "asked", why }];
  });
}
