import type { Catalogue } from "../../catalogue/catalogue.ts";
import { soughtBy } from "../commands.ts";
import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { changeCues } from "../lexicon/language.ts";
import type { Subject } from "../lexicon/names.ts";
import { canBeRole, gapBefore, hasCue, hasSection } from "../parse/predicates.ts";
import { isTeamName } from "../parse/team-spans.ts";
import type { Span } from "../parse/spans.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import type { Question } from "../question.ts";
import { isLinking, type Token } from "../text/tokenise.ts";
import { mostNearest, type Sought, unclear, type Understanding } from "../understanding.ts";
import { nearestNames } from "./nearest-names.ts";

/** Longer runs of unmatched words are sentences, not misspelt names. */
const longestName = 6;
const longestBarePhrase = 3;

interface Place {
  readonly from: number;
  readonly to: number;
}

function couldBeNamed({ kind }: Span): boolean {
  return kind === "unexplained" || kind === "name" || kind === "seniority" || kind === "level";
}

function isSeniority({ kind }: Span): boolean {
  return kind === "seniority";
}

/** What stands before a verb, and after one that has an object or an adjunct. */
const beforeVerbs = ["subjects", "told", "asking"] as const;
const afterVerbs = [
  "articles",
  "possessives",
  "demonstratives",
  "prepositions",
  "objects",
  "pronouns",
] as const;

/**
 * Tells the English words that name nothing where they stand: adverbs, and the verbs of "how do I
 * **add** our own" and "who **wrote** it". The tagger takes many a noun of a name for a verb.
 */
function namelessWords(context: ParsingContext, spans: readonly Span[]): (span: Span) => boolean {
  const { tokens, given, lexicon } = context;
  const classes = classesOf(context, spans);
  const helps = ({ text }: Token): boolean => lexicon.isOfClass(text, "auxiliaries");
  const isVerb = (at: number): boolean => {
    const [before, after] = [wordAt(context, at - 1), wordAt(context, at + 1)];
    if (lexicon.isOfClass(before, "articles", "possessives", "conjunctions")) return false;
    if (lexicon.isOfClass(before, ...beforeVerbs)) return true;
    const isLast = spans.at(-1)?.to === at + 1;
    if (isLast) return tokens.slice(spans[0]?.from, at).some(helps);
    const isWithin = spans.some(({ kind, to }) => kind === "unexplained" && to === at);
    return !isWithin && lexicon.isOfClass(after, ...afterVerbs);
  };
  return ({ kind, from }) => {
    const { text = "" } = tokens[from] ?? {};
    if (kind !== "unexplained" || given.command !== undefined || text.endsWith("ing")) return false;
    if (!lexicon.workings.tools.isEnglish(text)) return false;
    return classes(from) === "adverb" || (classes(from) === "verb" && isVerb(from));
  };
}

/** Words between two things, not within a name: "kubernetes at expert", "from tester to coder". */
const betweenNames: ReadonlySet<string> = new Set(["as", "at", "from", "to"]);

