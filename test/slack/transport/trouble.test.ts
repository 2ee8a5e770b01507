import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { NoAnswer, unreadable } from "../../../src/slack/api/fetch.ts";
import {
  endings,
  remedyFor,
  SocketError,
  troubleOf,
} from "../../../src/slack/transport/trouble.ts";

const coded = (error: string) => new WebAPIPlatformError({ ok: false, error });
const failed = (reason: string) => new WebAPIRequestError(new NoAnswer(reason));

describe("waiting does not help where Slack refuses the token or the app", () => {
  test.each([
    ["missing_scope", "It lacks a scope; docs/slack-setup.md lists the scopes it needs."],
    ["not_allowed_token_type", "It is the wrong kind of token."],
    ["account_inactive", "The app was removed from the workspace; install it again."],
    ["user_removed_from_team", "The app was removed from the workspace; install it again."],
    ["team_disabled", "The workspace was closed."],
    ["token_revoked", "It was revoked; create a new one."],
    ["token_expired", "It has expired; create a new one."],
    [
      "accesslimited",
      "The workspace allows calls from certain networks only; ask its administrators.",
    ],
    ["invalid_auth", "Copy it again from the app's settings, as docs/slack-setup.md explains."],
    ["not_authed", "Copy it again from the app's settings, as docs/slack-setup.md explains."],
    ["missing_args", "Copy it again from the app's settings, as docs/slack-setup.md explains."],
    ["forbidden_team", "The administrators of the workspace have to allow the app."],
    ["two_factor_setup_required", "The administrators of the workspace have to allow the app."],
  ])("%s", (code, remedy) => {
    expect(troubleOf(coded(code))).toEqual({ kind: "refused", code });
    expect(remedyFor(code)).toBe(remedy);
  });
});

describe("trouble that may pass", () => {
  const slack = /Slack has a problem/;
  const network = /Check the network, any proxy, and SLACK_API_URL/;
  test.each([
    ["internal_error", coded("internal_error"), slack, 0],
    ["fatal_error", coded("fatal_error"), slack, 0],
    ["service_unavailable", coded("service_unavailable"), slack, 0],
    ["request_timeout", coded("request_timeout"), slack, 0],
    ["team_added_to_org", coded("team_added_to_org"), slack, 0],
    ["org_login_required", coded("org_login_required"), slack, 0],
    ["ratelimited", coded("ratelimited"), /asked too often/, 5000],
    [
      "too_many_websockets",
      coded("too_many_websockets"),
      /ten connections.*SLACK_APP_TOKEN/,
      10_000,
    ],
    ["unknown code: (7)_(4)_team", coded("zznever_seen_team"), /Look the code up/, 0],
    ["unknown_method", coded("unknown_method"), /Look the code up/, 0],
    ["unknown code: (11)", coded("constructor"), /Look the code up/, 0],
    ["ratelimited", new WebAPIRateLimitedError(20), /asked too often/, 20_000],
    ["HTTP 503", new WebAPIHTTPError(503, "zzstatus", {}, "zzbody"), slack, 0],
    ["HTTP 500", new WebAPIHTTPError(500, "zzstatus", {}, "zzbody"), slack, 0],
    ["HTTP 404", new WebAPIHTTPError(404, "zzstatus", {}, "zzbody"), network, 0],
    ["ECONNREFUSED", failed("ECONNREFUSED"), network, 0],
    ["no answer in time", failed("no answer in time"), network, 0],
    ["unreadable response", new WebAPIRequestError(new TypeError("zzhost")), /not Slack/, 0],
    ["unreadable response", coded("<html>zzbody</html>"), /not Slack/, 0],
    ["unreadable response", coded("zzbody of a proxy"), /not Slack/, 0],
    ["unreadable response", coded("A page: zzbody"), /not Slack/, 0],
    ["unreadable response", new WebAPIPlatformError({ ok: false, error: "" }), /not Slack/, 0],
    ["unreadable response", failed(unreadable), /not Slack/, 0],
    ["unreadable response", new SyntaxError("zzbody"), /not Slack/, 0],
    ["unreadable response", "zzbody", /not Slack/, 0],
    ["too_many_websockets", new SocketError("too_many_websockets"), /ten connections/, 10_000],
    ["link_disabled", new SocketError("link_disabled"), /Socket Mode is on/, 0],
    ["broken", new SocketError("broken"), network, 0],
  ])("%s, from %s", (reason, error, check, afterMs) => {
    const trouble = troubleOf(error);
    expect(trouble).toMatchObject({ kind: "passing", reason, afterMs });
    expect(trouble).toHaveProperty("check", expect.stringMatching(check));
    expect(JSON.stringify(trouble)).not.toContain("zz");
  });

  test("is each way that a WebSocket can end", () => {
    expect(endings).toEqual([
      "warning",
      "refresh_requested",
      "link_disabled",
      "too_many_websockets",
      "another reason",
      "broken",
    ]);
    for (const ending of endings) {
      const error = new SocketError(ending);
      expect(error).toMatchObject({ name: "SocketError", message: ending });
      expect(troubleOf(error)).toMatchObject({ kind: "passing", reason: ending });
    }
  });
});
