import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { open, overHttp, type Workspace } from "../workspace.ts";

let workspace: Workspace;
afterEach(async () => workspace.stop());

/** What somebody waits for, until it is let go. */
function held() {
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release: () => release() };
}

const servingMs = 12_345;
const route = {
  path: "/page",
  handler: (_: unknown, response: { end: (body: string) => void }) => {
    response.end("a page");
  },
};

async function ask(): ReturnType<ReturnType<Workspace["slack"]["user"]>["command"]> {
  return workspace.slack.user("U1").command("/role", "senior app ops", { channel: "C1" });
}

describe("over HTTP, an app that is stopping", () => {
  test("keeps serving for a while, and closes each connection after its request", async () => {
    const serving = held();
    workspace = await open("http", {
      app: {
        routes: [route],
        wait: async (milliseconds) =>
          milliseconds === servingMs ? serving.until : pause(milliseconds),
      },
    });
    const page = `http://127.0.0.1:${workspace.port}/page`;
    expect((await fetch(page)).headers.get("connection")).toBe("keep-alive");
    const stopped = workspace.app.stop(20_000, servingMs);
    expect(workspace.app.condition).toBe("stopping");
    expect(await ask()).toMatchObject({ outcome: { kind: "acknowledged" } });
    expect((await fetch(page)).headers.get("connection")).toBe("close");
    serving.release();
    expect(await stopped).toBe(true);
    expect(workspace.slack.user("U1").sees("C1")).toHaveLength(1);
    expect(await ask()).toMatchObject({ outcome: { kind: "unreachable" } });
  });

  test("then refuses requests, and shows its pages until work in progress is done", async () => {
    const answering = held();
    workspace = await open("http", {
      app: {
        routes: [route],
        fetch: async (kind, ...call) => {
          if (kind === "response_url") await answering.until;
          return overHttp()(kind, ...call);
        },
      },
    });
    expect(await ask()).toMatchObject({ outcome: { kind: "acknowledged" } });
    const stopped = workspace.app.stop(20_000);
    expect(await ask()).toMatchObject({ outcome: { kind: "refused", status: 503 } });
    const page = await fetch(`http://127.0.0.1:${workspace.port}/page`);
    expect(await page.text()).toBe("a page");
    answering.release();
    expect(await stopped).toBe(true);
    const answers = workspace.slack.user("U1").sees("C1");
    expect(answers.filter(({ author }) => author.kind === "app")).toHaveLength(1);
  });
});