/** The first phrase of one clause that could be a name: one with a seniority, or else the first. */
function soughtPlace(context: ParsingContext, spans: readonly Span[]): Place | undefined {
  const { tokens, lexicon } = context;
  const isNameless = namelessWords(context, spans);
  const phrases: Span[][] = [];
  let isOpen = false;
  for (const span of spans) {
    const isPart = couldBeNamed(span) && !isNameless(span);
    const words = tokens.slice(span.from, span.to);
    isOpen &&=
      !/[.,:;?!()\n]/u.test(gapBefore(context, span)) &&
      (isPart || words.every(({ key }) => isLinking(key) && !betweenNames.has(key)));
    if (!isPart) continue;
    if (isOpen) phrases.at(-1)?.push(span);
    else phrases.push([span]);
    isOpen = true;
  }
  const isTeam = ({ from, to }: Span): boolean =>
    tokens.slice(from, to).every(({ text }) => lexicon.teamWords.has(text));
  const named = phrases.filter((phrase) => !phrase.every(isTeam));
  const holding = (...kinds: readonly Span["kind"][]): readonly Span[] | undefined =>
    named.find((one) => kinds.every((wanted) => one.some(({ kind }) => kind === wanted)));
  const phrase =
    holding("seniority", "name") ??
    holding("seniority", "unexplained") ??
    holding("unexplained") ??
    holding("name");
  const [first, last] = [phrase?.[0], phrase?.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/** "/team payments", "the payments team"; without named teams, nobody asks for one. */
function asksForTeam({ given, tokens, lexicon }: ParsingContext, spans: readonly Span[]): boolean {
  if (lexicon.catalogue.teams.length === 0 || spans.some(isTeamName)) return false;
  const isNamed = given.command === "team" && !spans.some(({ kind }) => kind === "count");
  const words = spans.flatMap(({ from, to }) => tokens.slice(from, to));
  return isNamed || words.some(({ text }) => lexicon.teamWords.has(text));
}

/** The words beside "team" that name it: those before it, or else those after it. */
function teamPlace(context: ParsingContext, spans: readonly Span[]): Place | undefined {
  const { tokens, lexicon } = context;
  const isNameless = namelessWords(context, spans);
  const isWord = (at: number): boolean => lexicon.teamWords.has(tokens[at]?.text ?? "");
  const all = spans.flatMap(({ from, to }) => [from, to]);
  const word = tokens.findIndex((_, at) => at >= Math.min(...all) && isWord(at));
  if (word === -1) return undefined;
  const names = spans.filter((span) => couldBeNamed(span) && !isNameless(span));
  const isName = (at: number): boolean =>
    !isWord(at) && names.some(({ from: start, to: end }) => start <= at && at < end);
  let [from, to] = [word, word];
  while (isName(from - 1)) from -= 1;
  if (from < word) return { from, to: word };
  while (isName(to + 1)) to += 1;
  return to > word ? { from: word + 1, to: to + 1 } : undefined;
}

function soughtOf(context: ParsingContext, spans: readonly Span[], { from, to }: Place): Sought {
  const { command } = context.given;
  if (command !== undefined) return soughtBy(command);
  if (hasSection(spans, "qualifications")) return "qualification";
  if (hasSection(spans, "training", "development", "work-activities")) return "topic";
  const within = spans.filter((span) => span.from >= from && span.to <= to);
  if (within.some((span) => isSeniority(span) || canBeRole(span))) return "role";
  if (hasCue(spans, "role", "similar", "path")) return "role";
  if (spans.some(({ kind }) => kind === "level") || hasSection(spans, "skills", "knowledge")) {
    return "skill";
  }
  return "anything";
}

/** The question that a name alone asks; none if what it names is gone. */
export function questionsAbout(catalogue: Catalogue, subject: Subject): readonly Question[] {
  switch (subject.kind) {
    case "role":
      return [{ kind: "role", role: subject.id }];
    case "skill":
      return [{ kind: "skill", skill: subject.id }];
    case "qualification":
      return [{ kind: "roles-with-qualification", qualification: subject.id }];
    case "topic":
      return [{ kind: "topic", topics: [subject.id] }];
    case "family":
      return [{ kind: "list", of: "roles", family: subject.id }];
    case "team": {
      const { id: team, positions } = catalogue.team(subject.id);
      return [{ kind: "team", team, positions }];
    }
    case "gone":
      return [];
  }
}

/** Whether the text asks for something that a catalogue could have. */
function asksForNames({ given, tokens }: ParsingContext, spans: readonly Span[]): boolean {
  if (given.command !== undefined) return true;
  const asking = ["compare", "who", "mean", "role", "similar", "path", ...changeCues] as const;
  if (hasCue(spans, ...asking) || hasSection(spans)) {
    return true;
  }
  if (spans.some(({ kind }) => kind === "seniority" || kind === "level" || kind === "name")) {
    return true;
  }
  return tokens.length <= longestBarePhrase && spans.every(({ kind }) => kind === "unexplained");
}

/** The words of a stretch as they were read, without seniorities and levels. */
function wordsRead(
  { readings, lexicon: { index } }: ParsingContext,
  spans: readonly Span[],
  place: Place,
): readonly string[] {
  return spans
    .filter(
      ({ kind, from, to }) =>
        from >= place.from && to <= place.to && kind !== "seniority" && kind !== "level",
    )
    .flatMap(({ from, to }) => readings.slice(from, to))
    .flatMap((options) => {
      const inNames = options.find(({ keys, how }) => how !== "guessed" && keys.every(index.has));
      return (inNames ?? options[0])?.keys ?? [];
    })
    .filter((key) => !isLinking(key));
}

/** "Of the payments team": the team has a name of its own that nothing here has. */
function speaksOfTeam({ tokens, lexicon, given }: ParsingContext, spans: readonly Span[]): boolean {
  const word = tokens.findLastIndex(({ text }) => lexicon.teamWords.has(text));
  // "If the lead leaves Mobile"
  return given.command === "team" || word > 0 || hasCue(spans, "leaves", "joins");
}

/**
 * The outcome for a text that does not form a question.
 * @param beside questions about what the text does name
 */
export function missOf(
  context: ParsingContext,
  spans: readonly Span[],
  beside: readonly Question[] = [],
): Understanding {
  const miss = missedName(context, spans, beside);
  const isMiss = miss.kind === "not-found" || miss.kind === "not-understood";
  const isOfTeam = isMiss && miss.choices.length === 0 && speaksOfTeam(context, spans);
  return isOfTeam ? { ...miss, ofTeam: true } : miss;
}

function missedName(
  context: ParsingContext,
  spans: readonly Span[],
  beside: readonly Question[],
): Understanding {
  const isOfTeam = asksForTeam(context, spans);
  // "Who on that team needs testing?" names no team.
  const isThat = isOfTeam && context.given.command === undefined && hasCue(spans, "that-team");
  const place =
    (isOfTeam ? teamPlace(context, spans) : undefined) ??
    (isThat ? undefined : soughtPlace(context, spans));
  if (place === undefined || !(isOfTeam || asksForNames(context, spans))) return unclear;
  const sought = isOfTeam ? "team" : soughtOf(context, spans, place);
  const words = typedOf(context, place);
  const { catalogue } = context.lexicon;
  const near = nearestNames(context.lexicon, wordsRead(context, spans, place), sought);
  const choices = (
    beside.length > 0 ? beside : near.flatMap((one) => questionsAbout(catalogue, one))
  ).slice(0, mostNearest);
  if (choices.length === 0 && words.split(/\s+/u).length > longestName) return unclear;
  // "Skills for architects" asks for skills, but something called "architects" need not be a skill.
  const likeRoles =
    context.given.command === undefined &&
    sought === "skill" &&
    choices.length > 0 &&
    choices.every(({ kind }) => kind === "role");
  return { kind: "not-found", sought: likeRoles ? "anything" : sought, words, choices };
}
