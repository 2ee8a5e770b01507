/** @import { PlainTextOption } from "@slack/types" */

/** @typedef {Readonly<Record<string, unknown>> | undefined} Held what was entered, as view.state.values has it */

/**
 * The options that were chosen; undefined where nothing was entered yet.
 * @param {Held} held
 * @returns {readonly PlainTextOption[] | undefined}
 */
export function heldOptions(held) {
  const given = heldValue(held);
  if (given === undefined) return undefined;
  return listOf(given).filter(isOption);
}

/**
 * The ids of the people or conversations that were chosen; undefined where nothing was entered yet.
 * @param {Held} held
 * @returns {readonly string[] | undefined}
 */
export function heldIds(held) {
  const given = heldValue(held);
  if (given === undefined) return undefined;
  return listOf(given).filter((one) => typeof one === "string");
}

/** @param {Held} held */
function heldValue(held) {
  return Object.entries(held ?? {}).find(([key]) => key.startsWith("selected_"))?.[1];
}

/** @param {unknown} given @returns {readonly unknown[]} */
function listOf(given) {
  return Array.isArray(given) ? given : [given];
}

/** @param {unknown} one @returns {one is PlainTextOption} */
function isOption(one) {
  return typeof one === "object" && one !== null && "text" in one;
}
