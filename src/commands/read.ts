import { existsSync } from "node:fs";
import { loadSources } from "../ingest/load-sources.ts";
import { printTo } from "./print-to.ts";
import { runRead } from "./run-read.ts";

const sources = new URL("../../data/sources/", import.meta.url);

process.exitCode = runRead(process.argv.slice(2), {
  known: () => {
    if (!existsSync(new URL("index.yml", sources))) return [];
    const loaded = loadSources(sources);
    return loaded.kind === "loaded" ? loaded.files : [];
  },
  print: printTo(process.stdout),
  complain: printTo(process.stderr),
});
