/** Why the app cannot go on and what helps: for a person, so it is shown without a stack trace. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The variable that Slack judges in a call. */
export type TokenVariable = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** A port in use is for a person to mend; any other error is a bug and stays as it is. */
export function portError(error: unknown, port: number): unknown {
  return codeOf(error) === "EADDRINUSE"
    ? new StartError(`Port ${port} is in use. Set PORT to a free one.`)
    : error;
}

const unusable: ReadonlySet<unknown> = new Set([
  "EACCES",
  "EADDRINUSE",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "EAI_AGAIN",
  "EINVAL",
  "ENOTFOUND",
]);

/** Like `portError`, for OPERATIONS_ADDRESS; the machine may also not have that address. */
export function addressError(error: unknown): unknown {
  const code = codeOf(error);
  return unusable.has(code)
    ? new StartError(
        `Nothing can be served at OPERATIONS_ADDRESS (${String(code)}). Set it to an address of this machine and a free port.`,
      )
    : error;
}
