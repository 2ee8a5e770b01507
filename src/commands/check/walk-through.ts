import type { Choices } from "../../answer/check.ts";
import { composeItem } from "../../render/compose/check.ts";
import type { Page } from "../../render/page.ts";
import { wordingCheck } from "../../render/wording-check.ts";
import type { Conversation } from "./conversation.ts";
import { itemAt, keysFor, take, type Walk } from "./walk.ts";

/** Asks about one skill after another; undefined if the person leaves. */
export async function walkThrough(
  first: Walk,
  { say, ask }: Conversation,
  shown: (page: Page) => string,
): Promise<Choices | undefined> {
  say(`${wordingCheck.privateHere}\n`);
  let walk = first;
  let isNew = true;
  for (let item = itemAt(walk); item !== undefined; item = itemAt(walk)) {
    const { items } = walk.check;
    const chosen = walk.choices.get(item.key);
    if (isNew) say(`\n${shown(composeItem(item, walk.at, items.length))}`);
    const before = chosen === undefined ? "" : ` (you chose: ${chosen})`;
    say(`${keysFor(item)}, Enter to go on, b to go back, q to quit${before}\n`);
    const line = await ask("> ");
    const step = line === undefined ? ({ kind: "left" } as const) : take(walk, line);
    if (step.kind === "left") {
      say(`\n${wordingCheck.nothingKept}\n`);
      return undefined;
    }
    isNew = step.kind === "moved";
    if (step.kind === "moved") ({ walk } = step);
  }
  say("\n");
  return walk.choices;
}
