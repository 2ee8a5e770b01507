import { textBetween, wordAt, wordsBetween } from "../context.ts";
import { isSetAgainst, type PositionList, type PositionNamed } from "../parse/positions.ts";
import { hasCue } from "../parse/predicates.ts";
import { isTeamName } from "../parse/team-spans.ts";
import type { TeamText } from "./team-text.ts";

// What is set against what in a text: two teams, or two positions of which one may join.

/** Whether two teams are set against each other. */
export function isCompared({ context, spans, lists: [one, other] }: TeamText): boolean {
  const [last, first] = [one?.at(-1), other?.[0]];
  return (
    context.given.command === "compare" ||
    hasCue(spans, "compare", "rivals") ||
    (hasCue(spans, "from") && hasCue(spans, "to")) ||
    (last !== undefined && first !== undefined && isSetAgainst(context, last, first))
  );
}

/** "Put 2 seniors and a lead beside payments": what is compared keeps its order. */
export function isBeforeName({ spans }: TeamText, [first]: PositionList): boolean {
  const name = spans.find(isTeamName);
  return name !== undefined && first !== undefined && first.from < name.from;
}

/** "**Between** a lead and a senior" */
function followsBetween({ context }: TeamText, { from }: PositionNamed): boolean {
  const isArticle = context.lexicon.isOfClass(wordAt(context, from - 1), "articles");
  return wordAt(context, isArticle ? from - 2 : from - 1) === "between";
}

/** Two that could join a team: "a lead or another senior", "between a lead and a senior". */
export function optionsIn(text: TeamText): PositionList {
  const { context, lists, known } = text;
  for (const [at, list] of lists.entries()) {
    const [one, other] = [list[0], list[1] ?? lists[at + 1]?.[0]];
    if (one === undefined || other === undefined || one.isKnown || other.isKnown) continue;
    const isPair = list.length === 2 && followsBetween(text, one);
    const isAlone = list.length === 1;
    // Without a team, the two are two teams.
    const hasTeam = known.length > 0 || lists.length > (list.length === 2 ? 1 : 2);
    if (hasTeam && (isPair || (isAlone && isSetAgainst(context, one, other)))) return [one, other];
  }
  return [];
}

/** "Two seniors + a lead and two leads" as two teams: "and" joins what "+" does not. */
export function divided({ context, lists, known }: TeamText): readonly PositionList[] {
  const [list, ...more] = lists;
  if (list === undefined || more.length > 0 || known.length > 0) return lists;
  const at = [...list.keys()].find((place) => {
    const [one, next] = [list[place - 1], list[place]];
    if (one === undefined || next === undefined) return false;
    const [word] = wordsBetween(context, one, next);
    return word === "and" && !/[+,&]/u.test(textBetween(context, one, next));
  });
  return at === undefined ? lists : [list.slice(0, at), list.slice(at)];
}
