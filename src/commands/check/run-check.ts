import { existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  type Check,
  checkOf,
  checkResult,
  type Choices,
  roleLevelNamed,
} from "../../answer/check.ts";
import { composeCheck } from "../../render/compose/check.ts";
import type { Page } from "../../render/page.ts";
import { toTerminal } from "../../render/terminal.ts";
import { toText } from "../../render/text.ts";
import { wordingCheck } from "../../render/wording-check.ts";
import type { Reply, Rolecall } from "../../reply.ts";
import type { Terminal } from "../ask/prompt.ts";
import { exitStatus } from "../exit-status.ts";
import { helpFlag, readFlags, text, wrongUse } from "../flags.ts";
import { helpText } from "../help.ts";
import { interruptedStatus } from "../interrupted.ts";
import { type Conversation, converse } from "./conversation.ts";
import { walkThrough } from "./walk-through.ts";
import { begin, itemAt, take, type Walk } from "./walk.ts";

export interface CheckCommand {
  /** Throws DataError if the catalogue cannot be opened. */
  readonly open: () => Promise<Rolecall>;
  /** Of the person who answers; absent if there is none. */
  readonly terminal?: Terminal;
  /** What is piped in, a line for each skill; absent if a person would have to type without seeing the questions. */
  readonly lines?: () => AsyncIterable<string>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Of the terminal, in columns. */
  readonly width: () => number;
  readonly colour: boolean;
  readonly links: boolean;
}

const name = "rolecall check";

const help = helpText({
  usage: [`${name} [--out FILE] ROLE LEVEL…`, `${name} [--out FILE]`],
  about:
    "Asks for your level in each skill of a role level, and shows what it asks for beyond that.",
  flags: [
    [
      "ROLE LEVEL",
      'for example "lead app ops"; without it, you are asked for one, and Tab completes it',
    ],
    ["--out FILE", "also write the result to a new file, as text"],
  ],
  notes: [
    "For each skill, type 1 if you are below the level, 2 if you are at it, 3 if you are above it.",
    "Enter skips the skill, b goes back, and q or Ctrl-D quits without a result.",
    "The same lines can be piped in, one for each skill; skills without a line are not answered.",
    "Nothing that you type is stored or sent, and only --out writes a file. This is not an assessment.",
    "Set CATALOGUE=FILE in the environment to use another catalogue than data/catalogue.json.",
  ],
});

type Ended =
  | { readonly kind: "chosen"; readonly check: Check; readonly choices: Choices }
  | { readonly kind: "left"; readonly status: 0 | typeof interruptedStatus }
  | { readonly kind: "failed"; readonly problem: string; readonly status: 1 | 2 };

/** Reads the answers that are piped in, up to the first that cannot be read. */
async function readLines(check: Check, lines: AsyncIterable<string>): Promise<Ended> {
  let walk: Walk = begin(check);
  let count = 0;
  for await (const line of lines) {
    count += 1;
    const step = take(walk, line);
    if (step.kind === "left") return { kind: "left", status: 0 };
    if (step.kind === "unknown") {
      const isOver = itemAt(walk) === undefined;
      const problem = isOver
        ? `Line ${count} is one too many: the role level has ${check.items.length} skills.\n`
        : `Line ${count} has to be empty, or one of: ${step.keys}.\n`;
      return { kind: "failed", problem, status: 2 };
    }
    walk = step.walk;
  }
  return { kind: "chosen", check, choices: walk.choices };
}

/** Why there is no check of something that is not a role level. */
function problemWith(
  { catalogue }: Rolecall,
  typed: string,
  { understanding, page }: Reply,
): string {
  const question = understanding.kind === "question" ? understanding.question : undefined;
  if (question?.kind === "role") {
    const titles = catalogue.role(question.role).levels.map((id) => catalogue.roleLevel(id).title);
    const list = titles.map((title) => `  ${title}\n`).join("");
    return `"${typed}" is a role. ${titles.length === 0 ? "It has no levels." : "Name one of its levels:"}\n${list}`;
  }
  return `"${typed}" does not name one role level. Rolecall reads it like this:\n\n${toText(page)}\n`;
}

type Found =
  | { readonly kind: "check"; readonly check: Check }
  | { readonly kind: "problem"; readonly problem: string };

