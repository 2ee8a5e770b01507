import { helpFlag, readFlags, wrongUse } from "./flags.ts";
import { helpText } from "./help.ts";

export interface StartCommand {
  /** Starts the app, which then runs until it is stopped. */
  readonly start: () => Promise<void>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const name = "rolecall start";

const help = helpText({
  usage: [name],
  about: "Runs the Slack app until it is stopped.",
  flags: [],
  notes: [
    "It reads its settings from the environment, or from a file named .env in the current folder:",
    "the tokens of the Slack app, and the settings listed in docs/operations.md.",
  ],
});

/** Runs `rolecall start` and returns its exit status where the app was not started. */
export async function runStart(
  args: readonly string[],
  { start, print, complain }: StartCommand,
): Promise<number> {
  const read = readFlags(name, args, helpFlag);
  if (read.kind === "wrong" || read.words.length > 0) {
    const reason =
      read.kind === "wrong" ? read.reason : `Unexpected argument: "${read.words[0] ?? ""}".`;
    complain(wrongUse(name, reason));
    return 2;
  }
  if (read.values.help) print(help);
  else await start();
  return 0;
}
