import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The root is the parent folder whether this runs from src/ or from dist/.
const packageFile = fileURLToPath(new URL("../package.json", import.meta.url));

export function version(): string {
  const about: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  const has = typeof about === "object" && about !== null && "version" in about;
  return has && typeof about.version === "string" ? about.version : "unknown";
}
