import { describe, expect, test } from "vitest";
import type { Fault } from "../../../src/render/wording-slack.ts";
import { faultOf } from "../../../src/slack/api/send-result.ts";

// What a person is told to do depends on these, so each of Slack's codes is named here once more.
const codes: Readonly<Record<Exclude<Fault, "rolecall">, string>> = {
  setup: `missing_scope invalid_auth not_authed account_inactive token_revoked token_expired
    not_allowed_token_type no_permission access_denied ekm_access_denied feature_disabled`,
  place: `not_in_channel channel_not_found is_archived restricted_action
    restricted_action_read_only_channel restricted_action_thread_only_channel
    restricted_action_non_threadable_channel restricted_action_thread_locked user_not_in_channel
    messages_tab_disabled thread_not_found message_not_found cannot_reply_to_message
    team_access_not_granted`,
  late: `expired_url used_url expired_trigger_id exchanged_trigger_id trigger_expired
    trigger_exchanged hash_conflict not_found`,
  busy: `ratelimited rate_limited`,
  slack: `internal_error fatal_error service_unavailable request_timeout
    team_added_to_org`,
};

describe.each(Object.entries(codes))("failures caused by: %s", (fault, listed) => {
  test.each(listed.split(/\s+/))("%s", (error) => {
    expect(faultOf({ kind: "refused", error })).toBe(fault);
  });
});

test("a refusal for another reason counts as a bug in the app", () => {
  expect(faultOf({ kind: "refused", error: "invalid_blocks" })).toBe("rolecall");
});

test("no response is Slack's fault", () => {
  expect(faultOf({ kind: "unknown", reason: "TypeError" })).toBe("slack");
});
