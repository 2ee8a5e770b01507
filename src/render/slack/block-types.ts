import type { Block, KnownBlock } from "@slack/types";

/** Bars of the chart block, which @slack/types 3.2.0 does not have yet. */
interface BarChart {
  readonly type: "bar";
  readonly series: readonly {
    readonly name: string;
    readonly data: readonly { readonly label: string; readonly value: number }[];
  }[];
  readonly axis_config: {
    readonly categories: readonly string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
}

export interface DataVisualizationBlock extends Block {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: BarChart;
}

/** Every block that our messages can contain. */
export type MessageBlock = KnownBlock | DataVisualizationBlock;
