import { splitCommand } from "../question/commands.ts";
import { answerJson } from "../render/json.ts";
import { toTerminal } from "../render/terminal.ts";
import { DataError } from "../data-files.ts";
import type { Reply, Rolecall } from "../reply.ts";
import { flag, helpFlag, readFlags, wrongUse } from "./flags.ts";
import { helpText } from "./help.ts";
import { whyText } from "./why.ts";

export interface AskCommand {
  /** Throws DataError if the catalogue cannot be opened. */
  readonly open: () => Promise<Rolecall>;
  /** The questions of --json, one a line. */
  readonly lines: () => AsyncIterable<string>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Of the terminal, in columns. */
  readonly width: number;
  readonly colour: boolean;
}

const name = "rolecall ask";

const help = helpText({
  usage: [`${name} [--why] QUESTION…`, `${name} --json`],
  about: "Answers a question from the catalogue, in the documents' own words.",
  flags: [
    ["QUESTION", 'such as "what\'s practitioner incident management?", or "/role senior-app-ops"'],
    ["--why", "shows how the question was read too"],
    ["--json", "reads a question a line from standard input, writes a JSON object a line"],
  ],
  notes: ["CATALOGUE=FILE in the environment asks another catalogue than data/catalogue.json."],
});

function ask(rolecall: Rolecall, typed: string): Reply {
  const { command, text } = splitCommand(typed);
  return rolecall.reply(text, command === undefined ? {} : { command });
}

type Request =
  | { readonly kind: "help" }
  | { readonly kind: "lines" }
  | { readonly kind: "question"; readonly typed: string; readonly why: boolean }
  | { readonly kind: "wrong"; readonly problem: string };

function requestOf(args: readonly string[]): Request {
  const read = readFlags(name, args, { ...helpFlag, json: flag, why: flag });
  if (read.kind === "wrong") return { kind: "wrong", problem: read.reason };
  const { help: asksHelp, json, why } = read.values;
  const typed = read.words.join(" ");
  if (asksHelp) return { kind: "help" };
  if (!json) {
    return typed.trim() === ""
      ? { kind: "wrong", problem: "Ask a question." }
      : { kind: "question", typed, why };
  }
  return typed === ""
    ? { kind: "lines" }
    : { kind: "wrong", problem: "--json reads its questions from standard input." };
}

async function answerRequest(
  request: Extract<Request, { readonly kind: "lines" | "question" }>,
  { open, lines, print, width, colour }: AskCommand,
): Promise<void> {
  const rolecall = await open();
  if (request.kind === "lines") {
    for await (const line of lines()) {
      print(`${JSON.stringify(answerJson(line, ask(rolecall, line), rolecall.phrase))}\n`);
    }
    return;
  }
  const reply = ask(rolecall, request.typed);
  print(`${toTerminal(reply.page, { width, colour })}\n`);
  if (request.why) print(`\n${whyText(reply)}\n`);
}

/**
 * Runs `rolecall ask` and returns its exit status: 2 if the arguments make no question, 1 if the
 * catalogue or its vocabulary cannot be used.
 */
export async function runAsk(args: readonly string[], command: AskCommand): Promise<number> {
  const request = requestOf(args);
  switch (request.kind) {
    case "help":
      command.print(help);
      return 0;
    case "wrong":
      command.complain(wrongUse(name, request.problem));
      return 2;
    case "lines":
    case "question":
      try {
        await answerRequest(request, command);
        return 0;
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        command.complain(`${error.message}\n`);
        return 1;
      }
  }
}
