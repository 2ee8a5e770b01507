import { printTo } from "./commands/print-to.ts";
import { type Command, runRolecall } from "./commands/run-rolecall.ts";
import { ownData } from "./data-files.ts";
import { root } from "./root.ts";
import { version } from "./version.ts";

/** Each loads what it needs and no more, when it is called. */
function commandsFor(print: (text: string) => void, complain: (text: string) => void) {
  return new Map<string, Command>([
    [
      "ask",
      {
        about: "answer a question, or prompt for one after another",
        run: async (args) => (await import("./commands/ask/ask.ts")).ask(args),
      },
    ],
    [
      "check",
      {
        about: "compare yourself with what a role level asks for, in private",
        run: async (args) => (await import("./commands/check/check.ts")).check(args),
      },
    ],
    [
      "read",
      {
        about: "print what documents say, as JSON",
        run: async (args) => (await import("./commands/read/read.ts")).read(args, ownData),
      },
    ],
    [
      "import",
      {
        about: "add documents to the catalogue",
        run: async (args) =>
          (await import("./commands/import/import.ts")).importDocuments(args, ownData),
      },
    ],
    [
      "catalogue",
      {
        about: "rebuild or check the catalogue, or show what changed",
        run: async (args) =>
          (await import("./commands/catalogue/catalogue.ts")).catalogue(args, ownData),
      },
    ],
    [
      "mcp",
      {
        about: "let assistants ask, over the Model Context Protocol",
        run: async (args) => (await import("./commands/mcp/mcp.ts")).mcp(args, version),
      },
    ],
    [
      "start",
      {
        about: "run the Slack app",
        run: async (args) =>
          (await import("./commands/start.ts")).runStart(args, {
            start: async () => {
              process.setSourceMapsEnabled(true);
              await import("./main.ts");
            },
            print,
            complain,
          }),
      },
    ],
    [
      "playground",
      {
        about: "try the app in a workspace on this machine, without Slack",
        run: async (args) =>
          (await import("./commands/playground.ts")).playground(args, root, complain),
      },
    ],
  ]);
}

/** The command line in this process. Returns its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  // Not before there is something to print: a command listens to these streams in its own way.
  const print = (text: string): void => printTo(process.stdout)(text);
  const complain = (text: string): void => printTo(process.stderr)(text);
  return runRolecall(args, { commands: commandsFor(print, complain), version, print, complain });
}
