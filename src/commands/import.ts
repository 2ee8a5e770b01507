import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { runImport } from "./run-import.ts";

const { stdin, stdout, stderr } = process;
// Below this many a person does not wait.
const many = 20;

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: stdin, output: stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(?:es)?$/iu.test(answer.trim());
}

process.exitCode = await runImport(process.argv.slice(2), {
  dataFolder: fileURLToPath(new URL("../../data/", import.meta.url)),
  print: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
  progress: (done, total) => {
    if (total < many) return;
    if (stderr.isTTY) stderr.write(`\rRead ${done} of ${total}${done === total ? "\n" : ""}`);
    else if (done % 100 === 0 || done === total) stderr.write(`Read ${done} of ${total}\n`);
  },
  today: () => new Date().toISOString().slice(0, 10),
  ...(stdin.isTTY ? { confirm } : {}),
});
