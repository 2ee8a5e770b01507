import type { AuthTestResponse } from "@slack/web-api";

/** Ids of other workspaces and organisations whose people are answered too, or "everyone". */
export type Allowed = "everyone" | readonly string[];

/**
 * Where a person belongs, by Slack's ids. What a payload says of the app's own place does not
 * count: in a conversation shared with another workspace (Slack Connect) that tells nothing of the
 * person.
 */
export interface Affiliation {
  /** Their workspace, or their organisation where Slack names that instead. */
  readonly team: string | undefined;
  /** The organisation of their workspace (Enterprise Grid). */
  readonly organisation: string | undefined;
}

/** Whether people from there are answered. Where Slack does not say whence, they are not. */
export type Welcomes = (person: Affiliation) => boolean;

/** @param own the ids of the app's workspace and its organisation */
export function audience(own: readonly string[], allowed: Allowed): Welcomes {
  if (allowed === "everyone") return () => true;
  const welcome = new Set<string | undefined>([...own, ...allowed]);
  return ({ team, organisation }) => [team, organisation].some((id) => welcome.has(id));
}

/** The ids of the workspace that the app is installed in and of its organisation, if it has one. */
export function ownTeams({
  team_id: team,
  enterprise_id: organisation,
}: Pick<AuthTestResponse, "team_id" | "enterprise_id">): readonly string[] {
  return [team, organisation].filter((id) => id !== undefined);
}
