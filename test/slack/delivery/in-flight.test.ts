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

test("it waits for what is under way, and for what that begins", async () => {
  const inFlight = createInFlight();
  const [first, second] = [promise(), promise()];
  const begun = first.work.then(() => {
    void inFlight.track(second.work);
  });
  void inFlight.track(begun);
  const drained = inFlight.drained(5000);
  first.end();
  await begun;
  expect(inFlight.count).toBeGreaterThan(0);
  second.end();
  expect(await drained).toBe(true);
  expect(inFlight.count).toBe(0);
});

test("it does not wait for ever", async () => {
  const inFlight = createInFlight();
  const never = promise();
  void inFlight.track(never.work);
  expect(await inFlight.drained(10)).toBe(false);
  never.end();
});

test("with nothing under way there is nothing to wait for", async () => {
  expect(await createInFlight().drained(60_000)).toBe(true);
});

test("once it is over no timer is left, which would keep the process up", async () => {
  vi.useFakeTimers();
  expect(await createInFlight().drained(60_000)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
