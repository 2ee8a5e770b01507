import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";

/** Why the app cannot start and what helps: for a person, so it is shown without a stack trace. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** What was being done when it failed. */
export interface Step {
  /** The variable that Slack judges in this step. */
  readonly variable?: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";
  readonly port?: number;
}

const advice: Readonly<Record<string, string>> = {
  missing_scope: "It lacks a scope; docs/slack-setup.md lists the scopes it needs.",
  not_allowed_token_type: "It is the wrong kind of token.",
  account_inactive: "The app was removed from the workspace; install it again.",
  token_revoked: "It was revoked; create a new one.",
  token_expired: "It has expired; create a new one.",
};
const otherAdvice = "Copy it again from the app's settings, as docs/slack-setup.md explains.";

function unreachable(reason: string): StartError {
  return new StartError(
    `Slack could not be reached (${reason}). Check the network, any proxy, and SLACK_API_URL if it is set.`,
  );
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** What a person can mend becomes a StartError; the rest is a bug and stays as it is. */
export function startError(error: unknown, { variable, port }: Step): unknown {
  if (error instanceof WebAPIPlatformError && variable !== undefined) {
    const code = error.data.error;
    return new StartError(`Slack refused ${variable} (${code}). ${advice[code] ?? otherAdvice}`);
  }
  if (error instanceof WebAPIRequestError) return unreachable(error.original.name);
  if (error instanceof WebAPIHTTPError) return unreachable(`HTTP ${error.statusCode}`);
  if (isPortTaken(error)) {
    return new StartError(`Port ${port ?? ""} is in use. Set PORT to a free one.`);
  }
  return error;
}
