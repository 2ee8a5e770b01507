import type { App } from "@slack/bolt";
import { afterEach, describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import type { FakeSlack } from "../../fake-slack/fake-slack.ts";
import type { RecordedDelivery } from "../../fake-slack/journal.ts";
import { isList, isObject, objectAt, stringAt } from "../../fake-slack/json.ts";
import type { JsonObject } from "../../fake-slack/json.ts";
import type { WorkspaceSeed } from "../../fake-slack/workspace/model.ts";
import { defaultSeed } from "../../fake-slack/workspace/seed.ts";
import { connect, modes } from "./bolt-app.ts";
import type { Connected } from "./bolt-app.ts";
import { button, modal, plain, withButton } from "./samples.ts";
import { answers, command, events, interactions, refusal } from "./slack-fields.ts";

// Everything that a person can do to an app, held against the fields that Slack documents.

let connected: Connected | undefined;

afterEach(async () => {
  await connected?.stop();
  connected = undefined;
});

const elsewhere = {
  id: "T0OTHER",
  domain: "elsewhere",
  name: "Elsewhere",
  enterprise: { id: "E0OTHER", name: "Other organisation" },
};
const withAna: WorkspaceSeed = {
  ...defaultSeed,
  people: [
    ...defaultSeed.people,
    { id: "U9", name: "ana", realName: "Ana Silva", team: elsewhere.id },
  ],
  otherTeams: [elsewhere],
  channels: defaultSeed.channels.map((channel) =>
    channel.id === "C2"
      ? { ...channel, members: [...channel.members, "U9"], shared: true }
      : channel,
  ),
};
const organisation = { id: "E0PLAYGROUND", name: "Playground organisation" };
const team = { ...defaultSeed.team, enterprise: organisation };

/** Who acts, and what the workspace is. */
const situations: Readonly<Record<string, { seed: WorkspaceSeed; user: string }>> = {
  "a person of the app's workspace": { seed: defaultSeed, user: "U1" },
  "a person of a workspace in an organisation": { seed: { ...defaultSeed, team }, user: "U1" },
  "a person of another workspace": { seed: withAna, user: "U9" },
  "a person of another workspace, in its channel": {
    seed: {
      ...withAna,
      channels: withAna.channels.map((one) =>
        one.id === "C2" ? { ...one, host: elsewhere.id } : one,
      ),
    },
    user: "U9",
  },
  "a person of the organisation on which the app is installed": {
    seed: { ...defaultSeed, team, installedOnOrganisation: true },
    user: "U1",
  },
  "a person of another workspace, of an app installed on an organisation": {
    seed: { ...withAna, team, installedOnOrganisation: true },
    user: "U9",
  },
};

const subscriptions = ["app_mention", "app_home_opened", "message.channels", "message.im"];
const scopes = ["commands", "chat:write", "channels:history", "im:history", "assistant:write"];
const picker = {
  type: "external_select",
  action_id: "pick",
  placeholder: plain("Pick"),
  min_query_length: 1,
} as const;
const view = {
  ...modal(
    { type: "input", block_id: "roles", label: plain("Role"), element: picker, optional: true },
    ...withButton("more"),
  ),
  notify_on_close: true,
};

function app(app: App): void {
  const acknowledge = async ({ ack }: { readonly ack: () => Promise<void> }): Promise<void> => {
    await ack();
  };
  app.command(/./, acknowledge);
  app.action(/./, acknowledge);
  app.view({ callback_id: "compare", type: "view_submission" }, acknowledge);
  app.view({ callback_id: "compare", type: "view_closed" }, acknowledge);
  app.shortcut("explain", acknowledge);
  app.options(/./, async ({ ack }) => {
    await ack({ options: [{ text: plain("Lead"), value: "lead" }] });
  });
  app.shortcut("compare", async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  });
}

