import type { ParsingContext } from "../context.ts";
import { type Mention, mentionsFrom } from "./mentions.ts";
import type { PhraseMeaning, PhraseNode } from "../lexicon/phrase-book.ts";

/** A stretch of the text with one function; together the segments cover the whole text. */
export type Segment =
  | {
      readonly kind: "mention";
      readonly from: number;
      readonly to: number;
      readonly mention: Mention;
    }
  | {
      readonly kind: "phrase";
      readonly from: number;
      readonly to: number;
      readonly meanings: readonly PhraseMeaning[];
      /** How many of its words were not read as typed. */
      readonly reread: number;
      /** Whether any of those was a guess. */
      readonly guessed: boolean;
    }
  /** A word that is in neither the catalogue nor the language of questions. */
  | { readonly kind: "unexplained"; readonly from: number; readonly to: number };

/** The gain per token of each kind of segment; the division with the highest total wins. */
const gains = {
  nameInFull: 3,
  nearName: 2.8,
  /** Plus the share of the name that matched. */
  namePartly: 1,
  seniority: 2.2,
  level: 2.2,
  bareNumber: 1,
  matter: 2,
  cue: 1.6,
  frame: 1.5,
  unexplained: 0,
} as const;
/** Per mention, so that one long name beats two short ones. */
const mentionCost = 0.4;
/** For a name whose words are in a different order. */
const turnedCost = 1;
/** Per word not read as typed. */
const rereadCost = 0.3;
/** Per word of a phrase after the first, so that "next level" beats "next" and "level". */
const phraseGain = 0.2;

function gainOfMeaning(meaning: PhraseMeaning): number {
  switch (meaning.kind) {
    case "seniority":
      return gains.seniority;
    case "level":
      return meaning.level.kind === "rank" && meaning.level.bare ? gains.bareNumber : gains.level;
    case "cue":
    case "section":
      return gains.cue;
    case "near name":
      return gains.nearName;
    case "matter":
      return gains.matter;
    case "greeting":
    case "farewell":
    case "request":
    case "frame":
    case "function":
      return gains.frame;
  }
}

function gainOfMention({ full, coverage, from, to, contentTokens, reread }: Mention): number {
  const linking = to - from - contentTokens;
  const costs = mentionCost + reread * rereadCost;
  if (full === "in order") return (to - from) * gains.nameInFull - costs;
  const content = full === undefined ? gains.namePartly + coverage : gains.nameInFull;
  const turned = full === undefined ? 0 : turnedCost;
  return contentTokens * content + linking * gains.frame - turned - costs;
}

interface Option {
  readonly segment: Segment;
  readonly gain: number;
}

/** Whether a phrase is a pronoun or another function word, which "IT" in capitals is not. */
function holdsTogether(meaning: PhraseMeaning): boolean {
  return meaning.kind === "function" || (meaning.kind === "cue" && meaning.cue === "pronoun");
}

function isFarewell({ kind }: PhraseMeaning): boolean {
  return kind === "farewell";
}

/** At the end of a sentence, and of a quotation: "'expert' in" is not "expert in". */
function endsPhrase({ text, tokens }: ParsingContext, at: number): boolean {
  const last = text.slice(tokens[at - 1]?.start ?? 0, tokens[at]?.start);
  return /[.?!"”»]\s|^['‘].*['’]\s/u.test(last);
}

function phrasesFrom(start: number, context: ParsingContext): readonly Option[] {
  const { tokens, readings, lexicon } = context;
  const options: Option[] = [];
  const isCapitals = /^\p{Lu}{2}$/u.test(tokens[start]?.typed ?? "");
  const walk = (at: number, node: PhraseNode, reread: number, guessed: boolean): void => {
    const isAny = isCapitals && node.meanings.some(holdsTogether);
    // Nobody means "cool" by a word that is in no list.
    const isGuess = reread > 0 && node.meanings.some(isFarewell);
    if (node.meanings.length > 0 && !isAny && !isGuess) {
      const gain = Math.max(...node.meanings.map(gainOfMeaning));
      const length = at - start;
      options.push({
        segment: { kind: "phrase", from: start, to: at, meanings: node.meanings, reread, guessed },
        gain: length * gain + (length - 1) * phraseGain - reread * rereadCost,
      });
    }
    for (const { keys, to, how } of readings[at] ?? []) {
      const [key] = keys;
      if (keys.length !== 1 || key === undefined || how === "other form") continue;
      const next = at > start && endsPhrase(context, at) ? undefined : node.next.get(key);
      const asMeant = how === "typed" || how === "short form";
      const doubt = guessed || how === "guessed";
      if (next !== undefined) walk(to, next, asMeant ? reread : reread + 1, doubt);
    }
  };
  walk(start, lexicon.book.root, 0, false);
  return options;
}

function optionsFrom(start: number, context: ParsingContext): readonly Option[] {
  const mentions = mentionsFrom(start, context).map((mention) => ({
    segment: { kind: "mention", from: start, to: mention.to, mention } as const,
    gain: gainOfMention(mention),
  }));
  const unexplained = { kind: "unexplained", from: start, to: start + 1 } as const;
  return [
    ...mentions,
    ...phrasesFrom(start, context),
    { segment: unexplained, gain: gains.unexplained },
  ];
}

/** The mentions of a text, keyed by where they begin and end. */
type Spans = ReadonlySet<string>;

function span(from: number, to: number): string {
  return `${from} ${to}`;
}

/**
 * Whether a mention ends too early: if a role has all three words, "quality assurance" and
 * "analyst" are not a skill and part of a role, nor a skill and an unexplained word.
 */
function dividesName(last: Segment | undefined, next: Segment, spans: Spans): boolean {
  if (last?.kind !== "mention" || next.kind === "phrase") return false;
  return spans.has(span(last.from, next.to));
}

/** Splits a text into segments that explain its words as well as possible. */
export function segment(context: ParsingContext): readonly Segment[] {
  const { tokens } = context;
  const spans = new Set<string>();
  const best: ({ readonly gain: number; readonly last?: Segment } | undefined)[] = [{ gain: 0 }];
  for (let at = 0; at < tokens.length; at++) {
    const before = best[at];
    if (before === undefined) continue;
    for (const option of optionsFrom(at, context)) {
      const { segment: next } = option;
      if (next.kind === "mention") spans.add(span(next.from, next.to));
      if (dividesName(before.last, next, spans)) continue;
      const gain = before.gain + option.gain;
      const known = best[next.to];
      if (known === undefined || gain > known.gain) best[next.to] = { gain, last: next };
    }
  }
  const segments: Segment[] = [];
  for (let at = tokens.length; at > 0;) {
    const last = best[at]?.last;
    if (last === undefined) break;
    segments.unshift(last);
    at = last.from;
  }
  return segments;
}
