import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const pageFolder = join(import.meta.dirname, "..", "page");
const { resolve } = createRequire(import.meta.url);

/** Served from the installed package, so that the page needs neither a build nor a network. */
const vendored: ReadonlyMap<string, string> = new Map([
  ["/vendor/preact.mjs", resolve("preact")],
  ["/vendor/preact-hooks.mjs", resolve("preact/hooks")],
]);

/** Undefined for a path that the page does not have. */
export async function staticFile(path: string): Promise<StaticFile | undefined> {
  const file = vendored.get(path) ?? pageFile(path);
  const type = types[extname(file ?? "")];
  if (file === undefined || type === undefined) return undefined;
  try {
    return { type, bytes: await readFile(file) };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Only plain names in plain folders: no "..", nothing hidden. */
function pageFile(path: string): string | undefined {
  if (path === "/") return join(pageFolder, "index.html");
  return /^(?:\/[a-z0-9-]+)+\.(?:css|js|svg)$/.test(path) ? join(pageFolder, path) : undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** The hashes of the scripts inside a page itself, here the import map. */
export function inlineScriptHashes(html: string): readonly string[] {
  return [...html.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
}
