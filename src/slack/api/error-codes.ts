import type { Fault } from "../../render/wording-slack.ts";
import { notSent } from "./fetch.ts";

/** Our own code for a message that was not sent because its response_url is not Slack's. */
export const foreignUrl = "foreign_url";

/**
 * Slack's error codes, sorted by what helps. They are those of every method that the app calls, as
 * listed on docs.slack.dev/reference/methods (August 2026, and what earlier editions listed), of
 * conversations.open, which posting to a person implies, of incoming webhooks, which a response_url
 * resembles, and of public reports. None means two things that would help differently.
 */
export const codesByFault: readonly (readonly [Fault, string])[] = [
  // The token.
  [
    "setup",
    `invalid_auth not_authed account_inactive token_revoked token_expired not_allowed_token_type
    is_bot metadata_must_be_sent_from_app missing_args team_disabled user_removed_from_team`,
  ],
  // What the app was granted.
  ["setup", "missing_scope no_permission access_denied forbidden team_access_not_granted"],
  // The app's settings, or its configuration here: a channel's name where an id is needed.
  ["setup", "messages_tab_disabled not_enabled not_agent_app feature_disabled team_not_found"],
  // The administrators' rules, and the plan.
  [
    "setup",
    `accesslimited two_factor_setup_required enterprise_is_restricted ekm_access_denied
    app_access_restricted forbidden_team message_limit_exceeded action_prohibited
    compliance_exports_prevent_deletion`,
  ],
  // Such as the address of a gateway that is not configured.
  ["setup", foreignUrl],
  // A response_url of an app that the workspace no longer has.
  ["setup", "no_service no_service_id no_active_hooks no_team invalid_token"],

  // The conversation.
  [
    "place",
    `channel_not_found not_in_channel is_archived channel_is_archived is_inactive
    channel_is_limited_access method_not_supported_for_channel_type user_not_in_channel
    posting_to_channel_denied posting_to_general_channel_denied restricted_action
    restricted_action_read_only_channel restricted_action_thread_only_channel
    restricted_action_non_threadable_channel restricted_action_thread_locked`,
  ],
  // Links that Slack Connect keeps out of shared channels.
  [
    "place",
    `slack_connect_canvas_sharing_blocked slack_connect_canvas_link_sharing_blocked
    slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked
    slack_connect_team_blocked`,
  ],
  // The thread, or the message that would be changed.
  [
    "place",
    `thread_not_found cannot_reply_to_message message_not_found cant_update_message
    cant_delete_message edit_window_closed streaming_state_conflict`,
  ],
  // The person of a direct message.
  ["place", "user_not_found user_disabled user_not_visible invalid_user_combination cannot_dm_bot"],

  [
    "late",
    `expired_url used_url expired_trigger_id exchanged_trigger_id trigger_expired
    trigger_exchanged not_found hash_conflict`,
  ],

  ["busy", "ratelimited rate_limited"],
  // Slack allows an app ten WebSockets.
  ["busy", "too_many_websockets"],
  // A call of ours waited too long for its turn.
  ["busy", notSent],

  // It passes by itself. The first two may have taken effect.
  [
    "slack",
    `internal_error fatal_error service_unavailable request_timeout team_added_to_org
    org_login_required external_channel_migrating update_failed list_record_comment_fetch_failed
    rollup_error`,
  ],

  // What was sent: its content,
  [
    "rolecall",
    `invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long no_text invalid_payload
    missing_text_or_fallback_or_attachments markdown_text_conflict metadata_too_large
    invalid_metadata_format invalid_metadata_schema view_too_large block_mismatch
    duplicate_external_id`,
  ],
  // its arguments,
  [
    "rolecall",
    `invalid_arguments invalid_arg_name invalid_array_arg invalid_charset invalid_form_data
    invalid_post_type missing_post_type invalid_json json_not_object insecure_request
    invalid_cursor pagination_not_available invalid_metadata_filter_keys invalid_ts_latest
    invalid_ts_oldest invalid_thread_ts invalid_trigger_id`,
  ],
  // a method that is no more,
  ["rolecall", "unknown_method method_deprecated deprecated_endpoint"],
  // and what the app should never send: attachments, files, drafts, another's name.
  [
    "rolecall",
    `invalid_attachments too_many_attachments attachment_payload_limit_exceeded
    too_many_contact_cards missing_file_data blocked_file_type file_deleted file_is_deleted
    file_not_found file_share_limit_reached max_file_sharing_exceeded unable_to_share_files
    slack_connect_blocked_file_type slack_connect_clip_sharing_blocked
    slack_connect_file_upload_sharing_blocked draft_already_deleted draft_already_sent
    draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found
    as_user_not_supported send_on_behalf_not_allowed reserved_username missing_profile_id
    not_implemented cant_broadcast_message no_dual_broadcast_content_update`,
  ],
];

/** A Map, because a code may be any text: "constructor" too. */
const faults: ReadonlyMap<string, Fault> = new Map(
  codesByFault.flatMap(([fault, codes]) =>
    codes.split(/\s+/).map((code) => [code, fault] as const),
  ),
);

/** The words that known codes are made of. */
const words: ReadonlySet<string> = new Set([...faults.keys()].flatMap((code) => code.split("_")));

/**
 * A code that is safe to log. One that is not listed might contain anything, so each of its words that
 * no listed code has is replaced by its length: "unknown code: invalid_(5)_type".
 */
export function knownWords(code: string): string {
  if (faults.has(code)) return code;
  const known = code.replaceAll(/[^_]+/g, (word) => (words.has(word) ? word : `(${word.length})`));
  return `unknown code: ${known}`;
}

/** The fault that a code of Slack's tells of; `unknown` for a code that is not listed. */
export function faultOfCode(code: string): Fault {
  return faults.get(code) ?? "unknown";
}
