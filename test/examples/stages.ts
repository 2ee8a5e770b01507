import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { splitCommand } from "../../src/question/commands.ts";
import type { Context } from "../../src/question/understanding.ts";
import { toMessage } from "../../src/render/slack/message.ts";
import type { Reply, Rolecall } from "../../src/reply.ts";

// One folder for each example: what was asked, and what each stage makes of it.

const folder = import.meta.dirname;

/** What a person typed, after what they had asked before, if anything. */
export interface Example {
  readonly name: string;
  readonly text: string;
  readonly after?: string;
  /** Whether the catalogue has named teams. */
  readonly teams?: true;
}

export const questionFile = "asked.json";

export function examplePath(name: string, file: string): string {
  return join(folder, name, file);
}

function stringIn(data: object, key: string): string | undefined {
  const value: unknown = Object.entries(data).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : undefined;
}

function readExample(name: string): Example {
  const data: unknown = JSON.parse(readFileSync(examplePath(name, questionFile), "utf8"));
  const asked = typeof data === "object" && data !== null ? data : {};
  const [text, after] = [stringIn(asked, "text"), stringIn(asked, "after")];
  if (text === undefined) throw new Error(`${examplePath(name, questionFile)} has no text`);
  const teams = "teams" in asked && asked.teams === true ? ({ teams: true } as const) : {};
  return { name, text, ...(after === undefined ? {} : { after }), ...teams };
}

export function readExamples(): readonly Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readExample(name));
}

function isEntity(value: object): value is { readonly id: string; readonly title: string } {
  return stringIn(value, "id") !== undefined && stringIn(value, "title") !== undefined;
}

/** Entities of the catalogue as "#id": the answer names them, the catalogue holds them. */
function short(key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || key === "") return value;
  return isEntity(value) ? `#${value.id}` : value;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, short, 2)}\n`;
}

export function ask(rolecall: Rolecall, { text: typed, after }: Example): Reply {
  const { command, text } = splitCommand(typed);
  const before = after === undefined ? undefined : rolecall.reply(after).understanding;
  const context: Context = {
    ...(command === undefined ? {} : { command }),
    ...(before?.kind === "question" ? { previous: before.question } : {}),
  };
  return rolecall.reply(text, context);
}

/** The name of each stage's file with the content it has to have. */
export function stagesOf(rolecall: Rolecall, example: Example): ReadonlyMap<string, string> {
  const { understanding, answer, page } = ask(rolecall, example);
  const { text, blocks } = toMessage(page);
  return new Map([
    ["understanding.json", json(understanding)],
    ["answer.json", json(answer)],
    ["message.txt", `${text}\n`],
    ["message.json", `${JSON.stringify(blocks, undefined, 2)}\n`],
  ]);
}
