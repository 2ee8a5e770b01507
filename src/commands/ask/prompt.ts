import { createInterface } from "node:readline";
import type { Question } from "../../question/question.ts";
import type { Rolecall } from "../../reply.ts";
import { namesAt } from "./completion.ts";

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What is printed for a question, and what a follow-up continues. */
export interface Answered {
  readonly text: string;
  /** With what the text leaves out. */
  readonly whole: () => string;
  readonly question?: Question;
}

const hint =
  'Ask about roles and skills. Press Tab to complete a name, Ctrl-D to quit. "all" shows an answer whole.\n';

/**
 * Asks a person for one question after another, until they leave with Ctrl-D, Ctrl-C on an empty
 * line, or "exit". Each may follow up on the one before.
 */
export async function prompt(
  rolecall: Pick<Rolecall, "complete">,
  { input, output }: Terminal,
  answer: (typed: string, previous: Question | undefined) => Answered,
): Promise<void> {
  let previous: Question | undefined;
  let last: Answered | undefined;
  const lines = createInterface({
    input,
    output,
    prompt: "> ",
    terminal: true,
    removeHistoryDuplicates: true,
    completer: namesAt(rolecall, output),
  });
  output.write(hint);
  await new Promise<void>((resolve) => {
    lines.on("line", (typed) => {
      if (/^\s*(?:exit|quit)\s*$/iu.test(typed)) {
        lines.close();
        return;
      }
      if (last !== undefined && /^\s*all\s*$/iu.test(typed)) {
        output.write(`\n${last.whole()}\n`);
      } else if (typed.trim() !== "") {
        last = answer(typed, previous);
        previous = last.question ?? previous;
        output.write(`\n${last.text}\n`);
      }
      lines.prompt();
    });
    lines.on("SIGINT", () => {
      if (lines.line === "") {
        lines.close();
        return;
      }
      // As shells do: the line is dropped, from its end to its beginning.
      lines.write(null, { ctrl: true, name: "e" });
      lines.write(null, { ctrl: true, name: "u" });
    });
    lines.on("close", resolve);
    lines.prompt();
  });
  output.write("\n");
}
