import type { PlainTextElement } from "@slack/types";
import { clipped } from "../../render/grammar.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { plain } from "./elements.ts";

/** What Slack takes in a select. */
const longest = 75;
const mostInGroup = 100;

/** An option of a select whose value is a text that a person could type. */
export interface Choice {
  readonly text: PlainTextElement;
  readonly value: string;
}

/** None where Slack has no room for the value: a value cut short would ask something else. */
export function choice(label: string, value: string): readonly Choice[] {
  if (value === "" || value.length > longest) return [];
  return [{ text: plain(clipped(label, longest)), value }];
}

interface Group {
  readonly label: PlainTextElement;
  readonly options: Choice[];
}

function initial({ text }: Choice): string {
  const [first = ""] = text.text;
  return /\p{Letter}/u.test(first) ? first.toUpperCase() : "#";
}

/** By the first letter; a letter with more options than Slack takes has several groups. */
export function optionGroups(choices: readonly Choice[]): readonly Group[] {
  const byLetter = new Map<string, Choice[]>();
  for (const each of choices) {
    const letter = initial(each);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), each]);
  }
  return [...byLetter].flatMap(([letter, all]) => {
    const parts = Math.ceil(all.length / mostInGroup);
    return Array.from({ length: parts }, (_, part) => ({
      label: plain(wordingSlack.letter(letter, part + 1)),
      options: all.slice(part * mostInGroup, (part + 1) * mostInGroup),
    }));
  });
}
