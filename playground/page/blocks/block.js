/** @import { Block } from "../types.ts" */
import { Component, h } from "preact";
import { Actions, ContextActions } from "./actions.js";
import { Card, Carousel } from "./card.js";
import { Chart } from "./chart.js";
import { Container } from "./container.js";
import { Context } from "./context.js";
import { Image } from "./image.js";
import { Input } from "./input.js";
import { RichText } from "./rich-text.js";
import { Section } from "./section.js";
import { DataTable, Table } from "./table.js";
import { plainWords } from "./text-object.js";
import { Unknown } from "./unknown.js";

/**
 * The blocks of a message or a view, in order.
 * @param {{ blocks: readonly Block[] }} props
 */
export function Blocks({ blocks }) {
  return h(
    "div",
    { class: "blocks" },
    blocks.map((block, index) => h(Guarded, { key: block.block_id ?? index, block })),
  );
}

/** Draws a block, or says loudly that it could not. @extends {Component<{ block: Block }, { reason?: string }>} */
class Guarded extends Component {
  /**
   * @override
   * @type {{ reason?: string }}
   */
  state = {};

  /**
   * @override
   * @param {unknown} error
   */
  static getDerivedStateFromError(error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  /** @override */
  render() {
    const { block } = this.props;
    const { reason } = this.state;
    return reason === undefined
      ? h(BlockView, { block })
      : h(Unknown, { what: "block", value: block, reason });
  }
}

/** @param {{ block: Block }} props */
function BlockView({ block }) {
  switch (block.type) {
    case "section":
      return h(Section, { block });
    case "header":
      return h("h3", { class: "block-header" }, plainWords(block.text));
    case "divider":
      return h("hr", { class: "divider" });
    case "context":
      return h(Context, { block });
    case "actions":
      return h(Actions, { block });
    case "context_actions":
      return h(ContextActions, { block });
    case "input":
      return h(Input, { block });
    case "image":
      return h(Image, { block });
    case "rich_text":
      return h(RichText, { parts: block.elements });
    case "table":
      return h(Table, { block });
    case "data_table":
      return h(DataTable, { block });
    case "data_visualization":
      return h(Chart, { block });
    case "container":
      return h(Container, { block, children: h(Blocks, { blocks: block.child_blocks }) });
    case "card":
      return h(Card, { block });
    case "carousel":
      return h(Carousel, { block });
    case "alert":
    case "file":
    case "markdown":
    case "plan":
    case "task_card":
    case "video":
      break;
  }
  // One of the six that the app does not use, or newer than the types.
  return h(Unknown, { what: "block", value: block });
}
