import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startServer } from "../../src/operations/serve.ts";
import { readDockerfile } from "./dockerfile.ts";

const dockerfile = readFileSync(join(import.meta.dirname, "../../Dockerfile"), "utf8");
const check = readDockerfile(dockerfile)
  .flatMap(({ steps }) => steps)
  .find((step) => step.kind === "health");

/** Whether the image's health check finds an app alive that was started with these settings. */
async function alive(env: Readonly<Record<string, string>>): Promise<boolean> {
  const [, ...words] = check?.kind === "health" ? check.words : [];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { env }, (error) => {
      resolve(error === null);
    });
  });
}

test("the health check looks where the settings say", async () => {
  const page = async () => Promise.resolve({ status: 200, type: "text/plain", body: "alive\n" });
  const server = await startServer([{ path: "/livez", page }], 0);
  const other = await startServer([], 0);
  const port = String(server.port);
  const elsewhere = String(other.port);
  expect(await alive({ PORT: port })).toBe(true);
  expect(await alive({ PORT: port, OPERATIONS_ADDRESS: "" })).toBe(true);
  expect(await alive({ PORT: elsewhere, OPERATIONS_ADDRESS: `0.0.0.0:${port}` })).toBe(true);
  expect(await alive({ PORT: elsewhere, OPERATIONS_ADDRESS: `localhost:${port}` })).toBe(true);
  expect(await alive({ PORT: elsewhere })).toBe(false);
  await server.stop();
  await other.stop();
  expect(await alive({ PORT: port })).toBe(false);
});
