/** @import { PieChart, PlottedChart } from "../types.ts" */
import { h } from "preact";
import { valuesInOrder } from "./chart-geometry.js";

/** @param {{ chart: PlottedChart }} props */
export function PlottedTable({ chart }) {
  const { categories } = chart.axis_config;
  const columns = chart.series.map((series) => valuesInOrder(series, categories));
  return h(FigureTable, {
    head: ["", ...chart.series.map(({ name }) => name)],
    rows: categories.map((name, index) => [
      name,
      ...columns.map((values) => String(values[index] ?? "")),
    ]),
  });
}

/** @param {{ chart: PieChart }} props */
export function PieTable({ chart }) {
  return h(FigureTable, {
    head: ["", "Value"],
    rows: chart.segments.map(({ label, value }) => [label, String(value)]),
  });
}

/** @param {{ head: readonly string[], rows: readonly (readonly string[])[] }} props */
function FigureTable({ head, rows }) {
  return h(
    "div",
    { class: "table-frame", role: "group", tabIndex: 0, "aria-label": "The chart's figures" },
    h(
      "table",
      { class: "table" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          head.map((name, index) =>
            name === "" ? h("td", { key: index }) : h("th", { key: index, scope: "col" }, name),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map(([name = "", ...values]) =>
          h(
            "tr",
            { key: name },
            h("th", { scope: "row" }, name),
            values.map((value, index) => h("td", { key: index }, value)),
          ),
        ),
      ),
    ),
  );
}
