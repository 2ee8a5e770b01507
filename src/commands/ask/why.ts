import type {
  Trace,
  TracePlace,
  TracePosition,
  TraceKind,
  TraceReading,
  TraceSignal,
  TraceSpan,
} from "../../question/trace.ts";
import type { Reply } from "../../reply.ts";

const nothing = "none";

function placed({ typed, start, end }: TracePlace): string {
  return `"${typed}" (${start}–${end})`;
}

function share(part: number): string {
  return `${Math.round(part * 100)}%`;
}

function spanText(span: TraceSpan): string {
  switch (span.kind) {
    case "cue":
      return `cue ${[...span.cues, ...span.sections].join(", ")}`;
    case "seniority":
    case "level":
    case "matter":
    case "count":
      return `${span.kind} ${span.value}`;
    case "name":
    case "unexplained":
    case "function":
    case "frame":
    case "request":
    case "greeting":
    case "farewell":
      return span.kind;
  }
}

function candidateLines(span: TraceSpan): readonly string[] {
  if (span.kind !== "name") return [];
  return span.candidates.map(({ kind, name, source, coverage, score }) => {
    const scored = score === undefined ? "" : `, Fuse.js ${score.toFixed(3)}`;
    return `  ${kind} "${name}" by its ${source}, ${share(coverage)} of it matched${scored}`;
  });
}

function block(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [`${title}: ${nothing}`];
  return [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function clauseText(clause: Trace["clauses"][number]): string {
  return `${placed(clause)}: ${clause.isRead ? "read" : "left out"}`;
}

function kindText({ kind, likelihood }: TraceKind): string {
  return `${likelihood.toFixed(2)}  ${kind}`;
}

function readingText({ likelihood, questions }: TraceReading): string {
  return `${likelihood.toFixed(2)}  ${questions.map((one) => JSON.stringify(one)).join(" or ")}`;
}

function signalText({ signal, weight }: TraceSignal): string {
  return `${weight > 0 ? "+" : ""}${weight.toFixed(2)}  ${signal}`;
}

function positionText(position: TracePosition): string {
  const { part, rule } = position.told ?? { part: "no part", rule: "named before or a heading" };
  return `${placed(position)}: ${part}, ${rule}`;
}

/** How a text was read, step by step. Places count characters from 0; an end is not included. */
export function whyText({ understanding, trace: traced }: Reply): string {
  const trace = traced();
  return [
    ...(trace.command === undefined ? [] : [`Command: /${trace.command}`]),
    `Normalised: ${trace.normalised === "" ? nothing : trace.normalised}`,
    ...block(
      "Corrections",
      trace.corrections.map(
        (correction) =>
          `${placed(correction)} read as ${correction.readAs.join(" or ")} (${correction.how})`,
      ),
    ),
    ...block(
      "Spans",
      trace.spans.flatMap((span) => [
        `${placed(span)}: ${spanText(span)}`,
        ...candidateLines(span),
      ]),
    ),
    ...block(
      "Refined",
      trace.refined.map((refined) => `${placed(refined)} by ${refined.refiner}`),
    ),
    ...block("Clauses", trace.clauses.map(clauseText)),
    ...(trace.positions.length === 0
      ? []
      : block("Positions", trace.positions.flat().map(positionText))),
    ...block("Kinds of question", trace.kinds.map(kindText)),
    ...block("Readings", trace.readings.map(readingText)),
    ...block(
      `Likelihood ${trace.likelihood.toFixed(2)}, from these signals and weaker ones`,
      trace.signals.map(signalText),
    ),
    `Confidence: ${trace.confidence}`,
    `Outcome: ${trace.outcome}`,
    `Understood: ${JSON.stringify(understanding)}`,
  ].join("\n");
}
