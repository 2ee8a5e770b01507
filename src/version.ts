import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

export function version(): string {
  const about: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const has = typeof about === "object" && about !== null && "version" in about;
  return has && typeof about.version === "string" ? about.version : "unknown";
}
