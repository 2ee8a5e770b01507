import type { Section } from "../../catalogue/sections.ts";
import type { ParsingContext } from "../context.ts";
import type { Cue } from "../lexicon/language.ts";
import type { Match, RankedMatch } from "../lexicon/name-index.ts";
import type { LevelWord, PhraseMeaning } from "../lexicon/phrase-book.ts";
import type { Seniority } from "../lexicon/role-titles.ts";
import { isLinking, type Placed, type Token } from "../text/tokenise.ts";
import type { Matter } from "../understanding.ts";
import { matchesOf } from "./mentions.ts";
import type { Segment } from "./segment.ts";

/** A mention with the names that it can stand for. */
export interface NameSpan extends Placed {
  readonly kind: "name";
  /** Names with every word matched; if there are any, the text means one of them. */
  readonly full: readonly Match[];
  /** Names with some words matched, best first. */
  readonly partial: readonly RankedMatch[];
  readonly contentTokens: number;
  /** How many of its tokens are in no name as typed, and how many are other forms of words. */
  readonly reread: number;
  readonly otherForms: number;
  /** Whether the names matched in full have their words in a different order. */
  readonly turned: boolean;
}

/** A word not read as typed may be a different word altogether. */
interface Doubtful {
  readonly doubtful: boolean;
}

export interface CueSpan extends Placed, Doubtful {
  readonly kind: "cue";
  readonly cues: readonly Cue[];
  readonly sections: readonly Section[];
}

export interface SenioritySpan extends Placed, Doubtful {
  readonly kind: "seniority";
  readonly seniority: Seniority;
}

/** Words that hold a question together and say nothing about its content. */
export interface FrameSpan extends Placed, Doubtful {
  readonly kind: "function" | "frame" | "request" | "greeting" | "farewell";
}

/** How many positions of a team a role level is, or how many a team needs at a skill's level. */
export type CountSpan = Placed & {
  readonly kind: "count";
  readonly count: number;
  /** Whether it follows what it counts: "senior x2". */
  readonly isAfter: boolean;
  /** Whether it counts who is in the team, without a name: "two of them leave". */
  readonly isAlone: boolean;
};

/** What a stretch of the text contributes to the question. */
export type Span =
  | NameSpan
  | CueSpan
  | SenioritySpan
  | (Placed & { readonly kind: "level"; readonly level: LevelWord })
  | (Placed & { readonly kind: "matter"; readonly matter: Matter })
  | FrameSpan
  | CountSpan
  | (Placed & { readonly kind: "unexplained" });

export function unexplained({ from, to }: Placed): Span {
  return { kind: "unexplained", from, to };
}

/** A span whose words only hold the question together. */
export function functionWord({ from, to }: Placed): Span {
  return { kind: "function", from, to, doubtful: false };
}

const mostPartial = 16;

/** Cues whose singular and plural have the same key but different meanings. */
const numbered: readonly (readonly [singular: Cue, plural: Cue])[] = [
  ["level", "levels"],
  ["role", "roles"],
  ["that-team", "teams"],
  ["team", "teams"],
  // "How do I change to lead?" but "changes to the lead".
  ["step", "changed"],
];

function inNumber(cues: readonly Cue[], plural: boolean): readonly Cue[] {
  return cues.filter((cue) =>
    numbered.every(
      ([one, many]) =>
        !(cues.includes(one) && cues.includes(many)) || cue !== (plural ? one : many),
    ),
  );
}

const asTyped = { reread: 0, otherForms: 0, turned: false } as const;

/** If a phrase has several meanings, the first of these kinds decides. */
const framing = ["matter", "greeting", "farewell", "request", "frame", "function"] as const;

