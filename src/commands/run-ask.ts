import { splitCommand } from "../question/commands.ts";
import { answerJson } from "../render/json.ts";
import { toTerminal } from "../render/terminal.ts";
import type { Reply, Rolecall } from "../reply.ts";
import { whyText } from "./why.ts";

export interface AskCommand {
  /** Throws an Error that names the file and the remedy if the catalogue cannot be opened. */
  readonly open: () => Rolecall;
  /** The questions of --json, one a line. */
  readonly lines: AsyncIterable<string>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Of the terminal, in columns. */
  readonly width: number;
  readonly colour: boolean;
}

const help = `npm run ask -- "what's practitioner incident management?"   answers a question
npm run ask -- "/role senior-app-ops"                       as the slash command would
npm run ask -- --why "…"                                    and shows how the question was read
npm run --silent ask -- --json                              reads a question a line from standard
                                                            input, writes a JSON object a line
CATALOGUE=FILE   asks another catalogue than data/catalogue.json
`;

function ask(rolecall: Rolecall, typed: string): Reply {
  const { command, text } = splitCommand(typed);
  return rolecall.reply(text, command === undefined ? {} : { command });
}

/** Runs `npm run ask` and returns its exit status: 2 if the arguments make no question. */
export async function runAsk(args: readonly string[], command: AskCommand): Promise<number> {
  const { open, lines, print, complain, width, colour } = command;
  const flags = args.filter((arg) => arg.startsWith("--"));
  const unknown = flags.find((flag) => !["--json", "--why", "--help"].includes(flag));
  const typed = args.filter((arg) => !arg.startsWith("--")).join(" ");
  const asJson = flags.includes("--json");
  if (flags.includes("--help")) {
    print(help);
    return 0;
  }
  if (unknown !== undefined || (!asJson && typed.trim() === "") || (asJson && typed !== "")) {
    const problem =
      unknown !== undefined
        ? `There is no option ${unknown}.`
        : asJson
          ? "--json reads its questions from standard input."
          : "Ask a question.";
    complain(`${problem}\n${help}`);
    return 2;
  }
  const rolecall = open();
  if (asJson) {
    for await (const line of lines) {
      print(`${JSON.stringify(answerJson(line, ask(rolecall, line), rolecall.phrase))}\n`);
    }
    return 0;
  }
  const reply = ask(rolecall, typed);
  print(`${toTerminal(reply.page, { width, colour })}\n`);
  if (flags.includes("--why")) print(`\n${whyText(reply)}\n`);
  return 0;
}
