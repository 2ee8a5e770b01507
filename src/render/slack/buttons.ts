import type { ActionsBlock, Button as SlackButton } from "@slack/types";
import { clipped } from "../grammar.ts";
import { limits } from "../limits.ts";
import type { Button } from "../page.ts";
import { costOf } from "../split-text.ts";
import { choiceText } from "../text.ts";
import { wording } from "../wording.ts";
import { actionId, type Pressed } from "./action-id.ts";
import { listUnits } from "./text-units.ts";
import type { Unit } from "./unit.ts";

/** A button of a message: what it asks, and whether for another page or the chart of it. */
export type Press = Button & Partial<Pressed>;

// One row on a wide screen; more are hard to scan.
const inARow = 5;
const longestRow = 1200;
// Less than Slack takes, so that a message has room for several.
const longestAsk = 1400;
const longestSpoken = 300;

/** What a text takes in JSON, where nothing is parsed. */
function sizeOf(text: string): number {
  return JSON.stringify(text).length;
}

export function isPressable({ ask }: Button): boolean {
  return ask !== "" && ask.length <= limits.button.value && sizeOf(ask) <= longestAsk;
}

function button({ label, ask, page = 1, chart = false }: Press, at: number): SlackButton {
  const shown = label.trim() === "" ? wording.untitled : label;
  return {
    type: "button",
    action_id: actionId({ page, chart }, at),
    value: ask,
    text: { type: "plain_text", text: clipped(shown, limits.button.label), emoji: false },
  };
}

/** A row of buttons; the numbers tell them from the other buttons of the message. */
export function actions(presses: readonly Press[], firstNumber: number): ActionsBlock {
  return {
    type: "actions",
    elements: presses.map((press, index) => button(press, firstNumber + index)),
  };
}

/** Buttons in as many rows as they need. */
function rowsOf(choices: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  let size = 0;
  for (const choice of choices) {
    const own = sizeOf(choice.ask) + sizeOf(clipped(choice.label, limits.button.label));
    const row = rows.at(-1);
    if (row === undefined || row.length === inARow || size + own > longestRow) {
      rows.push([choice]);
      size = own;
    } else {
      row.push(choice);
      size += own;
    }
  }
  return rows;
}

/** As it is heard: the name, and what to type for it unless that is long. */
function spokenChoice({ label, ask }: Button): string {
  const name = costOf(label) <= longestSpoken ? label : clipped(label, limits.button.label);
  return choiceText({ label: name, ask: costOf(ask) <= longestSpoken ? ask : name });
}

/** Buttons that are the answer, with their labels as text; one too long to press is named only. */
export function choiceUnits(choices: readonly Button[], firstNumber: number): readonly Unit[] {
  let number = firstNumber;
  const rows = rowsOf(choices.filter(isPressable)).map((row): Unit => {
    const block = actions(row, number);
    number += row.length;
    return {
      blocks: [block],
      text: row.map(spokenChoice).join("\n"),
      entries: row.length,
      heads: false,
    };
  });
  const others = choices.filter((choice) => !isPressable(choice));
  const named = others.map(({ label }) => ({ lead: undefined, text: label }));
  return [...rows, ...listUnits(named, false)];
}
