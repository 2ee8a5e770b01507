import { build } from "esbuild";
import { join } from "node:path";
import { expect, test } from "vitest";

// The SDK takes as long to load as all the rest of a command.

const { metafile } = await build({
  absWorkingDir: join(import.meta.dirname, "../.."),
  entryPoints: ["src/rolecall.ts", "src/main.ts"],
  outdir: "dist",
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  metafile: true,
  write: false,
});

/** The packages that are loaded with a module, or later. */
function packagesOf(entry: string, followed: readonly string[]): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind, external = false } of metafile.inputs[path]?.imports ?? []) {
      if (!followed.includes(kind)) continue;
      if (external) packages.add(next);
      else visit(next);
    }
  };
  visit(entry);
  return packages;
}

const isSdk = (name: string): boolean => name.startsWith("@modelcontextprotocol/");
const sdkIn = (entry: string, ...kinds: readonly string[]): boolean =>
  [...packagesOf(entry, ["import-statement", ...kinds])].some(isSdk);

test.each(["src/rolecall.ts", "src/main.ts", "src/commands/mcp/mcp.ts"])(
  "%s loads without the MCP SDK.",
  (entry) => {
    expect(sdkIn(entry)).toBe(false);
  },
);

test.each(["ask/ask.ts", "read/read.ts", "import/import.ts", "catalogue/catalogue.ts", "start.ts"])(
  "The command %s never loads it.",
  (command) => {
    expect(sdkIn(`src/commands/${command}`, "dynamic-import")).toBe(false);
  },
);

test("rolecall mcp loads it once it serves.", () => {
  expect(sdkIn("src/commands/mcp/mcp.ts", "dynamic-import")).toBe(true);
});
