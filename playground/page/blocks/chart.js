/** @import { DataVisualizationBlock } from "../types.ts" */
import { h } from "preact";
import { useId } from "preact/hooks";
import { PieTable, PlottedTable } from "./chart-tables.js";
import { Pie } from "./pie.js";
import { Plotted } from "./plotted.js";

/** @param {{ block: DataVisualizationBlock }} props */
export function Chart({ block }) {
  const title = useId();
  const { chart } = block;
  return h(
    "figure",
    { class: "chart", "aria-labelledby": title },
    h("figcaption", { id: title, class: "chart-title" }, block.title),
    chart.type === "pie"
      ? h(Pie, { chart, title: block.title })
      : h(Plotted, { chart, title: block.title }),
    h(
      "details",
      { class: "chart-data" },
      h("summary", null, "Show the figures as a table"),
      chart.type === "pie" ? h(PieTable, { chart }) : h(PlottedTable, { chart }),
    ),
  );
}
