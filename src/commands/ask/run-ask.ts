import { splitCommand } from "../../question/commands.ts";
import { answerJson } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { DataError } from "../../data-files.ts";
import type { Question } from "../../question/question.ts";
import type { Reply, Rolecall } from "../../reply.ts";
import { flag, helpFlag, readFlags, wrongUse } from "../flags.ts";
import { helpText } from "../help.ts";
import { type Answered, prompt, type Terminal } from "./prompt.ts";
import { whyText } from "./why.ts";

export interface AskCommand {
  /** Throws DataError if the catalogue cannot be opened. */
  readonly open: () => Promise<Rolecall>;
  /** The questions of --json, one a line. */
  readonly lines: () => AsyncIterable<string>;
  /** Where a person sits, who is asked for questions; absent where nobody does. */
  readonly terminal?: Terminal;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Of the terminal, in columns, which a person may change meanwhile. */
  readonly width: () => number;
  readonly colour: boolean;
}

const name = "rolecall ask";

const help = helpText({
  usage: [`${name} [--why] QUESTION…`, `${name} [--why]`, `${name} --json`],
  about: "Answers a question from the catalogue, in the documents' own words.",
  flags: [
    [
      "QUESTION",
      'for example "what\'s practitioner incident management?" or "/role senior-app-ops"',
    ],
    ["--why", "also show how the question was read"],
    ["--json", "read one question per line from standard input, write one JSON object per line"],
  ],
  notes: [
    "Without a question, it prompts for one after another: Tab completes names, the arrow keys bring",
    'back earlier questions, "and at expert?" follows up, and Ctrl-D quits.',
    "Set CATALOGUE=FILE in the environment to use another catalogue than data/catalogue.json.",
  ],
});

function ask(rolecall: Rolecall, typed: string, previous?: Question): Reply {
  const { command, text } = splitCommand(typed);
  return rolecall.reply(text, {
    ...(command === undefined ? {} : { command }),
    ...(previous === undefined ? {} : { previous }),
  });
}

type Request =
  | { readonly kind: "help" }
  | { readonly kind: "lines" }
  | { readonly kind: "prompt"; readonly why: boolean; readonly terminal: Terminal }
  | { readonly kind: "question"; readonly typed: string; readonly why: boolean }
  | { readonly kind: "wrong"; readonly problem: string };

function requestOf(args: readonly string[], terminal: Terminal | undefined): Request {
  const read = readFlags(name, args, { ...helpFlag, json: flag, why: flag });
  if (read.kind === "wrong") return { kind: "wrong", problem: read.reason };
  const { help: asksHelp, json, why } = read.values;
  const typed = read.words.join(" ");
  if (asksHelp) return { kind: "help" };
  if (json) {
    return typed === ""
      ? { kind: "lines" }
      : {
          kind: "wrong",
          problem: "--json reads questions from standard input, not from the command line.",
        };
  }
  if (typed.trim() !== "") return { kind: "question", typed, why };
  return terminal === undefined
    ? { kind: "wrong", problem: "No question was given." }
    : { kind: "prompt", why, terminal };
}

async function answerRequest(
  request: Extract<Request, { readonly kind: "lines" | "prompt" | "question" }>,
  { open, lines, print, width, colour }: AskCommand,
): Promise<void> {
  const rolecall = await open();
  if (request.kind === "lines") {
    for await (const line of lines()) {
      print(`${JSON.stringify(answerJson(line, ask(rolecall, line), rolecall.phrase))}\n`);
    }
    return;
  }
  const answered = (typed: string, previous?: Question): Answered => {
    const reply = ask(rolecall, typed, previous);
    const shown = `${toTerminal(reply.page, { width: width(), colour })}\n`;
    return {
      text: request.why ? `${shown}\n${whyText(reply)}\n` : shown,
      ...(reply.understanding.kind === "question"
        ? { question: reply.understanding.question }
        : {}),
    };
  };
  if (request.kind === "prompt") await prompt(rolecall, request.terminal, answered);
  else print(answered(request.typed).text);
}

/**
 * Runs `rolecall ask` and returns its exit status: 2 if the arguments make no question, 1 if the
 * catalogue or its vocabulary cannot be used.
 */
export async function runAsk(args: readonly string[], command: AskCommand): Promise<number> {
  const request = requestOf(args, command.terminal);
  switch (request.kind) {
    case "help":
      command.print(help);
      return 0;
    case "wrong":
      command.complain(wrongUse(name, request.problem));
      return 2;
    case "lines":
    case "prompt":
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
