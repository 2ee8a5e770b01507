import { type ParsingContext, typedOf, wordAt } from "../context.ts";
import { type Cue, teamCues } from "../lexicon/language.ts";
import { canBeRole, hasCue } from "../parse/predicates.ts";
import { type CueSpan, functionWord, type Span, wordAlone } from "../parse/spans.ts";
import { tellsTeam } from "../parse/team-evidence.ts";
import { followsTeam, isTeamName } from "../parse/team-spans.ts";
import { classesOf } from "../parse/word-classes-of.ts";
import type { Refiner } from "./refiner.ts";

/** "I lead a team of user researchers" */
function isLed(context: ParsingContext, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  if (span === undefined || !hasCue([span], "team")) return false;
  const isArticle = context.lexicon.isOfClass(wordAt(context, span.from - 1), "articles");
  return spans[isArticle ? at - 2 : at - 1]?.kind === "seniority";
}

/** "One of my team is going for lead": somebody is, and not the team. */
function isPartOfTeam(context: ParsingContext, span: Span): boolean {
  const { lexicon } = context;
  const word = (at: number): string | undefined => wordAt(context, at);
  return (
    hasCue([span], "team") &&
    !followsTeam(context) &&
    lexicon.isOfClass(word(span.to - 1), "auxiliaries") &&
    lexicon.isOfClass(word(span.from - 2), "prepositions")
  );
}

/** "Which teams have a lead": named teams are listed, whole or by what they are asked for. */
function canListTeams({ lexicon }: ParsingContext, spans: readonly Span[]): boolean {
  const isOfRole = spans.some((span) => span.kind === "seniority" || canBeRole(span));
  return lexicon.catalogue.teams.length > 0 && !isOfRole;
}

/** "Mobile: who on **that team** is asked for testing?" */
function isUnknownTeam({ lexicon, tokens }: ParsingContext, span: Span): boolean {
  const isThat = lexicon.isOfClass(tokens[span.from - 1]?.text, "demonstratives");
  return lexicon.catalogue.teams.length > 0 && isThat && hasCue([span], "team", "that-team");
}

/** "If the lead **leaves** Mobile": something with a name that no team has. */
function isOfUnknown(context: ParsingContext, span: Span, next: Span | undefined): boolean {
  const isName = next?.kind === "unexplained" && /^\p{Lu}/u.test(typedOf(context, next));
  const areTeams = context.lexicon.catalogue.teams.length > 0;
  return areTeams && isName && hasCue([span], "leaves", "joins");
}

/** What a cue means besides; undefined if nothing. */
function withoutCues(span: CueSpan, cues: readonly Cue[]): CueSpan | undefined {
  const left = span.cues.filter((cue) => !cues.includes(cue));
  return left.length + span.sections.length === 0 ? undefined : { ...span, cues: left };
}

/** "When does the lead leave?": without a team, nobody leaves or joins one. */
export const wordsOfNoTeam: Refiner["refine"] = (spans, context) => {
  const isTeam = tellsTeam(context, spans);
  const areListed = canListTeams(context, spans);
  return spans.flatMap((span, at): readonly Span[] => {
    if (!hasCue([span], ...teamCues)) return [span];
    if (span.kind === "cue" && !followsTeam(context) && isUnknownTeam(context, span)) {
      return [{ ...span, cues: ["that-team"] }];
    }
    const isMeant = hasCue([span], "teams")
      ? areListed
      : isOfUnknown(context, span, spans[at + 1]) ||
        (isTeam && !isLed(context, spans, at) && !isPartOfTeam(context, span));
    if (isMeant) return [span];
    const left = span.kind === "cue" ? withoutCues(span, teamCues) : undefined;
    if (left !== undefined) return [left];
    // "Which teams can **bring** testing?"
    if (areListed && hasCue(spans, "teams")) return [functionWord(span)];
    const words = Array.from({ length: span.to - span.from }, (_, of) => span.from + of);
    return words.map((word) => wordAlone(context, word, teamCues));
  });
};

function isArticle(context: ParsingContext, { from }: Span): boolean {
  return context.lexicon.isOfClass(wordAt(context, from), "articles");
}

/** "Who in the team needs testing?": of a team that was named, its positions, and not people. */
export const peopleOfTeam: Refiner["refine"] = (spans, context) => {
  const isTeam = followsTeam(context) || tellsTeam(context, spans);
  if (!isTeam && !canListTeams(context, spans)) return spans;
  const classes = classesOf(context, spans);
  return spans.map((span, at) => {
    const [preposition, team] = spans.slice(at + 1).filter((one) => !isArticle(context, one));
    // "**Dave** in Payments"
    const isOfNamed =
      team !== undefined &&
      isTeamName(team) &&
      context.lexicon.isOfClass(wordAt(context, preposition?.from ?? -1), "relating");
    const isPerson = span.kind === "unexplained" && classes(span.from) === "proper noun";
    if (isPerson && isOfNamed) return { ...span, kind: "matter", matter: "people" };
    if (span.kind !== "matter" || span.matter !== "people") return span;
    const last = context.lexicon.book.root.next.get(context.tokens[span.to - 1]?.key ?? "");
    const isOfTeam = last?.meanings.some((one) => one.kind === "cue" && one.cue === "that-team");
    const { from, to } = span;
    // "Which of us needs testing? We are two seniors and a lead."
    const isOfUs = isTeam && context.lexicon.isOfClass(wordAt(context, to - 1), "objects");
    if (isOfTeam !== true && !isOfUs) return span;
    const isPlural = context.tokens[to - 1]?.text.endsWith("s") === true;
    if (!isTeam && !isPlural) return span;
    const cues = isPlural ? (["teams"] as const) : (["who", "that-team"] as const);
    return { kind: "cue", from, to, cues, sections: [], doubtful: false };
  });
};
