import { fileURLToPath } from "node:url";
import { printTo } from "./print-to.ts";
import { runCatalogue } from "./run-catalogue.ts";
import { today } from "./today.ts";

process.exitCode = runCatalogue(process.argv.slice(2), {
  dataFolder: fileURLToPath(new URL("../../data/", import.meta.url)),
  today,
  print: printTo(process.stdout),
  complain: printTo(process.stderr),
});
