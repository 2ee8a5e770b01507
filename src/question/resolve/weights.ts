import type { Section } from "../../catalogue/sections.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import { changeCues } from "../lexicon/language.ts";
import { asks, type Clause } from "../parse/clauses.ts";
import { hasCue, hasSection, isCue, isFrame } from "../parse/predicates.ts";
import { askingCues, isAskedOfTeam } from "../parse/team-spans.ts";
import type { Span } from "../parse/spans.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import type { WordClass } from "../text/word-classes.ts";
import { type Filling, fillingOf, type Run, runsOf } from "./unexplained.ts";

/**
 * What unexplained words mean for the question: they cannot be a name ("ignored"), they are something that
 * the answer can leave out ("aside"), or they could be a name and so change the question ("decisive").
 */
export type Weight = "ignored" | "aside" | "decisive";

export interface Weighed {
  readonly from: number;
  readonly to: number;
  readonly weight: Weight;
  readonly why: string;
}

/** One grammatical principle. The first that applies to a run decides its weight. */
interface Rule {
  readonly why: string;
  readonly applies: (run: Run) => boolean;
  readonly weight: (run: Run) => Weight;
}

const ignored = (): Weight => "ignored";
const decisive = (): Weight => "decisive";
const asideIfWhole = ({ filling }: Run): Weight => (filling.isWhole ? "aside" : "decisive");

function hasNoun({ classes }: Run): boolean {
  return classes.some((one) => one === "noun" || one === "proper noun");
}

function isVerb({ classes: [first] }: Run): boolean {
  return first === "verb";
}

/** A noun, or a gerund where nothing else is named: "juggling". */
function isThing(run: Run): boolean {
  const isGerund = isVerb(run) && wordAt(run.context, run.to - 1)?.endsWith("ing") === true;
  return hasNoun(run) || (isGerund && run.filling.names === 0);
}

/** Sections whose items have no names: "one-paragraph summary", "daily duties". */
const plainSections: readonly Section[] = ["summary", "responsibilities", "background", "grades"];

/** Whether a noun beside a span makes it something else: "java skills", "entry level". */
function isNamed(span: Span | undefined): boolean {
  if (span?.kind === "name" || span?.kind === "seniority" || span?.kind === "level") return true;
  if (span?.kind !== "cue") return false;
  return (
    isCue(span, "level", "levels", "role", "roles") ||
    span.sections.some((section) => !plainSections.includes(section))
  );
}

/** Whether a run qualifies the name after it: "automated testing", "clinical data analyst". */
function isModifier({ after, classes, context, to }: Run): boolean {
  if (after?.kind !== "name" && after?.kind !== "seniority") return false;
  return classes.at(-1) !== "verb" || /(?:ing|ed|en)$/u.test(wordAt(context, to - 1) ?? "");
}

/** Where a clause begins to ask or to say something. */
function startOf(context: ParsingContext, { spans }: Clause): number {
  const { isOfClass } = context.lexicon;
  const start = spans.find(
    (span) => !isFrame(span) || isOfClass(wordAt(context, span.from), "auxiliaries", "asking"),
  );
  return start?.from ?? -1;
}

/** "Is …", "does …": a yes-or-no question. */
function isPolar({ context, clause }: Run): boolean {
  return context.lexicon.isOfClass(wordAt(context, startOf(context, clause)), "auxiliaries");
}

/** What is asked about something: "can a lead **travel**", "how **hard** is testing". */
function isPredicate(run: Run): boolean {
  const { classes, context, filling, preposition } = run;
  if (isModifier(run)) return false;
  if (classes.includes("adjective") && !hasNoun(run)) {
    return !filling.hasSection && (isPolar(run) || wordAt(context, run.from - 1) === "how");
  }
  if (filling.asksPlainly || !isPolar(run)) return false;
  return isVerb(run) || (hasNoun(run) && preposition === undefined);
}

