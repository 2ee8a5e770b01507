import { z } from "zod";
import type { Affiliation } from "../delivery/audience.ts";
import { readMetadata } from "../api/past-messages.ts";
import { readPosted } from "../message/posted.ts";

// What the app reads of Slack's payloads. A value from Slack is checked like any input: buttons
// and forms can be sent by whoever knows how, with whatever values.

/** Left out, null, or in a shape that the app does not know: what is optional costs no answer. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** Slack cuts messages at 40,000 characters. */
const longestText = 40_000;

const id = z.string().min(1).max(255);
const text = z
  .string()
  .catch("")
  .transform((typed) => typed.slice(0, longestText));
const flag = z.boolean().catch(false);
/** The id of a workspace or an organisation. */
const team = z.string().regex(/^[A-Z][A-Z0-9]{1,32}$/);
const user = z.object({ id, team_id: optional(team) });
/** Checked by `toSlackOnly` before it is called. */
const responseUrl = z.string().min(1);

export const commandPayload = z.object({
  command: id,
  text,
  user_id: id,
  team_id: optional(team),
  enterprise_id: optional(team),
  channel_id: optional(id),
  response_url: optional(responseUrl),
  trigger_id: optional(id),
});
export type CommandPayload = z.infer<typeof commandPayload>;

/** The `_meta` of what Slackbot asks for a person; without `slack` if Slack does not say for whom. */
export const slackbotMeta = z.object({
  slack: optional(z.object({ team_id: optional(team), enterprise_id: optional(team) })),
});

/** What a message shows; `blocks`, `attachments` and `files` as Slack sends them. */
const messageContent = {
  text,
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  files: z.unknown().optional(),
};

export const messagePayload = z.object({
  event_id: id,
  team_id: optional(team),
  enterprise_id: optional(team),
  // Missing is not false.
  is_ext_shared_channel: optional(z.boolean()),
  event: z.object({
    ...messageContent,
    type: z.enum(["app_mention", "message"]),
    channel: id,
    channel_type: optional(z.string()),
    user: optional(id),
    user_team: optional(team),
    source_team: optional(team),
    team: optional(team),
    user_profile: optional(z.object({ team: optional(team) })),
    ts: id,
    thread_ts: optional(id),
    subtype: optional(z.string()),
    hidden: flag,
    bot_id: optional(z.string()),
  }),
});
export type MessagePayload = z.infer<typeof messagePayload>;

export const homeOpenedPayload = z.object({
  event_id: id,
  team_id: optional(team),
  enterprise_id: optional(team),
  event: z.object({
    user: id,
    channel: optional(id),
    tab: z.string().catch("home"),
    view: optional(z.object({ hash: optional(z.string()), team_id: optional(team) })),
  }),
});
export type HomeOpenedPayload = z.infer<typeof homeOpenedPayload>;

const value = z.string().max(3000);
const option = z.object({ value: z.string().max(150) });

const action = z.object({
  action_id: id,
  value: optional(value),
  selected_option: optional(option),
});

const inputValue = z.object({
  value: optional(value),
  selected_option: optional(option),
  selected_options: optional(z.array(option)),
  selected_conversation: optional(id),
});

const view = z.object({
  id,
  hash: optional(z.string()),
  private_metadata: value.catch(""),
  state: z
    .object({ values: z.record(z.string(), z.record(z.string(), inputValue)) })
    .catch({ values: {} }),
});
export type ViewPayload = z.infer<typeof view>;

/** What every interaction says of who acts, and of the workspace and organisation it is about. */
const acting = {
  user,
  team: optional(z.object({ id: team, enterprise_id: optional(team) })),
};
type Acting = z.infer<z.ZodObject<typeof acting>>;

