import { apology, type Attempt, type Fault, wordingSlack } from "../../render/wording-slack.ts";
import type { InFlight } from "./in-flight.ts";
import { notice } from "../message/notice.ts";
import { type Recipient, sayPrivately } from "../api/recipient.ts";
import { faultOf, type SendResult } from "../api/send-result.ts";
import type { Slack } from "../api/slack.ts";

/** Where people ask. */
export type Surface =
  | "command"
  | "mention"
  | "direct-message"
  | "button"
  | "post"
  | "typeahead"
  | "compare"
  | "message-shortcut"
  | "home"
  | "feedback"
  | "agent-view";

/** Why the second of two like deliveries is ignored. */
export const repetition = "a repetition";

/** What a handler did. */
export type Handled =
  /** `what` is a kind of answer, or what was done instead of one. Never a person's words. */
  | { readonly kind: "done"; readonly what: string }
  | { readonly kind: "ignored"; readonly why: string }
  /** The person is of a workspace whose people are not answered. */
  | { readonly kind: "refused"; readonly team: string | undefined }
  | {
      readonly kind: "failed";
      readonly attempt: Attempt;
      readonly failure: Exclude<SendResult, { kind: "sent" }>;
      /** The person knows already. */
      readonly told?: true;
    };

/** One delivery of Slack's and what became of it: for the log and for counting. */
export interface DeliveryOutcome {
  readonly surface: Surface;
  /** Slack's id of the event where it has one, else ours. */
  readonly request: string;
  readonly outcome: "done" | "ignored" | "refused" | "failed";
  /** Of what was done, or why it was ignored. */
  readonly what?: string;
  readonly fault?: Fault;
  /** Slack's code, or what is known instead. */
  readonly error?: string;
  /** Where a bug is: names and lines, no message, because a message can hold people's words. */
  readonly trace?: string;
  /** The workspace of a person who is refused, so that it can be allowed. */
  readonly team?: string | undefined;
  /** Whether the person was told of the failure or the refusal. */
  readonly told?: boolean;
  readonly milliseconds: number;
}

export interface DeliveryDependencies {
  readonly slack: Slack;
  readonly inFlight: InFlight;
  /** Milliseconds, of any beginning. */
  readonly now: () => number;
  readonly observe: (delivery: DeliveryOutcome) => void;
}

export interface Delivery {
  readonly surface: Surface;
  readonly request: string;
  /** Where the person is told of a failure; undefined where nobody waits for anything. */
  readonly recipient: Recipient | undefined;
}

/** What a handler must not hide: its failure is told to the person and to the log, once. */
export function handled(sent: SendResult, what: string, attempt: Attempt = "answer"): Handled {
  return sent.kind === "sent" ? { kind: "done", what } : { kind: "failed", attempt, failure: sent };
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = "" } = error;
  // A line of the message may look like one of the stack's.
  const frames = stack.replace(message, "").split("\n");
  return [name, ...frames.filter((line) => line.startsWith("    at ")).slice(0, 8)].join("\n");
}

/** Does the work of one delivery. Never rejects, and always ends in one observation. */
export async function handleDelivery(
  { slack, inFlight, now, observe }: DeliveryDependencies,
  { surface, request, recipient }: Delivery,
  work: () => Promise<Handled>,
): Promise<void> {
  const start = now();
  const report = (rest: Omit<DeliveryOutcome, "surface" | "request" | "milliseconds">): void => {
    observe({ surface, request, ...rest, milliseconds: Math.round(now() - start) });
  };
  const say = async (sentence: string): Promise<boolean> => {
    if (recipient === undefined) return false;
    const said = await sayPrivately(slack, recipient, notice(sentence));
    return said.kind === "sent";
  };
  const apologise = async (attempt: Attempt, fault: Fault): Promise<boolean> =>
    say(apology(attempt, fault));

  const run = async (): Promise<void> => {
    try {
      const result = await work();
      switch (result.kind) {
        case "done":
          report({ outcome: "done", what: result.what });
          return;
        case "ignored":
          report({ outcome: "ignored", what: result.why });
          return;
        case "refused": {
          const { team } = result;
          report({ outcome: "refused", team, told: await say(wordingSlack.stranger) });
          return;
        }
        case "failed": {
          const fault = faultOf(result.failure);
          const { failure } = result;
          const error = failure.kind === "refused" ? failure.error : failure.reason;
          report({
            outcome: "failed",
            fault,
            error,
            told: result.told ?? (await apologise(result.attempt, fault)),
          });
        }
      }
    } catch (error) {
      const told = await apologise("answer", "rolecall").catch(() => false);
      report({ outcome: "failed", fault: "rolecall", trace: traceOf(error), told });
    }
  };
  await inFlight.track(run());
}
