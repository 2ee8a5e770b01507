import { setImmediate } from "node:timers/promises";
import { confirm } from "./confirm.ts";
import { printTo } from "../print-to.ts";
import { runImport } from "./run-import.ts";
import { today } from "../today.ts";

const { stdin, stdout, stderr } = process;
// Below this many a person does not wait.
const many = 20;

// With --yes it is to write, and without it to ask, whether or not all of it is read.
const goOn = (): void => undefined;

/** `rolecall import` in this process. */
export async function importDocuments(
  args: readonly string[],
  dataFolder: string,
): Promise<number> {
  const interruption = new AbortController();
  process.on("SIGINT", () => interruption.abort());

  return runImport(args, {
    dataFolder,
    print: printTo(stdout, goOn),
    complain: printTo(stderr, goOn),
    progress: (done, total) => {
      if (total < many) return;
      if (stderr.isTTY) stderr.write(`\rRead ${done} of ${total}${done === total ? "\n" : ""}`);
      else if (done % 100 === 0 || done === total) stderr.write(`Read ${done} of ${total}\n`);
    },
    today,
    interrupted: async () => {
      await setImmediate();
      return interruption.signal.aborted;
    },
    ...(stdin.isTTY
      ? {
          confirm: async (question) =>
            confirm(question, {
              input: stdin,
              output: stdout.isTTY ? stdout : stderr,
              interruption: interruption.signal,
            }),
        }
      : {}),
  });
}
