import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppsManifestValidateArguments } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createListeners, type Listeners } from "../src/slack/listeners.ts";
import { dependencies } from "./slack/dependencies.ts";

type Manifest = Exclude<AppsManifestValidateArguments["manifest"], string>;

const scopes = [
  "app_mentions:read",
  "assistant:write",
  "chat:write",
  "commands",
  "im:history",
] as const;
/** What only Slackbot needs. */
const slackbotScope = "mcp:connect";
const events = ["app_home_opened", "app_mention", "message.im"] as const;

const address = z.url({ protocol: /^https$/ }).exactOptional();

const schema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[\da-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z\d._-]{1,80}$/),
      always_online: z.boolean(),
    }),
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .max(4),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z
            .string()
            .regex(/^\/[a-z]+$/)
            .max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(false),
          url: address,
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(["global", "message"]),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
  }),
  mcp_servers: z
    .record(
      z.string(),
      z.strictObject({
        url: z.url({ protocol: /^https$/ }).max(500),
        // With it Slack says for whom Slackbot asks; without it nobody is answered.
        auth_type: z.literal("slack_identity_auth"),
      }),
    )
    .exactOptional(),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.enum([...scopes, slackbotScope])) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      bot_events: z.array(z.enum(events)),
      request_url: address,
    }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address,
      message_menu_options_url: address,
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.literal(false),
  }),
});

const root = join(import.meta.dirname, "..");
const file = readFileSync(join(root, "manifest.yml"), "utf8");
const manifest = schema.parse(parse(file));
/** With what its comments switch on for Slackbot. */
const forSlackbot = schema.parse(
  parse(
    file.replaceAll(
      /^( *)# ( *(?:mcp_servers:|rolecall:|url: \S+\/mcp|auth_type: \w+|- mcp:connect))$/gm,
      "$1$2",
    ),
  ),
);
const listeners: Listeners = createListeners(dependencies(), {
  suggest: async () => Promise.resolve({ kind: "ignored", why: "a test" }),
});

describe("the manifest", () => {
  test("has the commands that the app listens to, and no others", () => {
    const names = manifest.features.slash_commands.map(({ command }) => command);
    expect(names.toSorted()).toEqual(Object.keys(listeners.commands).toSorted());
  });

  test("has the shortcuts that the app listens to, and no others", () => {
    const ids = manifest.features.shortcuts.map(({ callback_id: id }) => id);
    expect(ids.toSorted()).toEqual(Object.keys(listeners.shortcuts).toSorted());
  });

  test("has the events that the app listens to, and no others", () => {
    const { bot_events: subscribed } = manifest.settings.event_subscriptions;
    expect(subscribed.toSorted()).toEqual(Object.keys(listeners.events).toSorted());
  });

  test("asks for each scope that the app needs, and no others", () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...scopes]);
  });

  test("has an address at every place that HTTP mode needs one, once uncommented", () => {
    const { features, settings } = schema.parse(
      parse(file.replaceAll(/^( *)# (\w*url: )/gm, "$1$2")),
    );
    const addresses = [
      ...features.slash_commands.map(({ url }) => url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      settings.interactivity.message_menu_options_url,
    ];
    expect(addresses).toHaveLength(7);
    expect(new Set(addresses)).toEqual(new Set(["https://rolecall.example.com/slack/events"]));
  });
});

describe("the manifest with Slackbot switched on", () => {
  test("has the server's address, the scope for it, and nothing else that is new", () => {
    const { mcp_servers: servers, oauth_config: oauth, ...others } = forSlackbot;
    const { mcp_servers: none, oauth_config: plain, ...same } = manifest;
    expect(servers).toEqual({
      rolecall: { url: "https://rolecall.example.com/mcp", auth_type: "slack_identity_auth" },
    });
    expect(none).toBeUndefined();
    expect(oauth.scopes.bot).toEqual([...plain.scopes.bot, slackbotScope]);
    expect(others).toEqual(same);
  });
});

test("its fields, scopes and events are those of Slack's own type", () => {
  // What Slack does not have would not compile. The package does not list these two scopes and the
  // servers yet, although its own methods need the first.
  const { mcp_servers: _, ...known } = manifest;
  const unlisted = ["assistant:write", slackbotScope] as const;
  const listed = manifest.oauth_config.scopes.bot.filter(
    (scope): scope is Exclude<typeof scope, (typeof unlisted)[number]> =>
      !unlisted.some((one) => one === scope),
  );
  const typed: Manifest = { ...known, oauth_config: { scopes: { bot: listed } } };
  expect(typed.settings?.event_subscriptions?.bot_events).toContain("message.im");
});

test("each scope is justified in the setup guide", () => {
  const guide = readFileSync(join(root, "docs/slack-setup.md"), "utf8");
  for (const scope of [...scopes, slackbotScope]) expect(guide).toContain(`| \`${scope}\``);
});
