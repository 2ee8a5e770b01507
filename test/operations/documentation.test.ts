import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createMetrics } from "../../src/operations/metrics.ts";
import { bot } from "../slack/bot.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const documented = new Set(
  [...read("docs/operations.md").matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name),
);

test("docs/operations.md tells of every variable, and of no other", () => {
  const variables = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  const upper = [...documented].filter((name) => name === name?.toUpperCase());
  expect(new Set(upper)).toEqual(new Set(variables));
});

test("docs/operations.md tells of every metric of ours, and of no other", async () => {
  const edition = { rolecall: bot(), changedAt: 0 };
  const state = { condition: "connected", underWay: 0, edition, storeUsable: true } as const;
  const text = await createMetrics().read(state);
  const metrics = [...text.matchAll(/^# TYPE (rolecall_\w+)/gm)].map(([, name]) => name);
  const ours = [...documented].filter((name) => name?.startsWith("rolecall_"));
  expect(new Set(ours)).toEqual(new Set(metrics));
});
