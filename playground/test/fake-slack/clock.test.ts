import { expect, test } from "vitest";
import { manualClock, scopedClock } from "../../fake-slack/clock.ts";

test("timers run in order, each at its own time", async () => {
  const clock = manualClock(1000);
  const ran: string[] = [];
  const note = (name: string) => () => {
    ran.push(`${name} at ${clock.now()}`);
  };
  clock.after(20, note("second"));
  clock.after(10, () => {
    note("first")();
    clock.after(5, note("between"));
  });
  clock.after(31, note("never"));
  await clock.advance(30);
  expect(ran).toEqual(["first at 1010", "between at 1015", "second at 1020"]);
  expect(clock.now()).toBe(1030);
});

test("a timer that reschedules itself without end throws an error", async () => {
  const clock = manualClock();
  const again = (): void => {
    clock.after(0, again);
  };
  again();
  await expect(clock.advance(1)).rejects.toThrow("More than 10000 timers");
});

test("timers can be cancelled one by one or all at once", async () => {
  const clock = manualClock();
  const scoped = scopedClock(clock);
  const ran: string[] = [];
  const cancel = scoped.after(1, () => ran.push("cancelled"));
  scoped.after(1, () => ran.push("kept"));
  scoped.after(2, () => ran.push("late"));
  cancel();
  await clock.advance(1);
  scoped.cancelAll();
  await clock.advance(1);
  expect(ran).toEqual(["kept"]);
});
