import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { messageMetadata } from "../../../src/slack/api/past-messages.ts";
import { removeButton } from "../../../src/slack/message/posted.ts";
import * as payloads from "../../../src/slack/transport/payloads.ts";
import { isObject, type JsonObject } from "../../../playground/fake-slack/json.ts";

const user = { id: "U1", team_id: "T1" };
const team = { id: "T1", enterprise_id: "E1" };
const acting = { user, team };
const message = {
  text: "senior app ops",
  blocks: [{ type: "divider" }],
  attachments: [{}],
  files: [{}],
};
const view = {
  id: "V1",
  hash: "h",
  private_metadata: "m",
  state: {
    values: {
      block: {
        field: {
          value: "v",
          selected_option: { value: "o" },
          selected_options: [{ value: "p" }],
          selected_conversation: "C9",
        },
      },
    },
  },
};
const urls = [{ action_id: "a", channel_id: "C1", response_url: "https://x" }];
const question = { question: "csi" };

const posted = removeButton({ asker: "U1", rest: ["1.3"] });

interface Kind {
  readonly schema: z.ZodType;
  /** All that is read of such a payload. */
  readonly whole: JsonObject;
  /** What it is read as, where that is something else. */
  readonly read?: JsonObject;
  /** Without these nobody knows what is asked, or whom to answer. */
  readonly necessary: readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = {
  command: {
    schema: payloads.commandPayload,
    whole: {
      command: "/role",
      text: "csi",
      user_id: "U1",
      team_id: "T1",
      enterprise_id: "E1",
      channel_id: "C1",
      response_url: "https://x",
      trigger_id: "1",
    },
    necessary: ["command", "user_id"],
  },
  message: {
    schema: payloads.messagePayload,
    whole: {
      event_id: "Ev1",
      team_id: "T1",
      enterprise_id: "E1",
      is_ext_shared_channel: false,
      event: {
        ...message,
        type: "message",
        channel: "C1",
        channel_type: "im",
        user: "U1",
        user_team: "T1",
        source_team: "T2",
        team: "T3",
        user_profile: { team: "T4" },
        ts: "1.2",
        thread_ts: "1.1",
        subtype: "s",
        hidden: true,
        bot_id: "B1",
      },
    },
    necessary: ["event_id", "event", "event.type", "event.channel", "event.ts"],
  },
  home: {
    schema: payloads.homeOpenedPayload,
    whole: {
      event_id: "Ev1",
      team_id: "T1",
      enterprise_id: "E1",
      event: { user: "U1", channel: "D1", tab: "messages", view: { hash: "h", team_id: "T1" } },
    },
    necessary: ["event_id", "event", "event.user"],
  },
  action: {
    schema: payloads.actionPayload,
    whole: {
      ...acting,
      trigger_id: "1",
      response_url: "https://x",
      channel: { id: "C1", name: "general" },
      container: { message_ts: "1.2", channel_id: "C1", thread_ts: "1.1", is_ephemeral: true },
      message: { thread_ts: "1.1", metadata: messageMetadata(question), blocks: posted.blocks },
      view,
      actions: [{ action_id: "a", value: "v", selected_option: { value: "o" } }],
    },
    read: {
      message: { thread_ts: "1.1", metadata: question, posted: { asker: "U1", rest: ["1.3"] } },
    },
    necessary: ["user", "user.id", "actions"],
  },
  suggestion: {
    schema: payloads.suggestionPayload,
    whole: { ...acting, action_id: "a", value: "sen" },
    necessary: ["user", "user.id", "action_id"],
  },
  shortcut: {
    schema: payloads.shortcutPayload,
    whole: { ...acting, trigger_id: "1" },
    necessary: ["user", "user.id"],
  },
  "message shortcut": {
    schema: payloads.messageShortcutPayload,
    whole: {
      ...acting,
      channel: { id: "C1" },
      message: { ...message, ts: "1.2", thread_ts: "1.1", subtype: "s" },
      response_url: "https://x",
      trigger_id: "1",
    },
    necessary: ["user", "user.id", "channel", "channel.id", "message", "message.ts"],
  },
  "_meta of Slackbot": {
    schema: payloads.slackbotMeta,
    whole: { slack: { team_id: "T1", enterprise_id: "E1" } },
    necessary: [],
  },
  submission: {
    schema: payloads.submissionPayload,
    whole: { ...acting, trigger_id: "1", view, response_urls: urls },
    necessary: ["user", "user.id", "view", "view.id"],
  },
};

function pathsIn(value: JsonObject, deepest: number): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...(isObject(inner) && deepest > 1
      ? pathsIn(inner, deepest - 1).map((path) => [key, ...path])
      : []),
  ]);
}

function withValue(
  from: JsonObject,
  [key = "", ...rest]: readonly string[],
  value: unknown,
): JsonObject {
  const inner = from[key];
  return {
    ...from,
    [key]: rest.length > 0 && isObject(inner) ? withValue(inner, rest, value) : value,
  };
}

