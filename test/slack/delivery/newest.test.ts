import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createNewest } from "../../../src/slack/delivery/newest.ts";

test("one change is made at a time, and of those that wait only the newest", async () => {
  const newest = createNewest();
  const made: string[] = [];
  const change = async (name: string) =>
    newest.change("home", async () => {
      made.push(`${name} begins`);
      await pause(10);
      made.push(`${name} ends`);
      return name;
    });
  const results = await Promise.all(["first", "second", "third"].map(change));
  expect(results).toEqual(["first", "overtaken", "third"]);
  expect(made).toEqual(["first begins", "first ends", "third begins", "third ends"]);
  expect(await change("fourth")).toBe("fourth");
});

test("changes of different things do not wait for each other, nor for one that failed", async () => {
  const newest = createNewest();
  const never = newest.change("one", async () => pause(10_000, "late", { ref: false }));
  expect(await newest.change("other", async () => Promise.resolve("done"))).toBe("done");
  const failing = newest.change("third", async () => Promise.reject(new Error("no")));
  const after = newest.change("third", async () => Promise.resolve("done"));
  await expect(failing).rejects.toThrow("no");
  expect(await after).toBe("done");
  void never;
});
