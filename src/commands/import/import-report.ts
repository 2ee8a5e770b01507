import { withNewIds } from "../../ingest/changes/renamed-data.ts";
import { editionOf } from "../../ingest/edition.ts";
import { firstOf } from "../../ingest/report.ts";
import { changesOverview } from "../../render/changes-overview.ts";
import { changesText } from "../../render/changes-text.ts";
import { doubtedLines } from "./editions.ts";
import type { Prepared } from "./prepare.ts";
import { news } from "./report.ts";

export const documentsText = (
  documents: readonly string[],
  empty: readonly string[],
  most = Infinity,
): string => {
  const lines = [...documents, ...empty.map((one) => `  ${one}`)];
  return `Documents (${documents.length})\n${firstOf(lines, most)
    .map((one) => `${one}\n`)
    .join("")}\n`;
};

/** What a person is shown of an import before anything is written. */
interface Shown {
  readonly prepared: Prepared;
  /** What to say of the folders that hold no file. */
  readonly empty: readonly string[];
  /** ISO date. */
  readonly today: string;
}

function textOf({ prepared, empty, today }: Shown, most = Infinity): string {
  const { documents, incoming, comparisons, replaced, undecided } = prepared;
  const undated = incoming.some(({ source }) => editionOf(source) === "");
  const advice = undated
    ? "Documents with a date are quoted before undated ones. If you know when you fetched these, add --retrieved YYYY-MM-DD.\n\n"
    : "";
  const older = replaced.map(
    ({ older: was, newer }) =>
      `${was.file} is an older edition of ${newer.file}: it stays in sources/, and nothing of it is quoted.\n`,
  );
  const beside = undecided.map(
    ([one, other]) =>
      `${one.file} and ${other.file} are editions of one document, and no date tells which is newer: both are quoted. Give each its date with --retrieved YYYY-MM-DD.\n`,
  );
  const renames = comparisons.flatMap(({ changes }) => changes.renames);
  const doubted = comparisons.flatMap((one) => one.doubted);
  const told = most === Infinity ? changesText : changesOverview;
  return [
    documentsText(documents, empty, most),
    advice,
    ...(older.length + beside.length === 0 ? [] : [...older, ...beside, "\n"]),
    ...comparisons.map(({ changes }) => `${told(changes)}\n`),
    ...doubtedLines(doubted, today).map((line) => `${line}\n`),
    `${news({ ...prepared, before: withNewIds(prepared.before, renames) }, most)}\n`,
  ].join("");
}

// Two screens of a terminal, with room for the question.
const mostLines = 78;
const linesIn = (text: string): number => text.split("\n").length;

export interface ImportReport {
  readonly text: string;
  /** All of it, if the text leaves something out. */
  readonly whole?: string;
}

/** The report of an import: whole if it fits two screens, otherwise as much as fits. */
export function importReport(shown: Shown): ImportReport {
  const whole = textOf(shown);
  if (linesIn(whole) <= mostLines) return { text: whole };
  const shorter = [20, 10, 5, 3, 2, 1].map((most) => textOf(shown, most));
  const text = shorter.find((one) => linesIn(one) <= mostLines) ?? shorter.at(-1) ?? whole;
  return { text, whole };
}
