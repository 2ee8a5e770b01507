import type { JsonObject } from "../json.ts";
import type { Channel, Person } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The legacy verification token that Slack still sends; nothing may rely on it. */
export const verificationToken = "legacy-verification-token";

/** The fields that every interaction payload has. */
export function interactionFields(person: Person, workspace: Workspace): JsonObject {
  const { team, app } = workspace;
  return {
    user: {
      id: person.id,
      username: person.name,
      name: person.name,
      team_id: person.team ?? team.id,
    },
    api_app_id: app.id,
    token: verificationToken,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function describePlace(channel: Channel): JsonObject {
  return { id: channel.id, name: channelName(channel) };
}

/** Slack hides the names of private channels from slash commands and buttons. */
export function channelName(channel: Channel): string {
  return channel.kind === "private" ? "privategroup" : channel.name;
}
