/** @import { ChartSeries, PlottedChart } from "../types.ts" */

// Lengths are units of the drawing's own viewBox.
export const plot = { height: 220, left: 36, top: 12 };

/**
 * Round steps of an axis from 0 (or below) to the highest value, at most six.
 * @param {readonly number[]} values
 */
export function axisSteps(values) {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const span = high - low || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/**
 * Where a value stands, from the top of the drawing.
 * @param {number} value
 * @param {readonly number[]} steps
 */
export function heightOf(value, steps) {
  const low = steps[0] ?? 0;
  const high = steps.at(-1) ?? 1;
  return plot.top + plot.height * (1 - (value - low) / (high - low));
}

/**
 * @param {number} index of a category
 * @param {number} count of categories
 * @param {number} plotWidth
 */
export function bandOf(index, count, plotWidth) {
  const width = plotWidth / count;
  return { start: plot.left + index * width, width };
}

/** @param {PlottedChart} chart */
export function allValues(chart) {
  return chart.series.flatMap(({ data }) => data.map(({ value }) => value));
}

/**
 * A series' values in the order of the categories; undefined where it has none.
 * @param {ChartSeries} series
 * @param {readonly string[]} categories
 */
export function valuesInOrder(series, categories) {
  return categories.map((category) => series.data.find(({ label }) => label === category)?.value);
}

/**
 * The path of one slice of a circle of radius 1 around 0, 0; from and to are shares of the whole.
 * @param {number} from
 * @param {number} to
 */
export function slicePath(from, to) {
  const end = Math.min(to, from + 0.9999);
  const [x1, y1] = onCircle(from);
  const [x2, y2] = onCircle(end);
  const large = end - from > 0.5 ? 1 : 0;
  return `M0 0L${x1} ${y1}A1 1 0 ${large} 1 ${x2} ${y2}Z`;
}

/**
 * @param {number} share
 * @returns {readonly [number, number]}
 */
export function onCircle(share) {
  const angle = 2 * Math.PI * share - Math.PI / 2;
  return [Number(Math.cos(angle).toFixed(4)), Number(Math.sin(angle).toFixed(4))];
}
