import { setImmediate } from "node:timers/promises";
import { confirm } from "./confirm.ts";
import { printTo } from "../print-to.ts";
import { clearedLine, progressTo } from "./progress.ts";
import { runImport } from "./run-import.ts";
import { today } from "../today.ts";

const { stdin, stdout, stderr } = process;
// With --yes it is to write, and without it to ask, whether or not all of it is read.
const goOn = (): void => undefined;

/** `rolecall import` in this process. */
export async function importDocuments(
  args: readonly string[],
  dataFolder: string,
): Promise<number> {
  const interruption = new AbortController();
  process.on("SIGINT", () => interruption.abort());

  const complain = printTo(stderr, goOn);
  // The line of the progress may not be over.
  const clear = (): void => {
    if (stderr.isTTY) stderr.write(clearedLine);
  };
  return runImport(args, {
    dataFolder,
    print: printTo(stdout, goOn),
    complain: (text) => {
      clear();
      complain(text);
    },
    progress: progressTo(stderr),
    today,
    interrupted: async () => {
      await setImmediate();
      return interruption.signal.aborted;
    },
    ...(stdin.isTTY
      ? {
          confirm: async (question) => {
            clear();
            return confirm(question, {
              input: stdin,
              output: stdout.isTTY ? stdout : stderr,
              interruption: interruption.signal,
            });
          },
        }
      : {}),
  });
}
