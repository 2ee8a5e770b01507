import { type CheckItem, type CheckResult, citesOfItems } from "../../answer/check.ts";
import type { FoldedPart, Page, ParagraphPart, QuotePart } from "../page.ts";
import { wordingCheck } from "../wording-check.ts";
import { heading, list, paragraph, plainList } from "./body.ts";
import { type Citing, citingOf, quotePart, sourceLines } from "./citing.ts";
import { leveled } from "./levels.ts";

function skillAt({ skill, level }: CheckItem): string {
  return wordingCheck.skillAt(skill.title, level);
}

/** A page that a window can show, which has no tables. */
export type CheckPage = Page & { readonly parts: readonly FoldedPart[] };

/** What a person compares themselves with. */
export function itemParts(item: CheckItem, citing: Citing): readonly (QuotePart | ParagraphPart)[] {
  const { skill, level, fact, isContradicted } = item;
  return [
    quotePart(fact, citing, leveled(level, skillAt(item))),
    ...(isContradicted ? [paragraph(wordingCheck.lowerAsked(skill.title))] : []),
  ];
}

/** One skill as a page of its own. */
export function composeItem(item: CheckItem, at: number, of: number): Page {
  const cites = citesOfItems([item]);
  return bare({
    title: wordingCheck.itemOf(at + 1, of),
    parts: itemParts(item, () => undefined),
    sources: sourceLines(cites),
  });
}

/** A page that asks nothing, so that no button can carry it on. */
function bare(page: Pick<CheckPage, "title" | "parts" | "sources"> & Partial<Page>): CheckPage {
  return {
    reading: undefined,
    context: undefined,
    next: [],
    about: undefined,
    chart: undefined,
    ask: "",
    ...page,
  };
}

function metParts({ met }: CheckResult): readonly FoldedPart[] {
  if (met.length === 0) return [];
  return [
    heading(wordingCheck.met(met.length)),
    list(
      met.map(({ item: { skill, level }, isAbove }) => ({
        lead: leveled(level, skill.title),
        text: wordingCheck.asked(level, isAbove),
      })),
    ),
  ];
}

function gapParts({ check, gaps }: CheckResult, citing: Citing): readonly FoldedPart[] {
  if (gaps.length === 0) return [];
  return [
    heading(wordingCheck.gaps(gaps.length, check.who.roleLevel.title)),
    ...gaps.flatMap(({ item, named }) => [
      quotePart(item.fact, citing, leveled(item.level, skillAt(item))),
      ...(named.length === 0 ? [] : [paragraph(wordingCheck.named(item.skill.title, named))]),
    ]),
  ];
}

/** What helps to close the gaps, as far as the documents say. */
function namedParts({ check, gaps, training, qualifications }: CheckResult): readonly FoldedPart[] {
  const { title } = check.who.roleLevel;
  if (gaps.length === 0) return [];
  if (training.length + qualifications.length === 0) {
    return [paragraph(wordingCheck.nothingNamed(title))];
  }
  return [
    paragraph(wordingCheck.forRoleLevel(title)),
    ...(training.length === 0
      ? []
      : [heading(wordingCheck.training(training.length)), plainList(training)]),
    ...(qualifications.length === 0
      ? []
      : [heading(wordingCheck.qualifications(qualifications.length)), plainList(qualifications)]),
  ];
}

/** What a person's choices come to. */
export function composeCheck(result: CheckResult): CheckPage {
  const { check, met, gaps, unanswered, cites } = result;
  const { title } = check.who.roleLevel;
  return bare({
    title: wordingCheck.title(met.length, check.items.length, title),
    context: [wordingCheck.below(gaps.length), wordingCheck.unansweredOf(unanswered.length)].join(
      " · ",
    ),
    parts: [
      paragraph(wordingCheck.noAssessment),
      ...metParts(result),
      ...gapParts(result, citingOf(cites)),
      ...(unanswered.length === 0
        ? []
        : [
            heading(wordingCheck.unanswered(unanswered.length)),
            plainList(unanswered.map(skillAt)),
          ]),
      ...namedParts(result),
      ...(check.hasKnowledge ? [paragraph(wordingCheck.knowledgeNotAsked(title))] : []),
    ],
    sources: sourceLines(cites),
  });
}
