import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { startFakeSlack } from "../playground/fake-slack/fake-slack.ts";
import { limit, ready, startApp } from "./running-app.ts";

/** A proxy, with what first went through each of its tunnels: "POST /api/auth.test". */
async function startProxy() {
  const passed: string[] = [];
  const server = createServer();
  server.on("connect", ({ url = "" }, socket) => {
    const [host, port] = url.split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.once("data", (data: Buffer) => {
        passed.push(/^[A-Z]+ [\w/.]+/.exec(data.toString())?.[0] ?? "");
      });
      target.pipe(socket).pipe(target);
    });
    for (const end of [socket, target]) end.on("error", () => end.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}`, passed };
}

test("all connections to Slack go through a proxy", async ({ onTestFinished }) => {
  const proxy = await startProxy();
  const slack = await startFakeSlack();
  const run = startApp({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    PORT: "0",
    NODE_USE_ENV_PROXY: "1",
    HTTP_PROXY: proxy.url,
  });
  onTestFinished(async () => {
    run.process.kill("SIGKILL");
    await slack.stop();
    proxy.server.close();
  });
  await ready(slack, run);
  await slack.user("U1").directMessage("senior app ops");
  await slack.user("U1").command("/role", "senior app ops", { channel: "C1" });
  const passed = (start: string) => () => proxy.passed.some((line) => line.startsWith(start));
  for (const start of [
    "POST /api/auth.test",
    // The WebSocket.
    "GET /link/",
    "POST /api/chat.postMessage",
    "POST /response/",
  ]) {
    expect(await slack.waitFor(passed(start), limit)).toBe(true);
  }
});
