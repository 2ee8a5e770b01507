import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { confirm } from "./confirm.ts";
import { printTo } from "./print-to.ts";
import { runImport } from "./run-import.ts";
import { today } from "./today.ts";

const { stdin, stdout, stderr } = process;
// Below this many a person does not wait.
const many = 20;

const interruption = new AbortController();
process.on("SIGINT", () => interruption.abort());

// With --yes it is to write, and without it to ask, whether or not all of it is read.
const goOn = (): void => undefined;

process.exitCode = await runImport(process.argv.slice(2), {
  dataFolder: fileURLToPath(new URL("../../data/", import.meta.url)),
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
