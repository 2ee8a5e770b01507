import { z } from "zod";

// The fields of what Slack sends: those that are always there, those that may be, and their types.
// Names and types are from Slack's public samples and reference, and nothing else:
// - github.com/slackapi/java-slack-sdk, json-logs/samples (events, app-backend, api) and the payloads
//   in its tests, for installations on an organisation;
// - github.com/slackapi/bolt-python, tests (scenario_tests, slack_bolt/request/test_internals.py),
//   for Slack Connect and Enterprise Grid;
// - payloads in public issues: slackapi/java-slack-sdk 1041 (a button in a shared channel) and 1179
//   (a forwarded message), soxtoby/SlackNet 69 (an edited mention with everything);
// - docs.slack.dev.

const text = z.string();
const flag = z.boolean();
const ts = z.string().regex(/^\d+\.\d{6}$/);
const teamId = z.string().regex(/^[TE]/);
const anything = z.record(z.string(), z.unknown());

// What messages are made of.

const style = z.strictObject({
  bold: flag.optional(),
  italic: flag.optional(),
  strike: flag.optional(),
  code: flag.optional(),
  underline: flag.optional(),
});
const richTextElement = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text, style: style.optional() }),
  z.strictObject({
    type: z.literal("link"),
    url: text,
    text: text.optional(),
    unsafe: flag.optional(),
    style: style.optional(),
  }),
  z.strictObject({
    type: z.literal("emoji"),
    name: text,
    unicode: text.optional(),
    skin_tone: z.number().optional(),
    style: style.optional(),
  }),
  z.strictObject({ type: z.literal("user"), user_id: text, style: style.optional() }),
  z.strictObject({ type: z.literal("channel"), channel_id: text, style: style.optional() }),
]);
/** The only kind of block that people write. */
const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: text,
  elements: z.array(
    z.strictObject({
      type: z.literal("rich_text_section"),
      elements: z.array(richTextElement),
    }),
  ),
});
/** A block of an app, whose fields the app has given. */
const block = z.looseObject({ type: text, block_id: text });

const plainText = z.strictObject({ type: z.literal("plain_text"), text, emoji: flag.optional() });

const file = z.strictObject({
  id: text,
  created: z.number(),
  timestamp: z.number(),
  name: text.nullable(),
  title: text,
  mimetype: text,
  filetype: text,
  pretty_type: text,
  user: text,
  user_team: teamId.optional(),
  source_team: teamId.optional(),
  editable: flag,
  size: z.number(),
  mode: text,
  is_external: flag,
  external_type: text,
  is_public: flag,
  public_url_shared: flag,
  display_as_bot: flag,
  username: text,
  url_private: text,
  url_private_download: text,
  media_display_type: text.optional(),
  permalink: text,
  permalink_public: text,
  has_rich_preview: flag,
  file_access: text.optional(),
});

/** A forwarded message, the preview of a link, or what an old integration posts. */
const attachment = z.strictObject({
  id: z.number().optional(),
  fallback: text.optional(),
  color: text.optional(),
  pretext: text.optional(),
  title: text.optional(),
  title_link: text.optional(),
  text: text.optional(),
  fields: z.array(anything).optional(),
  blocks: z.array(block).optional(),
  mrkdwn_in: z.array(text).optional(),
  footer: text.optional(),
  ts: ts.optional(),
  from_url: text.optional(),
  original_url: text.optional(),
  service_name: text.optional(),
  service_icon: text.optional(),
  author_id: text.optional(),
  author_name: text.optional(),
  author_subname: text.optional(),
  author_link: text.optional(),
  author_icon: text.optional(),
  channel_id: text.optional(),
  channel_name: text.optional(),
  channel_team: teamId.optional(),
  is_msg_unfurl: flag.optional(),
  is_share: flag.optional(),
  message_blocks: z
    .array(
      z.strictObject({
        team: teamId,
        channel: text,
        ts,
        message: z.strictObject({ blocks: z.array(block) }),
      }),
    )
    .optional(),
  files: z.array(file).optional(),
});

const botProfile = z.strictObject({
  id: text,
  deleted: flag,
  name: text,
  updated: z.number(),
  app_id: text,
  icons: z.strictObject({ image_36: text, image_48: text, image_72: text }),
  team_id: teamId,
});

const metadata = z.strictObject({ event_type: text, event_payload: anything });

/** What any message may say, however it was written. */
const inAnyMessage = {
  type: z.literal("message"),
  text,
  ts,
  attachments: z.array(attachment).optional(),
  thread_ts: ts.optional(),
  parent_user_id: text.optional(),
  reply_count: z.number().optional(),
  reply_users_count: z.number().optional(),
  reply_users: z.array(text).optional(),
  latest_reply: ts.optional(),
  is_locked: flag.optional(),
  subscribed: flag.optional(),
  edited: z.strictObject({ user: text, ts }).optional(),
};

const byPerson = {
  ...inAnyMessage,
  user: text,
  client_msg_id: text,
  // None without words: a file alone, or a forwarded message.
  blocks: z.array(richText).optional(),
  team: teamId,
};

