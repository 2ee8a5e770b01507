import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../../src/operations/serve.ts";

let server: Server;
beforeEach(async () => {
  server = await startServer(
    [
      { path: "/good", page: async () => Promise.resolve({ status: 200, type: "a/b", body: "c" }) },
      { path: "/bad", page: async () => Promise.reject(new Error("secret")) },
    ],
    0,
  );
});
afterEach(async () => server.stop());

async function request(path: string, method = "GET"): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}${path}`, { method });
}

test("a route gives its page, whatever the query", async () => {
  const response = await request("/good?a=b");
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "a/b"]);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.text()).toBe("c");
});

test("a page that fails says so, and not why", async () => {
  const response = await request("/bad");
  expect([response.status, await response.text()]).toEqual([500, ""]);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

test.each([
  ["/else", "GET"],
  ["/good", "POST"],
  ["//good", "GET"],
])("nothing else is there: %s by %s", async (path, method) => {
  const response = await request(path, method);
  expect([response.status, await response.text()]).toEqual([404, ""]);
});

test("another address than the one that is named does not answer", async () => {
  const pages = await startServer([], 0, "127.0.0.1");
  const status = async (host: string) =>
    fetch(`http://${host}:${pages.port}/`).then(
      (response) => response.status,
      () => "nobody",
    );
  expect([await status("127.0.0.1"), await status("127.0.0.2")]).toEqual([404, "nobody"]);
  await pages.stop();
});

test("a stop waits for nobody who has not asked whole", async () => {
  const pages = await startServer([], 0, "127.0.0.1");
  const socket = connect(pages.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n");
  // Until the server has read it: it answers another one meanwhile.
  await fetch(`http://127.0.0.1:${pages.port}/`);
  const closed = once(socket, "close").then(() => "closed");
  socket.resume();
  await pages.stop();
  expect(await closed).toBe("closed");
});

test("an error closes the connection", async () => {
  expect((await request("/good")).headers.get("connection")).toBe("keep-alive");
  expect((await request("/else")).headers.get("connection")).toBe("close");
});

test("a port that is taken is an error", async () => {
  await expect(startServer([], server.port)).rejects.toThrow("EADDRINUSE");
});
