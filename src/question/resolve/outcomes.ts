import { soughtBy } from "../commands.ts";
import { type ParsingContext, typedOf } from "../context.ts";
import { asks, type Clause } from "../parse/clauses.ts";
import { aboutRole } from "../intents/each-name.ts";
import { hasCue, isCue } from "../parse/predicates.ts";
import { followsTeam, isAboutTeam, isTeamName } from "../parse/team-spans.ts";
import { mostKinds, mostPositions, type Question, positionsIn } from "../question.ts";
import { distinctQuestions } from "../same-question.ts";
import { choiceOf, mostNearest, unclear, type Understanding } from "../understanding.ts";
import { besidesOf } from "./focus.ts";
import { formerNamesUsed } from "./former-names.ts";
import { goneName } from "./gone-names.ts";
import { leftOutWords } from "./left-out.ts";
import { asksForPeople, matterIn } from "./matters.ts";
import { missOf } from "./misses.ts";
import { isNearName, type Read, readClauses } from "./read-clauses.ts";
import { mostNames } from "./interpretations.ts";
import type { Reading } from "./reading.ts";
import type { Selection } from "./selection.ts";
import { titlesBegun } from "./title-prefixes.ts";
import type { Weighed } from "./weights.ts";
import { asksWhether, moveAsked, orderAsked, readinessAsked } from "./whether.ts";

export interface Decision {
  readonly understanding: Understanding;
  /** The row of the table of outcomes that applied. */
  readonly outcome: string;
  /** The clauses that were read; the others were left out. */
  readonly read: readonly Clause[];
  readonly weighed: readonly Weighed[];
  readonly reading: Reading;
}

/** Nothing was typed, or only a command. */
function emptyText({
  context: { tokens, typed, given, lexicon },
}: Read): Understanding | undefined {
  const isEmpty = tokens.length === 0 && (given.command !== undefined || typed.trim() === "");
  if (!isEmpty) return undefined;
  const listsTeams = given.command === "team" && lexicon.catalogue.teams.length > 0;
  const question: Question = listsTeams ? { kind: "list", of: "teams" } : { kind: "help" };
  return { kind: "question", question };
}

/** "Thanks!", "thank you so much, that helped" */
function farewell({
  context: { given },
  asked,
  leftOut,
  offered,
}: Read): Understanding | undefined {
  const clauses = [...asked, ...leftOut];
  const spans = clauses.flatMap((clause) => clause.spans);
  const [first] = spans.filter(({ kind }) => kind !== "greeting");
  const saysMore =
    clauses.some(asks) ||
    // "Ok now the senior"
    spans.some(({ kind }) => kind === "seniority" || kind === "level");
  const says = first?.kind === "farewell" && !saysMore && offered.length === 0;
  return given.command === undefined && says
    ? { kind: "not-understood", doubt: { reason: "farewell" }, choices: [] }
    : undefined;
}

/** "What does a lead earn" */
function matter({ context, asked, explained, offered }: Read): Understanding | undefined {
  const found = matterIn(context, asked, explained);
  return found === undefined
    ? undefined
    : { kind: "not-understood", doubt: { reason: "matter", matter: found }, choices: offered };
}

/** "Does a lead need kubernetes": unexplained words may change what is asked. */
function changedByWords(read: Read): Understanding | undefined {
  const { context, spans, weighed, reading, offered } = read;
  const first = weighed.find(({ weight }) => weight === "decisive");
  if (first === undefined) return undefined;
  if (context.given.command !== undefined) {
    return titlesBegun(context) ?? missOf(context, spans, reading.questions);
  }
  if (offered.length === 0) return missOf(context, spans);
  const words = typedOf(context, first);
  return { kind: "not-understood", doubt: { reason: "partly", words }, choices: offered };
}

/** "Now suppose a senior joins" after a question about a team. */
function movesTeam(context: ParsingContext, question: Question): boolean {
  if (!followsTeam(context) || question.kind !== "team") return false;
  return question.leaves !== undefined || question.joins !== undefined;
}

/** "Ana is our new lead", "rename the role" */
function told({ context, asked, offered, suitable }: Read): Understanding | undefined {
  const isOpen = asked.some(({ mood }) => mood !== "statement" && mood !== "task");
  return isOpen || asked.length === 0 || suitable.some((one) => movesTeam(context, one))
    ? undefined
    : { kind: "not-understood", doubt: { reason: "statement" }, choices: offered };
}

function compares({ context, explained }: Read): boolean {
  return context.given.command === "compare" || hasCue(explained, "compare");
}

