import { readFlags, flag, helpFlag, wrongUse } from "./flags.ts";
import { columns, helpText } from "./help.ts";

export interface Command {
  readonly about: string;
  /** Returns its exit status. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export interface CommandLine {
  /** By their names. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly version: () => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

function help(commands: CommandLine["commands"]): string {
  const rows = [...commands].map(([name, { about }]) => [name, about] as const);
  const general = helpText({
    usage: ["rolecall COMMAND …"],
    about: "Answers questions about a profession's roles, word for word from its documents.",
    flags: [["--version", "print the version"]],
    notes: [
      "Commands:",
      columns(rows).trimEnd(),
      "",
      "Run `rolecall COMMAND --help` for more about a command.",
      "Exit status: 0 for success, 1 if the command failed, 2 for incorrect usage.",
    ],
  });
  return general;
}

/**
 * Runs the command that the arguments name and returns its exit status: 0, 1 where the work
 * failed, 2 for wrong use.
 */
export async function runRolecall(
  args: readonly string[],
  { commands, version, print, complain }: CommandLine,
): Promise<number> {
  const [first = "", ...rest] = args;
  const command = commands.get(first);
  if (command !== undefined) return command.run(rest);
  if (first !== "" && !first.startsWith("-")) {
    const names = [...commands.keys()].join(", ");
    complain(wrongUse("rolecall", `There is no command "${first}". The commands are: ${names}.`));
    return 2;
  }
  const read = readFlags("rolecall", args, { ...helpFlag, version: flag });
  if (read.kind === "wrong") {
    complain(wrongUse("rolecall", read.reason));
    return 2;
  }
  if (read.values.version) print(`${version()}\n`);
  else if (read.values.help) print(help(commands));
  else {
    complain(help(commands));
    return 2;
  }
  return 0;
}
