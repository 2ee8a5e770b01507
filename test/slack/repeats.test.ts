import { expect, test } from "vitest";
import { byPress, byTrigger, editedFor, once } from "../../src/slack/repeats.ts";
import type { ActionPayload } from "../../src/slack/transport/payloads.ts";

const pressed = (action: Partial<ActionPayload["actions"][0]>, ts?: string): ActionPayload => ({
  user: { id: "U1" },
  container: { message_ts: ts, is_ephemeral: false },
  actions: [{ action_id: "ask:1", ...action }],
});

test("Slack repeats a delivery for ten minutes, and people edit a message for a day", () => {
  expect(once("key")).toEqual({ key: "key", seconds: 600 });
  expect(once("key", editedFor)).toEqual({ key: "key", seconds: 86_400 });
});

test("a trigger is used once; without one nothing shows a repeat", () => {
  expect(byTrigger({ trigger_id: "1.2" })).toEqual([{ key: "trigger:1.2", seconds: 600 }]);
  expect(byTrigger({})).toEqual([]);
});

test.each([
  [{ value: "csi" }, "press:U1:1.2:ask:1:csi"],
  [{ selected_option: { value: "csi" } }, "press:U1:1.2:ask:1:csi"],
  [{ value: "a", selected_option: { value: "b" } }, "press:U1:1.2:ask:1:a"],
  [{}, "press:U1:1.2:ask:1:"],
])("a double click on %j is the same press for two seconds", (action, key) => {
  expect(byPress(pressed(action, "1.2"))).toEqual([{ key, seconds: 2, again: true }]);
});

test("what is pressed outside of a message may be pressed again at once", () => {
  expect(byPress(pressed({ value: "csi" }))).toEqual([]);
});
