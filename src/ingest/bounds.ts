// The limits on a document's size: several times a whole framework on one page, so that only broken
// or malicious documents exceed them. Within them, reading time is proportional to size.

/** Elements of a web page. */
const mostElements = 50_000;
/** Depth of nested elements; browsers do not support much more. */
const mostNested = 256;
/** Attributes of one tag. */
const mostAttributes = 1000;
/** Non-blank lines of a text or a page. */
const mostLines = 20_000;
/** Lines of a table, whose rows are read one by one. */
const mostTableLines = 200_000;
/** Characters in a line; no layout has anything longer than a paragraph on one line. */
const mostInLine = 100_000;
/** Characters between two spaces; web addresses are the longest. */
const mostInWord = 2000;

/** A document is too large to be read. The message says which limit it exceeds, and what to do. */
export class BeyondBounds extends Error {
  override readonly name = "BeyondBounds";
}

const shown = (bound: number): string => bound.toLocaleString("en-GB");
const saveAgain = "save the page again from the browser, or copy its text into a text file";
const split = "split it into several documents";

// An attribute ends where a browser ends it: at a space, a slash or the end of its tag, unless that is
// within quotation marks after an equals sign.
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/uy;

// Scripts and styles hold no tags, whatever their text looks like.
const raw = /^<(?:script|style)$/iu;

/**
 * Has to run before the page is parsed, because the parser compares each attribute of a tag with all
 * the earlier ones. Throws BeyondBounds.
 */
export function checkAttributes(html: string): void {
  const tag = /<[a-z][^\s/>]*/giu;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    attribute.lastIndex = tag.lastIndex;
    let count = 0;
    while (attribute.test(html)) {
      tag.lastIndex = attribute.lastIndex;
      count += 1;
      if (count > mostAttributes) {
        throw new BeyondBounds(
          `one of its tags has more than ${shown(mostAttributes)} attributes; ${saveAgain}`,
        );
      }
    }
    if (!raw.test(found[0])) continue;
    const end = /<\/(?:script|style)/giu;
    end.lastIndex = tag.lastIndex;
    if (!end.test(html)) return;
    tag.lastIndex = end.lastIndex;
  }
}

export interface ElementCount {
  readonly created: () => void;
  readonly opened: () => void;
  readonly closed: () => void;
}

/**
 * Counts elements as the parser creates them, because they may be far more than the page's tags. The
 * callbacks throw BeyondBounds.
 */
export function countElements(): ElementCount {
  let elements = 0;
  let open = 0;
  return {
    created: () => {
      elements += 1;
      if (elements > mostElements) {
        throw new BeyondBounds(`it has more than ${shown(mostElements)} elements; ${split}`);
      }
    },
    opened: () => {
      open += 1;
      if (open > mostNested) {
        throw new BeyondBounds(
          `its elements are nested more than ${shown(mostNested)} deep; ${saveAgain}`,
        );
      }
    },
    closed: () => {
      open -= 1;
    },
  };
}

const hasLongWord = (text: string): boolean =>
  text.length > mostInWord && text.split(" ").some((word) => word.length > mostInWord);

/** What to say if a document of a known layout has too many lines; undefined if it has not. */
export function tooManyLines(count: number, isTable: boolean): string | undefined {
  const most = isTable ? mostTableLines : mostLines;
  return count > most ? `it has more than ${shown(most)} lines; ${split}` : undefined;
}

export function checkLines(lines: readonly { readonly text: string }[]): void {
  if (lines.some(({ text }) => text.length > mostInLine)) {
    throw new BeyondBounds(
      `it has a line of more than ${shown(mostInLine)} characters; divide it into paragraphs`,
    );
  }
  if (lines.some(({ text }) => hasLongWord(text))) {
    throw new BeyondBounds(
      `it has a word of more than ${shown(mostInWord)} characters; shorten or remove it`,
    );
  }
}
