import type { Log } from "../delivery/log.ts";

/** What Slack sends in the place of events while it withholds them. */
export const withheld = "app_rate_limited";

/**
 * Tells whoever looks after the app. Slack's packages do not know this payload: it has no event in
 * it.
 */
export function logWithheld(log: Pick<Log, "error">): void {
  log.error(
    { error: withheld },
    "Slack withholds events for a minute, because more came than the 30,000 an hour that it allows an app: compare the app's event subscriptions with manifest.yml",
  );
}
