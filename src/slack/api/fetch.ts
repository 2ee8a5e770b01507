/** Calls are limited by kind and host, so calls of one kind never wait for those of another. */
export type CallKind =
  /** Connects the app to Slack. */
  | "connect"
  /** A person waits for it. */
  | "answer"
  /** Nobody misses it if it fails, or it is worth only a short wait. */
  | "optional"
  | "response_url";

/** The parts of an answer that the app reads. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/**
 * Sends a POST and reads the whole answer. Does not follow redirects.
 * @throws NoAnswer
 */
export type Fetch = (
  kind: CallKind,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Answered>;

/** The reason if a call did not get a turn in time, so that it had no effect. */
export const notSent = "not_sent";

/** The reason if the answer is not Slack's, such as the page of a proxy. */
export const unreadable = "unreadable";

export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  /**
   * `notSent`, `unreadable`, another phrase of our own, or an error code of Node or undici. Never text
   * from outside, so it can be logged.
   */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}
