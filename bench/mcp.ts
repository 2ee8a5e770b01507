import { fileURLToPath } from "node:url";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Pool } from "undici";
import { pageText } from "../src/mcp/page-text.ts";
import type { Catalogue } from "../src/catalogue/catalogue.ts";
import { clientOf, type Era, eras } from "../test/mcp/client.ts";
import { createCatalogueFiles } from "./catalogue-files.ts";
import { type RunningApp, startServer } from "./processes.ts";
import type { Part, Row } from "./section.ts";
import { type Size, rolecallOf, sizes } from "./sizes.ts";
import { median, medianRatio } from "./statistics.ts";

const rounds = 5;
const calls = 300;
/** How the calls are made: by hand over connections that stay open, or by the protocol's own client. */
const ways = [
  { client: "by hand", together: 1 },
  { client: "by hand", together: 20 },
  { client: "official", together: 1 },
] as const;

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Both generations of the protocol: without and with what each request says of itself. */
const generations = {
  "2025": { headers: {}, more: {} },
  "2026": {
    headers: {
      "mcp-protocol-version": "2026-07-28",
      "mcp-method": "tools/call",
      "mcp-name": "ask",
    },
    more: {
      _meta: {
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
        "io.modelcontextprotocol/clientInfo": { name: "bench", version: "1" },
      },
    },
  },
} as const satisfies Readonly<Record<Era, object>>;

function questionsOf({ roleLevels, skills }: Catalogue): readonly string[] {
  const levels = roleLevels.slice(0, 100).map(({ title }) => `what does a ${title} do?`);
  return [...levels, ...skills.slice(0, 100).map(({ title }) => `what is ${title}?`)];
}

interface Round {
  readonly medianMs: number;
  readonly perSecond: number;
  readonly processorMs: number;
}

/** Asks one question and waits for the answer. */
type Ask = (question: string) => Promise<void>;

function asksRaw({ pool }: Server, generation: Era): Ask {
  const { headers, more } = generations[generation];
  return async (question) => {
    const params = { name: "ask", arguments: { question }, ...more };
    const response = await pool.request({
      method: "POST",
      path: "/mcp",
      headers: {
        accept: "application/json, text/event-stream",
        "content-type": "application/json",
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params }),
    });
    const text = await response.body.text();
    if (!text.includes(`"content":[`)) throw new Error(`HTTP ${response.statusCode}: ${text}`);
  };
}

/** With all that an assistant's client does besides. */
async function asksAsClient({ app }: Server, generation: Era): Promise<Ask> {
  const client = clientOf(generation);
  const url = new URL(`http://127.0.0.1:${app.port}/mcp`);
  await client.connect(new StreamableHTTPClientTransport(url));
  return async (question) => {
    await client.callTool({ name: "ask", arguments: { question } });
  };
}

async function round(
  { app }: Server,
  ask: Ask,
  questions: readonly string[],
  together: number,
): Promise<Round> {
  const took: number[] = [];
  let begun = 0;
  const client = async (): Promise<void> => {
    while (begun < calls) {
      const question = questions[begun % questions.length] ?? "";
      begun += 1;
      const start = performance.now();
      await ask(question);
      took.push(performance.now() - start);
    }
  };
  const before = await app.processorMs();
  const start = performance.now();
  await Promise.all(Array.from({ length: together }, client));
  const perSecond = (calls * 1000) / (performance.now() - start);
  const processorMs = ((await app.processorMs()) - before) / calls;
  return { medianMs: median(took), perSecond, processorMs };
}

interface Server {
  readonly app: RunningApp;
  readonly pool: Pool;
}

function connected(app: RunningApp): Server {
  return {
    app,
    pool: new Pool(`http://127.0.0.1:${app.port}`, { connections: 20, pipelining: 1 }),
  };
}

async function close({ app, pool }: Server): Promise<void> {
  await pool.close();
  await app.stop();
}

const says = { on: "stderr", ready: /http:\/\/127\.0\.0\.1:(\d+)\/mcp/ } as const;

async function compare(
  size: Size,
  file: string,
  progress: (step: string) => void,
): Promise<readonly Row[]> {
  const catalogue = size.catalogue();
  const questions = questionsOf(catalogue);
  const { reply } = rolecallOf(catalogue);
  const length = median(questions.map((question) => pageText(reply(question).page).length));
  const ours = connected(
    await startServer({
      args: [path("../bin/rolecall.js"), "mcp", "--http"],
      env: { ...process.env, CATALOGUE: file, MCP_PORT: "0", MCP_TOKEN: "" },
      says,
    }),
  );
  const fixed = connected(
    await startServer({
      args: [path("./apps/fixed-mcp.js")],
      env: { ...process.env, LENGTH: String(length) },
      says,
    }),
  );
  const rows: Row[] = [];
  for (const generation of eras) {
    for (const { client, together } of ways) {
      progress(`${size.name}, ${generation}, ${client}, ${together} at once`);
      const asks = async (server: Server): Promise<Ask> =>
        client === "official" ? asksAsClient(server, generation) : asksRaw(server, generation);
      const found: { readonly ours: Round; readonly fixed: Round }[] = [];
      // The first round warms up, and the servers take turns because a machine's speed drifts.
      for (let at = 0; at <= rounds; at += 1) {
        const pair = {
          ours: await round(ours, await asks(ours), questions, together),
          fixed: await round(fixed, await asks(fixed), questions, together),
        };
        if (at > 0) found.push(pair);
      }
      const ratio = (figure: keyof Round): number =>
        medianRatio(found.map((pair) => [pair.ours[figure], pair.fixed[figure]]));
      rows.push({
        catalogue: size.name,
        generation,
        client,
        "at once": together,
        "median ms": median(found.map((each) => each.ours.medianMs)),
        "calls/s": median(found.map((each) => each.ours.perSecond)),
        "processor ms each": median(found.map((each) => each.ours.processorMs)),
        "median : fixed": ratio("medianMs"),
        "calls/s : fixed": ratio("perSecond"),
        "processor : fixed": ratio("processorMs"),
      });
    }
  }
  await close(ours);
  await close(fixed);
  return rows;
}

/** A tool call over HTTP, compared with a server that answers with a fixed text of the usual length. */
export const mcp: Part = {
  name: "mcp",
  about: "an assistant's tool call, beside a server that answers with a fixed text",
  measure: async (progress) => {
    const written = createCatalogueFiles();
    const rows: Row[] = [];
    for (const size of sizes.slice(0, 2)) {
      const file = written.write(size.name, size.catalogue());
      rows.push(...(await compare(size, file, progress)));
    }
    written.remove();
    return { title: "A tool call over HTTP", rows };
  },
};
