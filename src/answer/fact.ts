import type { Catalogue } from "../catalogue/catalogue.ts";
import type {
  Flaw,
  Repair,
  Role,
  SourceDocument,
  SourceId,
  Statement,
  Wording,
} from "../catalogue/types.ts";

/** A source's words, verbatim but for the repairs, with the document they are from. */
export interface Quote {
  readonly text: string;
  readonly source: SourceDocument;
  readonly flaw: Flaw | undefined;
  /** What was changed in the source's characters. */
  readonly repairs: readonly Repair[] | undefined;
}

/** A fact as quoted, with the documents that say the same and those that say something else. */
export interface Fact extends Quote {
  readonly agreeing: readonly SourceDocument[];
  readonly differing: readonly Quote[];
}

/** The documents behind an answer. No document is in more than one of the lists. */
export interface Cites {
  /** Documents whose sentences are quoted, in the order the answer first quotes them. */
  readonly quoted: readonly SourceDocument[];
  /** Documents behind what the answer lists or counts without quoting a sentence. */
  readonly naming: readonly SourceDocument[];
  /** Documents that say the same as what is quoted. */
  readonly agreeing: readonly SourceDocument[];
  /** Documents that say something else about a thing that is quoted. */
  readonly differing: readonly SourceDocument[];
}

function quoteOf({ text, source, flaw, repairs }: Wording, catalogue: Catalogue): Quote {
  return { text, source: catalogue.source(source), flaw, repairs };
}

export function factOf(statement: Statement, catalogue: Catalogue): Fact {
  return {
    ...quoteOf(statement, catalogue),
    agreeing: statement.agreeing.map((id) => catalogue.source(id)),
    differing: statement.differing.map((wording) => quoteOf(wording, catalogue)),
  };
}

export function optionalFact(
  statement: Statement | undefined,
  catalogue: Catalogue,
): Fact | undefined {
  return statement === undefined ? undefined : factOf(statement, catalogue);
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

/** The documents that describe any of the roles. */
export function sourcesOfRoles(
  roles: readonly Role[],
  catalogue: Catalogue,
): readonly SourceDocument[] {
  return sourcesOf([...new Set(roles.flatMap(({ sources }) => sources))], catalogue);
}

/** For a fact shown only as background, where other wordings of it would distract. */
export function withoutDifferences(fact: Fact | undefined): Fact | undefined {
  return fact === undefined ? undefined : { ...fact, differing: [] };
}

/**
 * Collects the documents an answer rests on: `quoted` are the facts it quotes; `listed` and
 * `naming` are the facts and documents behind what it lists without quoting a sentence.
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
  // The order matters: a document that differs anywhere must not be said to agree, and one behind a
  // quotation or a differing wording need not be named again.
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

export const nothingCited = citesOf([]);