function spanOfPhrase(
  place: Placed,
  meanings: readonly PhraseMeaning[],
  doubt: { readonly reread: number; readonly guessed: boolean },
  words: readonly Token[],
): Span {
  for (const meaning of meanings) {
    if (meaning.kind === "seniority") {
      return { kind: "seniority", ...place, seniority: meaning.seniority, doubtful: doubt.guessed };
    }
    if (meaning.kind === "level") return { kind: "level", ...place, level: meaning.level };
    if (meaning.kind === "near name") {
      const full = meaning.names.map((name) => ({ name, coverage: 1 }));
      const contentTokens = words.filter(({ key }) => !isLinking(key)).length;
      return { kind: "name", ...place, full, partial: [], contentTokens, ...asTyped };
    }
    if (meaning.kind === "matter") return { kind: "matter", ...place, matter: meaning.matter };
  }
  const cues = meanings.flatMap((meaning) => (meaning.kind === "cue" ? [meaning.cue] : []));
  const sections = meanings.flatMap((meaning) =>
    meaning.kind === "section" ? [meaning.section] : [],
  );
  if (cues.length + sections.length > 0) {
    const plural = words.findLast(({ key }) => !isLinking(key))?.text.endsWith("s") === true;
    return {
      kind: "cue",
      ...place,
      cues: inNumber(cues, plural),
      sections,
      doubtful: doubt.guessed,
    };
  }
  const kind = framing.find((one) => meanings.some((meaning) => meaning.kind === one));
  return {
    kind: kind === undefined || kind === "matter" ? "function" : kind,
    ...place,
    doubtful: doubt.reread > 0,
  };
}

/** What a phrase says without cues that do not apply: other cues, or each of its words alone. */
export function withoutCues(
  context: ParsingContext,
  span: CueSpan,
  cues: readonly Cue[],
): readonly Span[] {
  const left = span.cues.filter((cue) => !cues.includes(cue));
  if (left.length + span.sections.length > 0) return [{ ...span, cues: left }];
  const words = Array.from({ length: span.to - span.from }, (_, of) => span.from + of);
  return words.map((word) => wordAlone(context, word, cues));
}

/** A word of a phrase that does not apply, as it is read alone, without those cues. */
export function wordAlone(
  { tokens, lexicon }: ParsingContext,
  at: number,
  without: readonly Cue[],
): Span {
  const place = { from: at, to: at + 1 };
  const { meanings = [] } = lexicon.book.root.next.get(tokens[at]?.key ?? "") ?? {};
  const left = meanings.filter((one) => one.kind !== "cue" || !without.includes(one.cue));
  if (left.length === 0) return { kind: "unexplained", ...place };
  return spanOfPhrase(place, left, { reread: 0, guessed: false }, tokens.slice(at, at + 1));
}

/** "Pie" in small letters is not an acronym. */
function isPlainWord({ tokens, lexicon }: ParsingContext, at: number): boolean {
  const { typed = "", text = "" } = tokens[at] ?? {};
  return typed !== typed.toUpperCase() && lexicon.workings.tools.isEnglish(text);
}

type Rank = ParsingContext["lexicon"]["index"]["rank"];

function spanOf(segment: Segment, context: ParsingContext, rank: Rank): Span {
  const {
    tokens,
    lexicon: { index },
  } = context;
  const { from, to } = segment;
  const words = tokens.slice(from, to);
  switch (segment.kind) {
    case "unexplained":
      return { kind: "unexplained", from, to };
    case "phrase":
      return spanOfPhrase({ from, to }, segment.meanings, segment, words);
    case "mention": {
      const { full: met, partial } = matchesOf(segment.mention, index);
      const full = met.filter(
        ({ name }) => name.source !== "acronym" || !isPlainWord(context, from),
      );
      const { contentTokens, reread, otherForms } = segment.mention;
      if (full.length + partial.length === 0) return { kind: "unexplained", from, to };
      const typed = words.map(({ key }) => key).join(" ");
      return {
        kind: "name",
        from,
        to,
        full,
        partial: rank(typed, partial, mostPartial),
        contentTokens,
        reread,
        otherForms,
        turned: segment.mention.full === "in another order",
      };
    }
  }
}

export function spansOf(segments: readonly Segment[], context: ParsingContext): readonly Span[] {
  // Memoized: the same words match the same names, and a text may repeat them many times.
  const ranked = new Map<string, readonly RankedMatch[]>();
  const rank: Rank = (typed, matches, limit) => {
    const known = ranked.get(typed) ?? context.lexicon.index.rank(typed, matches, limit);
    ranked.set(typed, known);
    return known;
  };
  return segments.map((segment) => spanOf(segment, context, rank));
}