/** "Does **Dave** need testing", "**book Priya** on it", "who in the **Newcastle office** has it" */
function isAboutPeople({ context, clause, classes, from }: Run): boolean {
  const { isOfClass } = context.lexicon;
  const start = clause.spans[0]?.from ?? from;
  if (start === from) {
    return classes.includes("proper noun") && wordAt(context, from)?.endsWith("ing") !== true;
  }
  const [first, ...rest] = context.tokens.slice(start, from).map(({ text }) => text);
  // "Is this a problem" has another subject.
  const leadUp = (words: readonly string[]): boolean =>
    words.every((word) => isOfClass(word, "articles", "possessives"));
  if (first === "who") return isOfClass(rest[0], "prepositions") && leadUp(rest.slice(1));
  return isOfClass(first, "auxiliaries") && leadUp(rest);
}

/** Whether a run is one of several joined items, or one end of a step: "from **senor** to lead". */
function isJoined({ preposition = "", clause, previous, next }: Run): boolean {
  const joins = [previous, next].some((span) => isCue(span, "compare", "and"));
  if (joins || /^(?:between|against|than)$/u.test(preposition)) return true;
  if (!/^(?:from|to|into)$/u.test(preposition)) return false;
  return hasCue(clause.spans, "step", "compare");
}

/** In order of precedence, each with an example. */
export const rules: readonly Rule[] = [
  {
    why: "follows a command", // "/skill kubernetes"
    applies: ({ context }) => context.given.command !== undefined,
    weight: decisive,
  },
  {
    why: "adds to what a fragment names", // "problem solved", "head of legal"
    applies: ({ clause, filling, classes }) =>
      clause.mood === "fragment" &&
      !filling.isAsking &&
      classes.some((one) => one !== "other" && one !== "number"),
    weight: decisive,
  },
  {
    why: "is the verb of a “who” question", // "who teaches testing"
    applies: (run) => isVerb(run) && isCue(run.before, "who"),
    weight: decisive,
  },
  {
    why: "is the predicate of a question", // "can a lead app ops engineer travel", "how hard is testing"
    applies: (run) => run.filling.names < 2 && isPredicate(run),
    weight: decisive,
  },
  {
    why: "changes the name beside it", // "java developer", "testing 9"
    applies: (run) =>
      (isThing(run) && (isNamed(run.after) || isNamed(run.before))) ||
      (run.classes.includes("number") && isNamed(run.before)),
    weight: decisive,
  },
  {
    why: "is about people", // "does Dave need testing"
    applies: (run) => hasNoun(run) && isAboutPeople(run),
    weight: decisive,
  },
  {
    why: "is joined to a name", // "scrum master vs delivery manager"
    applies: (run) => isThing(run) && isJoined(run),
    weight: decisive,
  },
  {
    why: "is the object of a question", // "who needs kubernetes", "what is the bar for expert testing"
    applies: (run) => isThing(run) && run.preposition === undefined && !run.isParticular,
    weight: ({ clause, filling: { isSpecific, isWhole } }) =>
      isSpecific || (isWhole && clause.mood === "request") ? "aside" : "decisive",
  },
  {
    why: "says since when", // "which roles are new since **last October**"
    applies: ({ preposition, clause }) =>
      preposition === "since" && hasCue(clause.spans, ...changeCues),
    weight: () => "aside",
  },
  {
    why: "is an adjunct", // "skills of a lead on a Monday"
    applies: isThing,
    weight: asideIfWhole,
  },
  {
    why: "changes the name after it", // "clinical incident management"
    applies: (run) => {
      const { isCommon } = run.context.lexicon.workings.tools;
      const words = run.context.tokens.slice(run.from, run.to);
      return isModifier(run) && !words.every(({ text }) => isCommon(text));
    },
    weight: decisive,
  },
  {
    why: "is an ordinary adjective", // "what does a good app ops engineer do"
    applies: isModifier,
    weight: asideIfWhole,
  },
  {
    why: "cannot be a name", // "how vital is testing for a lead", "what does a lead tackle"
    applies: () => true,
    weight: ignored,
  },
];

