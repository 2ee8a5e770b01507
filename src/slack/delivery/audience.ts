import type { WebClient } from "@slack/web-api";

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

/** Where the app is installed. */
export interface Installation {
  readonly team: string | undefined;
  readonly organisation: string | undefined;
  /** On all workspaces of the organisation, so that everyone in it is the app's own. */
  readonly everywhere: boolean;
}

export function audience(installation: Installation, allowed: Allowed): Welcomes {
  if (allowed === "everyone") return () => true;
  const { team, organisation, everywhere } = installation;
  const teams = new Set([team, organisation, ...allowed]);
  const organisations = new Set([everywhere ? organisation : undefined, ...allowed]);
  const isIn = (ids: ReadonlySet<string | undefined>, id: string | undefined): boolean =>
    id !== undefined && ids.has(id);
  return (person) => isIn(teams, person.team) || isIn(organisations, person.organisation);
}

export async function installationOf(client: {
  readonly auth: Pick<WebClient["auth"], "test">;
}): Promise<Installation> {
  const {
    team_id: team,
    enterprise_id: organisation,
    is_enterprise_install: everywhere = false,
  } = await client.auth.test();
  return { team, organisation, everywhere };
}
