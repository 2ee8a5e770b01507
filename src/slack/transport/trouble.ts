import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { faultOfCode } from "../api/error-codes.ts";
import { NoAnswer, unreadable } from "../api/fetch.ts";
import { refusedWith } from "../api/send-result.ts";

/** Why a call that connects the app failed. Holds nothing of what was received but codes. */
export type Trouble =
  /** Slack does not accept the token or the app; waiting does not help. */
  | { readonly kind: "refused"; readonly code: string }
  /** It may be over soon. */
  | {
      readonly kind: "passing";
      readonly reason: string;
      /** What a person can look at meanwhile. */
      readonly check: string;
      /** How long Slack wants to be left alone, if it says so. */
      readonly afterMs: number;
    };

const checks = {
  network: "Check the network, any proxy, and SLACK_API_URL if it is set.",
  slack: "Slack has a problem; https://slack-status.com tells more.",
  limited: "Slack is asked too often; check whether something keeps restarting the app.",
  connections:
    "Slack allows an app ten connections: stop another process with the same SLACK_APP_TOKEN.",
  disabled: "Check that Socket Mode is on in the app's settings.",
  unreadable: "Check whether a proxy or SLACK_API_URL leads to something that is not Slack.",
  unknown: "Look the code up at https://docs.slack.dev/reference/methods/auth.test.",
} as const;

type Check = keyof typeof checks;

/** Slack still counts connections that have just been closed. */
const connectionsMs = 10_000;
/** Where a rate limit comes without its time. */
const limitedMs = 5000;

function passing(reason: string, check: Check, afterMs = 0): Trouble {
  return { kind: "passing", reason, check: checks[check], afterMs };
}

const copyAgain = "Copy it again from the app's settings, as docs/slack-setup.md explains.";
const installAgain = "The app was removed from the workspace; install it again.";

/** What helps with a refused token or app, by Slack's error code. */
const remedies: ReadonlyMap<string, string> = new Map([
  ["invalid_auth", copyAgain],
  ["not_authed", copyAgain],
  ["missing_args", copyAgain],
  ["missing_scope", "It lacks a scope; docs/slack-setup.md lists the scopes it needs."],
  ["not_allowed_token_type", "It is the wrong kind of token."],
  ["account_inactive", installAgain],
  ["user_removed_from_team", installAgain],
  ["team_disabled", "The workspace was closed."],
  ["token_revoked", "It was revoked; create a new one."],
  ["token_expired", "It has expired; create a new one."],
  [
    "accesslimited",
    "The workspace allows calls from certain networks only; ask its administrators.",
  ],
]);

export function remedyFor(code: string): string {
  return remedies.get(code) ?? "The administrators of the workspace have to allow the app.";
}

/**
 * An unknown code is waited out: a needless wait costs minutes, in which the log names the code; an
 * app that ends needlessly has to be started by somebody.
 */
function ofCode(code: string): Trouble {
  if (code === "too_many_websockets") return passing(code, "connections", connectionsMs);
  const fault = faultOfCode(code);
  if (fault === "setup") return { kind: "refused", code };
  if (fault === "busy") return passing(code, "limited", limitedMs);
  return passing(code, fault === "slack" ? "slack" : "unknown");
}

/** How a WebSocket failed to open or came to its end. */
export const endings = [
  /** Slack is about to replace the connection, as it does every few hours. */
  "warning",
  "refresh_requested",
  /** Somebody has switched Socket Mode off. */
  "link_disabled",
  "too_many_websockets",
  /** Slack gave a reason that is not documented. */
  "another reason",
  /** It was closed or did not answer. */
  "broken",
] as const;

export type Ending = (typeof endings)[number];

export class SocketError extends Error {
  override readonly name = "SocketError";
  readonly ending: Ending;

  constructor(ending: Ending) {
    super(ending);
    this.ending = ending;
  }
}

function ofEnding(ending: Ending): Trouble {
  if (ending === "too_many_websockets") return passing(ending, "connections", connectionsMs);
  return passing(ending, ending === "link_disabled" ? "disabled" : "network");
}

/** Whatever is no refusal of Slack's own is waited out. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof SocketError) return ofEnding(error.ending);
  if (error instanceof WebAPIRateLimitedError) {
    return passing("ratelimited", "limited", error.retryAfter * 1000);
  }
  if (error instanceof WebAPIPlatformError) {
    const refusal = refusedWith(error.data.error);
    if (refusal.kind === "refused") return ofCode(refusal.error);
  }
  if (error instanceof WebAPIHTTPError) {
    const { statusCode } = error;
    return passing(`HTTP ${statusCode}`, statusCode >= 500 ? "slack" : "network");
  }
  if (error instanceof WebAPIRequestError && error.original instanceof NoAnswer) {
    const { reason } = error.original;
    if (reason !== unreadable) return passing(reason, "network");
  }
  return passing("unreadable response", "unreadable");
}
