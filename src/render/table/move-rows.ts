import type { CareerPathAnswer } from "../../answer/kinds/career-path.ts";
import type { SimilarRolesAnswer } from "../../answer/kinds/similar-roles.ts";
import { askedTexts, sharedTexts, withinOf } from "../compose/moves.ts";
import { wordingMoves } from "../wording-moves.ts";
import { type Row, sourceOf, whoCells } from "./cells.ts";

/** A row for each role level, with what would be new and what would rise by name. */
export function similarRolesRows({ results, cites }: SimilarRolesAnswer): readonly Row[] {
  return results.map(({ who, beside }) => [
    ...whoCells(who),
    [wordingMoves.atOrBelow, String(withinOf(beside))],
    [wordingMoves.wouldRise, sharedTexts(beside.higher).join("; ")],
    [wordingMoves.added, askedTexts(beside.added).join("; ")],
    ...sourceOf(cites, who.roleLevel.sources),
  ]);
}

/** A row for each step, with what it adds to the one before. */
export function careerPathRows({ steps, cites }: CareerPathAnswer): readonly Row[] {
  return steps.map(({ who, skills, beside }) => [
    ...whoCells(who),
    [wordingMoves.skillsAsked, String(skills)],
    [wordingMoves.added, beside === undefined ? "" : askedTexts(beside.added).join("; ")],
    [wordingMoves.rises, beside === undefined ? "" : sharedTexts(beside.higher).join("; ")],
    [wordingMoves.falls, beside === undefined ? "" : sharedTexts(beside.lower).join("; ")],
    [wordingMoves.dropped, beside === undefined ? "" : askedTexts(beside.dropped).join("; ")],
    ...sourceOf(cites, who.roleLevel.sources),
  ]);
}
