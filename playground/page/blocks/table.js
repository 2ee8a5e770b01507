/** @import { DataTableBlock, TableBlock } from "@slack/types" */
import { h } from "preact";
import { useState } from "preact/hooks";
import { RichText } from "./rich-text.js";

/** @typedef {TableBlock["rows"][number][number]} Cell */

/** @param {{ cell: Cell }} props */
function CellContent({ cell }) {
  switch (cell.type) {
    case "raw_text":
    case "raw_number":
      return h("span", { class: "cell-text" }, cell.text);
    case "rich_text":
      return h(RichText, { parts: cell.elements });
  }
}

/** The words of a cell, for the name of a table. @param {Cell | undefined} cell @returns {string} */
function cellWords(cell) {
  if (cell === undefined) return "";
  return cell.type === "rich_text" ? "" : cell.text.trim();
}

/**
 * @param {{
 *   name: string,
 *   caption?: string,
 *   header: readonly Cell[],
 *   rows: readonly (readonly Cell[])[],
 *   rowHeader?: number | undefined,
 *   columnClass: (index: number) => string,
 * }} props
 */
function Grid({ name, caption, header, rows, rowHeader, columnClass }) {
  return h(
    "div",
    { class: "table-frame", role: "group", tabIndex: 0, "aria-label": name },
    h(
      "table",
      { class: "table" },
      caption === undefined ? null : h("caption", null, caption),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          header.map((cell, index) =>
            h(
              "th",
              { key: index, scope: "col", class: columnClass(index) },
              h(CellContent, { cell }),
            ),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((row, index) =>
          h(
            "tr",
            { key: index },
            row.map((cell, column) =>
              column === rowHeader
                ? h(
                    "th",
                    { key: column, scope: "row", class: columnClass(column) },
                    h(CellContent, { cell }),
                  )
                : h("td", { key: column, class: columnClass(column) }, h(CellContent, { cell })),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {{ block: TableBlock }} props */
export function Table({ block }) {
  const [header = [], ...rows] = block.rows;
  const names = header.map(cellWords).filter((words) => words !== "");
  return h(Grid, {
    name: names.length === 0 ? "Table" : `Table: ${names.join(", ")}`,
    header,
    rows,
    columnClass(index) {
      const settings = block.column_settings?.[index];
      return `align-${settings?.align ?? "left"} ${settings?.is_wrapped === true ? "wrapped" : "unwrapped"}`;
    },
  });
}

const usualPageSize = 5;

/** @param {{ block: DataTableBlock }} props */
export function DataTable({ block }) {
  const [page, setPage] = useState(0);
  const [header = [], ...rows] = block.rows;
  const size = block.page_size ?? usualPageSize;
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const start = Math.min(page, last) * size;
  const shown = rows.slice(start, start + size);
  const numeric = header.map((_, column) =>
    rows.every((row) => row[column]?.type === "raw_number"),
  );
  return h(
    "div",
    { class: "data-table" },
    h(Grid, {
      name: `Table: ${block.caption}`,
      caption: block.caption,
      header,
      rows: shown,
      rowHeader: block.row_header_column_index,
      columnClass: (index) => `wrapped ${numeric[index] === true ? "align-right" : "align-left"}`,
    }),
    last === 0
      ? null
      : h(Pager, {
          start,
          end: start + shown.length,
          of: rows.length,
          page,
          last,
          onTurn: setPage,
        }),
  );
}

/**
 * @param {{ start: number, end: number, of: number, page: number, last: number, onTurn: (page: number) => void }} props
 */
function Pager({ start, end, of, page, last, onTurn }) {
  // Both stay focusable at the ends, so that turning to the last page does not lose the focus.
  return h(
    "div",
    { class: "pager" },
    h(
      "button",
      {
        type: "button",
        class: "button small",
        "aria-disabled": page === 0,
        onClick: () => onTurn(Math.max(0, page - 1)),
      },
      "Previous rows",
    ),
    h("span", { role: "status" }, `${start + 1} to ${end} of ${of}`),
    h(
      "button",
      {
        type: "button",
        class: "button small",
        "aria-disabled": page === last,
        onClick: () => onTurn(Math.min(last, page + 1)),
      },
      "Next rows",
    ),
  );
}
