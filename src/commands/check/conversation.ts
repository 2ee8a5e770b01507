import { createInterface } from "node:readline";
import type { Rolecall } from "../../reply.ts";
import { namesAt } from "../ask/completion.ts";
import type { Terminal } from "../ask/prompt.ts";

/** Asks a person at a terminal for one line after another. */
export interface Conversation {
  readonly say: (text: string) => void;
  /** Undefined if they leave, with Ctrl-D or Ctrl-C. */
  readonly ask: (prompt: string, as?: "name") => Promise<string | undefined>;
  /** Whether they left with Ctrl-C. */
  readonly isInterrupted: () => boolean;
  readonly end: () => void;
}

/** Keeps no history of what is typed. */
export function converse(
  rolecall: Pick<Rolecall, "complete">,
  { input, output }: Terminal,
): Conversation {
  const names = namesAt(rolecall, output);
  let isName = false;
  const lines = createInterface({
    input,
    output,
    terminal: true,
    historySize: 0,
    completer: (line: string) => (isName ? names(line) : [[], line]),
  });
  let isClosed = false;
  let isInterrupted = false;
  lines.on("SIGINT", () => {
    isInterrupted = true;
    lines.close();
  });
  lines.on("close", () => {
    isClosed = true;
  });
  // Started before the first question, because lines typed earlier would be lost.
  const typed: AsyncIterator<string, undefined> = lines[Symbol.asyncIterator]();
  return {
    say: (text) => {
      output.write(text);
    },
    ask: async (prompt, as) => {
      isName = as === "name";
      // Lines typed before it was closed are still to be read, and Node.js 24 prompts for none then.
      if (!isClosed) {
        lines.setPrompt(prompt);
        lines.prompt();
      }
      const { value, done = false } = await typed.next();
      return done ? undefined : value;
    },
    isInterrupted: () => isInterrupted,
    end: () => {
      lines.close();
    },
  };
}
