import { afterEach, expect, test } from "vitest";
import type { JsonObject } from "../../../playground/fake-slack/json.ts";
import { type Field, fields, ownersChannel, sayEverywhere } from "../../every-surface.ts";
import { modes, open, type Workspace } from "../workspace.ts";

// Whatever people type, nobody is notified by it and nothing that they typed is a link.

let workspace: Workspace;
afterEach(async () => workspace.stop());

const markup = "<!channel> <!here> <@U2> <!subteam^S1> <#C1> <https://example.com|docs> & co";

/** The texts in which Slack looks for markup. */
function parsed(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(parsed);
  if (typeof value !== "object" || value === null) return [];
  const { type, text } = value as JsonObject;
  const own = typeof text === "string" && (type === undefined || type === "mrkdwn") ? [text] : [];
  return [...own, ...Object.values(value).flatMap(parsed)];
}

test.each(modes)("markup in any field is shown as typed, in %s mode", async (mode) => {
  workspace = await open(mode, { app: { feedbackChannel: ownersChannel } });
  const words = Object.fromEntries(fields.map((field) => [field, `zz${field} ${markup}`]));
  await sayEverywhere(workspace, words as Record<Field, string>);
  const delivered = JSON.stringify(workspace.slack.deliveries);
  for (const field of fields) expect(delivered).toContain(`zz${field}`);
  const texts = workspace.slack.requests.flatMap((request) => parsed(request.arguments));
  const shown = texts.join("\n");
  // The one mention of the app's own is of whoever asked for a post or sent a rating.
  expect(new Set(shown.match(/<[^>]*>/g))).toEqual(new Set(["<@U1>"]));
  expect(shown).toContain("&lt;!channel&gt;");
  expect(JSON.stringify(workspace.slack.requests)).not.toContain("link_names");
  // The app is no member of the channel that it is to post to.
  const errors = workspace.slack.requests.flatMap(({ response }) => response["error"] ?? []);
  expect(new Set(errors)).toEqual(new Set(["not_in_channel"]));
});
