import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { SendResult } from "../../../src/slack/api/send-result.ts";
import {
  type DeliveryOutcome,
  handleDelivery,
  type Handled,
  handled,
  repetition,
} from "../../../src/slack/delivery/handle-delivery.ts";
import { claimAll, inMemoryDeduplication } from "../../../src/slack/delivery/deduplication.ts";
import { dependencies, plainSlack } from "../dependencies.ts";

const recipient = { user: "U1", channel: "C1" };
const refused: SendResult = { kind: "refused", error: "is_archived" };
const unknown: SendResult = { kind: "unknown", reason: "HTTP 500" };

/** What is observed of one delivery, and what the person is told. */
async function outcomeOf(
  work: () => Promise<Handled>,
  { told = { kind: "sent" }, known = true }: { told?: SendResult; known?: boolean } = {},
) {
  const slack = plainSlack(() => told);
  const deliveries: DeliveryOutcome[] = [];
  const times = [1000, 1041.6];
  const needs = { ...dependencies({ slack }, deliveries), now: () => times.shift() ?? 0 };
  const delivery = {
    surface: "command" as const,
    request: "request 1",
    recipient: known ? recipient : undefined,
    once: [],
  };
  await handleDelivery(needs, delivery, work);
  expect(needs.inFlight.count).toBe(0);
  const said = slack.calls.map(({ given }) => JSON.stringify(given));
  return { deliveries, said };
}

const result = (given: Handled) => async () => Promise.resolve(given);
const base = { surface: "command", request: "request 1", milliseconds: 42 };

describe("what a handler did is observed once", () => {
  test("done, and ignored", async () => {
    const done = await outcomeOf(result({ kind: "done", what: "role" }));
    expect(done.deliveries).toEqual([{ ...base, outcome: "done", what: "role" }]);
    const ignored = await outcomeOf(result({ kind: "ignored", why: "not a person" }));
    expect(ignored.deliveries).toEqual([{ ...base, outcome: "ignored", what: "not a person" }]);
    expect([...done.said, ...ignored.said]).toEqual([]);
  });

  test("a person of another workspace is told whom the app answers", async () => {
    const { deliveries, said } = await outcomeOf(result({ kind: "refused", team: "T2" }));
    expect(deliveries).toEqual([{ ...base, outcome: "refused", team: "T2", told: true }]);
    expect(said).toEqual([expect.stringMatching(/I only answer people in my own workspace/)]);
  });

  test("a person of nobody knows which workspace is told that Slack does not say", async () => {
    const { deliveries, said } = await outcomeOf(result({ kind: "refused", team: undefined }));
    expect(deliveries).toEqual([{ ...base, outcome: "refused", team: "unknown", told: true }]);
    expect(said).toEqual([expect.stringMatching(/Slack does not tell me which workspace/)]);
  });

  test.each([
    [refused, { fault: "place", error: "is_archived" }, /could not answer there/],
    [unknown, { fault: "slack", error: "HTTP 500" }, /did not confirm that it received my answer/],
  ] as const)("a failure is told to the person: %j", async (failure, fields, apology) => {
    const { deliveries, said } = await outcomeOf(
      result({ kind: "failed", attempt: "answer", failure }),
    );
    expect(deliveries).toEqual([{ ...base, outcome: "failed", ...fields, told: true }]);
    expect(said).toEqual([expect.stringMatching(apology)]);
  });

  test("not a second time where they know it", async () => {
    const failed = { kind: "failed", attempt: "feedback", failure: unknown, told: true } as const;
    const { deliveries, said } = await outcomeOf(result(failed));
    expect(deliveries).toMatchObject([{ outcome: "failed", told: true }]);
    expect(said).toEqual([]);
  });

  test("whether the person could be told", async () => {
    const failed = result({ kind: "failed", attempt: "answer", failure: unknown });
    const unreached = await outcomeOf(failed, { told: refused });
    expect(unreached.deliveries).toMatchObject([{ outcome: "failed", told: false }]);
    const nobody = await outcomeOf(failed, { known: false });
    expect(nobody.deliveries).toMatchObject([{ outcome: "failed", told: false }]);
    expect(nobody.said).toEqual([]);
  });
});