async function everything({ slack, app }: Connected, user: string): Promise<void> {
  const actor = slack.user(user);
  const channel = "C2";
  await writes(slack, user);
  await actor.command("/role", "lead", { channel });

  const { ts = "" } = await app.client.chat.postMessage({
    channel,
    text: "Answer",
    metadata: { event_type: "question", event_payload: { text: "lead" } },
    blocks: [{ type: "actions", elements: [button("next"), picker] }],
  });
  await app.client.chat.update({ channel, ts, text: "Better answer" });
  const answer = slack.workspace.message(channel, ts)!;
  await actor.press(answer, "next");
  await actor.typeahead(answer, "pick", "le");
  await actor.choose(answer, "pick", "lead");
  await actor.messageShortcut("explain", answer);
  const { message: thread } = await actor.post(channel, "thread");
  await actor.post(channel, "reply", { thread: thread.ts });
  await app.client.chat.postEphemeral({
    channel,
    user,
    text: "For you",
    thread_ts: thread.ts,
    blocks: withButton("next"),
  });
  await actor.press(actor.lastSeen(channel, thread.ts)!, "next");

  await actor.openHome();
  const home = { type: "home", blocks: withButton("start") } as const;
  await app.client.views.publish({ user_id: user, view: home });
  await actor.openHome();
  await actor.openHome("messages");
  await actor.press(actor.home()!, "start");

  await actor.shortcut("compare");
  const opened = await slack.waitFor(() => actor.modal());
  await actor.press(opened, "more");
  await actor.typeahead(opened, "pick", "le");
  await app.client.views.update({ view_id: opened.id, view });
  await actor.submit(opened, { pick: "lead" });
  await actor.shortcut("compare");
  await actor.close(await slack.waitFor(() => actor.modal()));

  const place = { channel, limit: 1000 };
  await app.client.conversations.history(place);
  await app.client.conversations.replies({ ...place, ts: thread.ts });
  const direct = { channel_id: actor.appChannel };
  const prompts: [{ title: string; message: string }] = [{ title: "Try", message: "lead" }];
  await app.client.assistant.threads.setSuggestedPrompts({ ...direct, prompts });
  await app.client.assistant.threads.setStatus({ ...direct, thread_ts: ts, status: "looking" });
}

async function writes(slack: FakeSlack, user: string): Promise<void> {
  const actor = slack.user(user);
  const channel = "C2";
  const { message } = await actor.post(channel, "👋 see https://example.org/roles in <#C2>");
  await slack.unfurl(message, { url: "https://example.org/roles", title: "Roles", text: "Lead" });
  await actor.forward(message, channel);
  await actor.forward(message, actor.appChannel, "what is that?");
  await actor.post(channel, "and", { thread: message.ts });
  const manners = [
    { thread: message.ts, alsoToChannel: true, files: ["roles.csv"] },
    { files: ["roles.csv"] },
    { thread: message.ts },
    {},
  ];
  for (const manner of manners) {
    const { message: mention } = await actor.mention(channel, "lead", manner);
    await actor.edit(mention, "<@U0ROLECALL> senior");
    await actor.messageShortcut("explain", mention);
  }
  await actor.mention(channel, "", { me: true });
  await actor.directMessage("lead", { me: true });
  await actor.edit(message, "no");
  const { message: mistake } = await actor.post(channel, "oh");
  await actor.delete(mistake);
  const heard = { text: "beep", blocks: [{ type: "header", block_id: "b", text: plain("Beep") }] };
  await slack.otherBotPosts(channel, heard);
  await slack.otherBotPosts(channel, { attachments: [{ fallback: "Beep" }], old: true });
}

function nameOf({ kind, payload }: RecordedDelivery): string {
  if (kind === "event") return eventName(objectAt(payload, "event") ?? {});
  const on = objectAt(payload, "container")?.["type"];
  return typeof on === "string" ? `${kind} ${on}` : kind;
}

