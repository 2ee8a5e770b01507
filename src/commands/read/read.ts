import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadSources } from "../../ingest/load-sources.ts";
import { printTo } from "../print-to.ts";
import { runRead } from "./run-read.ts";

/** `rolecall read` in this process. */
export function read(args: readonly string[], dataFolder: string): number {
  return runRead(args, {
    known: () => {
      const sources = join(dataFolder, "sources", "/");
      if (!existsSync(join(sources, "index.yml"))) return [];
      const loaded = loadSources(pathToFileURL(sources));
      return loaded.kind === "loaded" ? loaded.files : [];
    },
    print: printTo(process.stdout),
    complain: printTo(process.stderr),
  });
}
