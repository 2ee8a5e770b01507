import { partOf, passageOf } from "../extract.ts";
import type { ExtractedQualification } from "../extract.ts";
import type { Line } from "../lines.ts";
import type { Hints } from "../reader.ts";
import { splitAwardingBody } from "./awarding-bodies.ts";
import { inCells, qualificationsInCells } from "./bcs-cells.ts";

interface QualificationsRead {
  readonly qualifications: readonly ExtractedQualification[];
  readonly splitsByHint: readonly string[];
}

/** Titles and awarding bodies alternate; their words do not distinguish them. */
function readParagraphs(lines: readonly Line[]): readonly ExtractedQualification[] {
  return lines.flatMap((title, at) => {
    const body = lines[at + 1];
    if (at % 2 === 1) return [];
    return [
      {
        title: passageOf([title]),
        awardingBody: body && passageOf([body]),
        unsplit: body === undefined,
      },
    ];
  });
}

function hintFor(line: Line, hints: Hints): Hints["qualifications"][number] | undefined {
  return hints.qualifications.find(
    ({ title, details, awardingBody }) =>
      line.text === [title, details, awardingBody].filter((part) => part !== undefined).join(" "),
  );
}

/** Splits a row by a hint from index.yml, otherwise by the name of a known awarding body. */
function readRow(line: Line, hints: Hints): ExtractedQualification {
  const hint = hintFor(line, hints);
  const { title, awardingBody } = hint ?? splitAwardingBody(line.text) ?? { title: line.text };
  return {
    title: partOf(line, title),
    details: hint?.details === undefined ? undefined : partOf(line, hint.details),
    awardingBody: awardingBody === undefined ? undefined : partOf(line, awardingBody),
    unsplit: hint?.details === undefined && awardingBody === undefined,
  };
}

/** The qualifications of a profile. In rows, title and awarding body share a line. */
export function readQualifications(
  lines: readonly Line[],
  inRows: boolean,
  hints: Hints,
): QualificationsRead {
  if (inCells(lines)) return { qualifications: qualificationsInCells(lines), splitsByHint: [] };
  if (!inRows) return { qualifications: readParagraphs(lines), splitsByHint: [] };
  return {
    qualifications: lines.map((line) => readRow(line, hints)),
    splitsByHint: lines.flatMap((line) => hintFor(line, hints)?.title ?? []),
  };
}
