import type { Section } from "../catalogue/sections.ts";
import type { Cue } from "./lexicon/cues.ts";
import type { NameIndex } from "./lexicon/name-index.ts";
import type { Name } from "./lexicon/names.ts";
import type { Token } from "./text/tokenise.ts";
import { type Part, typedOf } from "./parse/spans.ts";
import type { LevelWord } from "./lexicon/phrase-book.ts";
import type { Command } from "./understanding.ts";
import type { WordReading } from "./parse/word-reading.ts";

/** A stretch of the text; start and end count UTF-16 units of the text that was read. */
export interface TracePlace {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

export interface TraceCandidate {
  readonly name: string;
  readonly kind: "role" | "skill" | "qualification" | "topic" | "family";
  readonly id: string;
  readonly source: Name["source"];
  /** Share of the name that the mention has, from 0 to 1. */
  readonly coverage: number;
  /** Fuse.js' score, 0 the best; absent where every word of the name was met. */
  readonly score?: number;
}

export interface TraceMention extends TracePlace {
  readonly candidates: readonly TraceCandidate[];
}

export type TraceSlot = TracePlace &
  (
    | { readonly slot: "seniority"; readonly value: string }
    | { readonly slot: "skill level"; readonly value: string }
    | { readonly slot: "section"; readonly value: Section }
    | { readonly slot: "cue"; readonly value: Cue }
  );

export interface TraceCorrection extends TracePlace {
  readonly readAs: readonly string[];
  readonly how: string;
}

/** How a text was read, for people who ask why. */
export interface Trace {
  readonly command?: Command;
  readonly normalised: string;
  readonly corrections: readonly TraceCorrection[];
  readonly mentions: readonly TraceMention[];
  readonly slots: readonly TraceSlot[];
  /** Words that nothing explains. */
  readonly strangers: readonly TracePlace[];
  /** The recogniser that decided; absent if none did. */
  readonly recogniser?: string;
}

const mostCandidates = 5;

function levelText(level: LevelWord): string {
  return level.kind === "named" ? level.level : `level ${level.rank}`;
}

export interface TraceInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly readings: readonly (readonly WordReading[])[];
  readonly parts: readonly Part[];
  readonly index: NameIndex;
  readonly command?: Command;
  readonly recogniser?: string;
}

function placeOf({ text, tokens }: TraceInput, part: { from: number; to: number }): TracePlace {
  return {
    typed: typedOf(text, tokens, part),
    start: tokens[part.from]?.start ?? 0,
    end: tokens[part.to - 1]?.end ?? 0,
  };
}

function candidatesOf(part: Extract<Part, { kind: "name" }>): readonly TraceCandidate[] {
  const full = part.full.map((match) => ({ ...match, score: undefined }));
  return [...full, ...part.partial].slice(0, mostCandidates).map(({ name, coverage, score }) => ({
    name: name.text,
    kind: name.subject.kind,
    id: name.subject.id,
    source: name.source,
    coverage,
    ...(score === undefined ? {} : { score }),
  }));
}

function slotsOf(input: TraceInput, part: Part): readonly TraceSlot[] {
  const place = placeOf(input, part);
  switch (part.kind) {
    case "seniority":
      return [{ slot: "seniority", value: part.seniority, ...place }];
    case "level":
      return [{ slot: "skill level", value: levelText(part.level), ...place }];
    case "cue":
      return [
        ...part.sections.map((value) => ({ slot: "section" as const, value, ...place })),
        ...part.cues.map((value) => ({ slot: "cue" as const, value, ...place })),
      ];
    case "name":
    case "stranger":
    case "farewell":
    case "filler":
      return [];
  }
}

/** Readings of words that are not read as they were typed, as far as they were put to use. */
function correctionsOf(input: TraceInput): readonly TraceCorrection[] {
  const unused = new Set(
    input.parts.filter(({ kind }) => kind === "stranger").flatMap(({ from, to }) => [from, to - 1]),
  );
  return input.readings.flatMap((options, at) => {
    const [typed, ...others] = options;
    const known = typed !== undefined && typed.keys.every(input.index.has);
    const [first] = others;
    if (first === undefined || known || unused.has(at)) return [];
    const same = others.filter(({ how, to }) => how === first.how && to === first.to);
    const readAs = same.map(({ keys }) => keys.join(" "));
    return [{ ...placeOf(input, first), readAs, how: first.how }];
  });
}

export function traceOf(input: TraceInput): Trace {
  const { parts, tokens, command, recogniser } = input;
  return {
    ...(command === undefined ? {} : { command }),
    normalised: tokens.map(({ key }) => key).join(" "),
    corrections: correctionsOf(input),
    mentions: parts.flatMap((part) =>
      part.kind === "name" ? [{ ...placeOf(input, part), candidates: candidatesOf(part) }] : [],
    ),
    slots: parts.flatMap((part) => slotsOf(input, part)),
    strangers: parts.flatMap((part) => (part.kind === "stranger" ? [placeOf(input, part)] : [])),
    ...(recogniser === undefined ? {} : { recogniser }),
  };
}
