import { passageOf } from "../extract.ts";
import type {
  ExtractedItem,
  ExtractedKnowledge,
  ExtractedQualification,
  Passage,
} from "../extract.ts";
import type { KnowledgeType } from "../../catalogue/types.ts";
import { groupBy } from "../../catalogue/group.ts";
import { depth } from "../level-names.ts";
import type { Line } from "../lines.ts";
import { sfiaMarkOf } from "./bcs-rows.ts";

/** The cells of one row, in column order; a cell is one or more lines. */
type CellRow = readonly (readonly Line[])[];

/**
 * Whether a part has a table with separate cells, so that nothing has to be inferred from words.
 */
export const inCells = (lines: readonly Line[]): boolean =>
  lines.some(({ cell }) => cell !== undefined);

/** The rows of a part's tables that have separate cells. */
export function cellRows(lines: readonly Line[]): readonly CellRow[] {
  const cells = lines.filter(({ cell }) => cell !== undefined);
  return [...groupBy(cells, ({ cell }) => cell?.row).values()].map((row) => [
    ...groupBy(row, ({ cell }) => cell?.column).values(),
  ]);
}

function titleOf(cell: readonly Line[]): Pick<ExtractedItem, "title" | "sfia"> {
  const whole = passageOf(cell);
  const mark = sfiaMarkOf(whole.text);
  if (mark === undefined) return { title: whole };
  return {
    title: { ...whole, text: mark.before },
    sfia: { ...whole, text: mark.mark, value: mark.value },
  };
}

const join = (cells: readonly (readonly Line[])[]): Passage => passageOf(cells.flat());

export function itemsInCells(lines: readonly Line[]): readonly ExtractedItem[] {
  return cellRows(lines).map(([title = [], text = [], ...group]) => ({
    ...titleOf(title),
    text: passageOf(text),
    group: group.length === 0 ? undefined : join(group),
  }));
}

/** Each text, and the name of its kind from the next column. */
export function backgroundInCells(lines: readonly Line[]): {
  readonly background: readonly Passage[];
  readonly furniture: readonly Passage[];
} {
  const rows = cellRows(lines);
  return {
    background: rows.map(([text = []]) => passageOf(text)),
    furniture: rows.flatMap(([, ...label]) => (label.length === 0 ? [] : [join(label)])),
  };
}

export function qualificationsInCells(lines: readonly Line[]): readonly ExtractedQualification[] {
  return cellRows(lines).map(([title = [], ...body]) => ({
    title: passageOf(title),
    awardingBody: body.length === 0 ? undefined : join(body),
    unsplit: false,
  }));
}

/** Which column has the depth and which the type depends on the edition. */
export function knowledgeInCells(
  lines: readonly Line[],
  typeIn: (text: string) => KnowledgeType | undefined,
  heading?: { readonly passage: Passage; readonly type: KnowledgeType },
): readonly ExtractedKnowledge[] {
  return cellRows(lines).flatMap(([title = [], ...others]) => {
    const cells = others.map((cell) => passageOf(cell));
    const deep = cells.find(({ text }) => depth(text) !== undefined);
    const value = depth(deep?.text ?? "");
    const typed = cells.find(({ text }) => typeIn(text) !== undefined);
    const type = typeIn(typed?.text ?? "") ?? heading?.type;
    if (type === undefined) return [];
    const rest = others.filter((_, at) => cells[at] !== deep && cells[at] !== typed);
    return [
      {
        title: passageOf(title),
        type: { ...(typed ?? heading?.passage ?? passageOf([])), value: type },
        depth: deep === undefined || value === undefined ? undefined : { ...deep, value },
        text: join(rest),
      },
    ];
  });
}
