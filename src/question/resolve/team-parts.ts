import type { RoleLevelId } from "../../catalogue/types.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import { type Cue, movingCues } from "../lexicon/language.ts";
import { isSetAgainst, type PositionList, type PositionNamed } from "../parse/positions.ts";
import { hasCue, isFrame } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { isTeamName, opensTeam } from "../parse/team-spans.ts";
import type { TeamPart } from "./role-references.ts";

/** What the parts of a team's positions depend on. */
export interface TeamText {
  readonly context: ParsingContext;
  readonly spans: readonly Span[];
  readonly lists: readonly PositionList[];
  /** The role levels of the team that is named, or that the conversation is about. */
  readonly known: readonly RoleLevelId[];
  readonly isNamed: boolean;
  readonly levelOf: (position: PositionNamed) => RoleLevelId | undefined;
}

type Parts = Map<PositionNamed, TeamPart>;

/** Words that lead from who leaves to who comes instead: "replace the lead **with** a senior". */
const pivots = /^(?:by|with|for|to|into|as)$/u;

/** Which sentence or line each token is in. */
function sentencesOf({ text, tokens }: ParsingContext): readonly number[] {
  let sentence = 0;
  return tokens.map(({ start }, at) => {
    const gap = text.slice(tokens[at - 1]?.end ?? 0, start);
    if (/[.?!;]\s|\n/u.test(gap)) sentence += 1;
    return sentence;
  });
}

/** Counted as in a list of who there is: "2 seniors", but not "an associate" or "both seniors". */
function isCounted({ context }: TeamText, { count, isKnown, from }: PositionNamed): boolean {
  const isDigit = /^\d/u.test(context.tokens[from]?.typed ?? "");
  return count !== undefined && !isKnown && (isDigit || count > 1);
}

/** Whether a list tells who is in a team. */
function isRoster(text: TeamText, list: PositionList): boolean {
  const { context, spans, lists } = text;
  const from = list[0]?.from ?? 0;
  const start = Math.max(0, ...lists.flat().map(({ to }) => (to <= from ? to : 0)));
  const sentences = sentencesOf(context);
  const before = spans.findLast(
    (span) =>
      span.from >= start &&
      span.to <= from &&
      sentences[span.from] === sentences[from] &&
      hasCue([span], "team", "that-team", "holds", ...movingCues),
  );
  const isHeld = before !== undefined && !hasCue([before], ...movingCues);
  const counted = list.filter((one) => isCounted(text, one)).length;
  return (isHeld && wordAt(context, from) !== "another") || (list.length > 1 && counted > 0);
}

function reach(text: TeamText): (cue: Span, position: PositionNamed) => boolean {
  const { lists } = text;
  const sentences = sentencesOf(text.context);
  // "My departing lead" is who, and no verb of its own.
  const moves = text.spans.filter(
    (span) => hasCue([span], ...movingCues) && !hasCue([span], "leaves"),
  );
  return (cue, position) => {
    // "We would like to recruit:" goes on in the lines of its list.
    const isList = lists.some((list) => list.includes(position) && list[0]?.from === cue.to);
    if (!isList && sentences[cue.from] !== sentences[position.from]) return false;
    const [from, to] = position.from < cue.from ? [position.to, cue.from] : [cue.to, position.from];
    return !moves.some((other) => other !== cue && other.from >= from && other.to <= to);
  };
}

/** Whether only words that hold a sentence together stand between a verb and a position. */
function isBeside({ context, spans }: TeamText, cue: Span, position: PositionNamed): boolean {
  const [from, to] = position.from < cue.from ? [position.to, cue.from] : [cue.to, position.from];
  const between = Array.from({ length: to - from }, (_, at) => from + at);
  const gap = context.text.slice(context.tokens[from - 1]?.end, context.tokens[to]?.start);
  return (
    !/,|\S.*:/u.test(gap) &&
    between.every((at) =>
      spans.some(
        (span) => (isFrame(span) || hasCue([span], "to")) && span.from <= at && at < span.to,
      ),
    )
  );
}

