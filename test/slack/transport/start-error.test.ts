import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";
import { expect, test } from "vitest";
import { startError, StartError } from "../../../src/slack/transport/start-error.ts";

const variable = "SLACK_BOT_TOKEN";
const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error });
const taken = Object.assign(new Error("listen"), { code: "EADDRINUSE" });

test.each([
  ["missing_scope", "It lacks a scope; docs/slack-setup.md lists the scopes it needs."],
  ["not_allowed_token_type", "It is the wrong kind of token."],
  ["account_inactive", "The app was removed from the workspace; install it again."],
  ["token_revoked", "It was revoked; create a new one."],
  ["token_expired", "It has expired; create a new one."],
  ["invalid_auth", "Copy it again from the app's settings, as docs/slack-setup.md explains."],
])("a token refused with %s leads to an error with the remedy", (code, remedy) => {
  const error = startError(refusal(code), { variable });
  expect(error).toBeInstanceOf(StartError);
  expect(error).toMatchObject({
    name: "StartError",
    message: `Slack refused SLACK_BOT_TOKEN (${code}). ${remedy}`,
  });
});

test.each([
  [new WebAPIRequestError(new TypeError("fetch failed")), "TypeError"],
  [new WebAPIHTTPError(503, "", {}), "HTTP 503"],
])("an unreachable Slack is reported as a network problem: %s", (cause, reason) => {
  const error = startError(cause, { variable });
  expect(error).toBeInstanceOf(StartError);
  expect(error).toMatchObject({
    message: expect.stringContaining(`could not be reached (${reason})`) as unknown,
  });
});

test("a port in use is reported", () => {
  expect(startError(taken, { port: 3000 })).toMatchObject({
    name: "StartError",
    message: "Port 3000 is in use. Set PORT to a free one.",
  });
});

test.each([
  new Error("a bug"),
  Object.assign(new Error("no right"), { code: "EACCES" }),
  { code: "EADDRINUSE" },
  refusal("invalid_auth"),
])("any other error is unchanged: %j", (error) => {
  expect(startError(error, {})).toBe(error);
});
