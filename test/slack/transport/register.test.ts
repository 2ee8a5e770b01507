import { setImmediate as turn } from "node:timers/promises";
import { App, type Receiver, type ReceiverEvent } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import type { Listener } from "../../../src/slack/delivery/listener.ts";
import type { Listeners } from "../../../src/slack/listeners.ts";
import { logErrors, observeArrivals, register } from "../../../src/slack/transport/register.ts";

const receiver: Receiver = {
  init: () => undefined,
  start: async () => Promise.resolve(),
  stop: async () => Promise.resolve(),
};

/** An app with one listener of each kind, and what happens in it, in order. */
function registered(arrived?: (retry: boolean) => void) {
  const steps: unknown[] = [];
  const logged: unknown[] = [];
  const listener = <Response>(name: string, response: Response): Listener<Response> => ({
    acknowledge: () => response,
    work: async (body) => {
      steps.push([name, body]);
      if (JSON.stringify(body).includes("breaks")) throw new RangeError("somebody's words");
      return Promise.resolve();
    },
  });
  const listeners: Listeners = {
    commands: { "/role": listener("command", undefined) },
    shortcuts: { compare: listener("shortcut", undefined) },
    views: { form: listener("view", { response_action: "errors", errors: { a: "b" } }) },
    events: { "message.im": listener("event", undefined) },
    actions: [
      { id: "press", listener: listener("action", undefined) },
      { id: /^ask:/, listener: listener("pattern", undefined) },
    ],
    unknownAction: listener("unknown action", undefined),
    options: [{ id: /^names/, listener: listener("options", { options: [] }) }],
  };
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object, message: string) => void logged.push({ ...fields, message }),
  };
  const app = new App({
    receiver,
    authorize: async () => Promise.resolve({ botId: "B1", botUserId: "U0" }),
    extendedErrorHandler: true,
  });
  observeArrivals(app, arrived, log);
  register(app, listeners);
  logErrors(app, log);
  const deliver = async (body: object, rest: Partial<ReceiverEvent> = {}): Promise<void> =>
    app.processEvent({
      body: { team_id: "T1", team: { id: "T1" }, user: { id: "U1" }, ...body },
      ack: async (response: unknown) => {
        await turn();
        steps.push(["acknowledged", response]);
      },
      ...rest,
    });
  return { steps, logged, deliver };
}

const command = { command: "/role", text: "testing", user_id: "U1", channel_id: "C1" };
const view = { type: "view_submission", view: { callback_id: "form" } };
const errors = { response_action: "errors", errors: { a: "b" } };

describe("a delivery is acknowledged first and then worked on", () => {
  test.each<[string, object, unknown]>([
    ["command", command, undefined],
    ["shortcut", { type: "shortcut", callback_id: "compare" }, undefined],
    ["view", view, errors],
    ["action", { type: "block_actions", actions: [{ action_id: "press" }] }, undefined],
    ["pattern", { type: "block_actions", actions: [{ action_id: "ask:1" }] }, undefined],
    ["options", { type: "block_suggestion", action_id: "names", value: "t" }, { options: [] }],
    [
      "event",
      { type: "event_callback", event: { type: "message", channel_type: "im", user: "U1" } },
      undefined,
    ],
  ])("%s", async (name, body, response) => {
    const { steps, deliver } = registered();
    await deliver(body);
    expect(steps).toEqual([
      ["acknowledged", response],
      [name, expect.objectContaining(body)],
    ]);
  });
});

test("an action of another name has a listener of its own", async () => {
  const { steps, deliver } = registered();
  const body = { type: "block_actions", actions: [{ action_id: "other" }] };
  await deliver(body);
  expect(steps).toEqual([
    ["acknowledged", undefined],
    ["unknown action", expect.objectContaining(body)],
  ]);
});

describe("what has another name, or is another thing, is no listener's", () => {
  test.each([
    { ...command, command: "/other" },
    { type: "shortcut", callback_id: "other" },
    { ...view, view: { callback_id: "other" } },
    { ...view, type: "view_closed" },
    { type: "block_suggestion", action_id: "other", value: "t" },
    { type: "event_callback", event: { type: "reaction_added", user: "U1" } },
  ])("%j", async (body) => {
    const { steps, deliver } = registered();
    await deliver(body);
    expect(steps.filter((step) => !String(step).startsWith("acknowledged"))).toEqual([]);
  });
});

test("what fails around a listener is logged by its name and Bolt's code", async () => {
  const { logged, deliver } = registered();
  await deliver({ ...command, text: "breaks" });
  expect(logged).toEqual([
    {
      error: "Error",
      code: "slack_bolt_unknown_error",
      message: "a delivery could not be handled",
    },
  ]);
});

describe("whoever counts arrivals is told", () => {
  test.each([
    [{}, false],
    [{ retryNum: 0 }, false],
    [{ retryNum: 1 }, true],
  ])("with %j that a retry is: %s", async (rest, retry) => {
    const arrivals: boolean[] = [];
    const { deliver } = registered((one) => void arrivals.push(one));
    await deliver(command, rest);
    expect(arrivals).toEqual([retry]);
  });

  test("and if that throws, the delivery is handled all the same", async () => {
    const { steps, logged, deliver } = registered(() => {
      throw new RangeError("a bug");
    });
    await deliver(command);
    expect(steps).toHaveLength(2);
    expect(logged).toMatchObject([{ message: "an observer of deliveries failed" }]);
  });
});
