// The minimal MCP server: one tool that answers with a fixed text, over HTTP without a session.
import { createServer } from "node:http";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";

const text = "x".repeat(Number(process.env["LENGTH"]));
const inputSchema = z.object({ question: z.string() });

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: "fixed", version: "1.0.0" });
  server.registerTool("ask", { description: "Answers.", inputSchema }, () => ({
    content: [{ type: "text", text }],
  }));
  return server;
});

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on("data", (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  request.on("end", () => {
    const headers = Object.entries(request.headers).map(
      ([name, value]) => /** @type {[string, string]} */ ([name, String(value)]),
    );
    const body = Buffer.concat(chunks);
    void handler
      .fetch(new Request("http://localhost/mcp", { method: "POST", headers, body }))
      .then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(await answer.text());
      });
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  process.stderr.write(`http://127.0.0.1:${port}/mcp\n`);
});
