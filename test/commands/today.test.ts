import { afterEach, expect, test, vi } from "vitest";
import { today } from "../../src/commands/today.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test.each([
  ["2026-03-04T23:30:00Z", "Asia/Tokyo", "2026-03-05"],
  ["2026-03-04T23:30:00Z", "UTC", "2026-03-04"],
  ["2027-01-01T00:30:00Z", "America/New_York", "2026-12-31"],
])("at %s in %s it is %s", (now, zone, day) => {
  vi.stubEnv("TZ", zone);
  vi.useFakeTimers({ now: new Date(now) });
  expect(today()).toBe(day);
});
