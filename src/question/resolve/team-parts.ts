import { areSetAgainst, type PositionList, type PositionNamed } from "../parse/positions.ts";
import type { Cue } from "../lexicon/language.ts";
import { hasCue } from "../parse/predicates.ts";
import { opensTeam } from "../parse/team-spans.ts";
import type { TeamPart } from "./role-references.ts";
import { movesOf, reaches } from "./team-moves.ts";
import { divided, isBeforeName, isCompared, optionsIn } from "./team-rivals.ts";
import { isRoster, partName, type Parts, type TeamText, without } from "./team-text.ts";

/** What is left when verbs have moved positions, and those of the team itself are known. */
interface Left {
  readonly text: TeamText;
  /** Absent if the team is told elsewhere: by its name, or before. */
  readonly roster: PositionList | undefined;
  readonly others: readonly PositionList[];
  /** Whether the text speaks of a loss or a gain, but no verb says whose. */
  readonly direction: "leaves" | "joins" | undefined;
}

/** What the other positions are to the team; the first rule that applies decides. */
export const partRules: readonly (readonly [
  name: string,
  part: TeamPart,
  applies: (left: Left) => boolean,
])[] = [
  // "Would another senior widen what we cover?": who is told of is who is gained.
  ["gained", "joins", ({ direction }) => direction === "joins"],
  ["lost", "leaves", ({ direction }) => direction === "leaves"],
  // "2 seniors and a lead against payments": they are the first of two teams.
  ["set against a name", "stays", isAgainstName],
  // "Two seniors and a lead, or two leads?"
  ["set against", "second", isOneAgainst],
  // "/team 1 lead" after a question about a team: they are in it, too.
  ["added by command", "stays", isAdded],
  ["told apart", "second", isToldApart],
  ["beside a team of", "joins", isBesideTeamOf],
  ["other levels", "stays", areOtherLevels],
];

function isOneAgainst({ text, others }: Left): boolean {
  return others.length === 1 && isCompared(text);
}

function isAgainstName(left: Left): boolean {
  return (
    isOneAgainst(left) && left.roster === undefined && isBeforeName(left.text, left.others.flat())
  );
}

function isAdded({ text: { context }, roster }: Left): boolean {
  return context.given.command === "team" && roster === undefined;
}

/** "London has 2 seniors and a lead; Leeds has 3 associates and a lead": two rosters. */
function isToldApart({ text, roster, others: [other, ...more] }: Left): boolean {
  if (roster === undefined || other === undefined || more.length > 0) return false;
  return other.length > 1 && isRoster(text, other);
}

/** "Would a senior make any difference to a team of two leads?" */
function isBesideTeamOf({ text, roster, others }: Left): boolean {
  const from = roster?.[0]?.from ?? 0;
  const isTeamOf = text.spans.some(
    (span) => opensTeam(span) && span.to <= from && span.to >= from - 1,
  );
  return isTeamOf && others.length === 1;
}

/** "Two seniors and a lead. And an associate": who is not in the list yet is in the team, too. */
function areOtherLevels({ text: { levelOf }, roster, others }: Left): boolean {
  if (roster === undefined) return false;
  const levels = new Set(roster.map(levelOf));
  return others.flat().every((position) => !levels.has(levelOf(position)));
}

/** Whether a text says so of nobody whose part is known. */
function saysAlone(text: TeamText, parts: Parts, ...cues: readonly Cue[]): boolean {
  return text.spans.some(
    (span) =>
      hasCue([span], ...cues) &&
      ![...parts.keys()].some((position) => reaches(text, span, position)),
  );
}

function directionOf(text: TeamText, parts: Parts): Left["direction"] {
  const isGain = saysAlone(text, parts, "gains", "joins", "hires");
  const isLoss = saysAlone(text, parts, "losses", "loses", "leaves");
  if (isGain === isLoss) return undefined;
  return isGain ? "joins" : "leaves";
}

/** "Would a lead or another senior add more?" */
function partsOfOptions([one, other]: PositionList): Parts {
  if (one === undefined || other === undefined) return new Map();
  const rule = "one of two";
  return new Map([
    [one, { part: "joins", rule }],
    [other, { part: "or-joins", rule }],
  ]);
}

/** "If the lead **or** a senior leaves": the one or the other. */
function withRivals(text: TeamText, moved: Parts): Parts {
  const parts = new Map(moved);
  const areLeaving = (list: PositionList): boolean =>
    list.some((one) => moved.get(one)?.part === "leaves");
  for (const [at, list] of text.lists.entries()) {
    const before = text.lists[at - 1] ?? [];
    if (!areSetAgainst(text.context, before, list) || isRoster(text, before)) continue;
    if (!areLeaving(before) && !areLeaving(list)) continue;
    for (const one of before) parts.set(one, { part: "leaves", rule: "one of two" });
    for (const one of list) parts.set(one, { part: "or-leaves", rule: "one of two" });
  }
  return parts;
}

/**
 * Who is in the team, leaves it or joins it, or is in the other one of two teams. A position that
 * only refers to one that the team has gets no part.
 */
export function teamPartsOf(given: TeamText): Parts {
  const options = partsOfOptions(optionsIn(given));
  const isDivided = options.size === 0 && isCompared(given);
  const text = isDivided ? { ...given, lists: divided(given) } : given;
  const { lists, known, isNamed, levelOf } = text;
  const moved = withRivals(text, movesOf(text, options));
  const direction = directionOf(text, moved);
  const parts = new Map(moved);
  const set = (some: PositionList, part: TeamPart, rule: string): void => {
    for (const one of some) parts.set(one, { part, rule });
  };
  const left = without(lists, (one) => moved.has(one));
  const members = new Set([
    ...known,
    ...left
      .flat()
      .filter((one) => !one.isKnown)
      .map(levelOf),
  ]);
  // "Everything hinges on our principal": who is known already is not counted again.
  const refersBack = (one: PositionNamed): boolean => one.isKnown && members.has(levelOf(one));
  for (const [one, { part, rule }] of moved) {
    const isThere = known.some((id) => id === levelOf(one)) || refersBack(one);
    if (part === "kept" && !isThere) parts.set(one, { part: "stays", rule });
  }
  if (direction === "leaves" && moved.size === 0) {
    set(left.flat().filter(refersBack), "leaves", "lost of the team");
  }
  const rest = without(left, refersBack);
  const held = rest.find((list) => isRoster(text, list));
  const isElsewhere = isNamed || (known.length > 0 && held === undefined);
  const isEither = rest.length === 2 && direction === undefined && isCompared(text);
  const roster = isElsewhere ? undefined : ((isEither ? undefined : held) ?? rest[0]);
  const others = rest.filter((list) => list !== roster);
  if (roster !== undefined) set(roster, "stays", "roster");
  const found: Left = { text, roster, others, direction };
  const { without: leftOut } = text.context.lexicon.workings;
  const [rule, part] = partRules.find(
    ([name, , applies]) => applies(found) && !leftOut.has(partName(name)),
  ) ?? ["no rule", "unclear"];
  set(others.flat(), part, rule);
  return parts;
}
