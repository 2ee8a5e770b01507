import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";

/** How a call is answered in place of Slack. */
export type Answer = (response: ServerResponse) => void;

/** What stands between the app and Slack's API, and answers some calls itself. */
export interface Gateway {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** The methods called so far. */
  readonly calls: readonly string[];
  /** The next so many calls of a method are answered so. */
  readonly answer: (method: string, answer: Answer, times?: number) => void;
  /** Where the other calls go. */
  readonly leadTo: (apiUrl: string) => void;
  readonly stop: () => Promise<void>;
}

export const answers = {
  json:
    (body: unknown): Answer =>
    (response) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body)),
  error: (error: string): Answer => answers.json({ ok: false, error }),
  page:
    (status: number, headers: Record<string, string> = {}): Answer =>
    (response) =>
      response
        .writeHead(status, { "content-type": "text/html", ...headers })
        .end("<html>zzbody</html>"),
  brokenOff: ((response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write('{"ok"', () => response.destroy());
  }) satisfies Answer,
  dropped: ((response) => {
    response.destroy();
  }) satisfies Answer,
} as const;

export async function startGateway(): Promise<Gateway> {
  const calls: string[] = [];
  const planned: { readonly method: string; readonly answer: Answer }[] = [];
  let target = "";
  const server = createServer((request, response) => {
    const method = request.url?.split("/").at(-1) ?? "";
    calls.push(method);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const at = planned.findIndex((one) => one.method === method);
      const [found] = at < 0 ? [] : planned.splice(at, 1);
      if (found !== undefined) {
        found.answer(response);
        return;
      }
      const headers = {
        "content-type": request.headers["content-type"] ?? "",
        authorization: request.headers.authorization ?? "",
      };
      void fetch(target + method, { method: "POST", headers, body: Buffer.concat(chunks) })
        .then(async (answer) => {
          response.writeHead(answer.status, { "content-type": "application/json" });
          response.end(await answer.text());
        })
        .catch(() => response.destroy());
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    answer: (method, answer, times = 1) => {
      for (let time = 0; time < times; time += 1) planned.push({ method, answer });
    },
    leadTo: (apiUrl) => {
      target = apiUrl;
    },
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