function eventName(event: JsonObject): string {
  const type = stringAt(event, "type") ?? "";
  const subtype = stringAt(event, "subtype");
  if (type === "app_mention") return subtype === undefined ? type : `${type} ${subtype}`;
  if (subtype !== undefined) return subtype;
  return event["bot_id"] === undefined ? type : `${type} of an app`;
}

const payloads: ReadonlyMap<string, ZodType> = new Map<string, ZodType>([
  ["command", command],
  ...Object.entries(events),
  ...Object.entries(interactions),
]);
const replies: ReadonlyMap<string, ZodType> = new Map<string, ZodType>(Object.entries(answers));

/** Something that crossed the wire, and the fields that it must have. */
interface Sent {
  readonly name: string;
  readonly schema: ZodType | undefined;
  readonly json: unknown;
}

function sentBy(slack: FakeSlack): readonly Sent[] {
  const toApp = slack.deliveries.map((delivery) => {
    const name = nameOf(delivery);
    return { name, schema: payloads.get(name), json: overTheWire(delivery.payload) };
  });
  const answered = slack.requests.map(({ method: name, response }) => {
    const schema = response["ok"] === true ? replies.get(name) : refusal;
    return { name, schema, json: overTheWire(response) };
  });
  return [...toApp, ...answered];
}

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** What is wrong with a payload's fields; undefined if nothing is. */
function fault({ schema, json }: Sent): string | undefined {
  return schema === undefined ? "unknown" : schema.safeParse(json).error?.message;
}

describe.each(modes)("in %s mode", (mode) => {
  test.each(Object.entries(situations))(
    "what Slack sends about %s has Slack's fields",
    async (_, { seed, user }) => {
      connected = await connect(mode, app, { workspace: seed, subscriptions, scopes });
      const { slack } = connected;
      await everything(connected, user);
      const sent = sentBy(slack);
      for (const one of sent) expect([one.name, fault(one)]).toEqual([one.name, undefined]);
      const expected = [...payloads.keys(), ...replies.keys()].filter(
        (name) => mode === "socket" || name !== "apps.connections.open",
      );
      expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(expected));
      const outcomes = slack.deliveries.map(({ answer }) => answer?.kind);
      expect(new Set(outcomes)).toEqual(new Set(["acknowledged"]));
    },
  );
});

test("a field that Slack does not have is noticed, and one that is missing", async () => {
  connected = await connect("http", app, { workspace: withAna, subscriptions, scopes });
  await everything(connected, "U9");
  const places = ["user", "team", "channel", "container", "view", "event", "message", "root"];
  const lists = ["authorizations", "files", "attachments", "messages", "actions"];
  for (const one of sentBy(connected.slack)) {
    for (const changed of variants(one.json, new Set([...places, ...lists]))) {
      expect([one.name, changed.how, fault({ ...one, json: changed.json })]).not.toContain(
        undefined,
      );
    }
  }
});

interface Variant {
  readonly how: string;
  readonly json: unknown;
}

/** Fields that are never optional where they are at all. */
const always = ["type", "team_id", "domain", "user", "ok", "is_enterprise_install"];

/** Copies with a field too many, or one too few, at the top or in one of these places. */
function variants(json: unknown, places: ReadonlySet<string>): readonly Variant[] {
  if (!isObject(json)) return [];
  const here = [
    { how: "invented", json: { ...json, invented: "x" } },
    ...always
      .filter((key) => key in json)
      .map((key) => ({ how: `no ${key}`, json: { ...json, [key]: undefined } })),
  ];
  const within = Object.entries(json)
    .filter(([key]) => places.has(key))
    .flatMap(([key, value]) =>
      inside(value, places).map((inner) => ({
        how: `${key}: ${inner.how}`,
        json: { ...json, [key]: inner.json },
      })),
    );
  return [...here, ...within];
}

function inside(value: unknown, places: ReadonlySet<string>): readonly Variant[] {
  if (!isList(value)) return variants(value, places);
  return variants(value[0], places).map(({ how, json }) => ({
    how,
    json: [json, ...value.slice(1)],
  }));
}
