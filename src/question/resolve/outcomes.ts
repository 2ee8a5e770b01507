import { soughtBy } from "../commands.ts";
import { typedOf, wordAt } from "../context.ts";
import { aboutRole } from "../intents/each-name.ts";
import { hasCue, isCue } from "../parse/predicates.ts";
import { isAboutTeam, isTeamName } from "../parse/team-spans.ts";
import { mostKinds, mostPositions, type Question, positionsIn } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import {
  choiceOf,
  type Doubt,
  mostNearest,
  unclear,
  type Understanding,
} from "../understanding.ts";
import { besidesOf } from "./focus.ts";
import { formerNamesUsed } from "./former-names.ts";
import { goneName } from "./gone-names.ts";
import { leftOutWords, unexplainedRuns } from "./left-out.ts";
import { asksForPeople } from "./matters.ts";
import { likely } from "./likelihood.ts";
import { missOf } from "./misses.ts";
import { isNearName, offeredBy, type Read } from "./read-clauses.ts";
import { mostNames } from "./interpretations.ts";
import { titlesBegun } from "./title-prefixes.ts";
import { asksWhether, moveAsked, orderAsked, readinessAsked } from "./whether.ts";

export interface Decision {
  readonly understanding: Understanding;
  /** The row of the table of outcomes that applied. */
  readonly outcome: string;
  readonly read: Read;
  /** How likely the reading is what was asked, from 0 to 1. */
  readonly likelihood: number;
}

/** A reading with its likelihood and what to offer instead of it. */
interface Judged extends Read {
  readonly isLikely: boolean;
  readonly offered: readonly Question[];
}

/** Nothing was typed, or only a command. */
function emptyText({
  context: { tokens, typed, given, lexicon },
}: Judged): Understanding | undefined {
  const isEmpty = tokens.length === 0 && (given.command !== undefined || typed.trim() === "");
  if (!isEmpty) return undefined;
  const listsTeams = given.command === "team" && lexicon.catalogue.teams.length > 0;
  const question: Question = listsTeams ? { kind: "list", of: "teams" } : { kind: "help" };
  return { kind: "question", question };
}

/** "Thanks!", "thank you so much, that helped" */
function farewell({
  context,
  asked,
  leftOut,
  offered,
  isLikely,
}: Judged): Understanding | undefined {
  const [first] = [...asked, ...leftOut]
    .flatMap(({ spans }) => spans)
    .filter(({ kind }) => kind !== "greeting")
    .toSorted((one, other) => one.from - other.from);
  const says = first?.kind === "farewell" && offered.length === 0;
  return context.given.command === undefined && says && !isLikely
    ? { kind: "not-understood", doubt: { reason: "farewell" }, choices: [] }
    : undefined;
}

/** "/skill kubernetes": a command takes names, so words that name nothing make it another name. */
function unknownAfterCommand({ context, spans, offered }: Judged): Understanding | undefined {
  const isUnknown = spans.some(({ kind }) => kind === "unexplained");
  return context.given.command !== undefined && isUnknown
    ? (titlesBegun(context) ?? missOf(context, spans, offered))
    : undefined;
}

/** "What does a lead earn", "who is the lead" */
function matter({ context, spans, isLikely, offered }: Judged): Understanding | undefined {
  if (isLikely) return undefined;
  const span = spans.find(({ kind }) => kind === "matter");
  const people = asksForPeople(context, spans, offered[0]) ? "people" : undefined;
  const found = span?.kind === "matter" ? span.matter : people;
  return found === undefined
    ? undefined
    : { kind: "not-understood", doubt: { reason: "matter", matter: found }, choices: offered };
}

/** "We hired a lead", "our lead is off": somebody tells of themselves. */
function isTold({ context, spans }: Judged): boolean {
  const first = spans.find(({ kind }) => kind !== "greeting");
  const word = wordAt(context, first?.from ?? -1);
  return (
    context.lexicon.isOfClass(word, "subjects", "possessives", "told") &&
    !context.text.includes("?")
  );
}

/** "Does a lead need kubernetes", "rename the lead's role" */
function unlikely(read: Judged): Understanding | undefined {
  const { context, spans, isLikely, offered } = read;
  if (isLikely) return undefined;
  if (offered.length === 0) return missOf(context, spans);
  const [run] = unexplainedRuns(context, spans);
  const doubt: Doubt =
    run === undefined || isTold(read)
      ? { reason: "statement" }
      : { reason: "partly", words: typedOf(context, run) };
  return { kind: "not-understood", doubt, choices: offered };
}

function compares({ context, explained }: Read): boolean {
  return context.given.command === "compare" || hasCue(explained, "compare");
}

/** "From associate to practitioner": one end is a role level, the other a skill level. */
function mixedStep({ context, explained, offered }: Judged): Understanding | undefined {
  const ends = (["from", "to"] as const).map((cue) => {
    const at = explained.findIndex((span) => isCue(span, cue));
    return at === -1 ? undefined : explained[at + 1];
  });
  const [start, end] = ends;
  if (start === undefined || end === undefined) return undefined;
  const kinds = [start.kind, end.kind];
  if (!kinds.includes("seniority") || !kinds.includes("level")) return undefined;
  const words = typedOf(context, { from: start.from, to: end.to });
  return { kind: "not-understood", doubt: { reason: "partly", words }, choices: offered };
}

/** A comparison of roles, at least one of which has no levels. */
function withoutLevels(read: Judged): Understanding | undefined {
  const { context, reading } = read;
  const [roles = []] = reading.possible.map((interpretation) => interpretation.roles);
  if (!compares(read) || roles.length < 2) return undefined;
  const { catalogue } = context.lexicon;
  if (roles.every(({ role }) => catalogue.role(role).levels.length > 0)) return undefined;
  const choices = distinctQuestions(roles.map(aboutRole));
  return { kind: "not-found", sought: "levels", words: context.text.trim(), choices };
}

