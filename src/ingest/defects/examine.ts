import type { Defect, SourceDocument } from "../../catalogue/types.ts";
import type { Passage } from "../extract.ts";
import { groupBy } from "../../catalogue/group.ts";
import { mapPassages, passagesOf } from "../passages.ts";
import { pointsRunTogether, sentencesRunTogether, splitWord } from "./broken-words.ts";
import { cutShort } from "./cut-short.ts";
import { evidenceOf } from "./evidence.ts";
import {
  cellLost,
  columnUnknown,
  depthMissing,
  headerRepeated,
  lineNotUnderstood,
  partMissing,
  rowNotInUse,
  rowNotSplit,
  rowRepeated,
  strayMark,
  textMissing,
} from "./lost-parts.ts";
import { linkAddress } from "./link-address.ts";
import type { Change, DefectRule, ExaminedDocument, Finding, ReadDocument } from "./rule.ts";
import { levelInTwoRoles } from "./shared-titles.ts";
import { foreignText, lostBullets } from "./wrong-texts.ts";

/**
 * In the order they are applied. Rules about lost parts judge a document's own words, so they run
 * before any repair; a cut text is completed from another document only after broken words are
 * repaired.
 */
export const defectRules: readonly DefectRule[] = [
  partMissing,
  lineNotUnderstood,
  textMissing,
  cellLost,
  headerRepeated,
  columnUnknown,
  rowRepeated,
  rowNotInUse,
  rowNotSplit,
  levelInTwoRoles,
  depthMissing,
  strayMark,
  linkAddress,
  splitWord,
  pointsRunTogether,
  sentencesRunTogether,
  lostBullets,
  cutShort,
  foreignText,
];

export interface Examined {
  /** With certain repairs made, and everything else marked with its flaw. */
  readonly documents: readonly ReadDocument[];
  readonly defects: readonly Defect[];
}

function place(document: ReadDocument): ExaminedDocument {
  return { ...document, placed: passagesOf(document.extract) };
}

/** The passage with its repairs made, last first, so that the places of the others stay right. */
function mended<P extends Passage>(passage: P, changes: readonly Change[]): P {
  const made = changes
    .flatMap((change) => (change.kind === "mend" ? [change] : []))
    .toSorted((a, b) => a.at - b.at);
  if (made.length === 0) return passage;
  const text = made.reduceRight(
    (words, { at, repair: { before, after } }) =>
      words.slice(0, at) + after + words.slice(at + before.length),
    passage.text,
  );
  const repairs = [...(passage.repairs ?? []), ...made.map(({ repair }) => repair)];
  return { ...passage, text, repairs };
}

function apply(document: ExaminedDocument, findings: readonly Finding[]): ExaminedDocument {
  const changes = groupBy(
    findings.flatMap(({ change }) => change ?? []),
    ({ passage }) => passage,
  );
  if (changes.size === 0) return document;
  const extract = mapPassages(document.extract, <P extends Passage>(passage: P): P => {
    const own = changes.get(passage);
    if (own === undefined) return passage;
    const flaw = own.find((change) => change.kind === "flaw")?.flaw;
    return { ...mended(passage, own), ...(flaw === undefined ? {} : { flaw }) };
  });
  return place({ ...document, extract });
}

function defectOf(rule: DefectRule, source: SourceDocument, finding: Finding): Defect {
  const { lines, under, excerpt, change } = finding;
  const [first] = lines;
  return {
    rule: rule.id,
    source: source.id,
    where: first === undefined ? under : `line ${first}, ${under}`,
    excerpt,
    ...(change?.kind === "mend" ? { repair: change.note, change: change.repair } : {}),
  };
}

interface Found {
  readonly defect: Defect;
  readonly document: number;
  readonly line: number;
}

/** A name that a document uses repeatedly is one defect on its line, not one for each use. */
function sortedOnce(found: readonly Found[]): readonly Defect[] {
  const key = ({ defect, document, line }: Found): string =>
    JSON.stringify([document, line, defect.rule, defect.excerpt, defect.change]);
  return [...new Map(found.map((one) => [key(one), one])).values()]
    .toSorted((a, b) => a.document - b.document || a.line - b.line)
    .map(({ defect }) => defect);
}

/** Applies the rules in order. The defects are sorted by document and line. */
export function examine(documents: readonly ReadDocument[]): Examined {
  let examined = documents.map(place);
  let evidence = evidenceOf(examined);
  const found: Found[] = [];
  for (const rule of defectRules) {
    const findings = examined.map((document) => rule.find(document, evidence(document.source)));
    for (const [document, { source }] of examined.entries()) {
      for (const finding of findings[document] ?? []) {
        const defect = defectOf(rule, source, finding);
        found.push({ defect, document, line: finding.lines[0] ?? 0 });
      }
    }
    const before = examined;
    examined = before.map((document, at) => apply(document, findings[at] ?? []));
    if (examined.some((document, at) => document !== before[at])) evidence = evidenceOf(examined);
  }
  return { documents: examined, defects: sortedOnce(found) };
}
