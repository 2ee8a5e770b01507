import { readFileSync } from "node:fs";
import type { Rolecall } from "../src/reply.ts";
import type { PlainBot } from "./plain-bot.ts";

interface Row {
  readonly after?: readonly string[];
  readonly text: string;
  readonly expect: string | Readonly<Record<string, unknown>>;
}

export interface Score {
  readonly rows: number;
  readonly rolecall: number;
  readonly plain: number;
}

/** The names that a labelled Question is about. */
function idsOf(expected: Readonly<Record<string, unknown>>): readonly string[] {
  const { kind: _kind, section: _section, level: _level, ...named } = expected;
  return Object.values(named)
    .flat()
    .filter((id): id is string => typeof id === "string");
}

/**
 * Who is right how often on the project's labelled questions that name one thing: the plain bot
 * where it finds the name, Rolecall where it understands the whole question.
 */
export function scoreOf(rolecall: Rolecall, plain: PlainBot): Score {
  const file = new URL("../test/question/questions.jsonl", import.meta.url);
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row)
    .filter(({ after, text }) => after === undefined && !text.startsWith("/"));
  let [both, ours, theirs] = [0, 0, 0];
  for (const { text, expect } of rows) {
    const ids = typeof expect === "string" ? [] : idsOf(expect);
    const [id, ...others] = ids;
    if (id === undefined || others.length > 0) continue;
    const { understanding } = rolecall.reply(text);
    const understood =
      understanding.kind === "question" ? idsOf({ ...understanding.question }) : [];
    both += 1;
    ours += understood.length === 1 && understood[0] === id ? 1 : 0;
    theirs += plain(text) === id ? 1 : 0;
  }
  return { rows: both, rolecall: ours, plain: theirs };
}
