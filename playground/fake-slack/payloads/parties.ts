import { compact } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { Channel, Person, Team } from "../workspace/model.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The legacy verification token that Slack still sends; nothing may rely on it. */
export const verificationToken = "legacy-verification-token";

/**
 * The fields that every interaction payload has besides `user`.
 * @param side the team that Slack names: for what people do with a message it is the app's own, for
 * views the person's, so that nothing but `view.app_installed_team_id` tells a stranger
 */
export function interactionFields(side: Team, workspace: Workspace): JsonObject {
  const { app, organisation } = workspace;
  const enterprise = organisation ?? side.enterprise;
  return {
    api_app_id: app.id,
    token: verificationToken,
    team: organisation === undefined ? describeTeam(side) : null,
    enterprise: enterprise === undefined ? null : { id: enterprise.id, name: enterprise.name },
    is_enterprise_install: organisation !== undefined,
  };
}

function describeTeam({ id, domain, enterprise }: Team): JsonObject {
  return compact({
    id,
    domain,
    enterprise_id: enterprise?.id,
    enterprise_name: enterprise?.name,
  });
}

export function describeUser(person: Person, workspace: Workspace): JsonObject {
  const { id, name } = person;
  return { id, username: name, name, team_id: workspace.teamOf(id).id };
}

export function describePlace(channel: Channel): JsonObject {
  return { id: channel.id, name: channelName(channel) };
}

/** Slack hides the names of private channels from slash commands and buttons. */
export function channelName(channel: Channel): string {
  return channel.kind === "private" ? "privategroup" : channel.name;
}
