import { z } from "zod";
import { unknownTeam } from "../delivery/audience.ts";
import { readMetadata } from "../api/past-messages.ts";

// What the app reads of Slack's payloads. A value from Slack is checked like any input: buttons
// and forms can be sent by whoever knows how, with whatever values.

const id = z.string().min(1).max(255);
const text = z.string().max(50_000);
/** The id of a workspace or an organisation. */
const team = z.string().regex(/^\w{1,64}$/);
const user = z.object({ id, team_id: team.nullish() });
const responseUrl = z.url({ protocol: /^https?$/ });

export const commandPayload = z.object({
  command: id,
  text: text.default(""),
  user_id: id,
  channel_id: id,
  response_url: responseUrl,
  trigger_id: id.optional(),
});
export type CommandPayload = z.infer<typeof commandPayload>;

export const messagePayload = z.object({
  event_id: id,
  team_id: team.nullish(),
  context_team_id: team.nullish(),
  context_enterprise_id: team.nullish(),
  authorizations: z
    .array(z.object({ team_id: team.nullish(), enterprise_id: team.nullish() }))
    .default([]),
  is_ext_shared_channel: z.boolean().default(false),
  event: z.object({
    type: z.enum(["app_mention", "message"]),
    channel: id,
    channel_type: z.string().optional(),
    user: id.optional(),
    user_team: team.nullish(),
    source_team: team.nullish(),
    team: team.nullish(),
    text: text.default(""),
    ts: id,
    thread_ts: id.optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    edited: z.unknown().optional(),
  }),
});
export type MessagePayload = z.infer<typeof messagePayload>;

export const homeOpenedPayload = z.object({
  event_id: id,
  event: z.object({ user: id, channel: id, tab: z.string() }),
});
export type HomeOpenedPayload = z.infer<typeof homeOpenedPayload>;

const action = z.object({
  action_id: id,
  value: z.string().max(3000).nullish(),
  selected_option: z.object({ value: z.string().max(150) }).nullish(),
});

const inputValue = z.object({
  value: z.string().max(3000).nullish(),
  selected_options: z.array(z.object({ value: z.string().max(150) })).nullish(),
  selected_conversation: id.nullish(),
});

const view = z.object({
  id,
  type: z.string(),
  hash: z.string().optional(),
  private_metadata: z.string().max(3000).default(""),
  state: z
    .object({ values: z.record(z.string(), z.record(z.string(), inputValue)) })
    .default({ values: {} }),
});
export type ViewPayload = z.infer<typeof view>;

/** What every interaction says of who acts. */
const acting = {
  user,
  team: z.object({ id: team }).nullish(),
  enterprise: z.object({ id: team }).nullish(),
};
type Acting = z.infer<z.ZodObject<typeof acting>>;

export const actionPayload = z.object({
  ...acting,
  trigger_id: id.optional(),
  response_url: responseUrl.optional(),
  channel: z.object({ id, name: z.string().optional() }).optional(),
  container: z
    .object({
      message_ts: id.optional(),
      channel_id: id.optional(),
      thread_ts: id.optional(),
      is_ephemeral: z.boolean().default(false),
    })
    .prefault({}),
  message: z
    .object({ thread_ts: id.optional(), metadata: z.unknown().transform(readMetadata).optional() })
    .optional(),
  view: view.optional(),
  // Slack sends one action at a time.
  actions: z.tuple([action]).rest(z.unknown()),
});
export type ActionPayload = z.infer<typeof actionPayload>;

export const suggestionPayload = z.object({
  ...acting,
  action_id: id,
  value: text,
});
export type SuggestionPayload = z.infer<typeof suggestionPayload>;

export const shortcutPayload = z.object({ ...acting, trigger_id: id });

export const messageShortcutPayload = z.object({
  ...acting,
  channel: z.object({ id }),
  message: z.object({ text: text.default(""), ts: id, thread_ts: id.optional() }),
  response_url: responseUrl,
  trigger_id: id.optional(),
});
export type MessageShortcutPayload = z.infer<typeof messageShortcutPayload>;

export const submissionPayload = z.object({
  ...acting,
  trigger_id: id.optional(),
  view,
  response_urls: z
    .array(z.object({ action_id: id, channel_id: id, response_url: responseUrl }))
    .default([]),
});
export type SubmissionPayload = z.infer<typeof submissionPayload>;

/** The value entered under an action id, whatever block it stands in. */
export function entered(
  { state }: Pick<ViewPayload, "state">,
  actionId: string,
): z.infer<typeof inputValue> | undefined {
  return Object.values(state.values).flatMap((block) => block[actionId] ?? [])[0];
}

/** The workspace of the person who acts, where it is another one than that in which they act. */
export function teamOfActing({ user, team: here, enterprise }: Acting): string | undefined {
  const own = user.team_id ?? undefined;
  return own === here?.id || own === enterprise?.id ? undefined : own;
}

/** The workspace of the person who wrote, unless it is one by which the app has the message. */
export function teamOfMessage(payload: MessagePayload): string | undefined {
  const { event, is_ext_shared_channel: shared, authorizations } = payload;
  const author = event.user_team ?? event.source_team ?? event.team;
  if (author === undefined || author === null) return shared ? unknownTeam : undefined;
  const installed = [
    payload.context_team_id,
    payload.context_enterprise_id,
    ...authorizations.flatMap(({ team_id: id, enterprise_id: organisation }) => [id, organisation]),
    // In a shared channel this may be the other workspace.
    ...(shared ? [] : [payload.team_id]),
  ];
  return installed.includes(author) ? undefined : author;
}
