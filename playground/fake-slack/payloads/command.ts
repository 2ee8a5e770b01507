import { compact } from "../json.ts";
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
  const { app, organisation } = workspace;
  const { person, channel } = command;
  const team = workspace.teamOf(person.id);
  return compact({
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    enterprise_id: team.enterprise?.id,
    enterprise_name: team.enterprise?.name,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: person.id,
    user_name: person.name,
    command: command.name,
    text: command.text,
    api_app_id: app.id,
    is_enterprise_install: String(organisation !== undefined),
    response_url: command.responseUrl,
    trigger_id: command.triggerId,
  });
}
