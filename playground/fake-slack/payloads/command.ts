import type { JsonObject } from "../json.ts";
import type { Channel, Person } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { channelName, verificationToken } from "./parties.ts";

export interface TypedCommand {
  /** With its slash. */
  readonly name: string;
  readonly text: string;
  readonly person: Person;
  readonly channel: Channel;
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** A slash command's fields. In HTTP mode they are a form, so every value is a string. */
export function commandPayload(command: TypedCommand, workspace: Workspace): JsonObject {
  const { team, app } = workspace;
  const { person, channel } = command;
  return {
    token: verificationToken,
    team_id: person.team ?? team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: person.id,
    user_name: person.name,
    command: command.name,
    text: command.text,
    api_app_id: app.id,
    is_enterprise_install: "false",
    response_url: command.responseUrl,
    trigger_id: command.triggerId,
  };
}
