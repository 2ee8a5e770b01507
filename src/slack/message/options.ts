import type { PlainTextElement } from "@slack/types";
import type { Choice } from "../../render/slack/menu.ts";
import { wordingSlack } from "../../render/wording-slack.ts";
import { plain } from "./elements.ts";

const mostInGroup = 100;

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
