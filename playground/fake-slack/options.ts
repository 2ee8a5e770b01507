import { randomUUID } from "node:crypto";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { WorkspaceSeed } from "./workspace/model.ts";
import { defaultSeed } from "./workspace/seed.ts";

export interface FakeSlackOptions {
  /** On the loopback interface; 0 means any free port. */
  readonly port: number;
  readonly clock: Clock;
  /** Returns something that nobody can guess, different each time. */
  readonly random: () => string;
  readonly workspace: WorkspaceSeed;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The scopes granted to the app's bot. */
  readonly scopes: readonly string[];
  /** The events the app subscribes to, named as in its manifest: "message.im". */
  readonly subscriptions: readonly string[];
  /** The app's slash commands; undefined means that any command is sent. */
  readonly commands: readonly string[] | undefined;
  /** What response_urls begin with; undefined means the fake Slack's own address. */
  readonly responseUrls: string | undefined;
  /** The HTTP status for a message that a response_url refuses; see runResponseUrl. */
  readonly responseUrlRefusalStatus: number;
  /**
   * How many messages a channel takes at once, before it takes one a second as Slack documents.
   * Infinity takes any number.
   */
  readonly postsAtOnce: number;
  /** How many messages are kept per channel. */
  readonly messagesPerChannel: number;
  /** How many calls, and how many deliveries, are kept. */
  readonly journalSize: number;
}

export const defaultOptions: FakeSlackOptions = {
  port: 0,
  clock: systemClock,
  random: randomUUID,
  workspace: defaultSeed,
  botToken: "xoxb-fake-slack-bot-token",
  appToken: "xapp-fake-slack-app-token",
  signingSecret: "fake-slack-signing-secret",
  scopes: ["commands", "chat:write", "app_mentions:read", "im:history", "assistant:write"],
  subscriptions: ["app_mention", "app_home_opened", "message.im"],
  commands: undefined,
  responseUrls: undefined,
  responseUrlRefusalStatus: 200,
  postsAtOnce: Infinity,
  messagesPerChannel: 50_000,
  journalSize: 10_000,
};
