import type { Span } from "../page.ts";
import { printable } from "./columns.ts";
import { wrap } from "./wrap.ts";

/** Part of a text with the escape codes around it. */
export interface StyledSpan extends Span {
  readonly on: string;
  readonly off: string;
}

/** Characters that wrapping keeps: all but spaces and line breaks. */
function keptIn(text: string): number {
  return text.replace(/[ \n]/gu, "").length;
}

/**
 * Wraps a text of which parts are styled. A span that goes on in the next line ends and begins again
 * there, so that no style reaches the margin.
 * @param spans in order, none of which overlap
 */
export function wrapStyled(
  text: string,
  width: number,
  spans: readonly StyledSpan[],
): readonly string[] {
  const safe = printable(text);
  const styles = spans
    .map(({ start, end, on, off }) => {
      const from = keptIn(safe.slice(0, start));
      return { from, to: from + keptIn(safe.slice(start, end)), on, off };
    })
    .filter(({ from, to }) => from < to);
  // Of the characters kept, and of the styles.
  let [count, at] = [0, 0];
  return wrap(safe, width).map((line) => {
    let [styled, isOpen] = ["", false];
    for (const character of line) {
      const style = styles[at];
      if (character === " " || style === undefined) {
        styled += character;
        continue;
      }
      if (!isOpen && count >= style.from) {
        styled += style.on;
        isOpen = true;
      }
      styled += character;
      count += character.length;
      if (isOpen && count >= style.to) {
        styled += style.off;
        isOpen = false;
        at += 1;
      }
    }
    return isOpen ? styled + (styles[at]?.off ?? "") : styled;
  });
}
