import type { Command } from "../../question/understanding.ts";
import { commands } from "../names.ts";

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/**
 * What a person typed, of what Slack makes of it: mentions of people and groups are dropped,
 * links and channels become their labels, entities become the characters.
 */
export function typedText(slackText: string): string {
  return slackText
    .replace(/<([^<>]*)>/g, (_, inside: string) => {
      const [target = "", label] = inside.split("|");
      if (/^[@!]/.test(target)) return " ";
      return label ?? target.replace(/^#/, "");
    })
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

export interface TypedCommand {
  readonly command: Command | undefined;
  readonly text: string;
}

/** "/role senior app ops" as its command and the rest; any other text as it is. */
export function readTyped(typed: string): TypedCommand {
  const [name = ""] = typed.split(" ", 1);
  const command = Object.entries(commands).find(([each]) => each === name)?.[1];
  return command === undefined
    ? { command, text: typed }
    : { command, text: typed.slice(name.length).trim() };
}
