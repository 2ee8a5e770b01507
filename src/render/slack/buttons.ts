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

/** A button of a message: what it asks, and whether it asks for another page or for the chart. */
export type Press = Button & Partial<Pressed>;

// One row on a wide screen; longer rows are hard to scan.
const mostInRow = 5;
const longestRow = 1200;
// Less than Slack accepts, so that a message has room for several.
const longestAsk = 1400;
const longestSpoken = 300;

/** The text's length in JSON, for fields that Slack does not parse. */
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

/**
 * A row of buttons. The numbers keep their action_ids apart from those of the message's other
 * buttons.
 */
export function actions(presses: readonly Press[], firstNumber: number): ActionsBlock {
  return {
    type: "actions",
    elements: presses.map((press, index) => button(press, firstNumber + index)),
  };
}

/** Splits buttons into as many rows as they need. */
function rowsOf(choices: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  let size = 0;
  for (const choice of choices) {
    const own = sizeOf(choice.ask) + sizeOf(clipped(choice.label, limits.button.label));
    const row = rows.at(-1);
    if (row === undefined || row.length === mostInRow || size + own > longestRow) {
      rows.push([choice]);
      size = own;
    } else {
      row.push(choice);
      size += own;
    }
  }
  return rows;
}

/** The choice as read aloud: its name, and what to type for it unless that is long. */
function spokenChoice({ label, ask }: Button): string {
  const name = costOf(label) <= longestSpoken ? label : clipped(label, limits.button.label);
  return choiceText({ label: name, ask: costOf(ask) <= longestSpoken ? ask : name });
}

/**
 * Buttons that are the answer, with their labels as text. A question too long for a button's value
 * is listed by name only.
 */
export function choiceUnits(choices: readonly Button[], firstNumber: number): readonly Unit[] {
  let number = firstNumber;
  const rows = rowsOf(choices.filter(isPressable)).map((row): Unit => {
    const block = actions(row, number);
    number += row.length;
    return {
      blocks: [block],
      text: row.map(spokenChoice).join("\n"),
      heads: false,
    };
  });
  const others = choices.filter((choice) => !isPressable(choice));
  const named = others.map(({ label }) => ({ lead: undefined, text: label }));
  return [...rows, ...listUnits(named, false)];
}