/** The name by which `npm run ablate` leaves out a rule. */
export function ruleName(at: number): string {
  return `weight ${at + 1}, ${rules[at]?.why ?? ""}`;
}

/** "Associate **solicitor**": in a statement beside a question, only another name matters. */
function extendsTitle({ classes, before, after }: Run): boolean {
  const isNoun = (one: WordClass | undefined): boolean => one === "noun" || one === "proper noun";
  return (
    (isNoun(classes[0]) && before?.kind === "seniority") ||
    (isNoun(classes.at(-1)) && after?.kind === "name")
  );
}

/** "What do we cover", "which skills go": asks what can be told of a team. */
function asksOfTeam(clause: Clause): boolean {
  const { spans } = clause;
  const isOfTeam = hasCue(spans, "need", "compare", "who", ...askingCues);
  return asks(clause) && (isOfTeam || hasSection(spans, "skills"));
}

function isSkill(span: Span | undefined): boolean {
  return span?.kind === "name" && span.full.some(({ name }) => name.subject.kind === "skill");
}

/** "Clinical incident management" is another skill; what else a text about a team tells is beside. */
function weighBesideTeam(run: Run): readonly Weighed[] {
  const { from, to, after, before } = run;
  const asks = run.clause.mood === "question";
  const isPerson = asks && run.classes.includes("proper noun") && isAboutPeople(run);
  const isOfSkill = isThing(run) && (isSkill(before) || isSkill(after));
  const changes = isOfSkill || isPerson || extendsTitle(run);
  const isAside = isThing(run) && run.clause.mood !== "statement";
  const weight = isAside ? "aside" : "ignored";
  return [{ from, to, weight: changes ? "decisive" : weight, why: "stands beside a team" }];
}

function weighRun(run: Run, isTold: boolean): readonly Weighed[] {
  const { from, to } = run;
  if (isTold) {
    const why = "changes the name beside it";
    return extendsTitle(run) ? [{ from, to, weight: "decisive", why }] : [];
  }
  const { without } = run.context.lexicon.workings;
  const rule = rules.find(({ applies }, at) => applies(run) && !without.has(ruleName(at)));
  return rule === undefined ? [] : [{ from, to, weight: rule.weight(run), why: rule.why }];
}

/** "When does a lead arrive", "what did the lead say": no document covers times and events. */
function asksBeyondDocuments(context: ParsingContext, clause: Clause, { names }: Filling): boolean {
  if (clause.mood === "statement") return false;
  const start = startOf(context, clause);
  const words = [wordAt(context, start), wordAt(context, start + 1)];
  if (!words.some((word) => /^(?:when|why|whose|did)$/u.test(word ?? ""))) return false;
  return names < 2 && !hasCue(clause.spans, "who", ...changeCues);
}

/** The weight of each run of unexplained words in the clauses that are read. */
export function weigh(context: ParsingContext, clauses: readonly Clause[]): readonly Weighed[] {
  const spans = clauses.flatMap((clause) => clause.spans);
  const classes = classesOf(context, spans);
  const filling = fillingOf(spans);
  const isOfTeam = isAskedOfTeam(context, spans) && clauses.some(asksOfTeam);
  return clauses.flatMap((clause): readonly Weighed[] => {
    const runs = runsOf(context, clause, filling, classes);
    const weighed = runs.flatMap((run) =>
      isOfTeam ? weighBesideTeam(run) : weighRun(run, clause.mood === "statement"),
    );
    const [first, last] = [clause.spans[0], clause.spans.at(-1)];
    if (first === undefined || last === undefined || isOfTeam) return weighed;
    if (!asksBeyondDocuments(context, clause, filling)) return weighed;
    const why = "asks beyond the documents";
    return [...weighed, { from: first.from, to: last.to, weight: "decisive", why }];
  });
}
