/** @import { PieChart } from "../types.ts" */
import { h } from "preact";
import { onCircle, slicePath } from "./chart-geometry.js";
import { Legend, seriesClass } from "./legend.js";

/** @param {{ chart: PieChart, title: string }} props */
export function Pie({ chart, title }) {
  const total = chart.segments.reduce((sum, { value }) => sum + value, 0) || 1;
  let from = 0;
  const slices = chart.segments.map(({ label, value }, index) => {
    const start = from;
    from += value / total;
    const [x, y] = onCircle((start + from) / 2);
    return h(
      "g",
      { key: label },
      h("path", { class: seriesClass(index), d: slicePath(start, from) }),
      h(
        "text",
        { class: "slice-value", x: x * 0.66, y: y * 0.66 + 0.04, "text-anchor": "middle" },
        value,
      ),
    );
  });
  return h(
    "div",
    { class: "chart-body" },
    h(
      "svg",
      {
        viewBox: "-1.05 -1.05 2.1 2.1",
        class: "chart-drawing pie",
        role: "img",
        "aria-label": `${title}: pie chart of ${chart.segments.length}. The figures follow as a table.`,
      },
      slices,
    ),
    h(Legend, { names: chart.segments.map(({ label }) => label) }),
  );
}
