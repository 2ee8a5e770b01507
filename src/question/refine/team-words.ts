import { type ParsingContext, wordAt } from "../context.ts";
import { type Cue, teamCues } from "../lexicon/language.ts";
import { canBeRole, hasCue } from "../parse/predicates.ts";
import { type CueSpan, type Span, wordAlone } from "../parse/spans.ts";
import { tellsTeam } from "../parse/team-evidence.ts";
import { followsTeam } from "../parse/team-spans.ts";
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

/** What a cue means besides; undefined if nothing. */
function withoutCues(span: CueSpan, cues: readonly Cue[]): CueSpan | undefined {
  const left = span.cues.filter((cue) => !cues.includes(cue));
  return left.length + span.sections.length === 0 ? undefined : { ...span, cues: left };
}

/** "When does the lead leave?": without a team, nobody leaves or joins one. */
export const wordsOfNoTeam: Refiner["refine"] = (spans, context) => {
  const isTeam = tellsTeam(context, spans);
  return spans.flatMap((span, at): readonly Span[] => {
    if (!hasCue([span], ...teamCues)) return [span];
    const isMeant = hasCue([span], "teams")
      ? canListTeams(context, spans)
      : isTeam && !isLed(context, spans, at) && !isPartOfTeam(context, span);
    if (isMeant) return [span];
    const left = span.kind === "cue" ? withoutCues(span, teamCues) : undefined;
    if (left !== undefined) return [left];
    const words = Array.from({ length: span.to - span.from }, (_, of) => span.from + of);
    return words.map((word) => wordAlone(context, word, teamCues));
  });
};

/** "Who in the team needs testing?": of a team that was named, its positions, and not people. */
export const peopleOfTeam: Refiner["refine"] = (spans, context) => {
  const isTeam = followsTeam(context) || tellsTeam(context, spans);
  if (!isTeam && !canListTeams(context, spans)) return spans;
  return spans.map((span) => {
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
