import { expect, test } from "vitest";
import { documentedErrors } from "../../../playground/fake-slack/web-api/documented-errors.ts";
import { codesByFault, faultOfCode } from "../../../src/slack/api/error-codes.ts";

const sorted = codesByFault.flatMap(([, codes]) => codes.split(/\s+/));
const documented = [...new Set(Object.values(documentedErrors).flat())];

test.each(Object.entries(documentedErrors))("every code of %s is sorted", (_, codes) => {
  expect(codes.filter((code) => faultOfCode(code) === "unknown")).toEqual([]);
});

test("a code is sorted once", () => {
  expect(sorted.filter((code, at) => sorted.indexOf(code) !== at)).toEqual([]);
});

test.each(["something_new", "constructor", "__proto__", "toString", "", "unreadable", "http_403"])(
  "%j is no code that is known",
  (code) => {
    expect(faultOfCode(code)).toBe("unknown");
  },
);

// Each of these was found in a report: it alarmed as a bug, or told the wrong person what to do.
test.each([
  ["message_limit_exceeded", "setup"],
  ["accesslimited", "setup"],
  ["two_factor_setup_required", "setup"],
  ["enterprise_is_restricted", "setup"],
  ["team_access_not_granted", "setup"],
  ["messages_tab_disabled", "setup"],
  ["org_login_required", "slack"],
  ["team_added_to_org", "slack"],
  ["thread_not_found", "place"],
  ["edit_window_closed", "place"],
  ["not_found", "late"],
  ["used_url", "late"],
  ["invalid_blocks", "rolecall"],
] as const)("%s is a matter of: %s", (code, fault) => {
  expect(faultOfCode(code)).toBe(fault);
});

// Of webhooks, of WebSockets and of our own: no method documents them.
test.each([
  ["no_service", "setup"],
  ["invalid_token", "setup"],
  ["foreign_url", "setup"],
  ["expired_url", "late"],
  ["ratelimited", "busy"],
  ["too_many_websockets", "busy"],
  ["not_sent", "busy"],
  ["slack_connect_team_blocked", "place"],
  ["user_not_visible", "place"],
] as const)("%s, which no method lists, is a matter of: %s", (code, fault) => {
  expect(faultOfCode(code)).toBe(fault);
});

// A bug wakes somebody up, so these are named here once more: each says that what was sent is wrong.
test("what alarms as a bug", () => {
  const bugs = `
    as_user_not_supported attachment_payload_limit_exceeded block_mismatch blocked_file_type
    cant_broadcast_message deprecated_endpoint draft_already_deleted draft_already_sent
    draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_external_id
    duplicate_message_not_found file_deleted file_is_deleted file_not_found
    file_share_limit_reached insecure_request invalid_arg_name invalid_arguments
    invalid_array_arg invalid_attachments invalid_blocks invalid_blocks_format invalid_charset
    invalid_cursor invalid_form_data invalid_metadata_filter_keys invalid_metadata_format
    invalid_metadata_schema invalid_payload invalid_post_type invalid_thread_ts
    invalid_trigger_id invalid_ts_latest invalid_ts_oldest markdown_text_conflict
    max_file_sharing_exceeded metadata_too_large method_deprecated missing_file_data
    missing_post_type missing_profile_id missing_text_or_fallback_or_attachments
    msg_blocks_too_long msg_too_long no_dual_broadcast_content_update no_text not_implemented
    pagination_not_available reserved_username send_on_behalf_not_allowed
    slack_connect_blocked_file_type slack_connect_clip_sharing_blocked
    slack_connect_file_upload_sharing_blocked too_many_attachments too_many_contact_cards
    unable_to_share_files unknown_method view_too_large
  `;
  const found = documented.filter((code) => faultOfCode(code) === "rolecall");
  expect(new Set(found)).toEqual(new Set(bugs.trim().split(/\s+/)));
});
