import { objectAt, objectsAt, stringAt } from "../json.ts";
import type { JsonObject } from "../json.ts";

export interface Interactive {
  readonly block: JsonObject;
  readonly element: JsonObject;
  /** The path of the element within its block. */
  readonly path: string;
}

/** A block and the blocks inside it, each with its JSON pointer. */
export function nestedBlocks(
  block: JsonObject,
  pointer: string,
): readonly { readonly block: JsonObject; readonly pointer: string }[] {
  const children = objectsAt(block, "child_blocks").map((child, index) => ({
    block: child,
    pointer: `${pointer}/child_blocks/${index}`,
  }));
  const cards = objectsAt(block, "elements")
    .map((card, index) => ({ block: card, pointer: `${pointer}/elements/${index}` }))
    .filter((card) => card.block["type"] === "card");
  return [{ block, pointer }, ...children, ...cards];
}

/** The elements of one block, not including those of blocks inside it. */
export function elementsOf(block: JsonObject): readonly Interactive[] {
  const single = ["accessory", "element"].flatMap((key) => {
    const element = objectAt(block, key);
    return element === undefined ? [] : [{ block, element, path: `/${key}` }];
  });
  const lists = ["elements", "actions"].flatMap((key) =>
    objectsAt(block, key).map((element, index) => ({ block, element, path: `/${key}/${index}` })),
  );
  return [...single, ...lists].filter(({ element }) => element["type"] !== "card");
}

/** Every element that people can act on, in reading order. */
export function interactiveElements(blocks: readonly JsonObject[]): readonly Interactive[] {
  return blocks
    .flatMap((block) => nestedBlocks(block, ""))
    .flatMap(({ block }) => elementsOf(block))
    .filter(({ element }) => stringAt(element, "action_id") !== undefined);
}

/**
 * Adds the ids that Slack generates for blocks and elements without one. `mint` returns a new id
 * each time.
 */
export function withIds(blocks: readonly JsonObject[], mint: () => string): readonly JsonObject[] {
  return blocks.map((block) => identified(block, mint));
}

const actionable = new Set([
  "button",
  "overflow",
  "feedback_buttons",
  "icon_button",
  "radio_buttons",
  "checkboxes",
]);

function isActionable(element: JsonObject): boolean {
  const type = stringAt(element, "type") ?? "";
  return actionable.has(type) || /(?:select|picker|input)$/.test(type);
}

function identified(block: JsonObject, mint: () => string): JsonObject {
  const named = (element: JsonObject): JsonObject =>
    isActionable(element) ? { ...element, action_id: element["action_id"] ?? mint() } : element;
  const single = Object.fromEntries(
    ["accessory", "element"].flatMap((key) => {
      const element = objectAt(block, key);
      return element === undefined ? [] : [[key, named(element)]];
    }),
  );
  const lists = Object.fromEntries(
    ["elements", "actions"]
      .filter((key) => block[key] !== undefined)
      .map((key) => [
        key,
        objectsAt(block, key).map((element) =>
          element["type"] === "card" ? identified(element, mint) : named(element),
        ),
      ]),
  );
  const children =
    block["child_blocks"] === undefined
      ? {}
      : { child_blocks: withIds(objectsAt(block, "child_blocks"), mint) };
  return { ...block, block_id: block["block_id"] ?? mint(), ...single, ...lists, ...children };
}
