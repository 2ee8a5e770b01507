import { isObject, listAt, objectAt, objectsAt } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { all, byType, list, number, object, oneOf, rule, string } from "./schema.ts";
import type { Check } from "./schema.ts";
import { identifier } from "./text.ts";

const label = string(limits.chart.label);
const point = object({ required: { label, value: number } });

const series = object({
  required: { name: label, data: list(point, { min: 1, max: limits.chart.points }) },
});

const axes = object({
  required: { categories: list(label, { min: 1, max: limits.chart.points }) },
  optional: { x_label: string(limits.chart.axisLabel), y_label: string(limits.chart.axisLabel) },
});

function seriesProblem(chart: JsonObject): string | undefined {
  const all = objectsAt(chart, "series");
  if (new Set(all.map((one) => one["name"])).size < all.length)
    return "series names must be unique";
  const categories = listAt(objectAt(chart, "axis_config") ?? {}, "categories");
  const labelsFit = all.every((one) => {
    const labels = listAt(one, "data").map((item) => (isObject(item) ? item["label"] : undefined));
    return labels.length === categories.length && labels.every((name) => categories.includes(name));
  });
  return labelsFit ? undefined : "each series must have one data point for each category";
}

function plotted(type: string): Check {
  return all(
    object({
      required: {
        type: oneOf(type),
        series: list(series, { min: 1, max: limits.chart.series }),
        axis_config: axes,
      },
    }),
    rule(seriesProblem),
  );
}

const pie = object({
  required: { type: oneOf("pie"), segments: list(point, { min: 1, max: limits.chart.segments }) },
});

export const chart: Check = object({
  required: {
    type: oneOf("data_visualization"),
    title: string(limits.chart.title),
    chart: byType({ bar: plotted("bar"), line: plotted("line"), area: plotted("area"), pie }),
  },
  optional: { block_id: identifier },
});
