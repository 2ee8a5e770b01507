import { partOf, passageOf } from "../extract.ts";
import type { ExtractedItem, Passage } from "../extract.ts";
import type { Line } from "../lines.ts";
import { backgroundInCells, inCells, itemsInCells } from "./bcs-cells.ts";
import { isTitle } from "./bcs-layout.ts";
import { itemOf, labelOf, noLastColumn, rowsOf, sfiaMarkOf } from "./bcs-rows.ts";

interface Background {
  readonly background: readonly Passage[];
  readonly furniture: readonly Passage[];
}

/**
 * Texts of one or more paragraphs. Each ends with the name of its kind, on a line of its own or at
 * the end of a line.
 */
export function readBackground(lines: readonly Line[]): Background {
  if (inCells(lines)) return backgroundInCells(lines);
  const groups: Line[][] = [[]];
  for (const line of lines) {
    groups.at(-1)?.push(line);
    if (isTitle(line) || labelOf(line.text) !== undefined) groups.push([]);
  }
  const read = groups.map((group) => {
    const last = group.at(-1);
    if (last === undefined) return {};
    const label = labelOf(last.text) ?? (isTitle(last) ? last.text : undefined);
    if (label === undefined) return { text: passageOf(group) };
    const rest = last.text.slice(0, -label.length).trim();
    const text = [...group.slice(0, -1), ...(rest === "" ? [] : [{ ...last, text: rest }])];
    return { text: text.length === 0 ? undefined : passageOf(text), label: partOf(last, label) };
  });
  return {
    background: read.flatMap(({ text }) => text ?? []),
    furniture: read.flatMap(({ label }) => label ?? []),
  };
}

/** Alternating titles and texts. A second line of text belongs to the text above it. */
function readParagraphs(lines: readonly Line[]): readonly ExtractedItem[] {
  const items: { readonly title: Line; readonly text: Line[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const open = items.at(-1);
    const next = lines[at + 1];
    const textIsDue = open?.text.length === 0;
    // A title-like line right after a title is that title's text, unless it is followed by a text
    // of its own: then it is a title, and the item above has no text.
    const overtakes = next !== undefined && !isTitle(next) && /^\P{Ll}/u.test(next.text);
    if (isTitle(line) && (!textIsDue || overtakes)) items.push({ title: line, text: [] });
    else open?.text.push(line);
  }
  return items.map(({ title, text }) => {
    const mark = sfiaMarkOf(title.text);
    return {
      title: mark === undefined ? passageOf([title]) : { text: mark.before, lines: [title.number] },
      text: passageOf(text),
      sfia: mark && { text: mark.mark, lines: [title.number], value: mark.value },
    };
  });
}

/** Items of work, training or development, however the table was laid out. */
export function readItems(
  lines: readonly Line[],
  lastColumn: typeof labelOf = noLastColumn,
): readonly ExtractedItem[] {
  if (inCells(lines)) return itemsInCells(lines);
  const [first] = lines;
  const inParagraphs =
    first !== undefined && isTitle(first) && lastColumn(first.text) === undefined;
  if (inParagraphs) return readParagraphs(lines);
  return rowsOf(lines, lastColumn).flatMap(itemOf);
}
