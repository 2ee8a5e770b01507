import type { Rolecall } from "../src/reply.ts";
import type { PlainBot } from "./plain-bot.ts";
import { labelledAlone } from "./questions.ts";

export interface Score {
  readonly questions: number;
  readonly rolecall: number;
  readonly plain: number;
}

/** The ids that a labelled question is about. */
function idsOf(expected: Readonly<Record<string, unknown>>): readonly string[] {
  const { kind: _kind, section: _section, level: _level, ...named } = expected;
  return Object.values(named)
    .flat()
    .filter((id): id is string => typeof id === "string");
}

/**
 * How often each is right on the project's labelled questions that name one thing: the plain bot if
 * it finds the name, Rolecall if it understands the whole question.
 */
export function scoreOf(rolecall: Rolecall, plain: PlainBot): Score {
  let [questions, ours, theirs] = [0, 0, 0];
  for (const { text, expect } of labelledAlone()) {
    const [id, ...others] = expect === "outside" ? [] : idsOf({ ...expect });
    if (id === undefined || others.length > 0) continue;
    const { understanding } = rolecall.reply(text);
    const understood =
      understanding.kind === "question" ? idsOf({ ...understanding.question }) : [];
    questions += 1;
    ours += understood.length === 1 && understood[0] === id ? 1 : 0;
    theirs += plain(text) === id ? 1 : 0;
  }
  return { questions, rolecall: ours, plain: theirs };
}
