import type { WebClient } from "@slack/web-api";

/** Ids of other workspaces and organisations whose people are answered too, or "everyone". */
export type Allowed = "everyone" | readonly string[];

/** Whether people of a workspace or organisation are answered; undefined is the app's own. */
export type Welcomes = (team: string | undefined) => boolean;

/** The team of a person in a shared channel if Slack does not name it. No team has this id. */
export const unknownTeam = "unknown";

/**
 * People of other workspaces can mention the app and press its buttons in a channel that is shared
 * with them (Slack Connect).
 * @param own the ids of the app's workspace and its organisation
 */
export function audience(own: readonly string[], allowed: Allowed): Welcomes {
  if (allowed === "everyone") return () => true;
  const welcome = new Set([...own, ...allowed]);
  return (team) => team === undefined || welcome.has(team);
}

/** The ids of the workspace that the app is installed in and of its organisation, if it has one. */
export async function ownTeams(client: {
  readonly auth: Pick<WebClient["auth"], "test">;
}): Promise<readonly string[]> {
  const { team_id: team, enterprise_id: organisation } = await client.auth.test();
  return [team, organisation].filter((id) => id !== undefined);
}
