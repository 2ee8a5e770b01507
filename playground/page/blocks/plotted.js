/** @import { PlottedChart } from "../types.ts" */
import { h } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { allValues, axisSteps, bandOf, heightOf, plot, valuesInOrder } from "./chart-geometry.js";
import { Legend, seriesClass } from "./legend.js";

const wide = 560;
/** As wide as a phone's screen, so that it is readable there without scrolling. */
const narrow = 280;

/** Changes with the window. */
function usePlotWidth() {
  const [width, setWidth] = useState(wide);
  useLayoutEffect(() => {
    const phone = matchMedia("(max-width: 30rem)");
    const change = () => setWidth(phone.matches ? narrow : wide);
    change();
    phone.addEventListener("change", change);
    return () => phone.removeEventListener("change", change);
  }, []);
  return width;
}

/** @param {{ chart: PlottedChart, title: string }} props */
export function Plotted({ chart, title }) {
  const width = usePlotWidth();
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config;
  const steps = axisSteps(allValues(chart));
  const slanted = categories.some((name) => name.length * 6.2 > width / categories.length);
  const below = slanted ? 108 : 24;
  const height = plot.top + plot.height + below;
  // The first slanted name may begin to the left of the axis.
  const start = slanted
    ? Math.min(
        0,
        ...categories.map(
          (name, index) => centre(index, categories.length, width).x - name.length * 6,
        ),
      )
    : 0;
  return h(
    "div",
    { class: "chart-body" },
    yLabel === undefined ? null : h("p", { class: "axis-label" }, yLabel),
    h(
      "div",
      { class: "chart-frame", tabIndex: 0, role: "group", "aria-label": title },
      h(
        "svg",
        {
          viewBox: `${start} 0 ${plot.left + width + 8 - start} ${height}`,
          class: "chart-drawing",
          role: "img",
          "aria-label": `${title}: ${chart.type} chart of ${categories.length} by ${chart.series.length}. The figures follow as a table.`,
        },
        steps.map((step) => h(GridLine, { key: step, step, y: heightOf(step, steps), width })),
        chart.type === "bar"
          ? h(Bars, { chart, steps, plotWidth: width })
          : h(Lines, { chart, steps, plotWidth: width }),
        categories.map((name, index) =>
          h(CategoryName, { key: name, name, slanted, ...centre(index, categories.length, width) }),
        ),
      ),
    ),
    xLabel === undefined ? null : h("p", { class: "axis-label" }, xLabel),
    h(Legend, { names: chart.series.map(({ name }) => name) }),
  );
}

/**
 * @param {number} index
 * @param {number} count
 * @param {number} plotWidth
 */
function centre(index, count, plotWidth) {
  const { start, width } = bandOf(index, count, plotWidth);
  return { x: start + width / 2 };
}

/** @param {{ step: number, y: number, width: number }} props */
function GridLine({ step, y, width }) {
  return h(
    "g",
    null,
    h("line", { class: "grid-line", x1: plot.left, x2: plot.left + width, y1: y, y2: y }),
    h("text", { class: "tick", x: plot.left - 6, y: y + 4, "text-anchor": "end" }, step),
  );
}

/** @param {{ name: string, slanted: boolean, x: number }} props */
function CategoryName({ name, slanted, x }) {
  const y = plot.top + plot.height + (slanted ? 14 : 18);
  return slanted
    ? h(
        "text",
        { class: "tick", transform: `translate(${x + 4} ${y}) rotate(-40)`, "text-anchor": "end" },
        name,
      )
    : h("text", { class: "tick", x, y, "text-anchor": "middle" }, name);
}

/** @param {{ chart: PlottedChart, steps: readonly number[], plotWidth: number }} props */
function Bars({ chart, steps, plotWidth }) {
  const { categories } = chart.axis_config;
  const zero = heightOf(0, steps);
  const marks = chart.series.flatMap((series, place) =>
    valuesInOrder(series, categories).map((value, index) => {
      if (value === undefined) return null;
      const band = bandOf(index, categories.length, plotWidth);
      const width = (band.width * 0.72) / chart.series.length;
      const x = band.start + band.width * 0.14 + place * width;
      const y = heightOf(value, steps);
      return h(
        "g",
        { key: `${place} ${index}` },
        h("rect", {
          class: seriesClass(place),
          x,
          y: Math.min(y, zero),
          width: Math.max(1, width - 1.5),
          height: Math.max(Math.abs(zero - y), value === 0 ? 0 : 1),
          rx: 2,
        }),
        width < 9
          ? null
          : h(
              "text",
              {
                class: "value",
                x: x + width / 2,
                y: Math.min(y, zero) - 3,
                "text-anchor": "middle",
              },
              value,
            ),
      );
    }),
  );
  return h("g", null, marks);
}

/** @param {{ chart: PlottedChart, steps: readonly number[], plotWidth: number }} props */
function Lines({ chart, steps, plotWidth }) {
  const { categories } = chart.axis_config;
  const base = heightOf(0, steps);
  return h(
    "g",
    null,
    chart.series.map((series, place) => {
      const points = valuesInOrder(series, categories).flatMap((value, index) =>
        value === undefined
          ? []
          : [{ ...centre(index, categories.length, plotWidth), y: heightOf(value, steps) }],
      );
      const path = points.map(({ x, y }) => `${x},${y}`).join(" ");
      const [first, last] = [points.at(0), points.at(-1)];
      return h(
        "g",
        { key: series.name, class: seriesClass(place) },
        chart.type === "area" && first !== undefined && last !== undefined
          ? h("polygon", { class: "area", points: `${first.x},${base} ${path} ${last.x},${base}` })
          : null,
        h("polyline", { class: "line", points: path }),
        points.map(({ x, y }) => h("circle", { key: x, cx: x, cy: y, r: 3.5 })),
      );
    }),
  );
}