const withFiles = { files: z.array(file), upload: flag, display_as_bot: flag };

const broadcast = {
  ...byPerson,
  team: teamId.optional(),
  subtype: z.literal("thread_broadcast"),
  thread_ts: ts,
  parent_user_id: text,
  files: withFiles.files.optional(),
  upload: flag.optional(),
  display_as_bot: flag.optional(),
};

const fileShare = { ...byPerson, ...withFiles, subtype: z.literal("file_share") };

const byApp = {
  ...inAnyMessage,
  user: text,
  bot_id: text,
  app_id: text.optional(),
  bot_profile: botProfile,
  blocks: z.array(block).optional(),
  team: teamId,
  metadata: metadata.optional(),
};

const byOldIntegration = {
  ...inAnyMessage,
  subtype: z.literal("bot_message"),
  bot_id: text,
  username: text,
  blocks: z.array(block).optional(),
};

const me = { ...inAnyMessage, subtype: z.literal("me_message"), user: text };

const notBroadcast = [
  z.strictObject(byPerson),
  z.strictObject(fileShare),
  z.strictObject(me),
  z.strictObject(byApp),
  z.strictObject(byOldIntegration),
] as const;
const root = z.union(notBroadcast);

/** A message as it stands inside other things: in changes, in interactions, in histories. */
const message = z.union([...notBroadcast, z.strictObject({ ...broadcast, root })]);

// Views.

const view = z.strictObject({
  id: text,
  team_id: teamId,
  type: z.enum(["modal", "home"]),
  blocks: z.array(block),
  private_metadata: text,
  callback_id: text,
  external_id: text,
  state: z.strictObject({ values: z.record(z.string(), z.record(z.string(), anything)) }),
  hash: text,
  title: plainText,
  close: plainText.nullable(),
  submit: plainText.nullable(),
  clear_on_close: flag,
  notify_on_close: flag,
  submit_disabled: flag.optional(),
  root_view_id: text,
  previous_view_id: text.nullable(),
  app_id: text,
  app_installed_team_id: teamId,
  bot_id: text,
});

// Slash commands. Their values are strings: over HTTP they are a form.

export const command = z.strictObject({
  token: text,
  team_id: teamId,
  team_domain: text,
  enterprise_id: text.optional(),
  enterprise_name: text.optional(),
  channel_id: text,
  channel_name: text,
  user_id: text,
  user_name: text,
  command: text,
  text,
  api_app_id: text,
  is_enterprise_install: z.enum(["true", "false"]),
  response_url: text,
  trigger_id: text,
});

// Events.

const envelope = {
  token: text,
  team_id: teamId,
  enterprise_id: text.optional(),
  api_app_id: text,
  type: z.literal("event_callback"),
  event_id: z.string().regex(/^Ev/),
  event_time: z.number(),
  authorizations: z.array(
    z.strictObject({
      enterprise_id: text.nullable(),
      team_id: teamId.nullable(),
      user_id: text,
      is_bot: flag,
      is_enterprise_install: flag,
    }),
  ),
  is_ext_shared_channel: flag,
  event_context: text,
};
const context = { context_team_id: teamId, context_enterprise_id: text.nullable() };

const place = {
  channel: text,
  event_ts: ts,
  channel_type: z.enum(["channel", "group", "mpim", "im"]),
};

function messageEvent(fields: z.ZodRawShape) {
  return z.strictObject({
    ...envelope,
    ...context,
    event: z.strictObject({ ...fields, ...place }),
  });
}

/** `team` is the channel's; `user_team` and `source_team` are the author's, if that is another one. */
function mentionEvent(fields: z.ZodRawShape) {
  return z.strictObject({
    ...envelope,
    event: z.strictObject({
      ...fields,
      type: z.literal("app_mention"),
      team: teamId,
      channel: text,
      event_ts: ts,
      user_team: teamId.optional(),
      source_team: teamId.optional(),
      user_profile: z
        .strictObject({
          avatar_hash: text,
          image_72: text,
          first_name: text,
          real_name: text,
          display_name: text,
          team: teamId,
          name: text,
          is_restricted: flag,
          is_ultra_restricted: flag,
        })
        .optional(),
    }),
  });
}

/** Keyed by `event.subtype`, or by `event.type` if there is no subtype. */
export const events = {
  app_home_opened: z.strictObject({
    ...envelope,
    event: z.strictObject({
      type: z.literal("app_home_opened"),
      user: text,
      channel: text,
      tab: z.enum(["home", "messages"]),
      view: view.optional(),
      event_ts: ts,
    }),
  }),
  message: messageEvent(byPerson),
  "message of an app": messageEvent(byApp),
  thread_broadcast: messageEvent({ ...broadcast, root }),
  file_share: messageEvent(fileShare),
  me_message: messageEvent(me),
  bot_message: messageEvent(byOldIntegration),
  message_changed: messageEvent({
    type: z.literal("message"),
    subtype: z.literal("message_changed"),
    hidden: z.literal(true),
    message,
    previous_message: message,
    ts,
  }),
  message_deleted: messageEvent({
    type: z.literal("message"),
    subtype: z.literal("message_deleted"),
    hidden: z.literal(true),
    deleted_ts: ts,
    previous_message: message,
    ts,
  }),
  app_mention: mentionEvent(byPerson),
  "app_mention thread_broadcast": mentionEvent({ ...broadcast, root }),
  "app_mention file_share": mentionEvent(fileShare),
  "app_mention me_message": mentionEvent(me),
};

