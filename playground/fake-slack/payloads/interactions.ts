import { compact } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { InputValues } from "../blocks/inputs.ts";
import type { Channel, Message, Person } from "../workspace/model.ts";
import type { View } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { describeMessage } from "./message.ts";
import { describePlace, describeUser, interactionFields } from "./parties.ts";
import { describeView } from "./view.ts";

/** What a person acts on: a message in its channel, a modal, or the Home. */
export type ActedOn =
  | { readonly kind: "message"; readonly message: Message; readonly channel: Channel }
  | { readonly kind: "view"; readonly view: View };

interface Act {
  readonly person: Person;
  readonly on: ActedOn;
}

/** The fields that tell who acts, and for which team. */
function partyFields({ person, on }: Act, workspace: Workspace): JsonObject {
  const side = on.kind === "view" ? workspace.teamOf(person.id) : workspace.team;
  return { user: describeUser(person, workspace), ...interactionFields(side, workspace) };
}

function container(on: ActedOn): JsonObject {
  switch (on.kind) {
    case "view":
      return { container: { type: "view", view_id: on.view.id } };
    case "message":
      return {
        container: compact({
          type: "message",
          message_ts: on.message.ts,
          channel_id: on.channel.id,
          is_ephemeral: on.message.visibleTo !== undefined,
          thread_ts: on.message.thread,
        }),
        channel: describePlace(on.channel),
      };
  }
}

/** Slack includes the message, unless it is ephemeral. */
function content(on: ActedOn, workspace: Workspace): JsonObject {
  switch (on.kind) {
    case "view":
      return { view: describeView(on.view, workspace) };
    case "message":
      return on.message.visibleTo === undefined
        ? { message: describeMessage(on.message, workspace, true) }
        : {};
  }
}

export function blockActionsPayload(
  act: Act & {
    readonly actions: readonly JsonObject[];
    readonly triggerId: string;
    readonly responseUrl?: string | undefined;
    readonly values: InputValues;
  },
  workspace: Workspace,
): JsonObject {
  return compact({
    type: "block_actions",
    ...partyFields(act, workspace),
    ...container(act.on),
    ...content(act.on, workspace),
    trigger_id: act.triggerId,
    ...(act.on.kind === "message" ? { state: { values: act.values } } : {}),
    response_url: act.responseUrl,
    actions: act.actions,
  });
}

export function suggestionPayload(
  act: Act & { readonly actionId: string; readonly blockId: string; readonly query: string },
  workspace: Workspace,
): JsonObject {
  return {
    type: "block_suggestion",
    ...partyFields(act, workspace),
    ...container(act.on),
    ...content(act.on, workspace),
    action_id: act.actionId,
    block_id: act.blockId,
    value: act.query,
  };
}

/** A URL for the conversation chosen in an element with `response_url_enabled`. */
export interface ChosenResponseUrl {
  readonly block_id: string;
  readonly action_id: string;
  readonly channel_id: string;
  readonly response_url: string;
}

export function submissionPayload(
  person: Person,
  view: View,
  triggerId: string,
  responseUrls: readonly ChosenResponseUrl[],
  workspace: Workspace,
): JsonObject {
  return {
    type: "view_submission",
    ...partyFields({ person, on: { kind: "view", view } }, workspace),
    trigger_id: triggerId,
    view: describeView(view, workspace),
    response_urls: responseUrls,
  };
}

export function closedPayload(
  person: Person,
  view: View,
  cleared: boolean,
  workspace: Workspace,
): JsonObject {
  return {
    type: "view_closed",
    ...partyFields({ person, on: { kind: "view", view } }, workspace),
    view: describeView(view, workspace),
    is_cleared: cleared,
  };
}

export function shortcutPayload(
  person: Person,
  callbackId: string,
  triggerId: string,
  actionTs: string,
  workspace: Workspace,
): JsonObject {
  const team = workspace.teamOf(person.id);
  return {
    type: "shortcut",
    user: { id: person.id, username: person.name, team_id: team.id },
    ...interactionFields(team, workspace),
    action_ts: actionTs,
    callback_id: callbackId,
    trigger_id: triggerId,
  };
}

export function messageActionPayload(
  act: {
    readonly person: Person;
    readonly message: Message;
    readonly channel: Channel;
    readonly callbackId: string;
    readonly triggerId: string;
    readonly responseUrl: string;
    readonly actionTs: string;
  },
  workspace: Workspace,
): JsonObject {
  const { person } = act;
  return {
    type: "message_action",
    user: { id: person.id, name: person.name, team_id: workspace.teamOf(person.id).id },
    ...interactionFields(workspace.team, workspace),
    action_ts: act.actionTs,
    callback_id: act.callbackId,
    trigger_id: act.triggerId,
    response_url: act.responseUrl,
    channel: describePlace(act.channel),
    message_ts: act.message.ts,
    message: describeMessage(act.message, workspace, true),
  };
}
