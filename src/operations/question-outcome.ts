import type { AnswerKind } from "../answer/answer.ts";
import { type DeliveryOutcome, repetition } from "../slack/delivery/handle-delivery.ts";

/** What a question has come to. */
export type QuestionOutcome =
  | "answered"
  /** It could mean several things, and the person was asked which. */
  | "asked-back"
  /** The catalogue has no answer, or the question was not understood. */
  | "missed";

const outcomes: Readonly<Record<AnswerKind, QuestionOutcome>> = {
  role: "answered",
  "role-level": "answered",
  skill: "answered",
  "skill-level": "answered",
  "skill-in-role-level": "answered",
  "compare-role-levels": "answered",
  "compare-skill-levels": "answered",
  "compare-skills": "answered",
  "roles-with-skill": "answered",
  "roles-with-qualification": "answered",
  topic: "answered",
  level: "answered",
  list: "answered",
  changes: "answered",
  team: "answered",
  "teams-with-skill": "answered",
  "team-skill": "answered",
  "compare-teams": "answered",
  "similar-roles": "answered",
  "career-path": "answered",
  help: "answered",
  ambiguous: "asked-back",
  "not-found": "missed",
  "not-understood": "missed",
};

const byKind: ReadonlyMap<string, QuestionOutcome> = new Map(Object.entries(outcomes));

/** The question that a delivery has asked and got a reply to; undefined where it asked none. */
export function questionAsked({
  outcome: delivered,
  what,
}: Pick<DeliveryOutcome, "outcome" | "what">):
  { readonly kind: string; readonly outcome: QuestionOutcome } | undefined {
  if (delivered !== "done" || what === undefined) return undefined;
  const outcome = byKind.get(what);
  return outcome === undefined ? undefined : { kind: what, outcome };
}

export function isRepetition({
  outcome,
  what,
}: Pick<DeliveryOutcome, "outcome" | "what">): boolean {
  return outcome === "ignored" && what === repetition;
}