export const actionPayload = z.object({
  ...acting,
  trigger_id: optional(id),
  response_url: optional(responseUrl),
  channel: optional(z.object({ id, name: optional(z.string()) })),
  container: z
    .object({
      message_ts: optional(id),
      channel_id: optional(id),
      thread_ts: optional(id),
      is_ephemeral: flag,
    })
    .catch({ is_ephemeral: false }),
  message: optional(
    z
      .object({
        thread_ts: optional(id),
        metadata: z.unknown().transform(readMetadata).optional(),
        blocks: z.unknown().optional(),
      })
      .transform(({ blocks, ...message }) => ({ ...message, posted: readPosted(blocks) })),
  ),
  view: optional(view),
  // Slack sends one action at a time.
  actions: z.tuple([action]).rest(z.unknown()),
});
export type ActionPayload = z.infer<typeof actionPayload>;

export const suggestionPayload = z.object({ ...acting, action_id: id, value: text });
export type SuggestionPayload = z.infer<typeof suggestionPayload>;

export const shortcutPayload = z.object({ ...acting, trigger_id: optional(id) });

export type ShortcutPayload = z.infer<typeof shortcutPayload>;

export const messageShortcutPayload = z.object({
  ...acting,
  channel: z.object({ id }),
  message: z.object({
    ...messageContent,
    ts: id,
    thread_ts: optional(id),
    subtype: optional(z.string()),
  }),
  response_url: optional(responseUrl),
  trigger_id: optional(id),
});
export type MessageShortcutPayload = z.infer<typeof messageShortcutPayload>;

export const submissionPayload = z.object({
  ...acting,
  trigger_id: optional(id),
  view,
  response_urls: z
    .array(z.object({ action_id: id, channel_id: id, response_url: responseUrl }))
    .catch([]),
});
export type SubmissionPayload = z.infer<typeof submissionPayload>;

/** The value entered under an action id, whatever block it stands in. */
export function entered(
  { state }: Pick<ViewPayload, "state">,
  actionId: string,
): z.infer<typeof inputValue> | undefined {
  return Object.values(state.values).flatMap((block) => block[actionId] ?? [])[0];
}

interface Placed {
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly subtype?: string | undefined;
}

/**
 * The thread in which a person sees a message, for a private word beside it: undefined where they
 * see it in the channel itself, where Slack shows nothing private of a thread.
 */
export function threadSeen({ ts, thread_ts: thread, subtype }: Placed): string | undefined {
  return thread === ts || subtype === "thread_broadcast" ? undefined : thread;
}

/** Of the person who acts. Their organisation is known where the payload is about their workspace. */
export function affiliationOfActing({ user, team: about }: Acting): Affiliation {
  const own = user.team_id;
  return { team: own, organisation: own === about?.id ? about?.enterprise_id : undefined };
}

/** For a message shortcut Slack may name no workspace of the person but that in which they act. */
export function affiliationOfShortcut(payload: Acting): Affiliation {
  const { user, team: about } = payload;
  return user.team_id === undefined
    ? { team: about?.id, organisation: about?.enterprise_id }
    : affiliationOfActing(payload);
}

interface About {
  readonly team_id?: string | undefined;
  readonly enterprise_id?: string | undefined;
}

/** Of the person whose command this is: Slack names nobody's workspace but theirs. */
export function affiliationOfPayload({ team_id, enterprise_id }: About): Affiliation {
  return { team: team_id, organisation: enterprise_id };
}

/** Of the person whose Home it is: their workspace's name stands in what it shows. */
export function affiliationOfHome({ event, ...about }: HomeOpenedPayload): Affiliation {
  const shown = event.view?.team_id;
  return shown === undefined || shown === about.team_id
    ? affiliationOfPayload(about)
    : { team: shown, organisation: undefined };
}

/**
 * Of the author. Fields about the user count before those about the message. If they name several
 * workspaces, one that differs from the payload's is used, because the payload's may be the channel's.
 */
export function affiliationOfAuthor(payload: MessagePayload): Affiliation {
  const { event, is_ext_shared_channel: shared, team_id: about } = payload;
  const named = [event.user_team, event.user_profile?.team].filter((id) => id !== undefined);
  const author =
    named.find((id) => id !== about) ??
    named[0] ??
    event.source_team ??
    event.team ??
    (shared === false ? about : undefined);
  return { team: author, organisation: author === about ? payload.enterprise_id : undefined };
}
