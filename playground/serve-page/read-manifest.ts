import { parse } from "yaml";
import { z } from "zod";
import type { CommandOffer, ShortcutOffer } from "./protocol.ts";

/** What the playground uses of the app's manifest: what people see, and what Slack grants. */
export interface AppManifest {
  readonly title: string;
  readonly description: string;
  readonly commands: readonly CommandOffer[];
  readonly shortcuts: readonly ShortcutOffer[];
  readonly scopes: readonly string[];
  readonly subscriptions: readonly string[];
}

const strings = z.array(z.string()).default([]);

const manifest = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default("") }),
  features: z.object({
    slash_commands: z
      .array(
        z.object({
          command: z.string(),
          description: z.string(),
          usage_hint: z.string().default(""),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({
          name: z.string(),
          type: z.enum(["global", "message"]),
          callback_id: z.string(),
          description: z.string(),
        }),
      )
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: strings }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: strings }).default({ bot_events: [] }),
  }),
});

/** @throws Error that says what is wrong with the manifest */
export function readManifest(yaml: string): AppManifest {
  const read = manifest.safeParse(parse(yaml));
  if (!read.success) {
    throw new Error(`The app manifest cannot be used:\n${z.prettifyError(read.error)}`);
  }
  const { display_information: display, features, oauth_config: oauth, settings } = read.data;
  return {
    title: display.name,
    description: display.description,
    commands: features.slash_commands.map(({ command, description, usage_hint: usage }) => ({
      name: command,
      description,
      usage,
    })),
    shortcuts: features.shortcuts.map(({ name, type, callback_id: callbackId, description }) => ({
      kind: type,
      callbackId,
      name,
      description,
    })),
    scopes: oauth.scopes.bot,
    subscriptions: settings.event_subscriptions.bot_events,
  };
}
