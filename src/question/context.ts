import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RoleId } from "../catalogue/types.ts";
import type { CountOf, IsOfClass } from "./lexicon/language.ts";
import type { NameIndex } from "./lexicon/name-index.ts";
import type { Name } from "./lexicon/names.ts";
import type { PhraseBook } from "./lexicon/phrase-book.ts";
import type { RoleStems } from "./lexicon/role-titles.ts";
import type { TitleSearch } from "./lexicon/title-search.ts";
import type { WordReading } from "./parse/word-reading.ts";
import type { KindLikelihoods } from "./resolve/kind-likelihoods.ts";
import type { Likelihood } from "./resolve/likelihood.ts";
import type { RoleResolver, RoleSubject } from "./resolve/role-references.ts";
import type { Placed, Token } from "./text/tokenise.ts";
import type { Workings } from "./tools.ts";
import type { Context } from "./understanding.ts";

/** What is known about one catalogue and one language before any text is read. */
export interface Lexicon {
  readonly catalogue: Catalogue;
  readonly stems: RoleStems;
  readonly resolver: RoleResolver;
  /** The role as the subject of its own title, not of a title that only some of its levels have. */
  readonly ownSubject: (id: RoleId) => RoleSubject;
  readonly index: NameIndex;
  /** Near names: what people say for something that the catalogue has under a different name. */
  readonly near: readonly Name[];
  /** The names of what was removed from the catalogue. */
  readonly gone: readonly Name[];
  /** The titles of role families. */
  readonly families: readonly Name[];
  readonly book: PhraseBook;
  readonly isOfClass: IsOfClass;
  readonly countOf: CountOf;
  /** What a named team is called beside its name: "team", "squad". */
  readonly teamWords: ReadonlySet<string>;
  readonly titles: TitleSearch;
  readonly kinds: KindLikelihoods;
  readonly likelihood: Likelihood;
  readonly workings: Workings;
}

/** One text on its way through the stages. */
export interface ParsingContext {
  readonly typed: string;
  /** As typed, but with markup blanked. */
  readonly text: string;
  /** Whether the text was too long to be read whole. */
  readonly isExcerpt: boolean;
  readonly tokens: readonly Token[];
  /** For each token, the readings that begin there. */
  readonly readings: readonly (readonly WordReading[])[];
  readonly given: Context;
  readonly lexicon: Lexicon;
}

type Text = Pick<ParsingContext, "text" | "tokens">;

/** The text of a range of tokens, as typed. */
export function typedOf({ text, tokens }: Text, { from, to }: Placed): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** What is typed between two stretches of a text: "two seniors|, |a lead". */
export function textBetween(
  { text, tokens }: Text,
  { to }: Pick<Placed, "to">,
  { from }: Pick<Placed, "from">,
): string {
  return text.slice(tokens[to - 1]?.end ?? 0, tokens[from]?.start);
}

export function textAfter({ text, tokens }: Text, { to }: Pick<Placed, "to">): string {
  return text.slice(tokens[to - 1]?.end ?? 0);
}

/** "We're" is not "were", so every subject contracted with a verb is read as "im". */
const contracted = /^(?:i|you|we|they|he|she|it|that|there)['’](?:m|re|s|ve|d|ll)$/iu;

function wordOf({ typed, text }: Token): string {
  return contracted.test(typed) ? "im" : text;
}

/** The word at a token, as the closed classes spell it; undefined past the end of the text. */
export function wordAt({ tokens }: Pick<ParsingContext, "tokens">, at: number): string | undefined {
  const token = tokens[at];
  return token && wordOf(token);
}

/** The words between two stretches of a text, as the closed classes spell them. */
export function wordsBetween(
  { tokens }: Pick<ParsingContext, "tokens">,
  { to }: Pick<Placed, "to">,
  { from }: Pick<Placed, "from">,
): readonly string[] {
  return tokens.slice(to, from).map(wordOf);
}

/** Whether no sentence or line ends between two places, in whichever order they come. */
export function areInOneSentence(context: Text, one: Placed, other: Placed): boolean {
  const [left, right] = one.from < other.from ? [one, other] : [other, one];
  return !/[.?!;]\s|\n/u.test(textBetween(context, left, right));
}
