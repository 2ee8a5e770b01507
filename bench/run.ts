import { Console } from "node:console";
import { build } from "./build.ts";
import { door } from "./door.ts";
import { mcp } from "./mcp.ts";
import { memory } from "./memory.ts";
import { question } from "./question.ts";
import type { Part, Row, Section } from "./section.ts";
import { start } from "./start.ts";

const parts: readonly Part[] = [question, door, mcp, start, memory, build];

const help = [
  "npm run bench                     all that is measured, in some minutes",
  ...parts.map(({ name, about }) => `npm run bench -- ${name.padEnd(17)}${about}`),
  "npm run bench -- [...] --json     the same as figures, one object a line",
  "npm run bench -- --help           prints this",
  "",
].join("\n");

function shown(value: string | number): string | number {
  if (typeof value === "string" || Number.isInteger(value)) return value;
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function printTable({ title, rows, notes = [] }: Section): void {
  const table = rows.map((row): Row =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(value)])),
  );
  process.stdout.write(`\n${title}\n`);
  new Console(process.stdout).table(table);
  for (const note of notes) process.stdout.write(`${note}\n`);
}

function printJson(part: string, section: Section): void {
  process.stdout.write(`${JSON.stringify({ part, node: process.version, ...section })}\n`);
}

async function run(chosen: readonly Part[], json: boolean): Promise<void> {
  for (const part of chosen) {
    const section = await part.measure((step) => process.stderr.write(`${part.name}: ${step} …\n`));
    if (json) printJson(part.name, section);
    else printTable(section);
  }
}

const args = process.argv.slice(2);
const words = args.filter((arg) => arg !== "--json" && arg !== "--help");
const unknown = words.filter((word) => parts.every(({ name }) => name !== word));
if (args.includes("--help")) process.stdout.write(help);
else if (unknown.length > 0) {
  process.stderr.write(`There is nothing called ${unknown.join(", ")} to measure.\n${help}`);
  process.exitCode = 1;
} else {
  const chosen = words.length === 0 ? parts : parts.filter(({ name }) => words.includes(name));
  await run(chosen, args.includes("--json"));
}