describe.each(Object.entries(kinds))("a %s", (_, { schema, whole, read = {}, necessary }) => {
  test("is read whole, without what Slack adds to it", () => {
    expect(schema.parse({ ...whole, more: 1 })).toEqual({ ...whole, ...read });
  });

  test.each([
    ["null", null],
    ["a number", 7],
    ["a list", [[]]],
    ["too long a text", "x".repeat(60_000)],
  ])("is read though anything that is not necessary is %s", (_name, value) => {
    for (const path of pathsIn(whole, 2)) {
      if (necessary.includes(path.join("."))) continue;
      expect([path, schema.safeParse(withValue(whole, path, value)).success]).toEqual([path, true]);
    }
  });

  test.each(necessary)("is nothing without %s", (path) => {
    for (const value of [undefined, null, 7, ""]) {
      const { success } = schema.safeParse(withValue(whole, path.split("."), value));
      expect([value, success]).toEqual([value, false]);
    }
  });
});

test("an id has 255 characters at most, and a text is cut at 40,000", () => {
  const { schema, whole } = kinds["command"] ?? { schema: payloads.commandPayload, whole: {} };
  const parsed = (more: JsonObject) => schema.safeParse({ ...whole, ...more });
  expect(parsed({ user_id: "U".repeat(255) }).success).toBe(true);
  expect(parsed({ user_id: "U".repeat(256) }).success).toBe(false);
  expect(parsed({ text: "x".repeat(40_001) }).data).toMatchObject({ text: "x".repeat(40_000) });
  expect(parsed({ text: null }).data).toMatchObject({ text: "" });
});

test.each([
  ["T1", "T1"],
  ["E0AB12", "E0AB12"],
  [`T${"1".repeat(32)}`, `T${"1".repeat(32)}`],
  [`T${"1".repeat(33)}`, undefined],
  ["T", undefined],
  ["t1", undefined],
  ["1T", undefined],
  ["T1 ", undefined],
  ["<T1", undefined],
  ["Ta", undefined],
])("the workspace %s is read as %s", (id, read) => {
  const { user: one } = payloads.shortcutPayload.parse({ user: { id: "U1", team_id: id } });
  expect(one.team_id).toBe(read);
});

test("a value has 3000 characters at most, and that of an option 150", () => {
  const parsed = (action: object) =>
    payloads.actionPayload.parse({ user, actions: [{ action_id: "a", ...action }] }).actions[0];
  expect(parsed({ value: "x".repeat(3000) }).value).toHaveLength(3000);
  expect(parsed({ value: "x".repeat(3001) }).value).toBeUndefined();
  const option = (length: number) => parsed({ selected_option: { value: "x".repeat(length) } });
  expect(option(150).selected_option?.value).toHaveLength(150);
  expect(option(151).selected_option).toBeUndefined();
});

test("what is missing of a payload is read as nothing", () => {
  expect(payloads.actionPayload.parse({ user, actions: [{ action_id: "a" }, {}] })).toEqual({
    user,
    container: { is_ephemeral: false },
    actions: [{ action_id: "a" }, {}],
  });
  expect(payloads.submissionPayload.parse({ user, view: { id: "V1" } })).toEqual({
    user,
    view: { id: "V1", private_metadata: "", state: { values: {} } },
    response_urls: [],
  });
  expect(payloads.homeOpenedPayload.parse({ event_id: "E", event: { user: "U1" } })).toEqual({
    event_id: "E",
    event: { user: "U1", tab: "home" },
  });
  expect(
    payloads.messagePayload.parse({
      event_id: "E",
      event: { type: "app_mention", channel: "C1", ts: "1.2" },
    }),
  ).toEqual({
    event_id: "E",
    event: { type: "app_mention", channel: "C1", ts: "1.2", text: "", hidden: false },
  });
});

test("another kind of event is no message", () => {
  const event = { type: "reaction_added", channel: "C1", ts: "1.2" };
  expect(payloads.messagePayload.safeParse({ event_id: "E", event }).success).toBe(false);
});

test("what is entered is found in whatever block it stands", () => {
  const state = { values: { one: { a: { value: "1" } }, two: { b: { value: "2" } } } };
  expect(payloads.entered({ state }, "b")).toEqual({ value: "2" });
  expect(payloads.entered({ state }, "c")).toBeUndefined();
});

test.each([
  [{ ts: "1.2" }, undefined],
  [{ ts: "1.2", thread_ts: "1.1" }, "1.1"],
  [{ ts: "1.2", thread_ts: "1.2" }, undefined],
  [{ ts: "1.2", thread_ts: "1.1", subtype: "thread_broadcast" }, undefined],
  [{ ts: "1.2", thread_ts: "1.1", subtype: "file_share" }, "1.1"],
])("a person sees %j in the thread %s", (placed, thread) => {
  expect(payloads.threadSeen(placed)).toBe(thread);
});
