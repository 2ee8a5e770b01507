import { compact } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Mint } from "../workspace/mint.ts";
import type { Author, Channel, Message, Team } from "../workspace/model.ts";
import type { View } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { describeMessage } from "./message.ts";
import { verificationToken } from "./parties.ts";
import { describeView } from "./view.ts";

/** An event, and what its envelope says about it. */
export interface Happening {
  readonly event: JsonObject;
  /** Whose the outer `team_id` is: in shared channels not always the app's own. */
  readonly team: Team;
  /** Whose the `context_team_id` is; undefined for events without one. */
  readonly context?: Team;
  readonly shared: boolean;
}

/** The envelope of an event; `seconds` is when it happened. */
export function eventPayload(
  { event, team, context, shared }: Happening,
  workspace: Workspace,
  mint: Mint,
  seconds: number,
): JsonObject {
  return compact({
    token: verificationToken,
    team_id: team.id,
    enterprise_id: team.enterprise?.id,
    ...(context === undefined
      ? {}
      : {
          context_team_id: context.id,
          context_enterprise_id: context.enterprise?.id ?? null,
        }),
    api_app_id: workspace.app.id,
    event,
    type: "event_callback",
    event_id: mint.id("Ev"),
    event_time: seconds,
    authorizations: [authorization(workspace)],
    is_ext_shared_channel: shared,
    event_context: mint.id("4-"),
  });
}

/** For whom the app has the event. */
function authorization({ team, app, organisation }: Workspace): JsonObject {
  return {
    enterprise_id: team.enterprise?.id ?? null,
    team_id: organisation === undefined ? team.id : null,
    user_id: app.botUserId,
    is_bot: true,
    is_enterprise_install: organisation !== undefined,
  };
}

const channelTypes = { public: "channel", private: "group", mpim: "mpim", im: "im" } as const;

function teamOfAuthor(author: Author, workspace: Workspace): Team {
  return author.kind === "person" ? workspace.teamOf(author.user) : workspace.team;
}

/** An event about a message: the envelope names the author's team, and where the channel is from. */
function aboutMessage(
  message: Message,
  channel: Channel,
  workspace: Workspace,
  event: JsonObject,
): Happening {
  const team = teamOfAuthor(message.author, workspace);
  return {
    event: { ...event, channel: channel.id, channel_type: channelTypes[channel.kind] },
    team,
    context: homeOf(channel, team, workspace),
    shared: workspace.isShared(channel),
  };
}

/** The team whose the channel is, as the app knows it. */
function homeOf({ host }: Channel, team: Team, workspace: Workspace): Team {
  return host === undefined ? workspace.installedTeam(team) : workspace.teamWithId(host);
}

export function messageEvent(message: Message, channel: Channel, workspace: Workspace): Happening {
  return aboutMessage(message, channel, workspace, {
    ...describeMessage(message, workspace, true),
    event_ts: message.ts,
  });
}

/**
 * Both `team_id`s are the channel's, so that only `user_team` tells whose the author is; for an
 * organisation's people it is the organisation.
 */
export function mentionEvent(message: Message, channel: Channel, workspace: Workspace): Happening {
  const author = teamOfAuthor(message.author, workspace);
  const team = homeOf(channel, author, workspace);
  return {
    event: {
      ...describeMessage(message, workspace, false),
      ...(author.id === team.id ? {} : ofAnotherTeam(message.author, author, workspace)),
      type: "app_mention",
      team: team.id,
      channel: channel.id,
      event_ts: message.ts,
    },
    team,
    shared: workspace.isShared(channel),
  };
}

function ofAnotherTeam(author: Author, team: Team, workspace: Workspace): JsonObject {
  const person = author.kind === "person" ? workspace.person(author.user) : undefined;
  const home = team.enterprise?.id ?? team.id;
  return compact({
    user_team: home,
    source_team: home,
    user_profile:
      person === undefined
        ? undefined
        : {
            avatar_hash: "",
            image_72: "https://secure.gravatar.com/avatar/72.jpg",
            first_name: person.realName.split(" ")[0],
            real_name: person.realName,
            display_name: person.name,
            team: home,
            name: person.name,
            is_restricted: person.restricted ?? false,
            is_ultra_restricted: false,
          },
  });
}

export function changedEvent(
  message: Message,
  before: Message,
  channel: Channel,
  workspace: Workspace,
  ts: string,
): Happening {
  return aboutMessage(message, channel, workspace, {
    type: "message",
    subtype: "message_changed",
    hidden: true,
    message: describeMessage(message, workspace, true),
    previous_message: describeMessage(before, workspace, true),
    ts,
    event_ts: ts,
  });
}

export function deletedEvent(
  message: Message,
  channel: Channel,
  workspace: Workspace,
  ts: string,
): Happening {
  return aboutMessage(message, channel, workspace, {
    type: "message",
    subtype: "message_deleted",
    hidden: true,
    deleted_ts: message.ts,
    previous_message: describeMessage(message, workspace, true),
    ts,
    event_ts: ts,
  });
}

export function homeOpenedEvent(
  user: string,
  tab: "home" | "messages",
  home: View | undefined,
  workspace: Workspace,
  ts: string,
): Happening {
  const channel = workspace.directMessage(user);
  return {
    event: compact({
      type: "app_home_opened",
      user,
      channel: channel.id,
      tab,
      view: tab === "home" && home !== undefined ? describeView(home, workspace) : undefined,
      event_ts: ts,
    }),
    team: workspace.teamOf(user),
    shared: workspace.isShared(channel),
  };
}