/** Adds who leaves and joins by the verbs of a text. */
function moveByVerbs(text: TeamText, parts: Parts): void {
  const { context, spans, lists, known } = text;
  const reaches = reach(text);
  const rosters = lists.filter((list) => isRoster(text, list));
  const isOnlyRoster = (list: PositionList): boolean =>
    rosters.length === 1 && rosters[0] === list && known.length === 0;
  const listOf = (position: PositionNamed): PositionList =>
    lists.find((list) => list.includes(position)) ?? [];
  const canMove = (cue: Span, position: PositionNamed): boolean => {
    const list = listOf(position);
    if (position.isKnown || !rosters.includes(list)) return true;
    return isBeside(text, cue, position) && !(isOnlyRoster(list) && isCounted(text, position));
  };
  const free = (cue: Span): readonly PositionNamed[] =>
    lists.flat().filter((one) => !parts.has(one) && reaches(cue, one) && canMove(cue, one));
  /** A position with those listed beside it, away from the verb: "the lead and a senior leave". */
  const withMates = (cue: Span, found: PositionNamed | undefined): readonly PositionNamed[] => {
    if (found === undefined) return [];
    const list = listOf(found);
    const at = list.indexOf(found);
    const away = found.from < cue.from ? list.slice(0, at).toReversed() : list.slice(at + 1);
    const isMate = (one: PositionNamed): boolean =>
      !parts.has(one) && !(isOnlyRoster(list) && isCounted(text, one));
    const end = away.findIndex((one) => !isMate(one));
    return [found, ...away.slice(0, end === -1 ? undefined : end)];
  };
  const assign = (cue: Span, found: PositionNamed | undefined, part: TeamPart): void => {
    for (const one of withMates(cue, found)) parts.set(one, part);
  };
  for (const cue of spans) {
    const isOf = (...cues: readonly Cue[]): boolean => hasCue([cue], ...cues);
    if (!isOf(...movingCues)) continue;
    const before = free(cue).findLast(({ to }) => to <= cue.from);
    const after = free(cue).find(({ from }) => from >= cue.to);
    const beside = [before, after].find((one) => one !== undefined && isBeside(text, cue, one));
    if (isOf("replaces")) {
      const right = free(cue).filter(({ from }) => from >= cue.to);
      const isPivot = (from: number, to: number): boolean =>
        Array.from({ length: to - from }, (_, at) => from + at).some((at) =>
          pivots.test(wordAt(context, at) ?? ""),
        );
      // "Promotion to" ends with its pivot.
      const at = right.findIndex((one, place) =>
        isPivot(right[place - 1]?.to ?? cue.to - 1, one.from),
      );
      const [leaving, joining] = at === -1 ? [right[0], undefined] : [right[at - 1], right[at]];
      assign(cue, joining, "joins");
      assign(cue, leaving ?? before, "leaves");
    } else if (isOf("instead-of")) {
      assign(cue, after, "leaves");
      assign(cue, free(cue)[0], "joins");
    } else if (isOf("loses")) assign(cue, after ?? before, "leaves");
    else if (isOf("leaves")) assign(cue, before ?? beside, "leaves");
    else if (isOf("hires")) assign(cue, after ?? before, "joins");
    else assign(cue, beside ?? before ?? after, "joins");
  }
}

function has(text: TeamText, parts: Parts, ...cues: readonly Cue[]): boolean {
  const reaches = reach(text);
  return text.spans.some(
    (span) =>
      hasCue([span], ...cues) && ![...parts.keys()].some((position) => reaches(span, position)),
  );
}

/** Whether what is asked for is lost or gained, where no verb tells of whom. */
function directionOf(text: TeamText, parts: Parts): "leaves" | "joins" | undefined {
  const isGain = has(text, parts, "gains", "joins", "hires");
  const isLoss = has(text, parts, "losses", "loses", "leaves");
  if (isGain === isLoss) return undefined;
  return isGain ? "joins" : "leaves";
}

/** Whether two teams are set against each other. */
function isCompared({ context, spans, lists }: TeamText): boolean {
  const [one, other] = lists;
  const [last, first] = [one?.at(-1), other?.[0]];
  const isAgainst = last !== undefined && first !== undefined && isSetAgainst(context, last, first);
  return (
    context.given.command === "compare" ||
    hasCue(spans, "compare", "rivals") ||
    isAgainst ||
    (hasCue(spans, "from") && hasCue(spans, "to"))
  );
}

/** "Put 2 seniors and a lead beside payments": what is compared keeps its order. */
function isBeforeName({ spans }: TeamText, [first]: PositionList): boolean {
  const name = spans.find(isTeamName);
  return name !== undefined && first !== undefined && first.from < name.from;
}

/** Two that could join: "a lead or another senior", "between a lead and a senior". */
function optionsIn({ context, lists, known }: TeamText): PositionList {
  for (const [at, list] of lists.entries()) {
    const [one, other] = [list[0], list[1] ?? lists[at + 1]?.[0]];
    const inList = list.length === 2 ? 1 : 2;
    if (one === undefined || other === undefined || one.isKnown || other.isKnown) continue;
    if (known.length === 0 && lists.length <= inList) continue;
    const isPair = list.length === 2 && wordAt(context, startOf(context, one) - 1) === "between";
    const areAlone = list.length === 1 && lists[at + 1]?.length === 1;
    if (isPair || (areAlone && isSetAgainst(context, one, other))) return [one, other];
  }
  return [];
}