describe("a bug", () => {
  test("is apologised for, and observed by where it is, without its message", async () => {
    const { deliveries, said } = await outcomeOf(async () =>
      Promise.reject(new RangeError("somebody's words\nat the end\n    at night")),
    );
    expect(deliveries).toMatchObject([
      { ...base, outcome: "failed", fault: "rolecall", told: true },
    ]);
    const lines = deliveries[0]?.trace?.split("\n") ?? [];
    expect(lines[0]).toBe("RangeError");
    expect(lines.join()).toContain("handle-delivery.test.ts");
    expect(lines.slice(1).every((line) => /^ +at /.test(line))).toBe(true);
    expect(lines.join()).not.toMatch(/somebody's words|at the end|at night/);
    expect(said).toEqual([expect.stringMatching(/Something went wrong/)]);
  });

  test("is observed by no more than its eight nearest lines", async () => {
    const deep = (left: number): never => {
      if (left > 0) return deep(left - 1);
      throw new Error("deep");
    };
    const { deliveries } = await outcomeOf(async () => Promise.resolve().then(() => deep(20)));
    expect(deliveries[0]?.trace?.split("\n")).toHaveLength(9);
  });

  test("that is no Error is observed by its type", async () => {
    const { deliveries } = await outcomeOf(
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- third-party code may reject with anything
      async () => Promise.reject("somebody's words"),
    );
    expect(deliveries).toMatchObject([{ outcome: "failed", trace: "string" }]);
  });

  test("in telling of it ends nothing", async () => {
    const deliveries: DeliveryOutcome[] = [];
    const slack = plainSlack(() => {
      throw new Error("another");
    });
    const delivery = { surface: "command", request: "1", recipient, once: [] } as const;
    await handleDelivery(dependencies({ slack }, deliveries), delivery, async () =>
      Promise.reject(new Error("one")),
    );
    expect(deliveries).toMatchObject([{ outcome: "failed", fault: "rolecall", told: false }]);
  });
});

describe("an observer that throws", () => {
  const failing = (logged: unknown[], slack: ReturnType<typeof plainSlack>) => ({
    ...dependencies({ slack }),
    observe: () => {
      throw new RangeError("somebody's words");
    },
    log: {
      error: (fields: object, message: string) => void logged.push({ ...fields, message }),
    },
  });

  test.each<[string, () => Promise<Handled>, number]>([
    ["a good answer", result({ kind: "done", what: "role" }), 0],
    ["a failure", result({ kind: "failed", attempt: "answer", failure: refused }), 1],
    ["a bug", async () => Promise.reject(new Error("a bug")), 1],
  ])("changes nothing for the person after %s, and is logged once", async (_, work, notices) => {
    const logged: unknown[] = [];
    const slack = plainSlack();
    const delivery = { surface: "command", request: "1", recipient, once: [] } as const;
    await handleDelivery(failing(logged, slack), delivery, work);
    expect(slack.calls).toHaveLength(notices);
    expect(logged).toEqual([
      {
        trace: expect.stringMatching(/^RangeError\n +at .*handle-delivery\.test\.ts/) as unknown,
        message: "an observer of deliveries failed",
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain("somebody's words");
  });
});

test("what was sent is done; what was not has failed", () => {
  expect(handled({ kind: "sent" }, "role")).toEqual({ kind: "done", what: "role" });
  const failed = { kind: "failed", failure: refused };
  expect(handled(refused, "role")).toEqual({ ...failed, attempt: "answer" });
  expect(handled(refused, "role", "post")).toEqual({ ...failed, attempt: "post" });
});

describe("what was claimed", () => {
  const once = [
    { key: "event:1", seconds: 600 },
    { key: "message:1", seconds: 86_400 },
  ];

  /** A claim is waited for by putting its clock forward. */
  function claims() {
    let now = 0;
    return {
      deduplication: inMemoryDeduplication(() => now),
      wait: async (milliseconds: number): Promise<void> => {
        now += milliseconds;
        return Promise.resolve();
      },
      now: () => now,
      putTo: (moment: number) => {
        now = moment;
      },
    };
  }

  /** What becomes of a delivery and of its repetition so many minutes later. */
  async function repeated(
    work: () => Promise<Handled>,
    { said = { kind: "sent" }, minutes = 1 }: { said?: SendResult; minutes?: number } = {},
  ): Promise<readonly (string | undefined)[]> {
    const { deduplication, wait, putTo } = claims();
    const deliveries: DeliveryOutcome[] = [];
    const slack = plainSlack(() => said);
    const needs = dependencies({ slack, deduplication, wait }, deliveries);
    const delivery = { surface: "mention", request: "1", recipient, once } as const;
    await handleDelivery(needs, delivery, work);
    putTo(minutes * 60_000);
    await handleDelivery(needs, delivery, work);
    return deliveries.map(({ outcome, what }) => what ?? outcome);
  }

  const failure = { kind: "failed", attempt: "answer", failure: unknown } as const;

  test("stays claimed once the person has an answer, or an apology", async () => {
    const done = result({ kind: "done", what: "role" });
    expect(await repeated(done)).toEqual(["role", repetition]);
    expect(await repeated(done, { minutes: 60 })).toEqual(["role", repetition]);
    expect(await repeated(done, { minutes: 24 * 60 })).toEqual(["role", "role"]);
    expect(await repeated(result(failure))).toEqual(["failed", repetition]);
  });

  test("is free again where the person was told nothing, so that a repetition answers", async () => {
    const said: SendResult = { kind: "unknown", reason: "HTTP 503" };
    expect(await repeated(result(failure), { said })).toEqual(["failed", "failed"]);
    const bug = async () => Promise.reject(new TypeError("oops"));
    expect(await repeated(bug, { said })).toEqual(["failed", "failed"]);
    expect(await repeated(result({ kind: "refused", team: "T2" }), { said })).toEqual([
      "refused",
      "refused",
    ]);
  });

  test("is free again after a failure that the person knows of, if they may do it again", async () => {
    const { deduplication, wait } = claims();
    const deliveries: DeliveryOutcome[] = [];
    const needs = dependencies({ deduplication, wait }, deliveries);
    const press = (at: number) =>
      ({
        surface: "button",
        request: "1",
        recipient,
        once: [
          { key: `trigger:${at}`, seconds: 600 },
          { key: "press:1", seconds: 2, again: true },
        ],
      }) as const;
    await handleDelivery(needs, press(1), result(failure));
    await handleDelivery(needs, press(2), result({ kind: "done", what: "role" }));
    await handleDelivery(needs, press(3), result({ kind: "done", what: "role" }));
    expect(deliveries.map(({ outcome, what }) => what ?? outcome)).toEqual([
      "failed",
      "role",
      repetition,
    ]);
  });

  test("is free again where only a part of it could be claimed", async () => {
    const deduplication = inMemoryDeduplication(() => 0);
    await deduplication.claim("message:1", 60);
    expect(await claimAll(deduplication, ["event:2", "message:1"], 60)).toBe("busy");
    expect(await claimAll(deduplication, ["event:2", "message:2"], 60)).toBe("claimed");
  });

  test("is answered by another process if this one has gone while it worked", async () => {
    const { deduplication, wait, now } = claims();
    await claimAll(
      deduplication,
      once.map(({ key }) => key),
      270,
    );
    const deliveries: DeliveryOutcome[] = [];
    const needs = dependencies({ deduplication, wait }, deliveries);
    const delivery = { surface: "mention", request: "1", recipient, once } as const;
    await handleDelivery(needs, delivery, result({ kind: "done", what: "role" }));
    expect(deliveries).toMatchObject([{ what: "role" }]);
    expect(now()).toBeGreaterThanOrEqual(180_000);
  });

  test("is waited for by a repetition, which answers if the first attempt fails", async () => {
    const deliveries: DeliveryOutcome[] = [];
    const slack = plainSlack(() => ({ kind: "unknown", reason: "HTTP 503" }));
    const needs = dependencies({ slack }, deliveries);
    const delivery = { surface: "mention", request: "1", recipient, once } as const;
    const failed = pause(100, failure);
    const first = handleDelivery(needs, delivery, async () => failed);
    const second = handleDelivery(needs, delivery, result({ kind: "done", what: "role" }));
    await Promise.all([first, second]);
    expect(deliveries).toMatchObject([{ outcome: "failed", told: false }, { what: "role" }]);
  });
});
