import type { Section } from "../../catalogue/sections.ts";
import type { Cue } from "../lexicon/cues.ts";
import { matchesOf } from "./mentions.ts";
import type { Match, NameIndex, RankedMatch } from "../lexicon/name-index.ts";
import { isLinking, type Token } from "../text/tokenise.ts";
import type { LevelWord } from "../lexicon/phrase-book.ts";
import type { Seniority } from "../lexicon/role-titles.ts";
import type { Segment } from "./segment.ts";

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** A mention with the names that it can stand for. */
export interface NamePart extends Placed {
  readonly kind: "name";
  /** Names of which every word was met; if there are any, the text means one of them. */
  readonly full: readonly Match[];
  /** Names of which some words were met, best first. */
  readonly partial: readonly RankedMatch[];
  readonly contentTokens: number;
  /** How many of its tokens are not in any name as they were typed, and how many are other forms. */
  readonly reread: number;
  readonly otherForms: number;
  /** Whether all of its names that were met in full have their words in another order. */
  readonly turned: boolean;
}

/** Parts that were not typed as they are read may be other words altogether. */
interface Doubtful {
  readonly doubtful?: boolean;
}

export interface CuePart extends Placed, Doubtful {
  readonly kind: "cue";
  readonly cues: readonly Cue[];
  readonly sections: readonly Section[];
}

export interface StrangerPart extends Placed {
  readonly kind: "stranger";
  /** Whether it makes the question another one, as what might have been a name does. */
  readonly nameLike?: boolean;
  /** Whether it asks for what no catalogue tells, rather than names what this one lacks. */
  readonly matter?: boolean;
}

export interface SeniorityPart extends Placed, Doubtful {
  readonly kind: "seniority";
  readonly seniority: Seniority;
}

export interface LevelPart extends Placed {
  readonly kind: "level";
  readonly level: LevelWord;
}

export interface FillerPart extends Placed, Doubtful {
  readonly kind: "filler";
  /** Whether it is one that can begin a fragment of a question: "for a lead?" */
  readonly preposition?: boolean;
}

/** What a stretch of the text contributes to the question. */
export type Part =
  | NamePart
  | CuePart
  | StrangerPart
  | SeniorityPart
  | LevelPart
  | (Placed & { readonly kind: "farewell" })
  | FillerPart;

const mostPartial = 16;

const prepositions: ReadonlySet<string> = new Set(["at", "for", "in", "of", "on"]);

/** Cues that singular and plural tell apart, though their keys are the same. */
const numbered: readonly (readonly [singular: Cue, plural: Cue])[] = [
  ["level", "levels"],
  ["role", "roles"],
  // "How do I change to lead?" as against "changes to the lead".
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

function partOfPhrase(
  place: Placed,
  { meanings, reread, guessed }: Extract<Segment, { readonly kind: "phrase" }>,
  words: readonly Token[],
): Part {
  const cues: Cue[] = [];
  const sections: Section[] = [];
  let farewell = false;
  let otherMatter = false;
  for (const meaning of meanings) {
    switch (meaning.kind) {
      case "seniority":
        return { kind: "seniority", ...place, seniority: meaning.seniority, doubtful: guessed };
      case "level":
        return { kind: "level", ...place, level: meaning.level };
      case "cue":
        cues.push(meaning.cue);
        break;
      case "section":
        sections.push(meaning.section);
        break;
      case "farewell":
        farewell = true;
        break;
      case "other matter":
        otherMatter = true;
        break;
      case "filler":
        break;
    }
  }
  if (otherMatter) return { kind: "stranger", ...place, nameLike: true, matter: true };
  if (cues.length > 0 || sections.length > 0) {
    return {
      kind: "cue",
      ...place,
      cues: inNumber(
        cues,
        words.findLast(({ key }) => !isLinking(key))?.text.endsWith("s") === true,
      ),
      sections,
      doubtful: guessed,
    };
  }
  if (farewell) return { kind: "farewell", ...place };
  const preposition = words.length === 1 && prepositions.has(words[0]?.key ?? "");
  return { kind: "filler", ...place, doubtful: reread > 0, preposition };
}

/** The words of a stretch of tokens, as they are compared. */
function wordsOf(tokens: readonly Token[], { from, to }: Placed): string {
  return tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(" ");
}

/** A stretch of the text as typed. */
export function typedOf(text: string, tokens: readonly Token[], { from, to }: Placed): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function partOf(segment: Segment, tokens: readonly Token[], index: NameIndex): Part {
  const { from, to } = segment;
  switch (segment.kind) {
    case "stranger":
      return { kind: "stranger", from, to };
    case "phrase":
      return partOfPhrase({ from, to }, segment, tokens.slice(from, to));
    case "mention": {
      const { full, partial } = matchesOf(segment.mention, index);
      const { contentTokens, reread, otherForms } = segment.mention;
      const ranked = index.rank(wordsOf(tokens, segment), partial, mostPartial);
      const turned = segment.mention.full === "in another order";
      return {
        kind: "name",
        from,
        to,
        full,
        partial: ranked,
        contentTokens,
        reread,
        otherForms,
        turned,
      };
    }
  }
}

export function partsOf(
  segments: readonly Segment[],
  tokens: readonly Token[],
  index: NameIndex,
): readonly Part[] {
  return segments.map((segment) => partOf(segment, tokens, index));
}
