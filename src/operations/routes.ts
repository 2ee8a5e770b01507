import type { Metrics } from "./metrics.ts";
import type { Page, Route } from "./route.ts";
import type { Condition } from "../slack/app.ts";
import type { State } from "./state.ts";

const plain = "text/plain; charset=utf-8";

const readiness: Readonly<Record<Condition, Page>> = {
  connecting: { status: 503, type: plain, body: "not ready: there is no connection to Slack\n" },
  connected: { status: 200, type: plain, body: "ready\n" },
  stopping: { status: 503, type: plain, body: "not ready: stopping\n" },
};

/** Is it alive, may it be given work, and how is it doing. */
export function operationsRoutes(
  metrics: Pick<Metrics, "type" | "read">,
  state: () => State,
): readonly Route[] {
  return [
    // Whoever is stuck does not answer at all, and only that is mended by a restart.
    {
      path: "/livez",
      page: async () => Promise.resolve({ status: 200, type: plain, body: "alive\n" }),
    },
    { path: "/readyz", page: async () => Promise.resolve(readiness[state().condition]) },
    {
      path: "/metrics",
      page: async () => ({ status: 200, type: metrics.type, body: await metrics.read(state()) }),
    },
  ];
}
