import { expect, test } from "vitest";
import { isLoopback, readSettings } from "../../../src/commands/mcp/settings.ts";
import { ConfigError } from "../../../src/config.ts";

const token = "0123456789abcdef";

test.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.255.0.9", true],
  ["::1", true],
  ["128.0.0.1", false],
  ["0.0.0.0", false],
  ["::", false],
  ["::127.0.0.1", false],
  ["127.evil.example", false],
  ["localhost.evil.example", false],
])("%s can be reached by this machine alone: %s", (host, isOwn) => {
  expect(isLoopback(host)).toBe(isOwn);
});

test.each([
  [{}, 7653, undefined],
  [{ MCP_PORT: "", MCP_TOKEN: "" }, 7653, undefined],
  [{ MCP_PORT: "0" }, 0, undefined],
  [{ MCP_PORT: "65535", MCP_TOKEN: ` ${token} ` }, 65_535, token],
  [{ MCP_TOKEN: "AZaz09-._~+/=-=-" }, 7653, "AZaz09-._~+/=-=-"],
])("%j is port %i and the token %s", (environment, port, expected) => {
  const settings = { host: "127.0.0.1", port, token: expected };
  expect(readSettings(environment, "127.0.0.1")).toEqual(settings);
});

/** What is wrong, as told. */
function problemsOf(environment: Readonly<Record<string, string>>, host = "127.0.0.1"): string {
  try {
    readSettings(environment, host);
    return "";
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}

test.each([
  [{ MCP_PORT: "65536" }, "MCP_PORT"],
  [{ MCP_TOKEN: token.slice(1) }, "MCP_TOKEN"],
  [{ MCP_TOKEN: `${token} more` }, "MCP_TOKEN"],
  [{ MCP_TOKEN: `${token}"` }, "MCP_TOKEN"],
  [{ MCP_TOKEN: `"${token}` }, "MCP_TOKEN"],
])("%j cannot be used because of %s, and is not repeated", (environment, name) => {
  const problems = problemsOf(environment);
  expect(problems).toContain(`${name} is not valid`);
  expect(problems).toContain("`rolecall mcp --help`");
  for (const value of Object.values(environment)) expect(problems).not.toContain(value);
});

test.each([{}, { MCP_TOKEN: "" }, { MCP_TOKEN: "  " }])(
  "other machines need a token, which %j has not",
  (environment) => {
    expect(problemsOf(environment, "0.0.0.0")).toContain("other machines may reach 0.0.0.0");
    expect(problemsOf({ MCP_TOKEN: token }, "0.0.0.0")).toBe("");
  },
);
