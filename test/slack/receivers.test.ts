import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeSlack } from "../../playground/fake-slack/fake-slack.ts";
import { open, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let address: string;
beforeEach(async () => {
  workspace = await open("http");
  address = `http://127.0.0.1:${workspace.port ?? 0}/slack/events`;
});
afterEach(async () => workspace.stop());

const command = new URLSearchParams({
  command: "/role",
  text: "senior app ops",
  user_id: "U1",
  channel_id: "C1",
  team_id: "T1",
  response_url: "http://127.0.0.1:1/",
}).toString();

async function request(
  body: string,
  options: { readonly secret?: string; readonly age?: number; readonly path?: string } = {},
): Promise<Response> {
  const { secret = workspace.slack.signingSecret, age = 0, path = "" } = options;
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return fetch(address + path, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    },
    body,
  });
}

describe("a request over HTTP", () => {
  test("that Slack has signed is taken", async () => {
    expect((await request(command)).status).toBe(200);
    await workspace.slack.waitFor(() => workspace.attended.length === 1);
  });

  test.each([
    ["signed with another secret", { secret: "other" }, 401],
    ["signed ten minutes ago", { age: 600 }, 401],
    ["for another path", { path: "/else" }, 404],
  ])("%s is refused without a word", async (_, options, status) => {
    const response = await request(command, options);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("");
    expect(workspace.attended).toEqual([]);
  });

  test("that is larger than anything of Slack's is refused", async () => {
    const response = await request(`${command}&more=${"x".repeat(2_000_000)}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(workspace.attended).toEqual([]);
  });

  test("that holds no form is refused", async () => {
    const response = await request("payload={");
    expect(response.status).toBe(400);
    await request("payload=1&type=constructor");
    expect((await request(command)).status).toBe(200);
  });
});

test("a port in use is named with its remedy", async () => {
  const second = open("http", {
    app: {
      connection: { kind: "http", signingSecret: "secret", port: workspace.port ?? 0 },
    },
  });
  await expect(second).rejects.toThrow(`Port ${workspace.port} is in use. Set PORT to a free one.`);
});

test("a Slack that cannot be reached is named as that", async () => {
  const fake = await startFakeSlack();
  const { apiUrl } = fake;
  await fake.stop();
  await expect(open("socket", { app: { apiUrl } })).rejects.toThrow(/Slack could not be reached/);
});
