import type { Cites, Fact } from "../../answer/fact.ts";
import type { PlacedRoleLevel } from "../../answer/place.ts";
import type { SourceDocument, SourceId } from "../../catalogue/types.ts";
import { quotePart } from "../compose/citing.ts";
import { wording } from "../wording.ts";
import { wordingTable } from "../wording-table.ts";

/** An answer as one table in plain words. */
export interface AnswerTable {
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}

/** One row by its columns; a column that it lacks is empty in it. */
export type Row = readonly (readonly [column: string, cell: string])[];

// Each row has its own source, so that it keeps it when rows are sorted, filtered or copied.

/** The columns in the order in which rows first have them, without those that are empty. */
export function tableOfRows(rows: readonly Row[]): AnswerTable | undefined {
  if (rows.length === 0) return undefined;
  const all = new Set(rows.flatMap((row) => row.map(([column]) => column)));
  const last: readonly string[] = [wordingTable.note, wordingTable.source];
  const columns = [...[...all].filter((column) => !last.includes(column)), ...last].filter(
    (column) => rows.some((row) => row.some(([name, cell]) => name === column && cell !== "")),
  );
  return {
    columns,
    rows: rows.map((row) => {
      const cells = new Map(row);
      return columns.map((column) => cells.get(column) ?? "");
    }),
  };
}

function documentText(document: SourceDocument): string {
  const { url, link = url } = document;
  const name = wording.document(document);
  return link === undefined ? name : `${name} ${link}`;
}

export function documentsText(documents: readonly SourceDocument[]): string {
  return [...new Set(documents.map(documentText))].join("; ");
}

/** Of what a row names, the documents that the answer rests on. */
export function sourceOf({ quoted, naming }: Cites, ids: readonly SourceId[]): Row {
  const documents = [...quoted, ...naming].filter(({ id }) => ids.includes(id));
  return [[wordingTable.source, documentsText(documents)]];
}

/** What is wrong with a text, and who words it differently. */
export function noteOf(fact: Fact): string {
  const { note } = quotePart(fact, () => undefined);
  const others = [...new Set(fact.differing.map(({ source }) => wording.document(source)))];
  return [
    ...(note === undefined ? [] : [note]),
    ...(others.length === 0 ? [] : [wording.saysDifferently(undefined, others.join("; "))]),
  ].join("; ");
}

/** A text word for word, with its source. */
export function factCells(fact: Fact | undefined): Row {
  if (fact === undefined) return [];
  return [
    [wordingTable.words, fact.text],
    [wordingTable.note, noteOf(fact)],
    [wordingTable.source, documentText(fact.source)],
  ];
}

export function titles(all: readonly PlacedRoleLevel[]): string {
  return all.map(({ roleLevel }) => roleLevel.title).join("; ");
}

export function whoCells({ role, roleLevel }: PlacedRoleLevel): Row {
  return [
    [wordingTable.roleLevel, roleLevel.title],
    [wordingTable.role, role.title],
  ];
}
