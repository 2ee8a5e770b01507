import type { Question } from "./question.ts";
import type { Command, Sought } from "./understanding.ts";

const commands = ["role", "skill", "compare", "team"] as const satisfies readonly Command[];

/** Splits "/role senior app ops" into the slash command "role" and the text "senior app ops". */
export function splitCommand(text: string): { readonly command?: Command; readonly text: string } {
  const match = /^\s*\/([a-z]+)(?=\s|$)/i.exec(text);
  const command = commands.find((name) => name === match?.[1]?.toLowerCase());
  if (match === null || command === undefined) return { text };
  return { command, text: text.slice(match[0].length).trimStart() };
}

/** The text with its command, which `splitCommand` splits again. */
export function withCommand(text: string, command: Command | undefined): string {
  return command === undefined ? text : `/${command} ${text}`;
}

const general: readonly Question["kind"][] = ["list", "changes", "help"];

const allowed: Readonly<Record<Command, readonly Question["kind"][]>> = {
  role: [
    "role",
    "role-level",
    "skill-in-role-level",
    "compare-role-levels",
    "roles-with-skill",
    "roles-with-qualification",
    "similar-roles",
    "career-path",
    ...general,
  ],
  skill: [
    "skill",
    "skill-level",
    "skill-in-role-level",
    "compare-skill-levels",
    "compare-skills",
    "roles-with-skill",
    "level",
    ...general,
  ],
  compare: [
    "compare-role-levels",
    "compare-skill-levels",
    "compare-skills",
    "compare-teams",
    "help",
  ],
  team: ["team", "team-skill", "teams-with-skill", "compare-teams", "list", "help"],
};

/** Whether a slash command accepts this kind of question. */
export function suits(command: Command | undefined, question: Question): boolean {
  if (command === "team" && question.kind === "list") return question.of === "teams";
  return command === undefined || allowed[command].includes(question.kind);
}

export function soughtBy(command: Command): Sought {
  if (command === "team") return "role";
  return command === "compare" ? "anything" : command;
}
