import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeliveryOutcome } from "../../src/slack/delivery/handle-delivery.ts";
import type { Listener } from "../../src/slack/delivery/listener.ts";
import { createListeners } from "../../src/slack/listeners.ts";
import type { Slack } from "../../src/slack/api/slack.ts";
import { plainSlack, dependencies } from "./dependencies.ts";

const agentView = {
  showStatus: async () => Promise.resolve(),
  suggest: async () => Promise.resolve({ kind: "ignored", why: "a test" } as const),
};

function all(
  deliveries: DeliveryOutcome[],
  slack: Slack = plainSlack(),
): readonly Listener<unknown>[] {
  const { commands, shortcuts, views, events, actions, options } = createListeners(
    dependencies({ slack }, deliveries),
    agentView,
  );
  return [
    ...Object.values(commands),
    ...Object.values(shortcuts),
    ...Object.values(views),
    ...Object.values(events),
    ...options.map(({ listener }) => listener),
    ...actions.map(({ listener }) => listener),
  ];
}

let deliveries = 0;

/** What any listener takes, each time a new delivery. */
function genuine() {
  deliveries += 1;
  return { ...payload, trigger_id: `${deliveries}`, event_id: `Ev${deliveries}` };
}

const payload = {
  command: "/role",
  text: "senior app ops",
  user_id: "U1",
  channel_id: "C1",
  response_url: "https://hooks.slack.com/x",
  event: { type: "message", channel_type: "im", channel: "D1", user: "U1", text: "csi", ts: "1.2" },
  user: { id: "U1" },
  actions: [{ action_id: "ask:1:words:0", value: "csi" }],
  view: {
    id: "V1",
    type: "modal",
    state: { values: { a: { "team:role-level:1": { selected_option: { value: "csi" } } } } },
  },
  message: { ts: "1.2", text: "csi" },
  channel: { id: "C1", name: "general" },
  container: { message_ts: "1.2", channel_id: "C1", is_ephemeral: true },
  action_id: "compare:role-levels",
  value: "se",
};

describe("any payload", () => {
  test("leads to one observation by each listener, and no rejection", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const deliveries: DeliveryOutcome[] = [];
        const listeners = all(deliveries);
        for (const listener of listeners) {
          listener.acknowledge(body);
          await listener.work(body);
        }
        expect(deliveries).toHaveLength(listeners.length);
        expect(deliveries.filter(({ fault }) => fault === "rolecall")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("that is genuine except for one field causes no bug", async () => {
    const field = fc.constantFrom(...Object.keys(genuine()));
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), async (key, value) => {
        const deliveries: DeliveryOutcome[] = [];
        for (const listener of all(deliveries)) {
          const body = { ...genuine(), [key]: value };
          listener.acknowledge(body);
          await listener.work(body);
        }
        expect(deliveries.filter(({ fault }) => fault === "rolecall")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test("if Slack refuses everything, each failure is observed once, with its cause", async () => {
  const deliveries: DeliveryOutcome[] = [];
  const refusing = plainSlack(() => ({ kind: "refused", error: "missing_scope" }));
  const listeners = all(deliveries, refusing);
  for (const listener of listeners) await listener.work(genuine());
  expect(deliveries).toHaveLength(listeners.length);
  const failed = deliveries.filter(({ outcome }) => outcome === "failed");
  expect(failed.length).toBeGreaterThan(4);
  for (const { fault, told } of failed)
    expect({ fault, told }).toEqual({ fault: "setup", told: false });
});
