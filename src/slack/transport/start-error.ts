/** Why the app cannot go on and what helps: for a person, so it is shown without a stack trace. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The variable that Slack judges in a call. */
export type TokenVariable = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** A port in use is for a person to mend; any other error is a bug and stays as it is. */
export function portError(error: unknown, port: number): unknown {
  return isPortTaken(error)
    ? new StartError(`Port ${port} is in use. Set PORT to a free one.`)
    : error;
}
