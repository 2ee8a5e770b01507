import type { WebClient } from "@slack/web-api";

/** Whose people are answered beside those of the app's own workspace, by Slack's ids; or everyone's. */
export type Allowed = "everyone" | readonly string[];

/** Whether a person of that workspace or organisation is answered. */
export type Welcomes = (team: string | undefined) => boolean;

/** Of a person who is in a channel shared with others, when Slack does not say whose they are. */
export const unknownTeam = "unknown";

/**
 * Channels may be shared with other workspaces (Slack Connect), whose people can then mention the
 * app and press its buttons. Where no other workspace is named the person is of the app's own.
 * @param own the ids of the app's workspace and of its organisation
 */
export function audience(own: readonly string[], allowed: Allowed): Welcomes {
  if (allowed === "everyone") return () => true;
  const welcome = new Set([...own, ...allowed]);
  return (team) => team === undefined || welcome.has(team);
}

/** The workspace that the app is installed in, and its organisation, where it belongs to one. */
export async function ownTeams(client: Pick<WebClient, "auth">): Promise<readonly string[]> {
  const { team_id: team, enterprise_id: organisation } = await client.auth.test();
  return [team, organisation].filter((id) => id !== undefined);
}
