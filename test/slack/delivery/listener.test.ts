import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inMemoryDeduplication } from "../../../src/slack/delivery/deduplication.ts";
import type { DeliveryOutcome } from "../../../src/slack/delivery/handle-delivery.ts";
import { listen } from "../../../src/slack/delivery/listener.ts";
import { dependencies, plainSlack } from "../dependencies.ts";

const payload = z.object({ id: z.string(), team: z.string().optional() });

function listening(given: Parameters<typeof dependencies>[0] = {}) {
  const deliveries: DeliveryOutcome[] = [];
  const slack = plainSlack();
  const listener = listen(dependencies({ slack, ...given }, deliveries), {
    surface: "command",
    schema: payload,
    recipient: () => ({ user: "U1" }),
    affiliation: ({ team }) => (team === undefined ? undefined : { team, organisation: undefined }),
    request: ({ id }) => id,
    once: ({ id }) => [
      { key: `one:${id}`, seconds: 600 },
      { key: `two:${id}`, seconds: 60 },
    ],
    acknowledge: ({ id }) => ({ acknowledged: id }),
    work: async ({ id }) => Promise.resolve({ kind: "done", what: id }),
  });
  return { listener, deliveries, slack };
}

const welcomes = (): boolean => false;

describe("a listener", () => {
  test("acknowledges a payload and handles it", async () => {
    const { listener, deliveries } = listening();
    expect(listener.acknowledge({ id: "Ev1" })).toEqual({ acknowledged: "Ev1" });
    await listener.work({ id: "Ev1" });
    expect(deliveries).toMatchObject([{ request: "Ev1", outcome: "done", what: "Ev1" }]);
  });

  test("logs no id that might be anything", async () => {
    const { listener, deliveries } = listening();
    await listener.work({ id: "Ev senior" });
    expect(deliveries).toMatchObject([{ request: "request 1", outcome: "done" }]);
  });

  test("ignores an unexpected payload, tells nobody, and gives it an id", async () => {
    const { listener, deliveries, slack } = listening();
    expect(listener.acknowledge({ id: 1 })).toBeUndefined();
    await listener.work({ id: 1 });
    expect(deliveries).toMatchObject([
      { request: "request 1", outcome: "ignored", what: "an unexpected payload: id" },
    ]);
    expect(slack.calls).toEqual([]);
  });

  test("does not answer a person from outside, and tells them", async () => {
    const { listener, deliveries, slack } = listening({ welcomes });
    const foreign = { id: "E1", team: "T2" };
    expect(listener.acknowledge(foreign)).toBeUndefined();
    await listener.work(foreign);
    expect(deliveries).toMatchObject([{ outcome: "refused", team: "T2", told: true }]);
    expect(slack.calls).toHaveLength(1);
  });

  test("recognises a repetition by any of its keys, each for its time", async () => {
    let now = 0;
    const deduplication = inMemoryDeduplication(() => now);
    await deduplication.keep("two:E2", 300);
    const { listener, deliveries } = listening({ deduplication });
    await listener.work({ id: "E1" });
    await listener.work({ id: "E2" });
    expect(deliveries).toMatchObject([
      { outcome: "done" },
      { outcome: "ignored", what: "a repetition" },
    ]);
    const taken: boolean[] = [];
    for (const seconds of [59, 60, 599, 600]) {
      now = seconds * 1000;
      for (const key of ["one:E1", "two:E1"]) {
        taken.push((await deduplication.claim(key, 0)) === "done");
      }
    }
    expect(taken).toEqual([true, true, true, false, true, false, false, false]);
  });
});
