import {
  mostNearest,
  type SimilarRoleLevel,
  type SimilarRolesAnswer,
} from "../../answer/kinds/similar-roles.ts";
import { inSentence } from "../../question/in-sentence.ts";
import type { FoldedPart, Part } from "../page.ts";
import { wordingMoves } from "../wording-moves.ts";
import { wording } from "../wording.ts";
import { type Body, closedFold, list, openableFolds, paragraph, plainList } from "./body.ts";
import { askedItems, movedItems, namedItems, notes, withinOf } from "./moves.ts";

function table(nearest: readonly SimilarRoleLevel[]): Part {
  return {
    kind: "table",
    caption: wordingMoves.comparedWithNow,
    columns: [
      wording.roleLevel,
      wordingMoves.atOrBelow,
      wordingMoves.wouldRise,
      wordingMoves.added,
    ],
    rows: nearest.map(({ who, beside }) => [
      who.roleLevel.title,
      String(withinOf(beside)),
      String(beside.higher.length),
      String(beside.added.length),
    ]),
  };
}

function detailsOf({ beside }: SimilarRoleLevel): readonly FoldedPart[] {
  const { same, lower, higher, added } = beside;
  return [
    list([
      ...movedItems(wordingMoves.wouldRise, higher),
      ...askedItems(wordingMoves.added, added),
      ...namedItems(wordingMoves.atOrBelow, [...same, ...lower]),
    ]),
  ];
}

function farther({ results, roles }: SimilarRolesAnswer): readonly FoldedPart[] {
  const others = results.slice(mostNearest);
  if (others.length === 0) return [];
  const more = roles - results.length;
  return [
    plainList(
      others.map(({ who, beside }) =>
        wordingMoves.counts(
          who.roleLevel.title,
          withinOf(beside),
          beside.higher.length,
          beside.added.length,
        ),
      ),
    ),
    ...(more === 0 ? [] : [paragraph(wordingMoves.others(more))]),
  ];
}

function titleOfNone({ role, subject, skills }: SimilarRolesAnswer): string {
  if (subject === undefined) return wordingMoves.noLevels(inSentence(role.title));
  const title = inSentence(subject.roleLevel.title);
  return skills === 0 ? wordingMoves.noSkills(title) : wordingMoves.noneClose(title);
}

export function composeSimilarRoles(answer: SimilarRolesAnswer): Body {
  const { subject, standsForRole, skills, results, roles } = answer;
  if (subject === undefined || results.length === 0) {
    return { title: titleOfNone(answer), parts: [paragraph(wordingMoves.notTheJob)] };
  }
  const { title } = subject.roleLevel;
  const nearest = results.slice(0, mostNearest);
  const inCommon = wordingMoves.inCommon(roles, skills);
  return {
    title: wordingMoves.rolesLike(inSentence(title)),
    context: standsForRole ? `${inCommon} · ${wordingMoves.countedFrom(title)}` : inCommon,
    parts: [
      table(nearest),
      paragraph(wordingMoves.ranking),
      paragraph(wordingMoves.notTheJob),
      ...openableFolds(
        nearest.map((one) => ({
          title: wordingMoves.gap(
            one.who.roleLevel.title,
            one.beside.higher.length,
            one.beside.added.length,
          ),
          parts: detailsOf(one),
        })),
      ),
      ...closedFold(wordingMoves.more(results.length - nearest.length), farther(answer)),
      ...notes(answer),
    ],
  };
}
