import { apology, type Attempt, type Fault, wordingSlack } from "../../render/wording-slack.ts";
import type { InFlight } from "./in-flight.ts";
import { claimAll, type Deduplication } from "./deduplication.ts";
import { notice } from "../message/notice.ts";
import type { Log } from "./log.ts";
import { tellObserver, traceOf } from "./observe.ts";
import { type Recipient, sayPrivately } from "../api/recipient.ts";
import { type Failure, faultOf, type SendResult } from "../api/send-result.ts";
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
  | "team"
  | "check"
  | "message-shortcut"
  | "home"
  | "feedback"
  | "agent-view"
  | "slackbot";

/** Why a delivery that repeats another is ignored. */
export const repetition = "a repetition";

/** What a handler did. */
export type Handled =
  /** `what` is the kind of answer, or what else was done. Never a person's words. */
  | { readonly kind: "done"; readonly what: string }
  | { readonly kind: "ignored"; readonly why: string }
  /** People of that workspace are not answered. */
  /** Undefined where Slack does not say whose they are. */
  | { readonly kind: "refused"; readonly team: string | undefined }
  | {
      readonly kind: "failed";
      readonly attempt: Attempt;
      readonly failure: Failure;
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
  readonly deduplication: Deduplication;
  readonly inFlight: InFlight;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Told how each delivery ended. What it throws is logged. */
  readonly observe: (delivery: DeliveryOutcome) => void;
  readonly log: Pick<Log, "error">;
}

/** A key that only repetitions of a delivery share. */
export interface Once {
  readonly key: string;
  /** For how long it may be repeated. */
  readonly seconds: number;
  /** After a failure that the person knows of they may do it again. */
  readonly again?: boolean;
}

export interface Delivery {
  readonly surface: Surface;
  readonly request: string;
  /** Whom to tell of a failure; undefined if nobody is waiting. */
  readonly recipient: Recipient | undefined;
  readonly once: readonly Once[];
}

/**
 * For so many seconds a delivery is claimed while it is worked on: longer than that can take, and
 * shorter than until Slack's last repetition, which is answered if the process that claimed it is
 * gone.
 */
const workingFor = 270;

/** In milliseconds: how soon a repetition looks again what became of a delivery being worked on. */
const looks = { first: 50, longest: 2000 } as const;

/**
 * Claims the keys of a delivery. Where another attempt at it is being worked on, this waits for
 * what becomes of that one: Slack, which was told that the repetition has arrived, sends no more.
 * @returns false if another attempt has settled it
 */
async function claimDelivery(
  { deduplication, wait }: Pick<DeliveryDependencies, "deduplication" | "wait">,
  once: readonly Once[],
): Promise<boolean> {
  const keys = once.map(({ key }) => key);
  let waited = 0;
  for (let look: number = looks.first; ; look = Math.min(2 * look, looks.longest)) {
    const claim = await claimAll(deduplication, keys, workingFor);
    if (claim !== "busy" || waited > workingFor * 1000) return claim === "claimed";
    waited += look;
    await wait(look);
  }
}

/** What a handler reports after sending something. */
export function handled(sent: SendResult, what: string, attempt: Attempt = "answer"): Handled {
  return sent.kind === "sent" ? { kind: "done", what } : { kind: "failed", attempt, failure: sent };
}

type Reported = Omit<DeliveryOutcome, "surface" | "request" | "milliseconds">;

/** Whether the person has an answer, or knows that there is none, so that a repetition says nothing. */
function isSettled({ outcome, told = false }: Reported): boolean {
  return outcome === "done" || outcome === "ignored" || told;
}

/**
 * Does the work of one delivery if it is no repetition, tells the person if it fails, and then the
 * observer how it ended, once. Never rejects.
 */
export async function handleDelivery(
  dependencies: DeliveryDependencies,
  { surface, request, recipient, once }: Delivery,
  work: () => Promise<Handled>,
): Promise<void> {
  const { slack, deduplication, inFlight, now, observe, log } = dependencies;
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
          team: result.team ?? "unknown",
          told: await say(
            result.team === undefined ? wordingSlack.unknownWorkspace : wordingSlack.stranger,
          ),
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
  const attempt = async (): Promise<Reported> => {
    if (!(await claimDelivery(dependencies, once))) {
      return { outcome: "ignored", what: repetition };
    }
    const reported = await worked().catch(failedBy);
    const settled = isSettled(reported);
    const settle = async ({ key, seconds, again = false }: Once): Promise<void> =>
      settled && !(again && reported.outcome === "failed")
        ? deduplication.keep(key, seconds)
        : deduplication.release(key);
    await Promise.all(once.map(settle));
    return reported;
  };
  const run = async (): Promise<void> => {
    const reported = await attempt().catch(failedBy);
    const milliseconds = Math.round(now() - start);
    tellObserver(log, () => {
      observe({ surface, request, ...reported, milliseconds });
    });
  };
  await inFlight.track(run());
}
