import { createInterface } from "node:readline";

/** What a person says to a question; who presses Ctrl-C or Ctrl-D says nothing. */
export type Consent = "yes" | "no" | "interrupted";

interface Asking {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Ctrl-C where the terminal does not hand it on as a key. */
  readonly interruption: AbortSignal;
}

/** Asks a person for yes or no. */
export async function confirm(
  question: string,
  { input, output, interruption }: Asking,
): Promise<Consent> {
  if (interruption.aborted) return "interrupted";
  const terminal = createInterface({ input, output });
  const consent = await new Promise<Consent>((resolve) => {
    const interrupt = (): void => resolve("interrupted");
    terminal.on("SIGINT", interrupt);
    interruption.addEventListener("abort", interrupt, { once: true });
    terminal.on("close", interrupt);
    terminal.question(`${question} [y/N] `, (answer) => {
      resolve(/^y(?:es)?$/iu.test(answer.trim()) ? "yes" : "no");
    });
  });
  terminal.close();
  return consent;
}
