import { footerAllowance } from "../limits.ts";
import { costOf } from "../split-text.ts";

/** What the longest question that the buttons of a footer carry takes in a message. */
const longestCarried = 600;

/** The question that footerAllowance has room for. */
const usuallyCarried = 400;

/** Posts, posts elsewhere, changes, rates and rates. */
const mostCarriers = 5;

/** Whether the buttons below an answer can carry the question that asks for it again. */
export function isCarried(ask: string): boolean {
  return ask !== "" && costOf(ask) <= longestCarried;
}

/**
 * Whether the buttons can carry what was typed instead: the room that is kept free for them depends
 * on the answer alone, so that its pages stay as they are.
 */
export function isCarriedFor(typed: string, ask: string): boolean {
  return isCarried(typed) && costOf(typed) <= Math.max(usuallyCarried, carriedCost(ask));
}

function carriedCost(ask: string): number {
  return isCarried(ask) ? costOf(ask) : 0;
}

/** In all, what a message keeps free for the footer of an answer. */
export function footerTotal(ask: string): number {
  const more = Math.max(0, carriedCost(ask) - usuallyCarried);
  return footerAllowance.total + mostCarriers * more;
}