// Interactions.

const enterprise = z.strictObject({ id: text, name: text });
const parties = {
  api_app_id: text,
  token: text,
  // Null where the app is installed on the organisation.
  team: z
    .strictObject({
      id: teamId,
      domain: text,
      enterprise_id: text.optional(),
      enterprise_name: text.optional(),
    })
    .nullable(),
  enterprise: enterprise.nullable(),
  is_enterprise_install: flag,
};
const user = z.strictObject({ id: text, username: text, name: text, team_id: teamId });
const channel = z.strictObject({ id: text, name: text });

const inView = {
  container: z.strictObject({ type: z.literal("view"), view_id: text }),
  view,
};
const onMessage = {
  container: z.strictObject({
    type: z.literal("message"),
    message_ts: ts,
    channel_id: text,
    is_ephemeral: flag,
    thread_ts: ts.optional(),
  }),
  channel,
  // Not for an ephemeral one.
  message: message.optional(),
};

const action = z.strictObject({
  action_id: text,
  block_id: text,
  type: text,
  action_ts: ts,
  text: plainText.optional(),
  value: text.optional(),
  style: text.optional(),
  placeholder: plainText.optional(),
  selected_option: anything.optional(),
});
const actions = { user, ...parties, trigger_id: text, actions: z.array(action) };
const suggestion = { user, ...parties, action_id: text, block_id: text, value: text };

/** By `type`, and what the person acts on. */
export const interactions = {
  "block_actions message": z.strictObject({
    type: z.literal("block_actions"),
    ...actions,
    ...onMessage,
    state: view.shape.state,
    response_url: text,
  }),
  "block_actions view": z.strictObject({
    type: z.literal("block_actions"),
    ...actions,
    ...inView,
  }),
  "block_suggestion message": z.strictObject({
    type: z.literal("block_suggestion"),
    ...suggestion,
    ...onMessage,
  }),
  "block_suggestion view": z.strictObject({
    type: z.literal("block_suggestion"),
    ...suggestion,
    ...inView,
  }),
  view_submission: z.strictObject({
    type: z.literal("view_submission"),
    user,
    ...parties,
    trigger_id: text,
    view,
    response_urls: z.array(
      z.strictObject({ block_id: text, action_id: text, channel_id: text, response_url: text }),
    ),
  }),
  view_closed: z.strictObject({
    type: z.literal("view_closed"),
    user,
    ...parties,
    view,
    is_cleared: flag,
  }),
  shortcut: z.strictObject({
    type: z.literal("shortcut"),
    user: user.omit({ name: true }),
    ...parties,
    action_ts: ts,
    callback_id: text,
    trigger_id: text,
  }),
  message_action: z.strictObject({
    type: z.literal("message_action"),
    user: user.omit({ username: true }),
    ...parties,
    action_ts: ts,
    callback_id: text,
    trigger_id: text,
    response_url: text,
    channel,
    message_ts: ts,
    message,
  }),
};

// Answers of the Web API.

const done = { ok: z.literal(true) };
const cursor = z.strictObject({ next_cursor: text });

/** What the methods that the app calls answer, by name. */
export const answers = {
  "auth.test": z.strictObject({
    ...done,
    url: text,
    team: text,
    team_id: teamId,
    user: text,
    user_id: text,
    bot_id: text,
    enterprise_id: text.optional(),
    is_enterprise_install: flag,
  }),
  "apps.connections.open": z.strictObject({ ...done, url: text }),
  "chat.postMessage": z.strictObject({ ...done, channel: text, ts, message }),
  "chat.postEphemeral": z.strictObject({ ...done, message_ts: ts }),
  "chat.update": z.strictObject({ ...done, channel: text, ts, text, message }),
  "conversations.history": z.strictObject({
    ...done,
    messages: z.array(message),
    has_more: flag,
    pin_count: z.number().optional(),
    channel_actions_ts: z.number().nullish(),
    channel_actions_count: z.number().optional(),
    response_metadata: cursor.optional(),
  }),
  "conversations.replies": z.strictObject({
    ...done,
    messages: z.array(message),
    has_more: flag,
    response_metadata: cursor.optional(),
  }),
  "views.open": z.strictObject({ ...done, view }),
  "views.update": z.strictObject({ ...done, view }),
  "views.publish": z.strictObject({ ...done, view }),
  "assistant.threads.setStatus": z.strictObject(done),
  "assistant.threads.setSuggestedPrompts": z.strictObject(done),
};

/** Any method's refusal. */
export const refusal = z.strictObject({
  ok: z.literal(false),
  error: text,
  needed: text.optional(),
  provided: text.optional(),
  errors: z.array(text).optional(),
  response_metadata: z.strictObject({ messages: z.array(text) }).optional(),
});
