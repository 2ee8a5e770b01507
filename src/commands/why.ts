import type { Trace, TracePlace, TraceSlot } from "../question/trace.ts";
import type { Reply } from "../reply.ts";

const nothing = "none";

function placed({ typed, start, end }: TracePlace): string {
  return `"${typed}" (${start}–${end})`;
}

function slotText(slot: TraceSlot): string {
  return `${placed(slot)}: ${slot.slot} ${slot.value}`;
}

function share(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function mentionLines({ mentions }: Trace): readonly string[] {
  return mentions.flatMap((mention) => [
    placed(mention),
    ...mention.candidates.map(({ kind, name, source, coverage, score }) => {
      const scored = score === undefined ? "" : `, Fuse.js ${score.toFixed(3)}`;
      return `  ${kind} "${name}" by its ${source}, ${share(coverage)} of it met${scored}`;
    }),
  ]);
}

function block(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [`${title}: ${nothing}`];
  return [`${title}:`, ...lines.map((line) => `  ${line}`)];
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
    ...block("Mentions", mentionLines(trace)),
    ...block("Slots", trace.slots.map(slotText)),
    ...block("Not explained", trace.strangers.map(placed)),
    `Recogniser: ${trace.recogniser ?? nothing}`,
    `Outcome: ${JSON.stringify(understanding)}`,
  ].join("\n");
}
