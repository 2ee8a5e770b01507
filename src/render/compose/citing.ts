import type { Cites, Fact, Quote } from "../../answer/fact.ts";
import type { SourceDocument } from "../../catalogue/types.ts";
import type { FoldsPart, Label, ListItem, ListPart, QuotePart, SourceLine } from "../page.ts";
import { wording } from "../wording.ts";
import { closedFold } from "./body.ts";

/** Says which document a quotation is from: a number, if the page quotes more than one document. */
export type Citing = (source: SourceDocument) => string | undefined;

export function citingOf({ quoted }: Cites): Citing {
  if (quoted.length < 2) return () => undefined;
  const numbers = new Map(quoted.map((source, index) => [source, index + 1]));
  return (source) => {
    const number = numbers.get(source);
    return number === undefined ? undefined : wording.cite(number);
  };
}

function byPublisher(
  documents: readonly SourceDocument[],
  sentence: (publisher: string, count: number) => string,
): readonly string[] {
  const publishers = [...new Set(documents.map(({ publisher }) => publisher))];
  return publishers.map((publisher) =>
    sentence(publisher, documents.filter((each) => each.publisher === publisher).length),
  );
}

/** Each document by its title; documents with the same name also by their files. */
function namesOf(documents: readonly SourceDocument[]): readonly string[] {
  const names = documents.map(wording.document);
  return documents.map(({ file }, at) => {
    const name = names[at] ?? file;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : wording.inFile(name, file);
  });
}

/**
 * A line that names a document. It leads to the page that the document says it is, or else to the
 * address that it was fetched from.
 */
function sourceLine(
  { url, link = url }: SourceDocument,
  name: string,
  line: (name: string) => string,
): SourceLine {
  const text = line(name);
  return link === undefined ? { text, name } : { text, name, link: { words: name, url: link } };
}

/**
 * The lines at the end of a page: each document with its date, then which agree and which differ.
 */
export function sourceLines({ quoted, naming, agreeing, differing }: Cites): readonly SourceLine[] {
  const documents = [...quoted, ...naming];
  const names = namesOf(documents);
  const isOnly = documents.length === 1;
  const lines = documents.map((document, at) =>
    sourceLine(document, names[at] ?? "", (name) => {
      if (isOnly) return wording.source(name);
      return quoted.length < 2 ? `- ${name}` : `${wording.cite(at + 1)} ${name}`;
    }),
  );
  return [
    ...(documents.length < 2 ? [] : [{ text: wording.sources }]),
    ...lines,
    ...byPublisher(agreeing, wording.agree).map((text) => ({ text })),
    ...byPublisher(differing, wording.differ).map((text) => ({ text })),
  ];
}

export function quotePart(
  { text, source, flaw, repairs }: Quote,
  citing: Citing,
  lead?: Label,
  minor = false,
): QuotePart {
  const notes = [
    flaw === undefined ? [] : wording.flaw(flaw),
    wording.repairs(repairs ?? []),
  ].flat();
  return {
    kind: "quote",
    lead,
    minor,
    text,
    cite: citing(source),
    note: notes.length === 0 ? undefined : notes.join("; "),
  };
}

/** Facts as the items of one quoted list. */
export function quotedList(facts: readonly Fact[], citing: Citing): ListPart {
  return {
    kind: "list",
    quoted: true,
    items: facts.map((fact): ListItem => {
      const { text, cite, note } = quotePart(fact, citing);
      const beside = [cite, note === undefined ? undefined : `(${note})`];
      return {
        lead: undefined,
        text: [text, ...beside].filter((each) => each !== undefined).join(" "),
      };
    }),
  };
}

/** A fact with the name of what it is about, if the page is about more than one thing. */
export interface TitledFact {
  readonly about: string | undefined;
  readonly fact: Fact | undefined;
}

/**
 * What other documents say about the same things, each text once, in a fold; empty if all agree.
 */
export function otherWordings(facts: readonly TitledFact[]): readonly FoldsPart[] {
  const texts = new Map<string, { about: string | undefined; quotes: Quote[] }>();
  for (const { about, fact } of facts) {
    for (const quote of fact?.differing ?? []) {
      const key = `${about ?? ""}\n${quote.text}`;
      texts.set(key, { about, quotes: [...(texts.get(key)?.quotes ?? []), quote] });
    }
  }
  if (texts.size === 0) return [];
  const parts = [...texts.values()].flatMap(({ about, quotes }) => differingParts(about, quotes));
  return closedFold(`${wording.otherWordings} (${texts.size})`, parts);
}

function differingParts(about: string | undefined, quotes: readonly Quote[]): readonly QuotePart[] {
  const [first] = quotes;
  if (first === undefined) return [];
  const documents = [...new Set(quotes.map(({ source }) => wording.document(source)))];
  return [quotePart(first, () => undefined, wording.saysDifferently(about, documents.join("; ")))];
}
