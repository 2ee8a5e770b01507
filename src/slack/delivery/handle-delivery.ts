import { apology, type Attempt, type Fault, wordingSlack } from "../../render/wording-slack.ts";
import type { InFlight } from "./in-flight.ts";
import { notice } from "../message/notice.ts";
import type { Log } from "./log.ts";
import { tellObserver, traceOf } from "./observe.ts";
import { type Recipient, sayPrivately } from "../api/recipient.ts";
import { faultOf, type SendResult } from "../api/send-result.ts";
import type { Slack } from "../api/slack.ts";

/** The way by which a person reaches the app. */
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

/** Why a delivery that repeats another is ignored. */
export const repetition = "a repetition";

/** What a handler did. */
export type Handled =
  /** `what` is the kind of answer, or what else was done. Never a person's words. */
  | { readonly kind: "done"; readonly what: string }
  | { readonly kind: "ignored"; readonly why: string }
  /** People of that workspace are not answered. */
  | { readonly kind: "refused"; readonly team: string }
  | {
      readonly kind: "failed";
      readonly attempt: Attempt;
      readonly failure: Exclude<SendResult, { kind: "sent" }>;
      /** The handler has told the person. */
      readonly told?: true;
    };

/** How one delivery ended, for the log and the metrics. */
export interface DeliveryOutcome {
  readonly surface: Surface;
  /** Slack's id of the event, or one of ours if it has none. */
  readonly request: string;
  readonly outcome: "done" | "ignored" | "refused" | "failed";
  /** What was done, or why it was ignored. */
  readonly what?: string;
  readonly fault?: Fault;
  /** Slack's error code, or the name of the error if Slack did not answer. */
  readonly error?: string;
  /** Where a bug is (`traceOf`). */
  readonly trace?: string;
  /** The workspace of a refused person, so that it can be added to those allowed. */
  readonly team?: string;
  /** Whether the person was told of the failure or the refusal. */
  readonly told?: boolean;
  readonly milliseconds: number;
}

export interface DeliveryDependencies {
  readonly slack: Slack;
  readonly inFlight: InFlight;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** Told how each delivery ended. What it throws is logged. */
  readonly observe: (delivery: DeliveryOutcome) => void;
  readonly log: Pick<Log, "error">;
}

export interface Delivery {
  readonly surface: Surface;
  readonly request: string;
  /** Whom to tell of a failure; undefined if nobody is waiting. */
  readonly recipient: Recipient | undefined;
}

/** What a handler reports after sending something. */
export function handled(sent: SendResult, what: string, attempt: Attempt = "answer"): Handled {
  return sent.kind === "sent" ? { kind: "done", what } : { kind: "failed", attempt, failure: sent };
}

type Reported = Omit<DeliveryOutcome, "surface" | "request" | "milliseconds">;

/**
 * Does the work of one delivery, tells the person if it fails, and then the observer how it ended,
 * once. Never rejects.
 */
export async function handleDelivery(
  { slack, inFlight, now, observe, log }: DeliveryDependencies,
  { surface, request, recipient }: Delivery,
  work: () => Promise<Handled>,
): Promise<void> {
  const start = now();
  const say = async (sentence: string): Promise<boolean> => {
    if (recipient === undefined) return false;
    const said = await sayPrivately(slack, recipient, notice(sentence));
    return said.kind === "sent";
  };
  const apologise = async (attempt: Attempt, fault: Fault): Promise<boolean> =>
    say(apology(attempt, fault));

  const worked = async (): Promise<Reported> => {
    const result = await work();
    switch (result.kind) {
      case "done":
        return { outcome: "done", what: result.what };
      case "ignored":
        return { outcome: "ignored", what: result.why };
      case "refused":
        return {
          outcome: "refused",
          team: result.team,
          told: await say(wordingSlack.stranger),
        };
      case "failed": {
        const { attempt, failure, told } = result;
        const fault = faultOf(failure);
        return {
          outcome: "failed",
          fault,
          error: failure.kind === "refused" ? failure.error : failure.reason,
          told: told ?? (await apologise(attempt, fault)),
        };
      }
    }
  };
  const failedBy = async (bug: unknown): Promise<Reported> => {
    const told = await apologise("answer", "rolecall").catch(() => false);
    return { outcome: "failed", fault: "rolecall", trace: traceOf(bug), told };
  };
  const run = async (): Promise<void> => {
    const reported = await worked().catch(failedBy);
    const milliseconds = Math.round(now() - start);
    tellObserver(log, () => {
      observe({ surface, request, ...reported, milliseconds });
    });
  };
  await inFlight.track(run());
}
