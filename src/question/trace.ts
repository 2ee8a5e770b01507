import type { Section } from "../catalogue/sections.ts";
import { typedOf } from "./context.ts";
import type { Cue } from "./lexicon/language.ts";
import type { Name, SubjectKind } from "./lexicon/names.ts";
import type { LevelWord } from "./lexicon/phrase-book.ts";
import type { Clause } from "./parse/clauses.ts";
import { positionListsIn } from "./parse/positions.ts";
import type { Span } from "./parse/spans.ts";
import { isAboutTeam } from "./parse/team-spans.ts";
import type { Question } from "./question.ts";
import type { TeamPart } from "./resolve/role-references.ts";
import { readingsOf } from "./resolve/decide.ts";
import type { Kind } from "./resolve/kinds.ts";
import type { Read } from "./resolve/read-clauses.ts";
import { signalsOf } from "./resolve/signals.ts";
import type { Stages } from "./stages.ts";
import type { Placed } from "./text/tokenise.ts";
import { type Command, type Confidence, confidenceOf } from "./understanding.ts";

/** A stretch of the text; start and end are UTF-16 offsets into the text that was read. */
export interface TracePlace {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

export interface TraceCandidate {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly source: Name["source"];
  /** Share of the name that the mention covers, from 0 to 1. */
  readonly coverage: number;
  /** Fuse.js score, 0 the best; absent where every word of the name matched. */
  readonly score?: number;
}

export type TraceSpan = TracePlace &
  (
    | { readonly kind: "name"; readonly candidates: readonly TraceCandidate[] }
    | { readonly kind: "cue"; readonly cues: readonly Cue[]; readonly sections: readonly Section[] }
    | { readonly kind: "seniority" | "level" | "matter" | "count"; readonly value: string }
    | { readonly kind: "unexplained" }
    /** Words that only hold the question together. */
    | { readonly kind: "function" | "frame" | "request" | "greeting" | "farewell" }
  );

export interface TraceCorrection extends TracePlace {
  readonly readAs: readonly string[];
  readonly how: string;
}

/** A position of a team; one that refers to another or is a heading has no part of its own. */
export interface TracePosition extends TracePlace {
  readonly count?: number;
  readonly isKnown: boolean;
  readonly told?: { readonly part: TeamPart; readonly rule: string };
}

/** A possible reading with its likelihood, from 0 to 1. */
export interface TraceReading {
  readonly likelihood: number;
  readonly questions: readonly Question[];
}

/** A kind of question with its likelihood, from 0 to 1. */
export interface TraceKind {
  readonly kind: Kind;
  readonly likelihood: number;
}

export interface TraceSignal {
  readonly signal: string;
  /** Positive if it speaks for the reading. */
  readonly weight: number;
}

/** How a text was read, stage by stage, for people who ask why. */
export interface Trace {
  readonly command?: Command;
  readonly normalised: string;
  readonly corrections: readonly TraceCorrection[];
  readonly spans: readonly TraceSpan[];
  /** The refiners that changed spans, and the spans they changed. */
  readonly refined: readonly (TracePlace & { readonly refiner: string })[];
  readonly clauses: readonly (TracePlace & { readonly isRead: boolean })[];
  /** The positions of a text about a team, in lists. */
  readonly positions: readonly (readonly TracePosition[])[];
  /** The readings that ask something, likeliest first. */
  readonly readings: readonly TraceReading[];
  /** The likeliest kinds of question for the clauses that were read, likeliest first. */
  readonly kinds: readonly TraceKind[];
  /** What the explained words ask. */
  readonly questions: readonly Question[];
  /** How likely that is what was asked, from 0 to 1. */
  readonly likelihood: number;
  /** What speaks most for that, or against it, strongest first. */
  readonly signals: readonly TraceSignal[];
  /** The row of the table of outcomes that decided. */
  readonly outcome: string;
  readonly confidence: Confidence;
}

const mostCandidates = 5;
const mostSignals = 8;
const mostReadings = 5;
const mostKinds = 4;

function levelText(level: LevelWord): string {
  return level.kind === "named" ? level.level : `level ${level.rank}`;
}

function placeOf({ context }: Stages, place: Placed): TracePlace {
  const { tokens } = context;
  return {
    typed: typedOf(context, place),
    start: tokens[place.from]?.start ?? 0,
    end: tokens[place.to - 1]?.end ?? 0,
  };
}

function candidatesOf(span: Extract<Span, { kind: "name" }>): readonly TraceCandidate[] {
  const full = span.full.map((match) => ({ ...match, score: undefined }));
  return [...full, ...span.partial].slice(0, mostCandidates).map(({ name, coverage, score }) => ({
    name: name.text,
    kind: name.subject.kind,
    id: name.subject.id,
    source: name.source,
    coverage,
    ...(score === undefined ? {} : { score }),
  }));
}

function traceSpan(stages: Stages, span: Span): TraceSpan {
  const place = placeOf(stages, span);
  switch (span.kind) {
    case "name":
      return { ...place, kind: "name", candidates: candidatesOf(span) };
    case "cue":
      return { ...place, kind: "cue", cues: span.cues, sections: span.sections };
    case "seniority":
      return { ...place, kind: "seniority", value: span.seniority };
    case "level":
      return { ...place, kind: "level", value: levelText(span.level) };
    case "matter":
      return { ...place, kind: "matter", value: span.matter };
    case "count":
      return { ...place, kind: "count", value: String(span.count) };
    case "unexplained":
    case "function":
    case "frame":
    case "request":
    case "greeting":
    case "farewell":
      return { ...place, kind: span.kind };
  }
}

/** Words that were not read as typed, where that reading was used. */
function correctionsOf(stages: Stages): readonly TraceCorrection[] {
  const { context, spans } = stages;
  const unused = new Set(
    spans.filter(({ kind }) => kind === "unexplained").flatMap(({ from, to }) => [from, to - 1]),
  );
  return context.readings.flatMap((options, at) => {
    const [typed, ...others] = options;
    const known = typed !== undefined && typed.keys.every(context.lexicon.index.has);
    const [first] = others;
    if (first === undefined || known || unused.has(at)) return [];
    const same = others.filter(({ how, to }) => how === first.how && to === first.to);
    const readAs = same.map(({ keys }) => keys.join(" "));
    return [{ ...placeOf(stages, first), readAs, how: first.how }];
  });
}

function clausePlace(stages: Stages, { spans }: Clause): TracePlace {
  return placeOf(stages, { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 });
}

function positionsOf(stages: Stages): Trace["positions"] {
  const { context, spans, decision } = stages;
  if (!isAboutTeam(context, spans)) return [];
  const roles = decision.read.reading.possible[0]?.roles ?? [];
  const explained = spans.filter(({ kind }) => kind !== "unexplained");
  return positionListsIn(context, explained).map((list) =>
    list.map(({ from, to, count, isKnown }) => {
      const { part, rule } = roles.find(({ inTeam }) => inTeam?.from === from)?.inTeam ?? {};
      return {
        ...placeOf(stages, { from, to }),
        ...(count !== undefined && { count }),
        isKnown,
        ...(part !== undefined && rule !== undefined && { told: { part, rule } }),
      };
    }),
  );
}

function strongestIn(read: Read): readonly TraceSignal[] {
  const { likelihood } = read.context.lexicon;
  return [...signalsOf(read)]
    .map((signal) => ({ signal, weight: likelihood.weightOf(signal) }))
    .filter(({ weight }) => weight !== 0)
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, mostSignals);
}

