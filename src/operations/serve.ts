import { createServer, type ServerResponse } from "node:http";
import { serverOptions } from "../slack/transport/http-receiver.ts";
import type { Page, Route } from "./route.ts";

const failure: Page = { status: 500, type: "text/plain; charset=utf-8", body: "" };

/** Answers with the page; a page that fails is an error of the server, and never a hanging one. */
export async function serve({ page }: Route, response: ServerResponse): Promise<void> {
  const { status, type, body } = await page().catch(() => failure);
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * A server for the routes alone. Rejects if the port is taken, or the host is not this machine.
 * @param host if undefined, all addresses of this machine
 */
export async function startServer(
  routes: readonly Route[],
  port: number,
  host?: string,
): Promise<Server> {
  const server = createServer(serverOptions, (request, response) => {
    const path = request.url?.split("?")[0];
    const route = request.method === "GET" && routes.find((one) => one.path === path);
    if (route === undefined || route === false) response.writeHead(404).end();
    else void serve(route, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
