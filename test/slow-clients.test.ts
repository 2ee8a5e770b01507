import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { startServer } from "../src/operations/serve.ts";
import { open } from "./slack/workspace.ts";

// Whoever opens a connection and does not send a request whole is cut off, in either mode.

const halves = [
  "",
  "GET /livez HTTP/1.1\r\nHost: x\r\n",
  "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf",
];

async function untilCutOff(port: number, half: string): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.resume().write(half);
  await once(socket, "close");
}

test("a connection that stays silent, or breaks off in a request, is closed", async () => {
  const workspace = await open("http");
  const pages = await startServer([], 0);
  const ports = [workspace.port ?? 0, pages.port];
  await Promise.all(ports.flatMap((port) => halves.map(async (half) => untilCutOff(port, half))));
  expect(workspace.deliveries).toEqual([]);
  await workspace.stop();
  await pages.stop();
});