function checkAgainst(rolecall: Rolecall, typed: string): Found {
  const reply = rolecall.reply(typed, { command: "role" });
  const id = roleLevelNamed(reply.understanding, rolecall.catalogue);
  if (id === undefined) return { kind: "problem", problem: problemWith(rolecall, typed, reply) };
  const check = checkOf(id, rolecall.catalogue);
  return check.items.length > 0
    ? { kind: "check", check }
    : { kind: "problem", problem: `${wordingCheck.noSkills(check.who.roleLevel.title)}\n` };
}

/** Undefined if the person leaves. */
async function nameOf({ ask, say }: Conversation): Promise<string | undefined> {
  for (;;) {
    const line = await ask("Role level: ", "name");
    if (line === undefined) say("\n");
    if (line === undefined || line.trim() !== "") return line?.trim();
  }
}

/** Asks the person, or reads what is piped in. */
async function choose(
  typed: string,
  rolecall: Rolecall,
  { terminal, lines, width, colour, links }: CheckCommand,
): Promise<Ended> {
  const conversation = terminal && converse(rolecall, terminal);
  const left = (): Ended => ({
    kind: "left",
    status: conversation?.isInterrupted() === true ? interruptedStatus : 0,
  });
  try {
    const named = typed === "" && conversation ? await nameOf(conversation) : typed;
    if (named === undefined) return left();
    const found = checkAgainst(rolecall, named);
    if (found.kind === "problem") return { kind: "failed", problem: found.problem, status: 1 };
    const { check } = found;
    if (conversation === undefined) return await readLines(check, lines?.() ?? nothingTyped());
    const choices = await walkThrough(begin(check), conversation, (page) => {
      return `${toTerminal(page, { width: width(), colour, links })}\n`;
    });
    return choices === undefined ? left() : { kind: "chosen", check, choices };
  } finally {
    conversation?.end();
  }
}

async function* nothingTyped(): AsyncGenerator<string> {
  // Nobody answers anything.
}

/** Returns the exit status. */
async function check(
  typed: string,
  out: string | undefined,
  command: CheckCommand,
): Promise<number> {
  const { open, print, complain, width, colour, links } = command;
  const rolecall = await open();
  const ended = await choose(typed, rolecall, command);
  if (ended.kind === "left") return ended.status;
  if (ended.kind === "failed") {
    complain(ended.problem);
    return ended.status;
  }
  const page = composeCheck(checkResult(ended.check, ended.choices, rolecall.catalogue));
  print(`${toTerminal(page, { width: width(), colour, links })}\n`);
  return out === undefined ? 0 : write(out, page, command);
}

/** Why the result cannot be written there, as far as that is known before anything is asked. */
function hindranceTo(out: string): string | undefined {
  if (out.trim() === "") return "--out has no file name.";
  if (existsSync(out)) return `${out} already exists and is not replaced.`;
  const folder = dirname(out);
  return existsSync(folder) ? undefined : `${out} cannot be written: there is no folder ${folder}.`;
}

function write(out: string, page: Page, { print, complain }: CheckCommand): number {
  try {
    writeFileSync(out, `${toText(page)}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    complain(`The result could not be written to ${out}: ${error.message}\n`);
    return 1;
  }
  print(`\nWritten to ${out}.\n`);
  return 0;
}

/**
 * Runs `rolecall check` and returns its exit status: 2 if the arguments or the piped lines are
 * wrong, 1 if there is nothing to check, or the result cannot be written, 130 after Ctrl-C.
 */
export async function runCheck(args: readonly string[], command: CheckCommand): Promise<number> {
  const { terminal, lines, print, complain } = command;
  const wrong = (problem: string): number => {
    complain(wrongUse(name, problem));
    return 2;
  };
  const read = readFlags(name, args, { ...helpFlag, out: text });
  if (read.kind === "wrong") return wrong(read.reason);
  const { help: asksHelp, out } = read.values;
  if (asksHelp) {
    print(help);
    return 0;
  }
  const typed = read.words.join(" ").trim();
  if (typed === "" && terminal === undefined) return wrong("No role level was given.");
  if (terminal === undefined && lines === undefined) {
    return wrong(
      "The questions need a terminal to show them. Pipe the answers in, or use --out FILE.",
    );
  }
  const hindrance = out === undefined ? undefined : hindranceTo(out);
  if (hindrance !== undefined) {
    complain(`${hindrance} Nothing was asked.\n`);
    return 1;
  }
  return exitStatus(async () => check(typed, out, command), complain);
}