/** "From associate to practitioner": one end is a role level, the other a skill level. */
function mixedStep({ context, explained, offered }: Read): Understanding | undefined {
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
function withoutLevels(read: Read): Understanding | undefined {
  const { context, reading } = read;
  const [roles = []] = reading.possible.map((interpretation) => interpretation.roles);
  if (!compares(read) || roles.length < 2) return undefined;
  const { catalogue } = context.lexicon;
  if (roles.every(({ role }) => catalogue.role(role).levels.length > 0)) return undefined;
  const choices = distinctQuestions(roles.map(aboutRole));
  return { kind: "not-found", sought: "levels", words: context.text.trim(), choices };
}

/** "Scrum master": a thing with another name here is offered, never answered as the same. */
function nearName({ context, explained, offered }: Read): Understanding | undefined {
  const near = explained.find(isNearName);
  return near === undefined
    ? undefined
    : { kind: "not-found", sought: "anything", words: typedOf(context, near), choices: offered };
}

/** "/compare list roles" */
function unsuitable({ context, reading, suitable }: Read): Understanding | undefined {
  const { command } = context.given;
  if (command === undefined || suitable.length > 0 || reading.questions.length === 0) {
    return undefined;
  }
  const choices = reading.questions.slice(0, mostNearest);
  return { kind: "not-found", sought: soughtBy(command), words: context.text.trim(), choices };
}

/** More than a team's answer can show; a team that is not read whole would be another one. */
function largeTeam({ context, spans, explained, suitable }: Read): Understanding | undefined {
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
function unclearOfTeam({ context, explained, suitable, offered }: Read): Understanding | undefined {
  const { command } = context.given;
  if (suitable.length > 0 || !explained.some(isTeamName)) return undefined;
  return command === undefined || command === "team"
    ? { kind: "not-understood", doubt: { reason: "unclear" }, choices: offered }
    : undefined;
}

/** A miss, possibly of a level that its role does not have. */
function missed(read: Read): Understanding | undefined {
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

/** "Who is the lead" */
function people({
  context,
  asked,
  suitable: [question],
  offered,
}: Read): Understanding | undefined {
  const asking = asked.filter(({ mood }) => mood !== "statement").flatMap(({ spans }) => spans);
  return asksForPeople(context, asking, question)
    ? { kind: "not-understood", doubt: { reason: "matter", matter: "people" }, choices: offered }
    : undefined;
}

/** "Who below lead needs testing?" asks about other levels than the one that it names. */
function otherLevels({ context, explained, suitable, offered }: Read): Understanding | undefined {
  const [question] = suitable;
  const span = explained.find((one) => hasCue([one], "above", "below"));
  const isOfSkill =
    question?.kind === "skill-in-role-level" || question?.kind === "roles-with-skill";
  if (span === undefined || !isOfSkill) return undefined;
  const words = typedOf(context, span);
  return { kind: "not-understood", doubt: { reason: "partly", words }, choices: offered };
}

/** "Principal", which two roles have. */
function severalReadings({ context, explained, suitable }: Read): Understanding | undefined {
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
function answer(read: Read): Understanding | undefined {
  const { context, asked, spans, leftOut, weighed, reading, suitable } = read;
  const [question] = suitable;
  if (question === undefined) return undefined;
  const besides = besidesOf(read, question);
  const words = leftOutWords(context, spans, leftOut, weighed, besides.leftOut);
  const isBeside = weighed.some(({ weight }) => weight === "aside");
  const isExclaimed = words.length > 0 && asked.every(({ mood }) => mood === "fragment");
  // "Command prompt" and "Help, the printer is on fire" do not ask for this bot's help.
  if (question.kind === "help" && (isBeside || isExclaimed)) return undefined;
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
  applies: (read: Read) => Understanding | undefined,
])[] = [
  ["empty text", emptyText],
  ["farewell", farewell],
  ["matter", matter],
  ["told", told],
  ["gone name", goneName],
  ["changed by words", changedByWords],
  ["large team", largeTeam],
  ["mixed step", mixedStep],
  ["without levels", withoutLevels],
  ["near name", nearName],
  ["unsuitable", unsuitable],
  ["unclear of a team", unclearOfTeam],
  ["missed", missed],
  ["people", people],
  ["other levels", otherLevels],
  ["several readings", severalReadings],
  ["answer", answer],
];

/** The outcome for the selected clauses. */
export function judge(context: ParsingContext, selection: Selection): Decision {
  const read = readClauses(context, selection);
  const { asked, weighed, reading } = read;
  for (const [outcome, apply] of outcomes) {
    const understanding = apply(read);
    if (understanding !== undefined)
      return { understanding, outcome, read: asked, weighed, reading };
  }
  return { understanding: unclear, outcome: "unclear", read: asked, weighed, reading };
}
