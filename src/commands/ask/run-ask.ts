import { splitCommand } from "../../question/commands.ts";
import { answerJson } from "../../render/json.ts";
import { type TerminalScreen, toTerminal } from "../../render/terminal.ts";
import { wordingTerminal } from "../../render/wording-terminal.ts";
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
  /** Of the terminal, in lines, likewise; undefined where nobody reads a screen. */
  readonly rows: () => number | undefined;
  readonly colour: boolean;
  readonly links: boolean;
}

const name = "rolecall ask";

/** The lines of a screen that hold what was typed, and where to type next. */
const besideAnswer = 3;

const help = helpText({
  usage: [`${name} [--all] [--why] QUESTION…`, `${name} [--all] [--why]`, `${name} --json`],
  about: "Answers a question from the catalogue, in the documents' own words.",
  flags: [
    [
      "QUESTION",
      'for example "what\'s practitioner incident management?" or "/role senior-app-ops"',
    ],
    ["--all", "show everything; a terminal otherwise gets about one screen"],
    ["--why", "also show how the question was read"],
    ["--json", "read one question per line from standard input, write one JSON object per line"],
  ],
  notes: [
    "Without a question, it prompts for one after another: Tab completes names, the arrow keys bring",
    'back earlier questions, "and at expert?" follows up, "all" shows the last answer whole, and',
    "Ctrl-D quits.",
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

/** What to show of an answer. */
interface Shown {
  readonly why: boolean;
  readonly all: boolean;
}

type Request =
  | { readonly kind: "help" }
  | { readonly kind: "lines" }
  | ({ readonly kind: "prompt"; readonly terminal: Terminal } & Shown)
  | ({ readonly kind: "question"; readonly typed: string } & Shown)
  | { readonly kind: "wrong"; readonly problem: string };

function requestOf(args: readonly string[], terminal: Terminal | undefined): Request {
  const read = readFlags(name, args, { ...helpFlag, all: flag, json: flag, why: flag });
  if (read.kind === "wrong") return { kind: "wrong", problem: read.reason };
  const { help: asksHelp, json, why, all } = read.values;
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
  if (typed.trim() !== "") return { kind: "question", typed, why, all };
  return terminal === undefined
    ? { kind: "wrong", problem: "No question was given." }
    : { kind: "prompt", why, all, terminal };
}

async function answerRequest(
  request: Extract<Request, { readonly kind: "lines" | "prompt" | "question" }>,
  { open, lines, print, width, rows, colour, links }: AskCommand,
): Promise<void> {
  const rolecall = await open();
  if (request.kind === "lines") {
    for await (const line of lines()) {
      print(`${JSON.stringify(answerJson(line, ask(rolecall, line), rolecall.phrase))}\n`);
    }
    return;
  }
  const seeAll = request.kind === "prompt" ? wordingTerminal.typeAll : wordingTerminal.addAll;
  const screen = (): TerminalScreen | undefined => {
    const most = request.all ? undefined : rows();
    return most === undefined ? undefined : { rows: most - besideAnswer, seeAll };
  };
  const answered = (typed: string, previous?: Question): Answered => {
    const reply = ask(rolecall, typed, previous);
    const text = (onScreen: TerminalScreen | undefined): string => {
      const options = { width: width(), colour, links, screen: onScreen };
      const shown = `${toTerminal(reply.page, options)}\n`;
      return request.why ? `${shown}\n${whyText(reply)}\n` : shown;
    };
    return {
      text: text(screen()),
      whole: () => text(undefined),
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
