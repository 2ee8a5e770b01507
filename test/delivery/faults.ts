import type { CallFault, DeliveryFault } from "../../playground/fake-slack/faults.ts";

/** On the way to the app. */
export const deliveryFaults: readonly DeliveryFault[] = [
  { kind: "duplicated", copies: 2 },
  { kind: "late", milliseconds: 50 },
  { kind: "acknowledgement-lost" },
];

/** These come from somebody else, over HTTP, and must get no answer at all. */
export const forgeries: readonly DeliveryFault[] = [{ kind: "forged" }, { kind: "replayed" }];

/** On the way back. */
export const callFaults: readonly CallFault[] = [
  { kind: "rate-limited", retryAfterSeconds: 1 },
  { kind: "http-error", status: 500 },
  { kind: "http-error", status: 502, applied: true },
  { kind: "dropped" },
  { kind: "dropped", applied: true },
  { kind: "slow", milliseconds: 100 },
  { kind: "error", error: "internal_error" },
  { kind: "rate-limited" },
  { kind: "html" },
  { kind: "html", applied: true },
  { kind: "error", error: "message_limit_exceeded" },
  { kind: "error", error: "is_archived" },
  { kind: "error", error: "something_new" },
  // The app gives up after ten seconds.
  { kind: "hanging" },
  { kind: "unending", body: "stalled" },
  { kind: "unending", body: "endless" },
];

/** Where they hit: what answers are sent with, what reads earlier messages, and any. */
export const faultyCalls = [
  "chat.postMessage",
  "response_url",
  "conversations.history",
  "*",
] as const;

/** Whether the answer arrives although the app cannot know it, and so apologises as well. */
export function arrivesUnknown(fault: CallFault): boolean {
  return "applied" in fault && fault.applied;
}
