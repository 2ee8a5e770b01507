import type { JsonObject } from "../json.ts";

export const deliveryKinds = [
  "command",
  "event",
  "block_actions",
  "block_suggestion",
  "view_submission",
  "view_closed",
  "shortcut",
  "message_action",
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: JsonObject;
}

/** Which attempt this is; only events are retried. */
export interface Attempt {
  /** 0 for the first. */
  readonly number: number;
  readonly reason?: string;
}

/** What Slack learns about a delivery. */
export type Answer =
  /** In time. `body` is what the app sent with it, undefined if empty. */
  | { readonly kind: "acknowledged"; readonly body: unknown; readonly milliseconds: number }
  /** Not within 3 seconds. */
  | { readonly kind: "timed-out" }
  | { readonly kind: "refused"; readonly status: number }
  /** No connection to the app. */
  | { readonly kind: "unreachable"; readonly reason: string };

/** An answer, or why Slack itself sent nothing. */
export type Outcome = Answer | { readonly kind: "not-sent"; readonly reason: string };

/** A request made up by someone else: signed with another secret, or an old one replayed. */
export type Tampering = "forged" | "replayed";

/** A way to reach the app. */
export interface Transport {
  readonly mode: "http" | "socket";
  /** Waits 3 seconds at most, by the fake's clock; never rejects. */
  send(delivery: Delivery, attempt: Attempt, tampering?: Tampering): Promise<Answer>;
}
