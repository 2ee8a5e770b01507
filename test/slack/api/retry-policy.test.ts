import { expect, test } from "vitest";
import { withRetries } from "../../../src/slack/api/retry-policy.ts";
import type { RateLimited, SendResult } from "../../../src/slack/api/send-result.ts";

const later: RateLimited = { kind: "rate-limited", afterSeconds: 20 };
const sent: SendResult = { kind: "sent" };
const givenUp: SendResult = { kind: "refused", error: "ratelimited" };

/** What is done in what order where the attempts have these outcomes. */
async function course(...outcomes: readonly (SendResult | RateLimited)[]) {
  const left = [...outcomes];
  const steps: string[] = [];
  const result = await withRetries(
    async () => {
      steps.push("attempt");
      return Promise.resolve(left.shift() ?? sent);
    },
    async (milliseconds) => {
      await Promise.resolve();
      steps.push(`waited ${milliseconds}`);
    },
  );
  return { steps, result };
}

test("a call that succeeded or was refused is not repeated", async () => {
  expect(await course(sent)).toEqual({ steps: ["attempt"], result: sent });
  const refused = { kind: "refused", error: "is_archived" } as const;
  expect(await course(refused)).toEqual({ steps: ["attempt"], result: refused });
});

test("a rate-limited call is repeated after the time given", async () => {
  const steps = ["attempt", "waited 20000", "attempt"];
  expect(await course(later, sent)).toEqual({ steps, result: sent });
});

test("there are four attempts, within a minute", async () => {
  const { steps, result } = await course(later, later, later, later, later);
  expect(steps.filter((step) => step === "attempt")).toHaveLength(4);
  expect(result).toEqual(givenUp);
  const long = await course(later, later, { ...later, afterSeconds: 21 });
  expect(long.steps.filter((step) => step === "attempt")).toHaveLength(3);
  expect(long.result).toEqual(givenUp);
});

test("an invalid time is not waited for", async () => {
  const strange = await course({ ...later, afterSeconds: Number("soon") });
  expect(strange).toEqual({ steps: ["attempt"], result: givenUp });
});
