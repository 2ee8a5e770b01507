import { exampleQuestions } from "../src/answer/examples.ts";
import type { Question } from "../src/question/question.ts";
import type { Command } from "../src/question/understanding.ts";
import type { Rolecall } from "../src/reply.ts";
import type { Example } from "./serve-page/protocol.ts";

/** The example questions that the page opens with, made from the catalogue. */
export function tourOf(rolecall: Rolecall): readonly Example[] {
  return exampleQuestions(rolecall.catalogue)
    .flatMap((question) => exampleOf(question, rolecall))
    .filter((example) => isUnderstood(example, rolecall))
    .slice(0, 3);
}

function exampleOf(question: Question, rolecall: Rolecall): readonly Example[] {
  if (question.kind === "role-level" && question.section === undefined) {
    return [
      {
        title: "Look up a role level",
        way: "command",
        text: `/role ${rolecall.phrase(question)}`,
        explanation: "A slash command: only you see the answer, and you can post it.",
      },
    ];
  }
  if (question.kind === "skill-level") {
    return [
      {
        title: "Ask what a skill means",
        way: "mention",
        text: `what is ${rolecall.phrase(question)}?`,
        explanation: "A mention: everybody sees the answer, in its thread.",
      },
    ];
  }
  if (question.kind === "compare-role-levels") {
    return [
      {
        title: "See what the next level asks for",
        way: "command",
        text: `/compare ${rolecall.phrase(question).replace(/^compare /, "")}`,
        explanation: "What changes first, word for word; then what stays.",
      },
    ];
  }
  return [];
}

function isUnderstood({ way, text }: Example, rolecall: Rolecall): boolean {
  const command = way === "command" ? /^\/(?<name>\w+) (?<rest>.*)$/.exec(text)?.groups : undefined;
  const context = command === undefined ? {} : { command: command["name"] as Command };
  const { understanding } = rolecall.reply(command?.["rest"] ?? text, context);
  return understanding.kind === "question";
}
