import { type ParsingContext, wordAt } from "../context.ts";
import type { Cue } from "../lexicon/language.ts";
import type { Clause } from "../parse/clauses.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import {
  hasNoun,
  isCompared,
  isCueOf,
  isModifier,
  isNamed,
  isPolar,
  isSubjectOfPolar,
  isVerb,
  isWherePeopleAre,
  lastWord,
  takesObject,
} from "./run-grammar.ts";
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

/** What these cues have as their object may be a name. */
const naming: readonly Cue[] = ["need", "who", "compare", "and"];

/** Every principle with an example; in this order. */
export const rules: readonly Rule[] = [
  {
    why: "is of what is named", // "the history of testing"
    applies: (run) =>
      !isVerb(run) &&
      wordAt(run.context, run.to) === "of" &&
      run.nextSaying !== undefined &&
      run.nextSaying.kind !== "unexplained",
    weight: asideIfSpecific,
  },
  {
    why: "says something else of it", // "problem solved"
    applies: (run) =>
      run.clause.mood === "fragment" &&
      !run.filling.isAsking &&
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
    applies: (run) => isVerb(run) && run.touchesBefore && isCueOf(run.before, ["who"]),
    weight: asked,
  },
  {
    why: "is what is asked of it", // "can a lead app ops engineer travel"
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
    why: "is what is done", // "what does a lead app ops engineer handle money for"
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
    why: "is what is asked for", // "which gaps do I close between senior and lead"
    applies: (run) =>
      hasNoun(run) && /^(?:which|what)$/u.test(wordAt(run.context, run.from - 1) ?? ""),
    weight: asideIfSpecific,
  },
  {
    why: "is who is asked about", // "a scrum master needs testing"
    applies: (run) => hasNoun(run) && isCueOf(run.nextSaying, ["need"]),
    weight: asked,
  },
  {
    why: "may be what is named", // "congrats Sam on becoming lead"
    applies: (run) =>
      hasNoun(run) &&
      run.clause.mood === "fragment" &&
      run.preposition === undefined &&
      !(run.touchesAfter && run.after?.kind === "cue" && run.after.sections.length > 0),
    weight: asked,
  },
  {
    why: "stands beside the question", // "skills of a lead on a Monday"
    applies: hasNoun,
    weight: asideIfWhole,
  },
  {
    why: "makes another name of it", // "clinical incident management"
    applies: (run) =>
      isModifier(run) &&
      !run.context.tokens
        .slice(run.from, run.to)
        .every(({ text }) => run.context.lexicon.workings.tools.isCommon(text)),
    weight: asked,
  },
  {
    why: "qualifies a name", // "what does a good app ops engineer do"
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

/** The name of a rule, for whoever leaves it out. */
export function ruleName(at: number): string {
  return `weight ${at + 1}, ${rules[at]?.why ?? ""}`;
}

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
  const { without } = run.context.lexicon.workings;
  const rule = rules.find(({ applies }, at) => applies(run) && !without.has(ruleName(at)));
  return rule === undefined ? [] : [{ from, to, weight: rule.weight(run.filling), why: rule.why }];
}

/** "When does a lead arrive", "what did the lead say": of times and deeds no document tells. */
function asksOutward(
  context: ParsingContext,
  { spans, mood }: Clause,
  { names }: Filling,
): boolean {
  if (mood === "statement") return false;
  const { isOfClass } = context.lexicon;
  const first = spans.find(
    (span) => !isFrame(span) || isOfClass(wordAt(context, span.from), "asking"),
  );
  const start = first?.from ?? -1;
  const words = [wordAt(context, start), wordAt(context, start + 1)];
  if (!words.some((word) => /^(?:when|why|whose|did)$/u.test(word ?? ""))) return false;
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
