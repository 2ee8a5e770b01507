import type { Fault } from "../../render/wording-slack.ts";

/** What became of something sent to Slack. */
export type SendResult =
  | { readonly kind: "sent" }
  /** Slack said no; `error` is its own code. */
  | { readonly kind: "refused"; readonly error: string }
  /** No answer, so nobody knows whether it took effect. `reason` is for the log. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Slack refused for now: nothing took effect, so it may be sent again. */
export interface RateLimited {
  readonly kind: "rate-limited";
  readonly afterSeconds: number;
}

export const sent: SendResult = { kind: "sent" };

const faults: Readonly<Record<string, Fault>> = {
  missing_scope: "setup",
  invalid_auth: "setup",
  not_authed: "setup",
  account_inactive: "setup",
  token_revoked: "setup",
  token_expired: "setup",
  not_allowed_token_type: "setup",
  no_permission: "setup",
  access_denied: "setup",
  ekm_access_denied: "setup",
  feature_disabled: "setup",
  not_in_channel: "place",
  channel_not_found: "place",
  is_archived: "place",
  restricted_action: "place",
  restricted_action_read_only_channel: "place",
  restricted_action_thread_only_channel: "place",
  restricted_action_non_threadable_channel: "place",
  restricted_action_thread_locked: "place",
  user_not_in_channel: "place",
  messages_tab_disabled: "place",
  thread_not_found: "place",
  message_not_found: "place",
  cannot_reply_to_message: "place",
  team_access_not_granted: "place",
  expired_url: "late",
  used_url: "late",
  expired_trigger_id: "late",
  exchanged_trigger_id: "late",
  trigger_expired: "late",
  trigger_exchanged: "late",
  hash_conflict: "late",
  not_found: "late",
  ratelimited: "busy",
  rate_limited: "busy",
  internal_error: "slack",
  fatal_error: "slack",
  service_unavailable: "slack",
  request_timeout: "slack",
  team_added_to_org: "slack",
};

/**
 * The cause of a failure, which decides what helps: the app's setup (`setup`), the conversation
 * (`place`), an expired URL or trigger (`late`), a rate limit that outlasted the retries, so that nothing
 * took effect (`busy`), or Slack itself (`slack`). An unknown code is most often caused by what was
 * sent, so it counts as our own bug (`rolecall`).
 */
export function faultOf(failure: Exclude<SendResult, { kind: "sent" }>): Fault {
  return failure.kind === "unknown" ? "slack" : (faults[failure.error] ?? "rolecall");
}
