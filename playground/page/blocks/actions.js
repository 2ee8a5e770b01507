/** @import { ActionsBlock, ContextActionsBlock } from "@slack/types" */
/** @import { AnyElement } from "../types.ts" */
import { h } from "preact";
import { ElementView } from "../elements/element.js";

/**
 * @param {{ blockId: string, elements: readonly AnyElement[], class: string }} props
 */
function Row({ blockId, elements, class: kind }) {
  return h(
    "div",
    { class: kind },
    elements.map((element, index) =>
      h(ElementView, { key: element.action_id ?? index, blockId, element }),
    ),
  );
}

/** @param {{ block: ActionsBlock }} props */
export function Actions({ block }) {
  return h(Row, { class: "actions", blockId: block.block_id ?? "", elements: block.elements });
}

/** @param {{ block: ContextActionsBlock }} props */
export function ContextActions({ block }) {
  return h(Row, {
    class: "actions context-actions",
    blockId: block.block_id ?? "",
    elements: block.elements,
  });
}
