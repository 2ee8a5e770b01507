const everyMethod = `
  access_denied accesslimited account_inactive deprecated_endpoint ekm_access_denied
  enterprise_is_restricted fatal_error internal_error invalid_arg_name invalid_arguments
  invalid_array_arg invalid_auth invalid_charset invalid_form_data invalid_post_type is_bot
  method_deprecated missing_post_type missing_scope no_permission not_allowed_token_type
  not_authed org_login_required ratelimited request_timeout service_unavailable
  team_added_to_org token_expired token_revoked two_factor_setup_required unknown_method
`;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function ofMethod(own: string): readonly string[] {
  return words(`${everyMethod} ${own}`);
}

/**
 * The error codes of each method that Rolecall calls, from current and earlier editions of Slack's
 * reference (docs.slack.dev/reference/methods, August 2026). Slack documents none for a response_url:
 * its codes are two from public reports, and those of incoming webhooks.
 */
export const documentedErrors = {
  "chat.postMessage": ofMethod(`
    app_access_restricted as_user_not_supported attachment_payload_limit_exceeded
    cannot_reply_to_message channel_not_found draft_already_deleted draft_already_sent
    draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found
    invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema
    is_archived markdown_text_conflict message_limit_exceeded messages_tab_disabled
    metadata_must_be_sent_from_app metadata_too_large missing_file_data msg_blocks_too_long
    msg_too_long no_text not_in_channel rate_limited restricted_action
    restricted_action_non_threadable_channel restricted_action_read_only_channel
    restricted_action_thread_locked restricted_action_thread_only_channel
    send_on_behalf_not_allowed slack_connect_canvas_link_sharing_blocked
    slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked
    slack_connect_lists_sharing_blocked slack_connect_team_blocked team_access_not_granted
    team_not_found too_many_attachments too_many_contact_cards
  `),
  "chat.postEphemeral": ofMethod(`
    cannot_reply_to_message channel_not_found invalid_attachments invalid_blocks
    invalid_blocks_format is_archived markdown_text_conflict message_limit_exceeded
    messages_tab_disabled msg_too_long no_text not_in_channel restricted_action
    team_access_not_granted too_many_attachments user_not_in_channel
  `),
  "chat.update": ofMethod(`
    as_user_not_supported block_mismatch blocked_file_type cant_broadcast_message
    cant_update_message channel_not_found edit_window_closed external_channel_migrating
    file_deleted file_is_deleted file_not_found file_share_limit_reached forbidden
    invalid_attachments invalid_blocks invalid_blocks_format invalid_metadata_format
    invalid_metadata_schema is_inactive markdown_text_conflict max_file_sharing_exceeded
    message_limit_exceeded message_not_found metadata_must_be_sent_from_app metadata_too_large
    msg_too_long no_dual_broadcast_content_update no_text posting_to_channel_denied
    slack_connect_blocked_file_type slack_connect_canvas_sharing_blocked
    slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked
    slack_connect_file_upload_sharing_blocked streaming_state_conflict team_access_not_granted
    team_not_found too_many_attachments unable_to_share_files update_failed
  `),
  "chat.delete": ofMethod(`
    as_user_not_supported cant_delete_message channel_not_found
    compliance_exports_prevent_deletion external_channel_migrating message_not_found
    team_access_not_granted team_not_found
  `),
  "views.publish": ofMethod(`
    duplicate_external_id hash_conflict missing_profile_id not_enabled not_implemented
    view_too_large
  `),
  "views.open": ofMethod(`
    duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id
    team_access_not_granted view_too_large
  `),
  "views.update": ofMethod(`
    duplicate_external_id hash_conflict not_found team_access_not_granted view_too_large
  `),
  "conversations.history": ofMethod(`
    channel_is_limited_access channel_not_found forbidden invalid_cursor
    invalid_metadata_filter_keys invalid_ts_latest invalid_ts_oldest not_in_channel
    pagination_not_available team_access_not_granted
  `),
  "conversations.replies": ofMethod(`
    channel_not_found invalid_cursor invalid_metadata_filter_keys invalid_ts_latest
    invalid_ts_oldest list_record_comment_fetch_failed method_not_supported_for_channel_type
    pagination_not_available team_access_not_granted thread_not_found
  `),
  "auth.test": ofMethod(""),
  "apps.connections.open": ofMethod(`
    forbidden_team insecure_request missing_args
  `),
  "assistant.threads.setStatus": ofMethod(`
    channel_not_found invalid_thread_ts reserved_username team_access_not_granted
  `),
  "assistant.threads.setSuggestedPrompts": ofMethod(`
    channel_not_found invalid_thread_ts message_not_found not_agent_app team_access_not_granted
  `),
  response_url: words(`
    action_prohibited channel_is_archived channel_not_found expired_url invalid_blocks
    invalid_blocks_format invalid_payload invalid_token missing_text_or_fallback_or_attachments
    no_active_hooks no_service no_service_id no_team no_text posting_to_general_channel_denied
    rollup_error team_disabled too_many_attachments used_url user_not_found
  `),
} as const;

export type CalledMethod = keyof typeof documentedErrors;
