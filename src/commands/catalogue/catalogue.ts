import { printTo } from "../print-to.ts";
import { runCatalogue } from "./run-catalogue.ts";
import { today } from "../today.ts";

/** `rolecall catalogue` in this process. */
export function catalogue(args: readonly string[], dataFolder: string): number {
  return runCatalogue(args, {
    dataFolder,
    today,
    print: printTo(process.stdout),
    complain: printTo(process.stderr),
  });
}