function rounded(likelihood: number): number {
  return Math.round(likelihood * 100) / 100;
}

function readingsIn({ context, clauses }: Stages): readonly TraceReading[] {
  const { likelihood } = context.lexicon;
  return readingsOf(context, clauses)
    .map((read) => ({
      likelihood: rounded(likelihood.of(signalsOf(read))),
      questions: read.suitable,
    }))
    .toSorted((one, other) => other.likelihood - one.likelihood)
    .slice(0, mostReadings);
}

function kindsIn({ kinds }: Read): readonly TraceKind[] {
  return [...kinds]
    .map(([kind, likelihood]) => ({ kind, likelihood: rounded(likelihood) }))
    .filter(({ likelihood }) => likelihood > 0)
    .toSorted((one, other) => other.likelihood - one.likelihood)
    .slice(0, mostKinds);
}

export function traceOf(stages: Stages): Trace {
  const { context, spans, refinements, clauses, decision } = stages;
  const { read, likelihood, outcome, understanding } = decision;
  // A reading may have copies of clauses, so they are told apart by where they begin.
  const asked = new Set(read.asked.map((clause) => clause.spans[0]?.from));
  const { command } = context.given;
  const { questions } = read.reading;
  return {
    ...(command === undefined ? {} : { command }),
    normalised: context.tokens.map(({ key }) => key).join(" "),
    corrections: correctionsOf(stages),
    spans: spans.map((span) => traceSpan(stages, span)),
    refined: refinements.flatMap(({ refiner, before }) =>
      before.map((span) => ({ refiner, ...placeOf(stages, span) })),
    ),
    clauses: clauses.map((clause) => ({
      ...clausePlace(stages, clause),
      isRead: asked.has(clause.spans[0]?.from),
    })),
    positions: positionsOf(stages),
    readings: readingsIn(stages),
    kinds: kindsIn(read),
    questions,
    likelihood: rounded(likelihood),
    signals: strongestIn(read),
    outcome,
    confidence: confidenceOf(understanding),
  };
}
