/** What calls are limited by, beside their host: those of one kind never wait for another's. */
export type CallKind =
  /** Connects the app to Slack. */
  | "connect"
  /** A person waits for it. */
  | "answer"
  /** Nobody misses it, or nobody waits for it longer than a moment. */
  | "optional"
  | "response_url";

/** Of an answer, no more than the app reads. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/**
 * Posts, and reads the answer to its end. Follows no redirection.
 * @throws NoAnswer
 */
export type Fetch = (
  kind: CallKind,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Answered>;

/** The reason of a call that had no turn in time, and so took no effect. */
export const notSent = "not_sent";

/** The reason of a call whose answer is not Slack's. */
export const unreadable = "unreadable";

export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  /** `notSent`, `unreadable`, another phrase of ours, or a code of Node or undici. Nothing from outside. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}
