import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ClosingResponse } from "../../../src/slack/transport/closing-response.ts";

const server = createServer({ ServerResponse: ClosingResponse }, ({ url }, response) => {
  const status = Number(url?.slice(1));
  if (status === 410) response.writeHead(status, "Gone for good", { "x-why": "words" }).end();
  else response.writeHead(status, { "x-why": "no words" }).end();
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test("only an error closes the connection, and nothing else of a response changes", async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const responses = await Promise.all(
    [200, 399, 400, 410, 500].map(async (status) => fetch(`http://127.0.0.1:${port}/${status}`)),
  );
  expect(
    responses.map(({ status, statusText, headers }) => [
      status,
      statusText,
      headers.get("x-why"),
      headers.get("connection"),
    ]),
  ).toEqual([
    [200, "OK", "no words", "keep-alive"],
    [399, "unknown", "no words", "keep-alive"],
    [400, "Bad Request", "no words", "close"],
    [410, "Gone for good", "words", "close"],
    [500, "Internal Server Error", "no words", "close"],
  ]);
});
