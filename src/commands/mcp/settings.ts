import { isIP } from "node:net";
import { z } from "zod";
import { ConfigError, type Environment, invalidOnes, portNumber, variable } from "../../config.ts";

/** How `rolecall mcp --http` serves. */
export interface HttpSettings {
  /** A host name, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  /** What requests have to carry; undefined if anybody on this machine may ask. */
  readonly token: string | undefined;
}

export const defaultPort = 7653;
const shortestToken = 16;

const remedies = {
  MCP_PORT: `a whole number from 0 to 65535; leave it out to use ${defaultPort}`,
  MCP_TOKEN: `at least ${shortestToken} letters, digits and signs of -._~+/=; \`openssl rand -hex 32\` makes one`,
} as const;

const environment = z.object({
  MCP_PORT: variable(portNumber.default(defaultPort)),
  // What may follow "Bearer" in a header.
  MCP_TOKEN: variable(
    z
      .string()
      .trim()
      .min(shortestToken)
      .regex(/^[\w.~+/=-]+$/)
      .optional(),
  ),
});

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * @param host what to listen on
 * @throws ConfigError with every problem at once
 */
export function readSettings(env: Environment, host: string): HttpSettings {
  const { data, error } = environment.safeParse(env);
  const isOpen = !isLoopback(host) && (env["MCP_TOKEN"] ?? "").trim() === "";
  const problems = [
    ...invalidOnes(env, error, remedies),
    ...(isOpen
      ? [
          `MCP_TOKEN is not set, and other machines may reach ${host}. It must be ${remedies.MCP_TOKEN}.`,
        ]
      : []),
  ];
  if (data === undefined || problems.length > 0) {
    throw new ConfigError(problems, "Run `rolecall mcp --help` for more about them.");
  }
  return { host, port: data.MCP_PORT, token: data.MCP_TOKEN };
}
