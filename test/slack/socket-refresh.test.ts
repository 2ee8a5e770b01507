import { afterEach, expect, test } from "vitest";
import { open, type Workspace } from "./workspace.ts";

let workspace: Workspace | undefined;

afterEach(async () => {
  await workspace?.stop();
  workspace = undefined;
});

test.each(["refresh_requested", "warning"] as const)(
  "After Slack renews the connection (%s) a command is answered once.",
  async (reason) => {
    workspace = await open("socket");
    const { slack, settled } = workspace;
    slack.sockets.disconnect(reason);
    await slack.waitFor(() => slack.sockets.connections === 0 || undefined, { timeoutMs: 10_000 });
    await slack.waitFor(() => slack.sockets.connections === 1 || undefined, { timeoutMs: 15_000 });
    await slack.user("U1").command("/role", "senior-app-ops", { channel: "C1" });
    await settled();
    expect(slack.user("U1").sees("C1")).toHaveLength(1);
  },
  40_000,
);
