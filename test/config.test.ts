import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const socket = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
const http = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "abc" };

function problems(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("what is set", () => {
  test("an app token means Socket Mode, a signing secret HTTP mode", () => {
    expect(readConfig(socket).connection).toEqual({ kind: "socket", appToken: "xapp-1" });
    expect(readConfig(http).connection).toEqual({ kind: "http", signingSecret: "abc" });
  });

  test("what is left out has its default, and an empty value is left out", () => {
    const left = { ...socket, PORT: "", FEEDBACK_CHANNEL: " ", SLACK_SIGNING_SECRET: "" };
    expect(readConfig(left)).toEqual({
      botToken: "xoxb-1",
      connection: { kind: "socket", appToken: "xapp-1" },
      port: 3000,
      operations: undefined,
      apiUrl: undefined,
      hooksUrl: undefined,
      catalogue: undefined,
      feedbackChannel: undefined,
      redisUrl: undefined,
      allowedWorkspaces: [],
      proxied: false,
      logLevel: "info",
    });
  });

  test("calls go through a proxy where Node's own variable says so", () => {
    expect(readConfig({ ...socket, NODE_USE_ENV_PROXY: "1" }).proxied).toBe(true);
    expect(readConfig({ ...socket, NODE_USE_ENV_PROXY: "0" }).proxied).toBe(false);
  });

  test.each(["http://127.0.0.1:9/api", "http://127.0.0.1:9/api/"])(
    "the address %s ends with a slash, as Slack's client needs it",
    (SLACK_API_URL) => {
      expect(readConfig({ ...socket, SLACK_API_URL }).apiUrl).toBe("http://127.0.0.1:9/api/");
    },
  );
});

test.each([
  ["everyone", "everyone"],
  [" T0123ABC , E0456 ", ["T0123ABC", "E0456"]],
])("who is answered beside the app's own people: %s", (ALLOWED_WORKSPACES, allowed) => {
  expect(readConfig({ ...socket, ALLOWED_WORKSPACES }).allowedWorkspaces).toEqual(allowed);
});

test.each([
  ["127.0.0.1:9464", "127.0.0.1", 9464],
  [" localhost:0 ", "localhost", 0],
  ["[::1]:9464", "::1", 9464],
  ["[::]:65535", "::", 65_535],
])("where the pages are: %s", (OPERATIONS_ADDRESS, host, port) => {
  expect(readConfig({ ...socket, OPERATIONS_ADDRESS }).operations).toEqual({ host, port });
});

test.each([
  "9464",
  ":9464",
  "127.0.0.1",
  "127.0.0.1:",
  "127.0.0.1:65536",
  "::1:9464",
  "http://a:1",
  "a:1/b",
])("no address for the pages: %s", (OPERATIONS_ADDRESS) => {
  expect(problems({ ...socket, OPERATIONS_ADDRESS })).toMatch(
    /OPERATIONS_ADDRESS is not valid\. .*such as 127\.0\.0\.1:9464/,
  );
});

describe("what is wrong", () => {
  test("is told all at once, each variable with its remedy", () => {
    const message = problems({
      SLACK_BOT_TOKEN: "xapp-wrong",
      PORT: "70000",
      LOG_LEVEL: "loud",
      FEEDBACK_CHANNEL: "#general",
      SLACK_API_URL: "slack.com",
      SLACK_HOOKS_URL: "gateway:8443",
      REDIS_URL: "http://127.0.0.1",
      ALLOWED_WORKSPACES: "T0123,acme.slack.com",
    });
    expect(message).toMatch(/SLACK_BOT_TOKEN is not valid\. .*begins with "xoxb-"/);
    expect(message).toMatch(/PORT is not valid\. .*0 to 65535/);
    expect(message).toMatch(/LOG_LEVEL is not valid\. .*debug, info, warn, error/);
    expect(message).toMatch(/FEEDBACK_CHANNEL is not valid\. .*id of a channel/);
    expect(message).toMatch(/SLACK_API_URL is not valid/);
    expect(message).toMatch(/SLACK_HOOKS_URL is not valid\. .*of a gateway/);
    expect(message).toMatch(/REDIS_URL is not valid\. .*redis:\/\//);
    expect(message).toMatch(/ALLOWED_WORKSPACES is not valid\. .*begin with "T" or "E"/);
    expect(message).toMatch(/Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set/);
  });

  test("says what is missing", () => {
    expect(problems({ SLACK_APP_TOKEN: "xapp-1" })).toMatch(/SLACK_BOT_TOKEN is not set/);
  });

  test("is to set both modes, because only one can be meant", () => {
    expect(problems({ ...socket, ...http })).toMatch(/are both set\. Keep SLACK_APP_TOKEN/);
  });

  test("never repeats a value, which may be a secret in the wrong place", () => {
    const secret = "xoxp-secret-1234";
    const message = problems({
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      PORT: secret,
      OPERATIONS_ADDRESS: secret,
      LOG_LEVEL: secret,
      FEEDBACK_CHANNEL: secret,
      SLACK_API_URL: secret,
      SLACK_HOOKS_URL: secret,
      REDIS_URL: secret,
      ALLOWED_WORKSPACES: secret,
    });
    expect(message).toMatch(/LOG_LEVEL/);
    expect(message).not.toContain("1234");
  });
});

test(".env.example lists every variable, and sets none", () => {
  const example = readFileSync(join(import.meta.dirname, "..", ".env.example"), "utf8");
  const names = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => {
    expect(value).toBe("");
    return name;
  });
  const source = ["src/config.ts", "src/commands/mcp/settings.ts"]
    .map((file) => readFileSync(join(import.meta.dirname, "..", file), "utf8"))
    .join("");
  const read = [...source.matchAll(/^ {2}([A-Z_]+): variable\(/gm)].map(([, name]) => name);
  expect(read).not.toHaveLength(0);
  expect(new Set(names)).toEqual(new Set(read));
});
