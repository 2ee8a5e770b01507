import { expect, test } from "vitest";
import { readManifest } from "../../serve-page/read-manifest.ts";

const manifest = `
display_information: { name: Rolecall, description: Ask about roles }
features:
  slash_commands:
    - { command: /role, description: A role level, usage_hint: "[role]" }
    - { command: /skill, description: A skill }
  shortcuts:
    - { name: Explain, type: message, callback_id: explain, description: Explains a message }
oauth_config: { scopes: { bot: [commands, chat:write] } }
settings: { event_subscriptions: { bot_events: [app_mention] } }
`;

test("the page offers what is in the manifest", () => {
  expect(readManifest(manifest)).toEqual({
    title: "Rolecall",
    description: "Ask about roles",
    commands: [
      { name: "/role", description: "A role level", usage: "[role]" },
      { name: "/skill", description: "A skill", usage: "" },
    ],
    shortcuts: [
      {
        kind: "message",
        callbackId: "explain",
        name: "Explain",
        description: "Explains a message",
      },
    ],
    scopes: ["commands", "chat:write"],
    subscriptions: ["app_mention"],
  });
});

test("an error names the position in the manifest", () => {
  expect(() => readManifest(manifest.replace("type: message", "type: local"))).toThrow(
    /cannot be used[\s\S]*features\.shortcuts\[0\]\.type/,
  );
});