/** Where a position begins with its article. */
function startOf({ lexicon, ...text }: ParsingContext, { from }: PositionNamed): number {
  return lexicon.isOfClass(wordAt(text, from - 1), "articles") ? from - 1 : from;
}

/** "Two seniors + a lead and two leads" as two teams: "and" joins what "+" does not. */
function divided({ context, lists, known }: TeamText): readonly PositionList[] {
  const [list, ...more] = lists;
  if (list === undefined || more.length > 0 || known.length > 0) return lists;
  const isAnd = (at: number): boolean => wordAt(context, list[at - 1]?.to ?? -1) === "and";
  const typed = (at: number): string =>
    context.text.slice(
      context.tokens[(list[at - 1]?.to ?? 1) - 1]?.end,
      context.tokens[list[at]?.from ?? 0]?.start,
    );
  const places = [...list.keys()].slice(1);
  const [at, ...others] = places.filter((place) => isAnd(place) && !/[+,&]/u.test(typed(place)));
  return at === undefined || others.length > 0 ? lists : [list.slice(0, at), list.slice(at)];
}

/** "London has 2 seniors and a lead; Leeds has 3 associates": two rosters in a sentence each. */
function areApart(text: TeamText, roster: PositionList, others: readonly PositionList[]): boolean {
  const [other, ...more] = others;
  const [last, first] = [roster.at(-1), other?.[0]];
  if (other === undefined || last === undefined || first === undefined) return false;
  const { text: typed, tokens } = text.context;
  const gap = typed.slice(tokens[last.to - 1]?.end, tokens[first.from]?.start);
  return more.length === 0 && isRoster(text, other) && other.length > 1 && /[.;\n]/u.test(gap);
}

/** "A team of two leads" */
function isTeamOf({ spans }: TeamText, [first]: PositionList): boolean {
  return spans.some(
    (span) =>
      opensTeam(span) && first !== undefined && span.to <= first.from && span.to >= first.from - 1,
  );
}

/**
 * Who is in the team, leaves it or joins it, or is in the other one of two teams. A position that
 * only refers to one that the team has gets no part.
 */
export function teamPartsOf(given: TeamText): ReadonlyMap<PositionNamed, TeamPart> {
  const [option, orOption] = optionsIn(given);
  const text =
    option === undefined && isCompared(given) ? { ...given, lists: divided(given) } : given;
  const { context, lists, known, isNamed, levelOf } = text;
  const parts: Parts = new Map();
  if (option !== undefined && orOption !== undefined) {
    parts.set(option, "joins").set(orOption, "or-joins");
  }
  moveByVerbs(text, parts);
  const left = lists
    .map((list) => list.filter((one) => !parts.has(one)))
    .filter(({ length }) => length > 0);
  const direction = directionOf(text, parts);
  const set = (some: PositionList, part: TeamPart): void => {
    for (const one of some) parts.set(one, part);
  };
  const fresh = left.map((list) => list.filter((one) => !one.isKnown));
  const members = new Set([...known, ...fresh.flat().map(levelOf)]);
  // "Everything hinges on our principal": who is known already is not counted again.
  const refersBack = left.flatMap((list) =>
    list.filter((one) => one.isKnown && members.has(levelOf(one))),
  );
  if (direction === "leaves" && parts.size === 0) set(refersBack, "leaves");
  const rest = left
    .map((list) => list.filter((one) => !refersBack.includes(one)))
    .filter(({ length }) => length > 0);
  const isExternal = isNamed || (known.length > 0 && !rest.some((list) => isRoster(text, list)));
  const isEither = rest.length === 2 && isCompared(text) && direction === undefined;
  const held = isEither ? undefined : rest.find((list) => isRoster(text, list));
  const roster = isExternal ? undefined : (held ?? rest[0]);
  const others = rest.filter((list) => list !== roster);
  const asOthers = (): void => {
    if (others.length === 0) return;
    if (direction !== undefined && !isEither) set(others.flat(), direction);
    else if (isCompared(text) && others.length === 1) {
      set(others.flat(), isExternal && isBeforeName(text, others.flat()) ? "stays" : "second");
    } else if (context.given.command === "team" && isExternal) set(others.flat(), "stays");
    else if (roster !== undefined && areApart(text, roster, others)) set(others.flat(), "second");
    else if (roster !== undefined && isTeamOf(text, roster) && others.length === 1) {
      // "Would a senior make any difference to a team of two leads?"
      set(others.flat(), "joins");
    } else {
      const levels = new Set(roster?.map(levelOf));
      const isNew =
        !isExternal && others.flat().every((position) => !levels.has(levelOf(position)));
      set(others.flat(), isNew ? "stays" : "unclear");
    }
  };
  if (roster !== undefined) set(roster, "stays");
  asOthers();
  return parts;
}
