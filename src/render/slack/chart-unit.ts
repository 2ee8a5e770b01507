import { clipped, clippedToWords } from "../grammar.ts";
import { limits } from "../limits.ts";
import type { Chart } from "../page.ts";
import { wordingCompare } from "../wording-compare.ts";
import type { DataVisualizationBlock } from "./block-types.ts";
import { rich, section, text } from "./rich-text.ts";
import { fits, roomOf, type Room, type Unit } from "./unit.ts";

/** Clipped to the chart's limit and made unique, as Slack requires. */
function distinct(names: readonly string[]): readonly string[] {
  const { label } = limits.chart;
  const taken = new Set<string>();
  return names.map((name) => {
    let short = clippedToWords(name, label);
    for (let number = 2; taken.has(short); number += 1) {
      const suffix = ` ${number}`;
      short = clipped(name, label - suffix.length) + suffix;
    }
    taken.add(short);
    return short;
  });
}

function withPoints({ title, categories, series, valueLabel }: Chart, points: number): Unit {
  const labels = distinct(categories.slice(0, points));
  const names = distinct(series.slice(0, limits.chart.series).map(({ name }) => name));
  const block: DataVisualizationBlock = {
    type: "data_visualization",
    title: clipped(title, limits.chart.title),
    chart: {
      type: "bar",
      series: names.map((name, index) => ({
        name,
        data: labels.map((label, at) => ({ label, value: series[index]?.values[at] ?? 0 })),
      })),
      axis_config: {
        categories: labels,
        y_label: clipped(valueLabel, limits.chart.axisLabel),
      },
    },
  };
  const lines = categories
    .slice(0, points)
    .map(
      (category, at) =>
        `- ${category}: ${names
          .map((name, index) => `${name} ${series[index]?.values[at] ?? 0}`)
          .join("; ")}`,
    );
  const inFull = (shown: readonly string[], whole: readonly string[]): readonly string[] =>
    shown.flatMap((label, at) => {
      const name = whole[at] ?? label;
      return label === name ? [] : [wordingCompare.inFull(label, name)];
    });
  const shortened = [
    ...inFull(labels, categories),
    ...inFull(
      names,
      series.map(({ name }) => name),
    ),
  ];
  return {
    blocks: [block, ...(shortened.length === 0 ? [] : [rich(section(text(shortened.join("; "))))])],
    text: [`${title} (${valueLabel})`, ...lines].join("\n"),
    heads: false,
  };
}

/** The chart with as many groups of bars as Slack and the room allow; the table has all of them. */
export function chartUnit(chart: Chart, room: Room): Unit | undefined {
  const most = Math.min(limits.chart.points, chart.categories.length);
  for (let points = most; points > 0; points -= 1) {
    const unit = withPoints(chart, points);
    if (fits(roomOf(unit), room)) return unit;
  }
  return undefined;
}
