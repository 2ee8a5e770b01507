import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Flaw, SourceDocument, SourceId, Statement, Wording } from "../catalogue/types.ts";

/** Words of one source, verbatim, with the document they stand in. */
export interface Quote {
  readonly text: string;
  readonly source: SourceDocument;
  readonly flaw: Flaw | undefined;
}

/** One fact as quoted, with the documents that say the same and those that say something else. */
export interface Fact extends Quote {
  readonly agreeing: readonly SourceDocument[];
  readonly differing: readonly Quote[];
}

/** The documents behind an answer. No document stands in two of the lists. */
export interface Cites {
  /** Their sentences are quoted; in the order in which the answer first does. */
  readonly quoted: readonly SourceDocument[];
  /** They say what the answer lists or counts without quoting a sentence. */
  readonly naming: readonly SourceDocument[];
  /** They say the same as what is quoted. */
  readonly agreeing: readonly SourceDocument[];
  /** They say something else about a thing that is quoted. */
  readonly differing: readonly SourceDocument[];
}

function quoteOf({ text, source, flaw }: Wording, catalogue: Catalogue): Quote {
  return { text, source: catalogue.source(source), flaw };
}

export function factOf(statement: Statement, catalogue: Catalogue): Fact {
  const { text, source, flaw } = quoteOf(statement, catalogue);
  return {
    text,
    source,
    flaw,
    agreeing: statement.agreeing.map((id) => catalogue.source(id)),
    differing: statement.differing.map((wording) => quoteOf(wording, catalogue)),
  };
}

export function factsOf(statements: readonly Statement[], catalogue: Catalogue): readonly Fact[] {
  return statements.map((statement) => factOf(statement, catalogue));
}

export function sourcesOf(
  ids: readonly SourceId[],
  catalogue: Catalogue,
): readonly SourceDocument[] {
  return ids.map((id) => catalogue.source(id));
}

/** A fact that is shown for orientation alone, where other wordings of it would distract. */
export function withoutDifferences(fact: Fact | undefined): Fact | undefined {
  return fact === undefined ? undefined : { ...fact, differing: [] };
}

/**
 * Which documents an answer rests on: those of the facts that it quotes, then those of what it
 * lists without quoting a sentence, facts or other entities.
 */
export function citesOf(
  quoted: readonly (Fact | undefined)[],
  listed: readonly Fact[] = [],
  naming: readonly SourceDocument[] = [],
): Cites {
  const quotes = quoted.filter((fact) => fact !== undefined);
  const seen = new Set<SourceDocument>();
  const fresh = (sources: readonly SourceDocument[]): readonly SourceDocument[] => {
    const unseen = [...new Set(sources)].filter((source) => !seen.has(source));
    for (const source of unseen) seen.add(source);
    return unseen;
  };
  // In this order: a document that differs anywhere is not said to agree, and one that agrees with
  // a quotation need not be named for what is listed.
  const quotedHere = fresh(quotes.map(({ source }) => source));
  const differing = fresh(quotes.flatMap((quote) => quote.differing.map(({ source }) => source)));
  const agreeing = fresh(quotes.flatMap((quote) => quote.agreeing));
  return {
    quoted: quotedHere,
    naming: fresh([...listed.map(({ source }) => source), ...naming]),
    differing,
    agreeing: [...agreeing, ...fresh(listed.flatMap((fact) => fact.agreeing))],
  };
}