/** "Scrum master": a thing with another name here is offered, never answered as the same. */
function nearName({ context, explained, offered }: Judged): Understanding | undefined {
  const near = explained.find(isNearName);
  return near === undefined
    ? undefined
    : { kind: "not-found", sought: "anything", words: typedOf(context, near), choices: offered };
}

/** "/compare list roles" */
function unsuitable({ context, reading, suitable }: Judged): Understanding | undefined {
  const { command } = context.given;
  if (command === undefined || suitable.length > 0 || reading.questions.length === 0) {
    return undefined;
  }
  const choices = reading.questions.slice(0, mostNearest);
  return { kind: "not-found", sought: soughtBy(command), words: context.text.trim(), choices };
}

/** More than a team's answer can show; a team that is not read whole would be another one. */
function largeTeam({ context, spans, explained, suitable }: Judged): Understanding | undefined {
  const teams = suitable.flatMap(positionsIn);
  const names = explained.filter(({ kind }) => kind === "name");
  const isCut = context.isExcerpt || names.length > mostNames;
  const isLarge = teams.some(
    (positions) =>
      positions.length > mostKinds ||
      positions.reduce((sum, { count }) => sum + count, 0) > mostPositions,
  );
  const isTeam = teams.length > 0 || (names.length > 0 && isAboutTeam(context, spans));
  return isLarge || (isCut && isTeam)
    ? { kind: "not-understood", doubt: { reason: "large team" }, choices: [] }
    : undefined;
}

/** "How do I get help from the payments team": the team is known, and not what is asked of it. */
function unclearOfTeam({
  context,
  explained,
  suitable,
  offered,
}: Judged): Understanding | undefined {
  const { command } = context.given;
  if (suitable.length > 0 || !explained.some(isTeamName)) return undefined;
  return command === undefined || command === "team"
    ? { kind: "not-understood", doubt: { reason: "unclear" }, choices: offered }
    : undefined;
}

/** A miss, possibly of a level that its role does not have. */
function missed(read: Judged): Understanding | undefined {
  const { context, spans, reading, suitable, offered } = read;
  if (suitable.length > 1 || (suitable.length === 1 && !read.lacksSubject)) return undefined;
  const begun = titlesBegun(context);
  if (begun !== undefined) return begun;
  if (read.lacksSubject) return missOf(context, []);
  const miss = missOf(context, spans, offered);
  const { missing } = reading;
  if (miss.kind !== "not-found" || missing.length === 0) return miss;
  const roles = missing.map(({ role }): Question => ({ kind: "role", role }));
  // In a comparison, only the missing levels are named, because the others may exist.
  const words = compares(read) ? missing.map(({ name }) => name).join(", ") : miss.words;
  return {
    ...miss,
    sought: "role",
    words,
    choices: distinctQuestions(roles).slice(0, mostNearest),
  };
}

/** "Principal", which two roles have. */
function severalReadings({ context, explained, suitable }: Judged): Understanding | undefined {
  if (suitable.length < 2) return undefined;
  const named = explained.filter(
    (span) => span.kind === "seniority" || (span.kind === "name" && span.full.length !== 1),
  );
  const open = named.length > 0 ? named : explained.filter(({ kind }) => kind === "level");
  const [first, last] = [open[0], open.at(-1)];
  const words =
    first === undefined || last === undefined
      ? context.text.trim().replace(/[\s?!.]+$/u, "")
      : typedOf(context, { from: first.from, to: last.to });
  return choiceOf(words, suitable);
}

/** Sure if nothing was left out, otherwise likely. */
function answer(read: Judged): Understanding | undefined {
  const { context, reading, suitable } = read;
  const [question] = suitable;
  if (question === undefined) return undefined;
  const besides = besidesOf(read, question);
  const words = leftOutWords(read, besides.leftOut);
  const former = formerNamesUsed(reading, question, context.lexicon.catalogue);
  const focus =
    orderAsked(read, question) ??
    besides.focus ??
    readinessAsked(read, question) ??
    moveAsked(read, question);
  return {
    kind: "question",
    question,
    ...(words.length > 0 ? { leftOut: words } : {}),
    ...(focus === undefined ? {} : { focus }),
    ...(words.length === 0 && asksWhether(read, question, focus) ? { whether: true } : {}),
    ...(former.length > 0 ? { former } : {}),
  };
}

/** The first outcome that applies is used; a text that none applies to is not understood. */
const outcomes: readonly (readonly [
  name: string,
  applies: (read: Judged) => Understanding | undefined,
])[] = [
  ["empty text", emptyText],
  ["farewell", farewell],
  ["gone name", goneName],
  ["unknown after command", unknownAfterCommand],
  ["large team", largeTeam],
  ["mixed step", mixedStep],
  ["without levels", withoutLevels],
  ["unsuitable", unsuitable],
  ["matter", matter],
  ["unclear of a team", unclearOfTeam],
  ["missed", missed],
  ["near name", nearName],
  ["unlikely", unlikely],
  ["several readings", severalReadings],
  ["answer", answer],
];

/** The outcome for a reading of a text. */
export function judge(read: Read, likelihood: number): Decision {
  const judged: Judged = { ...read, isLikely: likelihood >= likely, offered: offeredBy(read) };
  for (const [outcome, apply] of outcomes) {
    const understanding = apply(judged);
    if (understanding !== undefined) return { understanding, outcome, read, likelihood };
  }
  return { understanding: unclear, outcome: "unclear", read, likelihood };
}
