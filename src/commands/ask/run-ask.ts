import { checkOffered } from "../../answer/check.ts";
import { splitCommand } from "../../question/commands.ts";
import { toCsv } from "../../render/csv.ts";
import { listed } from "../../render/grammar.ts";
import { answerJson } from "../../render/json.ts";
import { toMarkdown } from "../../render/markdown.ts";
import { tableOf } from "../../render/table/answer-table.ts";
import { type TerminalScreen, toTerminal } from "../../render/terminal.ts";
import { wordingTerminal } from "../../render/wording-terminal.ts";
import type { Question } from "../../question/question.ts";
import type { Reply, Rolecall } from "../../reply.ts";
import { exitStatus } from "../exit-status.ts";
import { flag, helpFlag, readFlags, text, wrongUse } from "../flags.ts";
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

/** What an answer can be taken along as. */
const formats = ["markdown", "csv", "json"] as const;
type Format = (typeof formats)[number];

/** The lines of a screen that hold what was typed, and where to type next. */
const besideAnswer = 3;

const help = helpText({
  usage: [
    `${name} [--all] [--why] QUESTION…`,
    `${name} [--all] [--why]`,
    `${name} --format FORMAT QUESTION…`,
    `${name} --json`,
  ],
  about: "Answers a question from the catalogue, in the documents' own words.",
  flags: [
    [
      "QUESTION",
      'for example "what\'s practitioner incident management?" or "/role senior-app-ops"',
    ],
    [
      "--all",
      "show everything, with all next questions; a terminal otherwise gets about one screen",
    ],
    ["--why", "also show how the question was read"],
    ["--format FORMAT", "print the whole answer as markdown, csv (its table alone) or json"],
    ["--json", "read one question per line from standard input, write one JSON object per line"],
  ],
  notes: [
    "Without a question, it prompts for one after another: Tab completes names, the arrow keys bring",
    'back earlier questions, "and at expert?" follows up, "all" shows the last answer whole, and',
    "Ctrl-D quits.",
    "--format json prints the object that --json writes for the question. An answer that is no table",
    "has no csv, and the exit status is 1.",
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
  | { readonly kind: "formatted"; readonly typed: string; readonly format: Format }
  | Wrong;

interface Wrong {
  readonly kind: "wrong";
  readonly problem: string;
}

function formattedRequest(
  typed: string,
  { format: given, json, why }: { format: string; json: boolean; why: boolean },
): Request {
  const wrong = (problem: string): Wrong => ({ kind: "wrong", problem });
  const format = formats.find((each) => each === given);
  if (format === undefined) {
    return wrong(`There is no format "${given}". The formats are ${listed(formats)}.`);
  }
  if (json) return wrong("--json has a format of its own. Use --format json for one question.");
  if (why) return wrong("--why goes only with answers for the terminal.");
  return typed.trim() === ""
    ? wrong("--format needs a question.")
    : { kind: "formatted", typed, format };
}

function requestOf(args: readonly string[], terminal: Terminal | undefined): Request {
  const read = readFlags(name, args, {
    ...helpFlag,
    all: flag,
    format: text,
    json: flag,
    why: flag,
  });
  if (read.kind === "wrong") return { kind: "wrong", problem: read.reason };
  const { help: asksHelp, json, why, all, format } = read.values;
  const typed = read.words.join(" ");
  if (asksHelp) return { kind: "help" };
  if (format !== undefined) return formattedRequest(typed, { format, json, why });
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
    ? {
        kind: "wrong",
        problem: "No question was given. To pipe questions, one a line, use --json.",
      }
    : { kind: "prompt", why, all, terminal };
}

/** In a format for other programs; undefined if the answer has none. */
function formatted(rolecall: Rolecall, typed: string, format: Format): string | undefined {
  const reply = ask(rolecall, typed);
  switch (format) {
    case "markdown":
      return `${toMarkdown(reply.page)}\n`;
    case "csv": {
      const table = tableOf(reply.answer);
      return table === undefined ? undefined : toCsv(table);
    }
    case "json":
      return jsonLine(rolecall, typed, reply);
  }
}

function jsonLine(rolecall: Rolecall, typed: string, reply: Reply): string {
  return `${JSON.stringify(answerJson(typed, reply, rolecall.phrase))}\n`;
}

const noTable =
  "The answer to this question is no table, so it cannot be CSV. Use --format markdown or --format json.\n";

/** Who asks whether they are ready is told how to compare themselves. */
function checkLine(
  { phrase }: Rolecall,
  { understanding, answer }: Pick<Reply, "understanding" | "answer">,
): string {
  const isAsked = understanding.kind === "question" && understanding.focus?.kind === "ready";
  const roleLevel = isAsked ? checkOffered(understanding, answer) : undefined;
  if (roleLevel === undefined) return "";
  return `\n${wordingTerminal.check(phrase({ kind: "role-level", roleLevel }))}\n`;
}

type Answerable = Exclude<Request, { readonly kind: "help" | "wrong" }>;

/** Returns the exit status. */
async function answerRequest(request: Answerable, command: AskCommand): Promise<number> {
  const { open, lines, print, complain, width, rows, colour, links } = command;
  const rolecall = await open();
  if (request.kind === "lines") {
    for await (const line of lines()) print(jsonLine(rolecall, line, ask(rolecall, line)));
    return 0;
  }
  if (request.kind === "formatted") {
    const made = formatted(rolecall, request.typed, request.format);
    if (made === undefined) complain(noTable);
    else print(made);
    return made === undefined ? 1 : 0;
  }
  const seeAll = request.kind === "prompt" ? wordingTerminal.typeAll : wordingTerminal.addAll;
  const screen = (below: string): TerminalScreen | undefined => {
    const most = request.all ? undefined : rows();
    const taken = besideAnswer + below.split("\n").length - 1;
    return most === undefined ? undefined : { rows: most - taken, seeAll };
  };
  const answered = (typed: string, previous?: Question): Answered => {
    const reply = ask(rolecall, typed, previous);
    const below = checkLine(rolecall, reply);
    const text = (onScreen: TerminalScreen | undefined, all: boolean): string => {
      const seeAllNext = all ? undefined : seeAll;
      const options = { width: width(), colour, links, screen: onScreen, seeAllNext };
      const shown = `${toTerminal(reply.page, options)}\n${below}`;
      return request.why ? `${shown}\n${whyText(reply)}\n` : shown;
    };
    return {
      text: text(screen(below), request.all),
      whole: () => text(undefined, true),
      ...(reply.understanding.kind === "question"
        ? { question: reply.understanding.question }
        : {}),
    };
  };
  if (request.kind === "prompt") await prompt(rolecall, request.terminal, answered);
  else print(answered(request.typed).text);
  return 0;
}

/**
 * Runs `rolecall ask` and returns its exit status: 2 if the arguments make no question, 1 if the
 * catalogue or its vocabulary cannot be used, or the answer has not the format.
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
    case "formatted":
      return exitStatus(async () => answerRequest(request, command), command.complain);
  }
}
