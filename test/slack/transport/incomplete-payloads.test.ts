import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Delivery } from "../../../playground/fake-slack/delivery/delivery.ts";
import { isObject, type JsonObject } from "../../../playground/fake-slack/json.ts";
import { repetition } from "../../../src/slack/delivery/handle-delivery.ts";
import { button, open, type Workspace } from "../workspace.ts";

// Slack leaves fields out, sends null for them, and changes them: what a person waits for needs few.

const channel = "C2";
const priya = ({ slack }: Workspace) => slack.user("U1");

/** One delivery of each kind that a person waits for an answer to, as Slack sends it. */
async function deliveries(workspace: Workspace): Promise<readonly Delivery[]> {
  const { slack, settled } = workspace;
  const person = priya(workspace);
  await person.command("/role", "senior app ops", { channel });
  await person.mention(channel, "senior app ops", { files: ["advert.pdf"] });
  await person.directMessage("senior app ops");
  await settled();
  const answer = person.lastSeen("D1");
  if (answer === undefined) throw new Error("There is no answer.");
  await person.press(answer, button(answer, "Lead ›"));
  await person.messageShortcut("explain_roles_and_skills", answer);
  await person.shortcut("compare_role_levels");
  await settled();
  return slack.deliveries
    .filter(({ payload }) => !JSON.stringify(payload["event"] ?? "").includes("bot_profile"))
    .map(({ kind, payload }) => ({ kind, payload }));
}

/** Deeper are descriptions of other things, which the app does not read. */
const deepest = 3;

/** The paths of all fields, those of objects in it included. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isObject(value) || path.length === deepest) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...pathsIn(inner, [...path, key]),
  ]);
}

function withValue(payload: JsonObject, [key = "", ...rest]: readonly string[], value: unknown) {
  const inner = payload[key];
  const changed: unknown =
    rest.length > 0 && isObject(inner) ? withValue(inner, rest, value) : value;
  return { ...payload, [key]: changed };
}

/** Without these nobody knows what is asked, or whom to answer. */
const necessary = new Set(
  `type token command event event_id user_id channel_id callback_id
  event.type event.channel event.channel_type event.user event.ts
  user user.id channel channel.id message message.ts actions`.split(/\s+/),
);

/** The payload with that value in each field that is not necessary, each a delivery of its own. */
function variants(
  { kind, payload }: Delivery,
  value: unknown,
): readonly (Delivery & { readonly path: string })[] {
  return pathsIn(payload)
    .filter((path) => !necessary.has(path.join(".")))
    .map((path, at) => {
      const ts = `${at}.000001`;
      const own = {
        ...payload,
        trigger_id: `${kind}-${at}`,
        event_id: `Ev-${at}-${String(payload["event_id"])}`,
        // The same press would be a double click.
        ...(isObject(payload["container"])
          ? { container: { ...payload["container"], message_ts: ts } }
          : {}),
        ...(isObject(payload["event"]) ? { event: { ...payload["event"], ts } } : {}),
      };
      return { kind, payload: withValue(own, path, value), path: path.join(".") };
    });
}

/** How many of them had an answer, or somebody who knows why not. */
async function reached(workspace: Workspace, some: readonly Delivery[]): Promise<number> {
  const before = workspace.deliveries.length;
  await Promise.all(some.map(async (one) => workspace.slack.deliver(one)));
  // A busy machine may acknowledge so late that Slack repeats an event.
  const seen = () => workspace.deliveries.slice(before).filter(({ what }) => what !== repetition);
  await workspace.slack.waitFor(() => seen().length === some.length, { timeoutMs: 60_000 });
  return seen().filter(({ outcome, told }) => outcome === "done" || told === true).length;
}

const nothing: unknown = null;

test.each([
  ["socket", "null", nothing],
  ["http", "a number", 7],
  ["socket", "too long a text", "x".repeat(60_000)],
] as const)("in %s mode, whatever else is %s, the person has an answer", async (mode, _, value) => {
  const workspace = await open(mode);
  try {
    for (const delivery of await deliveries(workspace)) {
      const all = variants(delivery, value);
      if ((await reached(workspace, all)) === all.length) continue;
      // One after the other, to tell which.
      for (const one of all) {
        const payload = { ...one.payload, trigger_id: randomUUID(), event_id: randomUUID() };
        expect([one.path, await reached(workspace, [{ ...one, payload }])]).toEqual([one.path, 1]);
      }
    }
  } finally {
    await workspace.stop();
  }
});
