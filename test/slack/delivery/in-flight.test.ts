import { afterEach, expect, test, vi } from "vitest";
import { createInFlight } from "../../../src/slack/delivery/in-flight.ts";

afterEach(() => {
  vi.useRealTimers();
});

function promise(): { readonly work: Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined;
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}

test("the wait includes work in progress and work that it starts", async () => {
  const inFlight = createInFlight();
  const [first, second] = [promise(), promise()];
  const begun = first.work.then(() => {
    void inFlight.track(second.work);
  });
  void inFlight.track(begun);
  const drained = inFlight.drained(600_000);
  first.end();
  await begun;
  expect(inFlight.count).toBeGreaterThan(0);
  second.end();
  expect(await drained).toBe(true);
  expect(inFlight.count).toBe(0);
});

test("the wait ends after the time allowed", async () => {
  const inFlight = createInFlight();
  const never = promise();
  void inFlight.track(never.work);
  expect(await inFlight.drained(10)).toBe(false);
  never.end();
});

test("there is no wait if no work is in progress", async () => {
  expect(await createInFlight().drained(60_000)).toBe(true);
});

test("after the wait no timer keeps the process running", async () => {
  vi.useFakeTimers();
  expect(await createInFlight().drained(60_000)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
