import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// This file is in src/ or in dist/, and both are folders of the project or package.
const packageFile = fileURLToPath(new URL("../package.json", import.meta.url));

export function version(): string {
  const about: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  const has = typeof about === "object" && about !== null && "version" in about;
  return has && typeof about.version === "string" ? about.version : "unknown";
}
