import { expect, test } from "vitest";
import type { Page } from "../../src/operations/route.ts";
import { operationsRoutes } from "../../src/operations/routes.ts";
import type { State } from "../../src/operations/state.ts";
import { bot } from "../slack/bot.ts";

const plain = "text/plain; charset=utf-8";

async function pageAt(path: string, condition: State["condition"]): Promise<Page | undefined> {
  const state: State = {
    condition,
    underWay: 0,
    edition: { rolecall: bot(), changedAt: 0 },
    storeUsable: undefined,
  };
  const read = async (given: State): Promise<string> => Promise.resolve(`it is ${given.condition}`);
  const routes = operationsRoutes({ type: "metrics/type", read }, () => state);
  return routes.find((route) => route.path === path)?.page();
}

test.each([
  ["connecting", 503, "not ready: there is no connection to Slack\n"],
  ["connected", 200, "ready\n"],
  ["stopping", 503, "not ready: stopping\n"],
] as const)("an app that is %s is ready by status %i", async (condition, status, body) => {
  expect(await pageAt("/readyz", condition)).toEqual({ status, type: plain, body });
});

test("an app that answers is alive, whatever its connection to Slack", async () => {
  const page = { status: 200, type: plain, body: "alive\n" };
  expect(await pageAt("/livez", "connecting")).toEqual(page);
});

test("the metrics are those of the moment", async () => {
  const page = { status: 200, type: "metrics/type", body: "it is stopping" };
  expect(await pageAt("/metrics", "stopping")).toEqual(page);
});
