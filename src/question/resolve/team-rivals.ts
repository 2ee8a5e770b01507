import { textBetween, wordAt } from "../context.ts";
import {
  areSetAgainst,
  isSetAgainst,
  type PositionList,
  type PositionNamed,
} from "../parse/positions.ts";
import { hasCue } from "../parse/predicates.ts";
import { isTeamName } from "../parse/team-spans.ts";
import type { TeamText } from "./team-text.ts";

// What is set against what in a text: two teams, or two positions of which one may join.

/** Whether two teams are set against each other. */
export function isCompared({ context, spans, lists: [one, other] }: TeamText): boolean {
  // Not "to drop two seniors from …"
  const from = spans.findIndex((span) => hasCue([span], "from"));
  return (
    context.given.command === "compare" ||
    hasCue(spans, "compare", "rivals") ||
    (from !== -1 && hasCue(spans.slice(from), "to")) ||
    areSetAgainst(context, one, other)
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

/** What stands between two teams in one list, the clearest first: "and" joins what "+" does not. */
const partings: readonly RegExp[] = [/;|\)[^(]*\(/u, /^[^+,&]*\band\b[^+,&]*$/iu];

/** "Two seniors + a lead and two leads", "3 seniors; a lead and an associate" as two teams. */
export function divided({ context, lists, known }: TeamText): readonly PositionList[] {
  const [list, ...more] = lists;
  if (list === undefined || more.length > 0 || known.length > 0) return lists;
  for (const parting of partings) {
    const at = list.findIndex((one, place) => {
      const before = list[place - 1];
      return before !== undefined && parting.test(textBetween(context, before, one));
    });
    if (at !== -1) return [list.slice(0, at), list.slice(at)];
  }
  return lists;
}
