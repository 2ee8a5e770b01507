import { type DestinationStream, type Logger, pino } from "pino";

/** Names under which a secret or somebody's words could come; the whole value is cut out. */
const secretKeys = ["token", "authorization", "secret", "signingSecret", "text", "body", "name"];

/**
 * JSON lines for machines; pipe them through pino-pretty to read them. Lines hold chosen fields
 * only, so the redaction is a second lock on the same door.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    // The process id and the host's name say nothing that the place of the log does not.
    base: {},
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: "[cut out]" },
  };
  return pino(options, destination);
}
