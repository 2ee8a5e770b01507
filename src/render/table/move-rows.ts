import type { SharedSkill } from "../../answer/asked-beside.ts";
import type { Asking } from "../../answer/asking.ts";
import type { CareerPathAnswer } from "../../answer/kinds/career-path.ts";
import type { SimilarRolesAnswer } from "../../answer/kinds/similar-roles.ts";
import { withinOf } from "../compose/moves.ts";
import { wordingMoves } from "../wording-moves.ts";
import { type Row, sourceOf, whoCells } from "./cells.ts";

function moved(skills: readonly SharedSkill[] = []): string {
  return skills.map(({ skill, from, to }) => wordingMoves.moves(skill.title, from, to)).join("; ");
}

function asked(skills: readonly Asking[] = []): string {
  return skills.map(({ skill, level }) => wordingMoves.atLevel(skill.title, level)).join("; ");
}

/** A row for each role level, with what would be new and what would rise by name. */
export function similarRolesRows({ results, cites }: SimilarRolesAnswer): readonly Row[] {
  return results.map(({ who, beside }) => [
    ...whoCells(who),
    [wordingMoves.atOrBelow, String(withinOf(beside))],
    [wordingMoves.wouldRise, moved(beside.higher)],
    [wordingMoves.added, asked(beside.added)],
    ...sourceOf(cites, who.roleLevel.sources),
  ]);
}

/** A row for each step, with what it adds to the one before. */
export function careerPathRows({ steps, cites }: CareerPathAnswer): readonly Row[] {
  return steps.map(({ who, skills, beside }) => [
    ...whoCells(who),
    [wordingMoves.skillsAsked, String(skills)],
    [wordingMoves.added, asked(beside?.added)],
    [wordingMoves.rises, moved(beside?.higher)],
    [wordingMoves.falls, moved(beside?.lower)],
    [wordingMoves.dropped, asked(beside?.dropped)],
    ...sourceOf(cites, who.roleLevel.sources),
  ]);
}
